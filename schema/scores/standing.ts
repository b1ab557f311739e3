import { Prisma } from '../../prisma/generated/client/client.ts';
import type { Context } from '../kernel/context.ts';
import { badArgument } from '../kernel/errors.ts';
import { rollupTopic } from './rollups/rollup.ts';

/** What a query needs to know of a survey before it reads the rollups. */
export interface ScoreStanding<Published> {
  /** With fewer answers, only their number is shown. */
  readonly minimumN: number;
  /**
   * All responses up to this moment are counted: now if no change waits for the worker, else the
   * earlier of its last count and the oldest waiting change. Null if the worker has not counted yet,
   * or the waiting change is of an anonymous survey and has no time.
   */
  readonly freshAt: Date | null;
  /** The value of the expression that was passed. */
  readonly published: Published;
}

/**
 * Reads the standing in one statement. Call it before reading the rollups, so that they have all
 * counts up to `freshAt`.
 *
 * @param published an SQL expression of JSON over the row `survey`
 * @throws BAD_USER_INPUT for a survey that is not in the workspace
 */
export async function standingOf<Published>(
  { db, now }: Context,
  surveyId: string,
  published: Prisma.Sql,
): Promise<ScoreStanding<Published>> {
  const [row] = await db.$queryRaw<StandingRow<Published>[]>(Prisma.sql`
    SELECT workspace."minimumN", state."foldedAt", ${published} AS published,
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
    published: row.published,
  };
}

interface StandingRow<Published> {
  minimumN: number;
  foldedAt: Date | null;
  /** The id of the oldest change that waits for the worker. */
  waiting: string | null;
  published: Published;
}

/** When a row with a uuid v7 was made; null for other ids, which have no time. */
function madeAt(id: string): Date | null {
  return id[14] === '7' ? new Date(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)) : null;
}

function earlierOf(one: Date | null, other: Date | null): Date | null {
  if (!one || !other) return null;
  return other < one ? other : one;
}

/** An expression for `standingOf`: the question of a key, or null. */
export function publishedQuestion(key: string): Prisma.Sql {
  return Prisma.sql`survey."publishedQuestions" -> ${key}::text`;
}

/** @throws BAD_USER_INPUT for a question that was never published */
export function knownQuestion<Known>(question: Known | null | undefined, path: string): Known {
  if (question) return question;
  throw badArgument(path, 'no published version of the survey has a question of this key.');
}
