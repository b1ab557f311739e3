import { Prisma } from '../../prisma/generated/client/client.ts';
import type { Context } from '../kernel/context.ts';
import { badArgument } from '../kernel/errors.ts';
import type { Computation } from '../toolkit/read/compiled/computedText.ts';
import { type CountTable, type LiveCounts, mostLiveResponses } from './counts.ts';
import { type MarkedBreakdown, markedBreakdowns, refuseUnmarked } from './markedKey.ts';
import { type NamedAttribute, namedAttributes, refuseAttributes } from './namedAttribute.ts';
import { reportingCalendar } from './periodBegins.ts';
import type { ReportingCalendar } from './periods.ts';
import { rollupTopic } from './rollups/rollup.ts';
import type { FewAnswers, Neighbour, ValueAnswers } from './suppression.ts';

/** What a query needs to know of a survey before it reads the rollups. */
export interface ScoreStanding<Published> {
  /** With fewer answers, only their number is shown. */
  readonly minimumN: number;
  /** With fewer answers, they are shown with a caution. */
  readonly reportingN: number;
  /** The workspace's language, in which sentences are by default. */
  readonly defaultLocale: string;
  /**
   * All responses up to this moment are counted: now if no change waits for the worker, else the
   * earlier of its last count and the oldest waiting change. Null if the worker has not counted yet,
   * or the waiting change is of an anonymous survey and has no time.
   */
  readonly freshAt: Date | null;
  readonly calendar: ReportingCalendar;
  /** The value of the expression that was passed. */
  readonly published: Published;
}

/** What one statement finds of a survey: its standing, and counts of its responses. */
export interface Counted<Published, Row> extends ScoreStanding<Published>, FoundCounts<Row> {}

/** What `CountQueries` find. */
export interface FoundCounts<Row> {
  readonly rows: readonly Row[];
  readonly neighbours: readonly KeyedNeighbour[];
  readonly few: readonly KeyedFewAnswers[];
  readonly valued: readonly KeyedValueAnswers[];
}

/** A neighbour of the score of a point or a group, by the key of that. */
export interface KeyedNeighbour extends Neighbour {
  readonly key: string | number | null;
  /** Of responses that have one value of a group, whatever the other: which of two, and the value. */
  readonly dimension?: number | null;
  readonly value?: string | null;
}

export interface KeyedFewAnswers extends FewAnswers {
  readonly key: string | number | null;
}

export interface KeyedValueAnswers extends ValueAnswers {
  readonly key: string | number | null;
}

/** Queries over counts, and over the rows `survey` and `workspace`. */
export interface CountQueries {
  /** Members of a `WITH` clause that the others read; null if they read none. */
  readonly read: Prisma.Sql | null;
  readonly rows: Prisma.Sql;
  /** Whether a score can be shown follows from these; null where there are no conditions. */
  readonly neighbours: Prisma.Sql | null;
  readonly few: Prisma.Sql | null;
  /** The answers by value instead of `few`, where scores are added up from several keys; none by default. */
  readonly valued?: Prisma.Sql | null;
}

/** What is counted, and what a query needs to know of the survey beside. */
interface CountedQuery {
  readonly survey: string;
  /** An SQL expression of JSON over the row `survey`. */
  readonly published: Prisma.Sql;
  readonly counts: CountTable;
  /** The queries over a table of counts, as it stands behind FROM. */
  readonly queries: (table: Prisma.Sql) => CountQueries;
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
    finish: (found) => finish(readCounted(ctx, query.counts, found)),
  };
}

function countedSql(
  { db }: Context,
  { survey, published, counts, queries }: CountedQuery,
): Prisma.Sql {
  const { stored, live } = counts;
  const found = (table: Prisma.Sql | undefined) =>
    table ? foundSql(queries(table)) : Prisma.sql`NULL`;
  const ready = stored ? (stored.ready ?? Prisma.sql`true`) : Prisma.sql`false`;
  const ofLive = live
    ? Prisma.sql`'read', CASE WHEN NOT standing.ready THEN ${live.read} END,
      'attributes', ${namedAttributes(live.attributes.map(({ key }) => key))},
      'marked', ${markedBreakdowns(live.marked.map(({ key }) => key))},`
    : Prisma.empty;
  // Counts that are made now wait for no task; and a bound key reads none.
  const waiting = stored
    ? Prisma.sql`CASE WHEN standing.ready THEN (
        SELECT id FROM "Outbox" WHERE "workspaceId" = ${db.$workspaceId}::uuid
          AND topic = ${rollupTopic}::text AND "subjectId" = survey.id
        ORDER BY id LIMIT 1
      ) END`
    : Prisma.sql`NULL`;
  return Prisma.sql`
    SELECT json_build_object(
      'minimumN', workspace."minimumN",
      'reportingN', workspace."reportingN",
      'defaultLocale', workspace."defaultLocale",
      'calendar', ${reportingCalendar},
      'foldedAt', state."foldedAt",
      'published', ${published}, ${ofLive}
      'stored', standing.ready,
      'waiting', ${waiting},
      'counts', CASE WHEN standing.ready THEN ${found(stored?.table)} ELSE ${found(live?.table)} END
    )
    FROM "Survey" survey
    JOIN "Workspace" workspace ON workspace.id = survey."workspaceId"
    LEFT JOIN "RollupState" state ON state."workspaceId" = survey."workspaceId"
    CROSS JOIN LATERAL (SELECT ${ready} AS ready OFFSET 0) AS standing
    WHERE survey."workspaceId" = ${db.$workspaceId}::uuid AND survey.id = ${survey}::uuid`;
}

/** An SQL expression for the JSON of `FoundCounts`. */
export function foundSql({ read, rows, neighbours, few, valued = null }: CountQueries): Prisma.Sql {
  const list = (query: Prisma.Sql | null) =>
    query
      ? Prisma.sql`(SELECT coalesce(json_agg(each), '[]') FROM (${query}) AS each)`
      : Prisma.sql`'[]'::json`;
  return Prisma.sql`(
    ${read ? Prisma.sql`WITH ${read}` : Prisma.empty}
    SELECT json_build_object(
      'rows', ${list(rows)}, 'neighbours', ${list(neighbours)}, 'few', ${list(few)},
      'valued', ${list(valued)}
    ))`;
}

/** What is found beside live counts. */
export interface FoundLive {
  /** How many responses were read. */
  readonly read?: number | null;
  /** The attributes by their definitions, and the breakdowns of the survey, of those that were asked. */
  readonly attributes?: readonly NamedAttribute[];
  readonly marked?: readonly MarkedBreakdown[];
}

interface FoundRow<Published, Row>
  extends FoundLive,
    Pick<
      ScoreStanding<Published>,
      'minimumN' | 'reportingN' | 'defaultLocale' | 'calendar' | 'published'
    > {
  readonly foldedAt: string | null;
  /** The id of the oldest change that waits for the worker. */
  readonly waiting: string | null;
  /** Whether the counts are stored ones. */
  readonly stored: boolean;
  readonly counts: FoundCounts<Row>;
}

/** @throws BAD_USER_INPUT for a survey that is not in the workspace, or too many responses to count */
function readCounted<Published, Row>(
  ctx: Pick<Context, 'now' | 'viewer'>,
  { live }: CountTable,
  text: string,
): Counted<Published, Row> {
  const { now } = ctx;
  const found: FoundRow<Published, Row> | null = JSON.parse(text);
  if (!found) throw badArgument('input.survey', 'there is no such survey in this workspace.');
  const { foldedAt, waiting, stored, counts } = found;
  const { minimumN, reportingN, defaultLocale, calendar, published } = found;
  if (live) refuseLive(ctx, live, found, ofSurvey);
  const freshAt = stored ? freshAtOf(now, foldedAt, waiting) : now;
  return { minimumN, reportingN, defaultLocale, calendar, freshAt, published, ...counts };
}

/**
 * The moment up to which all responses of a survey are counted: `ScoreStanding.freshAt`.
 *
 * @param waiting the id of the oldest change that waits for the worker
 */
export function freshAtOf(now: Date, foldedAt: string | null, waiting: string | null): Date | null {
  const folded = foldedAt === null ? null : new Date(foldedAt);
  return waiting === null ? now : earlierOf(folded, madeAt(waiting));
}

const ofSurvey = { path: 'input.filter', surveys: 'the survey' } as const;

/** Refuses live counts of what there is not, and of too many responses. */
export function refuseLive(
  ctx: Pick<Context, 'viewer'>,
  live: LiveCounts,
  { attributes, marked, read }: FoundLive,
  { path, surveys }: { readonly path: string; readonly surveys: string },
): void {
  refuseAttributes(ctx, live.attributes, attributes ?? []);
  refuseUnmarked(live.marked, marked ?? [], surveys);
  if ((read ?? 0) > mostLiveResponses) {
    const most = mostLiveResponses.toLocaleString('en');
    const message = `a score that is not read from stored counts reads at most ${most} responses, and there are more. Set \`from\` and \`to\`. Stored are those by days, channel, touchpoint, language and version, and by one or two breakdowns of ${surveys}; medians and percentiles of a NUMBER never are.`;
    throw badArgument(path, message);
  }
}

/** When a row with a uuid v7 was made; null for other ids, which have no time. */
function madeAt(id: string): Date | null {
  return id[14] === '7' ? new Date(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)) : null;
}

export function earlierOf(one: Date | null, other: Date | null): Date | null {
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
