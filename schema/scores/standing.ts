import { Prisma } from '../../prisma/generated/client/client.ts';
import type { Context } from '../kernel/context.ts';
import { badArgument } from '../kernel/errors.ts';
import { rollupTopic } from './rollups/rollup.ts';

/** What has to be known before a survey's rollups are read. */
export interface ScoreStanding<Asked> {
  /** Under as many answers, nothing but their number is shown. */
  readonly minimumN: number;
  /**
   * Responses until then are counted: now where no change waits for the worker, else when it last
   * counted something; null if it never did, or what waits must not tell since when.
   */
  readonly freshAt: Date | null;
  readonly asked: Asked;
}

/**
 * Reads it in one statement, before the rollups: what was counted then, still is.
 *
 * @param asked something of the row `survey`, as JSON
 * @throws BAD_USER_INPUT for a survey that is not in the workspace
 */
export async function standingOf<Asked>(
  { db, now }: Context,
  surveyId: string,
  asked: Prisma.Sql,
): Promise<ScoreStanding<Asked>> {
  const [row] = await db.$queryRaw<StandingRow<Asked>[]>(Prisma.sql`
    SELECT workspace."minimumN", state."foldedAt", ${asked} AS asked,
      (
        SELECT id FROM "Outbox" WHERE "workspaceId" = ${db.$workspaceId}::uuid
          AND topic = ${rollupTopic} AND "subjectId" = survey.id
        ORDER BY id LIMIT 1
      ) AS waiting
    FROM "Survey" survey
    JOIN "Workspace" workspace ON workspace.id = survey."workspaceId"
    LEFT JOIN "RollupState" state ON state."workspaceId" = survey."workspaceId"
    WHERE survey."workspaceId" = ${db.$workspaceId}::uuid AND survey.id = ${surveyId}::uuid`);
  if (!row) throw badArgument('input.survey', 'there is no such survey in this workspace.');
  const { minimumN, foldedAt, waiting } = row;
  return {
    minimumN,
    freshAt: waiting === null ? now : earlierOf(foldedAt, madeAt(waiting)),
    asked: row.asked,
  };
}

interface StandingRow<Asked> {
  minimumN: number;
  foldedAt: Date | null;
  /** The oldest change that waits for the worker. */
  waiting: string | null;
  asked: Asked;
}

/** When a row with a uuid v7 was made; null for other ids, which do not tell. */
function madeAt(id: string): Date | null {
  return id[14] === '7' ? new Date(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)) : null;
}

function earlierOf(one: Date | null, other: Date | null): Date | null {
  if (!one || !other) return null;
  return other < one ? other : one;
}

/** For `standingOf`: one question, or null. */
export function publishedQuestion(key: string): Prisma.Sql {
  return Prisma.sql`survey."publishedQuestions" -> ${key}::text`;
}

/** The question, if it was ever published. */
export function knownQuestion<Known>(question: Known | null | undefined, path: string): Known {
  if (question) return question;
  throw badArgument(path, 'no published version of the survey has a question of this key.');
}
