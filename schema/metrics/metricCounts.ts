import { Prisma } from '../../prisma/generated/client/client.ts';
import type { Context } from '../kernel/context.ts';
import { badArgument } from '../kernel/errors.ts';
import { grouped } from '../kernel/group.ts';
import {
  type CountCut,
  type CountTable,
  countTableOf,
  type LiveCounts,
  mostLiveResponses,
} from '../scores/counts.ts';
import type { Formula } from '../scores/metrics/formula.ts';
import { namedAttributes } from '../scores/namedAttribute.ts';
import { reportingCalendar } from '../scores/periodBegins.ts';
import { rollupTopic } from '../scores/rollups/rollup.ts';
import type { ScoredQuestion } from '../scores/score.ts';
import {
  type CountQueries,
  earlierOf,
  type FoundCounts,
  type FoundLive,
  foundSql,
  freshAtOf,
  refuseLive,
  type ScoreStanding,
} from '../scores/standing.ts';
import type { PublishedQuestion } from '../surveys/definition/definitionRules.ts';
import type { Computation } from '../toolkit/read/compiled/computedText.ts';
import { askedOf, pooledCounts } from './metricTable.ts';
import { pooledQuestion } from './pooledQuestion.ts';

/** A question of a metric, as its row says. */
export interface MetricQuestionKey {
  readonly surveyId: string;
  readonly question: string;
}

/** What is read of the counts of one metric. */
interface MetricQuery {
  /** A condition for the row `metric`. */
  readonly metric: Prisma.Sql;
  /** Its questions: only counts that the rollups by channel and touchpoint lack need to know them before. */
  readonly questions: readonly MetricQuestionKey[];
  readonly cut: CountCut;
  /** The queries over a table of counts, which are as those of one question. */
  readonly queries: (table: Prisma.Sql) => CountQueries;
}

/**
 * A value that is computed from the counts of all questions of a metric.
 *
 * @param finish can throw; it is called after the metric was found
 */
export function computedFromMetric<Row, Value>(
  ctx: Context,
  query: MetricQuery,
  finish: (scored: ScoredQuestion, found: FoundCounts<Row>) => Value,
): Computation<Value> {
  const surveys = grouped(query.questions, ({ surveyId }) => surveyId);
  const counted = [...surveys].map(([survey, own]) => ({
    survey,
    questions: own.map(({ question }) => question),
  }));
  const table = countTableOf(ctx, counted, query.cut);
  return {
    found: metricSql(ctx, query, table),
    finish: (text) => {
      const found: Found<Row> | null = JSON.parse(text);
      if (!found) throw badArgument('metric', 'no metric of this workspace has this key.');
      if (table.live) refuseLive(ctx, table.live, found, ofMetric);
      const { formula, percentile, questions, foldedAt, waiting, stored, counts, ...standing } =
        found;
      const freshAt = stored ? earliest(ctx.now, foldedAt, waiting) : ctx.now;
      const question = pooledQuestion(questions);
      const scored = { ...standing, metric: formula, percentile, question, freshAt };
      return finish(scored, counts ?? { rows: [], neighbours: [], few: [], valued: [] });
    },
  };
}

const ofMetric = { path: 'filter', surveys: 'each survey of the metric' } as const;

type Standing = Omit<ScoreStanding<unknown>, 'published' | 'freshAt'>;

interface Found<Row> extends Standing, FoundLive, Pick<Formula, 'percentile'> {
  readonly formula: Formula['metric'];
  readonly questions: readonly PublishedQuestion[];
  readonly answersEach: number;
  readonly foldedAt: string | null;
  /** The ids of the oldest change of each survey that waits for the worker. */
  readonly waiting: readonly string[];
  /** Whether the counts are stored ones. */
  readonly stored: boolean;
  /** Null if there is no question, or more responses would have to be read than live counts read. */
  readonly counts: FoundCounts<Row> | null;
}

/** The earliest of the moments up to which the surveys are counted. */
function earliest(now: Date, foldedAt: string | null, waiting: readonly string[]): Date | null {
  return waiting
    .map((id) => freshAtOf(now, foldedAt, id))
    .reduce((one, other) => earlierOf(one, other), now);
}

function metricSql(
  { db }: Context,
  { metric, cut, queries }: MetricQuery,
  { stored, live }: CountTable,
): Prisma.Sql {
  const workspace = Prisma.sql`${db.$workspaceId}::uuid`;
  const found = (source: Prisma.Sql | undefined) =>
    source ? foundSql(queries(pooledCounts(db.$workspaceId, source, cut))) : Prisma.sql`NULL`;
  const ofLive = live
    ? Prisma.sql`'read', live.read,
      'attributes', ${namedAttributes(live.attributes.map(({ key }) => key))},
      'marked', ${markedInAll(live)},`
    : Prisma.empty;
  // Counts that are made now wait for no task; and a bound key reads none.
  const waiting = stored
    ? Prisma.sql`CASE WHEN standing.ready THEN ${waitingIn(workspace)} ELSE '[]'::json END`
    : Prisma.sql`'[]'::json`;
  // Answers are counted, but a minimum is one of responses: each can have several.
  return Prisma.sql`
    WITH ${askedOf(db.$workspaceId, metric)}
    SELECT json_build_object(
      'minimumN', workspace."minimumN",
      'reportingN', workspace."reportingN",
      'answersEach', answering.together,
      'defaultLocale', workspace."defaultLocale",
      'foldedAt', state."foldedAt",
      'formula', metric.formula,
      'percentile', metric.percentile,
      'questions', (SELECT coalesce(json_agg(published ORDER BY position), '[]') FROM asked),
      'stored', standing.ready,
      'waiting', ${waiting}, ${ofLive}
      'calendar', ${reportingCalendar},
      'counts', CASE WHEN standing.ready THEN ${found(stored?.table)}
        WHEN live.read <= ${mostLiveResponses}::int THEN ${found(live?.table)} END
    )
    FROM "Metric" metric
    CROSS JOIN LATERAL (SELECT coalesce(max(questions), 1) AS together FROM pair) AS answering
    CROSS JOIN LATERAL (
      SELECT "minimumN" * together AS "minimumN", "reportingN" * together AS "reportingN",
        "defaultLocale", "weekStart", "fiscalYearStart"
      FROM "Workspace" WHERE id = metric."workspaceId"
    ) AS workspace
    CROSS JOIN LATERAL (SELECT metric."workspaceId") AS survey
    LEFT JOIN "RollupState" state ON state."workspaceId" = metric."workspaceId"
    CROSS JOIN LATERAL (SELECT ${readyIn(stored, workspace)} AS ready OFFSET 0) AS standing
    CROSS JOIN LATERAL (
      SELECT CASE WHEN NOT standing.ready THEN ${live?.read ?? Prisma.sql`0`} END AS read OFFSET 0
    ) AS live
    WHERE metric."workspaceId" = ${workspace} AND ${metric}`;
}

/** An SQL expression over `asked`: whether all of its surveys have the stored counts. */
function readyIn(stored: CountTable['stored'], workspace: Prisma.Sql): Prisma.Sql {
  if (!stored) return Prisma.sql`false`;
  if (!stored.ready) return Prisma.sql`true`;
  return Prisma.sql`(
    SELECT coalesce(bool_and(${stored.ready}), true)
    FROM (SELECT DISTINCT "surveyId" AS id, ${workspace} AS "workspaceId" FROM asked) AS survey)`;
}

/** An SQL expression of JSON over `asked`: `Found.waiting`. */
function waitingIn(workspace: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(
    SELECT coalesce(json_agg(task.id), '[]')
    FROM (SELECT DISTINCT "surveyId" FROM asked) AS own
    CROSS JOIN LATERAL (
      SELECT id FROM "Outbox" WHERE "workspaceId" = ${workspace}
        AND topic = ${rollupTopic}::text AND "subjectId" = own."surveyId"
      ORDER BY id LIMIT 1
    ) AS task)`;
}

/** An SQL expression of JSON over `asked`: the breakdowns that all surveys have, of those that live counts ask for. */
function markedInAll({ marked }: LiveCounts): Prisma.Sql {
  return Prisma.sql`(
    SELECT coalesce(json_agg(each), '[]') FROM (
      SELECT key, source FROM "SurveyBreakdown" breakdown
      JOIN (SELECT DISTINCT "surveyId" FROM asked) AS own USING ("surveyId")
      WHERE breakdown."workspaceId" = metric."workspaceId"
        AND key = ANY(${marked.map(({ key }) => key)}::text[])
      GROUP BY key, source
      HAVING count(*) = (SELECT count(DISTINCT "surveyId") FROM asked)
    ) AS each
  )`;
}
