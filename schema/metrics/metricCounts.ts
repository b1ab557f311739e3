import { Prisma } from '../../prisma/generated/client/client.ts';
import type { Context } from '../kernel/context.ts';
import { badArgument } from '../kernel/errors.ts';
import { countTable, type LiveCounts, mostLiveResponses } from '../scores/counts.ts';
import { type MarkedBreakdown, refuseUnmarked } from '../scores/markedKey.ts';
import type { Formula } from '../scores/metrics/formula.ts';
import {
  type NamedAttribute,
  namedAttributes,
  refuseAttributes,
} from '../scores/namedAttribute.ts';
import { reportingCalendar } from '../scores/periodBegins.ts';
import { rollupTopic } from '../scores/rollups/rollup.ts';
import type { ScoredQuestion } from '../scores/score.ts';
import { periodCondition, type Selection } from '../scores/selection.ts';
import {
  type CountQueries,
  earlierOf,
  type FoundCounts,
  foundSql,
  freshAtOf,
  type ScoreStanding,
} from '../scores/standing.ts';
import { failingOf, valuesBeside } from '../scores/suppression.ts';
import type { PublishedQuestion } from '../surveys/definition/definitionRules.ts';
import type { Computation } from '../toolkit/read/compiled/computedText.ts';
import { pooledQuestion } from './pooledQuestion.ts';

/** A question of a metric, as its row says. */
export interface MetricQuestionKey {
  readonly surveyId: string;
  readonly question: string;
  readonly position: number;
}

/** What is read of the counts of one metric. */
interface MetricQuery {
  /** A condition for the row `metric`. */
  readonly metric: Prisma.Sql;
  /** Its questions: only live counts need to know them before the statement. */
  readonly questions: readonly MetricQuestionKey[];
  /** Of the same responses, each within other days; usually one. */
  readonly selections: readonly [Selection, ...Selection[]];
  /**
   * Columns of responses, beside their days, by which the counts are read apart; empty for none. They are
   * columns of RollupByCut.
   */
  readonly cut: readonly ('channel' | 'locale' | '"touchpointId"')[];
  /** SQL for the first day of the piece of a series in which the column `day` is; none by default. */
  readonly begins?: Prisma.Sql;
  /**
   * Queries over `read`: `surveyId`, `measure`, `day`, `begins`, `n`, `sum`, `sumOfSquares`, the columns of
   * `cut`, the `bucket` that the value counts for, and `failing` and `values` as `flaggedCounts` has them.
   */
  readonly queries: CountQueries;
}

/**
 * A value that is computed from the counts of all questions of a metric. They are counts of one question:
 * reversed values are turned, and those of different scales counted as boxes (`pooledQuestion`).
 *
 * @param finish can throw; it is called after the metric was found
 */
export function computedFromMetric<Row, Value>(
  ctx: Context,
  query: MetricQuery,
  finish: (scored: ScoredQuestion, found: FoundCounts<Row>) => Value,
): Computation<Value> {
  const { table, live } = sourceOf(ctx, query);
  return {
    found: metricSql(ctx, query, table, live),
    finish: (text) => {
      const found: Found<Row> | null = JSON.parse(text);
      if (!found) throw badArgument('metric', 'no metric of this workspace has this key.');
      if (live) refuseLive(ctx, live, found);
      const { formula, percentile, questions, foldedAt, waiting, counts, ...standing } = found;
      const freshAt = live ? ctx.now : earliest(ctx.now, foldedAt, waiting);
      const question = pooledQuestion(questions);
      const scored = { ...standing, metric: formula, percentile, question, freshAt };
      return finish(scored, counts ?? { rows: [], neighbours: [], few: [], valued: [] });
    },
  };
}

type Standing = Omit<ScoreStanding<unknown>, 'published' | 'freshAt'>;

interface Found<Row> extends Standing, Pick<Formula, 'percentile'> {
  readonly formula: Formula['metric'];
  readonly questions: readonly PublishedQuestion[];
  readonly foldedAt: string | null;
  /** The ids of the oldest change of each survey that waits for the worker. */
  readonly waiting: readonly string[];
  /** Null if more responses would have to be read than live counts read. */
  readonly counts: FoundCounts<Row> | null;
  /** Of live counts: how many responses were read, and the attributes by their definitions. */
  readonly read?: number;
  readonly attributes?: readonly NamedAttribute[];
  /** The breakdowns that all its surveys have, of those that were asked. */
  readonly marked?: readonly MarkedBreakdown[];
}

/** The earliest of the moments up to which the surveys are counted. */
function earliest(now: Date, foldedAt: string | null, waiting: readonly string[]): Date | null {
  return waiting
    .map((id) => freshAtOf(now, foldedAt, id))
    .reduce((one, other) => earlierOf(one, other), now);
}

function refuseLive(ctx: Context, live: LiveCounts, found: Found<unknown>): void {
  refuseAttributes(ctx, live.attributes, found.attributes ?? []);
  refuseUnmarked(live.marked, found.marked ?? []);
  if ((found.read ?? 0) <= mostLiveResponses) return;
  const most = mostLiveResponses.toLocaleString('en');
  const message = `a score of a metric that is not read from stored counts reads at most ${most} responses of all surveys, and there are more. Set \`from\` and \`to\`. Stored are those by days, channel, touchpoint, language and version.`;
  throw badArgument('filter', message);
}

/** The table that the counts are read from; with a column `position` if it has live ones of each question. */
function sourceOf(
  ctx: Context,
  { questions, selections, cut }: MetricQuery,
): { readonly table: Prisma.Sql; readonly live: LiveCounts | null } {
  const lives = questions.flatMap(({ surveyId, question, position }) => {
    const { live } = countTable(ctx, { survey: surveyId, question }, selections);
    return live ? [{ live, position }] : [];
  });
  const [first] = lives;
  if (!first) {
    const byDay = cut.length === 0 && selections[0].conditions.length === 0;
    return { table: Prisma.raw(byDay ? '"RollupByDay"' : '"RollupByCut"'), live: null };
  }
  const each = lives.map(
    ({ live, position }) => Prisma.sql`SELECT *, ${position}::int AS position FROM ${live.table}`,
  );
  const read = Prisma.join(
    lives.map(({ live }) => live.read),
    ' + ',
  );
  return {
    table: Prisma.sql`(${Prisma.join(each, ' UNION ALL ')})`,
    live: { ...first.live, read: Prisma.sql`(${read})` },
  };
}

function metricSql(
  { db }: Context,
  { metric, selections, cut, begins, queries }: MetricQuery,
  table: Prisma.Sql,
  live: LiveCounts | null,
): Prisma.Sql {
  const workspace = Prisma.sql`${db.$workspaceId}::uuid`;
  const counts = foundSql(queries);
  const { conditions } = selections[0];
  const keys = live ? live.attributes.map(({ key }) => key) : [];
  const ofLive = live
    ? Prisma.sql`'read', ${live.read},
      'attributes', (
        SELECT ${namedAttributes(keys)} FROM (SELECT ${workspace} AS "workspaceId") AS survey
      ),
      'marked', ${markedInAll(live)},`
    : Prisma.empty;
  // Counts that are made now wait for no task; and a bound key reads none.
  const waiting = live
    ? Prisma.sql`'[]'::json`
    : Prisma.sql`(
        SELECT coalesce(json_agg(task.id), '[]')
        FROM (SELECT DISTINCT "surveyId" FROM asked) AS own
        CROSS JOIN LATERAL (
          SELECT id FROM "Outbox" WHERE "workspaceId" = ${workspace}
            AND topic = ${rollupTopic}::text AND "subjectId" = own."surveyId"
          ORDER BY id LIMIT 1
        ) AS task
      )`;
  return Prisma.sql`
    WITH asked AS (
      SELECT own."surveyId", own.question, own.position, published,
        (published #>> '{scale,min}')::int AS least, (published #>> '{scale,max}')::int AS most,
        (published ->> 'reverseScored')::boolean AS reversed
      FROM "Metric" metric
      JOIN "MetricQuestion" own ON own."workspaceId" = metric."workspaceId"
        AND own."metricId" = metric.id
      JOIN "Survey" survey ON survey."workspaceId" = own."workspaceId"
        AND survey.id = own."surveyId"
      CROSS JOIN LATERAL (SELECT survey."publishedQuestions" -> own.question AS published) AS question
      WHERE metric."workspaceId" = ${workspace} AND ${metric} AND published IS NOT NULL
    ),
    pair AS (
      SELECT "surveyId", question, position, least, most, reversed,
        min(least) OVER () <> max(least) OVER () OR min(most) OVER () <> max(most) OVER () AS mixed
      FROM asked
      UNION ALL
      SELECT "surveyId", '', position, NULL, NULL, NULL, NULL FROM asked
    ),
    flagged AS (
      SELECT counts.*, ${failingOf(conditions)} AS failing,
        CASE WHEN most IS NULL THEN bucket ELSE pooled.value::text END AS pooled
      FROM pair
      JOIN (SELECT * FROM ${table} AS source) AS counts
        ON counts."workspaceId" = ${workspace} AND counts."surveyId" = pair."surveyId"
        AND counts.question = pair.question ${live ? Prisma.sql`AND counts.position = pair.position` : Prisma.empty}
        AND measure = ANY(ARRAY['VALUE', 'STARTED', 'COMPLETED', 'SCREENED_OUT', 'QUOTA_FULL']::"Measure"[])
      CROSS JOIN LATERAL (
        SELECT CASE WHEN most IS NULL THEN NULL
          WHEN reversed THEN least + most - bucket::int ELSE bucket::int END AS value
      ) AS turned
      CROSS JOIN LATERAL (
        SELECT CASE WHEN mixed IS NOT TRUE THEN turned.value
          WHEN turned.value >= most - 1 THEN 5 - most + turned.value
          WHEN turned.value <= least + 1 THEN 1 + turned.value - least
          ELSE 3 END AS value
      ) AS pooled
      WHERE ${Prisma.join(selections.map(periodCondition), ' OR ')}
    ),
    read AS (
      SELECT "surveyId", measure, day, n, sum, "sumOfSquares", pooled AS bucket, failing,
        ${Prisma.raw(cut.map((column) => `${column}, `).join(''))}
        ${begins ?? Prisma.sql`NULL::date`} AS begins, ${valuesBeside(conditions)} AS "values"
      FROM flagged
    )
    SELECT json_build_object(
      'minimumN', workspace."minimumN",
      'reportingN', workspace."reportingN",
      'defaultLocale', workspace."defaultLocale",
      'foldedAt', state."foldedAt",
      'formula', metric.formula,
      'percentile', metric.percentile,
      'questions', (SELECT coalesce(json_agg(published ORDER BY position), '[]') FROM asked),
      'waiting', ${waiting}, ${ofLive}
      'calendar', ${reportingCalendar},
      'counts', ${
        live
          ? Prisma.sql`CASE WHEN ${live.read} <= ${mostLiveResponses}::int THEN ${counts} END`
          : counts
      }
    )
    FROM "Metric" metric
    JOIN "Workspace" workspace ON workspace.id = metric."workspaceId"
    LEFT JOIN "RollupState" state ON state."workspaceId" = metric."workspaceId"
    WHERE metric."workspaceId" = ${workspace} AND ${metric}`;
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
