import { Prisma } from '../../prisma/generated/client/client.ts';
import type { Context } from '../kernel/context.ts';
import { badArgument } from '../kernel/errors.ts';
import type { Computation } from '../toolkit/read/compiled/computedText.ts';
import { type LiveCounts, mostLiveResponses } from './counts.ts';
import { type NamedAttribute, namedAttributes, refuseAttributes } from './customerCut.ts';
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

/** What one statement finds of a survey: its standing, and counts of its responses. */
export interface Counted<Published, Row> extends ScoreStanding<Published> {
  readonly rows: readonly Row[];
}

/** A query for rows of the rollups, and what a query needs to know of the survey beside them. */
interface CountedQuery {
  readonly survey: string;
  /** An SQL expression of JSON over the row `survey`. */
  readonly published: Prisma.Sql;
  /** A query whose rows are counted; it can use the row `survey`. */
  readonly rows: Prisma.Sql;
  /** Set if the rows are counted for this request. */
  readonly live?: LiveCounts | null;
}

/**
 * A value that is computed from the counts of a survey. They and the standing are of one moment, so
 * the counts have all responses up to `freshAt`.
 *
 * @param finish can throw; it is called after the survey was found
 */
export function computedFromCounts<Published, Row, Value>(
  ctx: Context,
  query: CountedQuery,
  finish: (counted: Counted<Published, Row>) => Value,
): Computation<Value> {
  return {
    found: countedSql(ctx, query),
    finish: (found) => finish(readCounted(ctx, query.live ?? null, found)),
  };
}

function countedSql({ db }: Context, { survey, published, rows, live }: CountedQuery): Prisma.Sql {
  const ofLive = live
    ? Prisma.sql`'read', ${live.read},
      'attributes', ${namedAttributes(live.attributes.map(({ key }) => key))},`
    : Prisma.empty;
  // Counts that are made now wait for no task; and a bound key reads none.
  const waiting =
    live || db.$binding !== null
      ? Prisma.sql`NULL`
      : Prisma.sql`(
        SELECT id FROM "Outbox" WHERE "workspaceId" = ${db.$workspaceId}::uuid
          AND topic = ${rollupTopic}::text AND "subjectId" = survey.id
        ORDER BY id LIMIT 1
      )`;
  return Prisma.sql`
    SELECT json_build_object(
      'minimumN', workspace."minimumN",
      'foldedAt', state."foldedAt",
      'published', ${published}, ${ofLive}
      'waiting', ${waiting},
      'rows', (SELECT coalesce(json_agg(each), '[]') FROM (${rows}) AS each)
    )
    FROM "Survey" survey
    JOIN "Workspace" workspace ON workspace.id = survey."workspaceId"
    LEFT JOIN "RollupState" state ON state."workspaceId" = survey."workspaceId"
    WHERE survey."workspaceId" = ${db.$workspaceId}::uuid AND survey.id = ${survey}::uuid`;
}

interface FoundRow<Published, Row> {
  readonly minimumN: number;
  readonly foldedAt: string | null;
  /** The id of the oldest change that waits for the worker. */
  readonly waiting: string | null;
  readonly published: Published;
  readonly rows: readonly Row[];
  /** Of live counts: how many responses were read, and the attributes by their definitions. */
  readonly read?: number;
  readonly attributes?: readonly NamedAttribute[];
}

/** @throws BAD_USER_INPUT for a survey that is not in the workspace, or too many responses to count */
function readCounted<Published, Row>(
  ctx: Pick<Context, 'now' | 'viewer'>,
  live: LiveCounts | null,
  text: string,
): Counted<Published, Row> {
  const { now } = ctx;
  const found: FoundRow<Published, Row> | null = JSON.parse(text);
  if (!found) throw badArgument('input.survey', 'there is no such survey in this workspace.');
  const { minimumN, foldedAt, waiting, published, rows } = found;
  if (live) {
    refuseAttributes(ctx, live, found.attributes ?? []);
    if ((found.read ?? 0) > mostLiveResponses) {
      const most = mostLiveResponses.toLocaleString('en');
      const message = `a score by customers or waves, or of a bound key, reads at most ${most} responses, and there are more. Set \`from\` and \`to\`.`;
      throw badArgument('input.filter', message);
    }
    return { minimumN, freshAt: now, published, rows };
  }
  const folded = foldedAt === null ? null : new Date(foldedAt);
  const freshAt = waiting === null ? now : earlierOf(folded, madeAt(waiting));
  return { minimumN, freshAt, published, rows };
}

/** When a row with a uuid v7 was made; null for other ids, which have no time. */
function madeAt(id: string): Date | null {
  return id[14] === '7' ? new Date(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)) : null;
}

function earlierOf(one: Date | null, other: Date | null): Date | null {
  if (!one || !other) return null;
  return other < one ? other : one;
}

/** The `published` of a query: the question of a key, or null. */
export function publishedQuestion(key: string): Prisma.Sql {
  return Prisma.sql`survey."publishedQuestions" -> ${key}::text`;
}

/** @throws BAD_USER_INPUT for a question that was never published */
export function knownQuestion<Known>(question: Known | null | undefined, path: string): Known {
  if (question) return question;
  throw badArgument(path, 'no published version of the survey has a question of this key.');
}
