import { Prisma } from '../../prisma/generated/client/client.ts';
import { batched } from '../kernel/batched.ts';
import type { Context } from '../kernel/context.ts';
import { grouped } from '../kernel/group.ts';
import type { ScoreMetric } from '../scores/metrics/formula.ts';
import { properties } from '../scores/property.ts';
import { addedCounts } from '../scores/rest.ts';
import {
  areAnswers,
  type CountRow,
  countColumns,
  countKey,
  type Score,
  type ScoredQuestion,
  scoreOf,
} from '../scores/score.ts';
import { selectionOf } from '../scores/selection.ts';
import { computedTogether } from '../toolkit/read/computed.ts';
import { computedFromMetric, type MetricQuestionKey } from './metricCounts.ts';
import { type CountedDays, withinRange } from './metricScores.ts';

/** A part of a map whose score is computed. */
export type MapModel = 'Touchpoint' | 'Step' | 'Stage' | 'Journey';

export interface MapScoreArguments extends CountedDays {
  /** The key of the metric. */
  readonly metric: string;
}

/** The score of a journey, from those of its stages. */
export interface JourneyScore {
  /** Of the responses of all stages whose score is shown: the mean of their scores, weighted by their n. */
  readonly score: Score;
  /** The stage whose score is the worst; null if no stage has a score that is shown. */
  readonly weakest: { readonly stage: string; readonly score: Score } | null;
}

/** The score of a metric over the responses of a touchpoint, or of the touchpoints of a step or stage. */
export async function mapScore(
  ctx: Context,
  of: Exclude<MapModel, 'Journey'>,
  id: string,
  args: MapScoreArguments,
): Promise<Score> {
  const { scored, counts } = await countsOfPart(ctx, { of, id, args });
  return partScore(scored, counts);
}

/**
 * The score of a part of a map. Any parts can be compared, since all are sums of the same counts, each of the
 * minimum of answers at least: of one touchpoint with so many, or of all with few answers together.
 */
function partScore(scored: ScoredQuestion, counts: readonly PartCount[]): Score {
  const [own, left] = [counts.filter(isCounted), counts.filter((count) => !isCounted(count))];
  if (answersIn(left) === 0) return scoreOf(scored, { rows: addedCounts(own), betrays: false });
  if (answersIn(own) === 0) return scoreOf(scored, { rows: addedCounts(counts), betrays: true });
  const score = scoreOf(scored, { rows: addedCounts(own), betrays: false });
  return { ...score, warnings: [...score.warnings, 'FEW_LEFT_OUT'] };
}

/** Whether what is counted at touchpoints with few answers is all there is. */
function isCounted({ few, splits }: PartCount): boolean {
  return !(few && splits);
}

/** The score of a metric over the stages of a journey. */
export async function journeyScore(
  ctx: Context,
  id: string,
  args: MapScoreArguments,
): Promise<JourneyScore> {
  const { scored, counts } = await countsOfPart(ctx, { of: 'Journey', id, args });
  return journeyScoreOf(scored, counts);
}

/** A count of a part of a map; of a journey, one of a stage, or of all stages together if `stage` is null. */
export interface PartCount extends CountRow {
  readonly of: MapModel;
  readonly id: string;
  readonly stage: string | null;
  /** Whether it is of touchpoints with few answers. */
  readonly few: boolean;
  /** Whether the part has some of these, but not all of the workspace. */
  readonly splits: boolean;
}

/** The score of a journey from the counts of its stages, which are in the order of the map. */
export function journeyScoreOf(scored: ScoredQuestion, counts: readonly PartCount[]): JourneyScore {
  const byStage = grouped(counts, ({ stage }) => stage);
  const shown = [...byStage].flatMap(([stage, own]) => {
    const score = partScore(scored, own);
    return stage === null || score.value === null
      ? []
      : [{ stage, own, score, value: score.value }];
  });
  const together = shown.flatMap(({ own }) => own);
  const score = partScore(scored, together);
  const whole = byStage.get(null) ?? [];
  // A response at a touchpoint of two stages counts in both.
  const isTwice = [true, false].some(
    (few) =>
      answersIn(together.filter((each) => isCounted(each) && each.few === few)) >
      answersIn(whole.filter((each) => each.few === few)),
  );
  const [first, ...others] = shown;
  const worse = lowIsGood.has(scored.metric) ? 1 : -1;
  const weakest = others.reduce(
    (found, each) => (found && (each.value - found.value) * worse > 0 ? each : found),
    first,
  );
  return {
    score: isTwice ? { ...score, warnings: [...score.warnings, 'OVERLAP'] } : score,
    weakest: weakest ? { stage: weakest.stage, score: weakest.score } : null,
  };
}

/** Formulas whose scores are the better the lower they are. */
const lowIsGood: ReadonlySet<ScoreMetric> = new Set<ScoreMetric>(['BOTTOM_TWO_BOX']);

function answersIn(counts: readonly CountRow[]): number {
  return counts.reduce((sum, { measure, n }) => (measure === 'VALUE' ? sum + n : sum), 0);
}

interface AskedPart {
  readonly of: MapModel;
  readonly id: string;
  readonly args: MapScoreArguments;
}

interface PartCounts {
  readonly scored: ScoredQuestion;
  readonly counts: readonly PartCount[];
}

/** The counts of a part of a map: those of a tick are read by one statement, however many parts there are. */
async function countsOfPart(ctx: Context, part: AskedPart): Promise<PartCounts> {
  // Days that do not exist are refused for their own field, not for all of the tick.
  withinRange(everyDay, part.args);
  const { counted } = await groupOf(ctx, part);
  const { scored, byPart } = await counted;
  return { scored, counts: byPart.get(`${part.of} ${part.id}`) ?? [] };
}

const everyDay = selectionOf(null, 'filter');

/** The counts of all parts for which one metric and the same days are asked. */
interface PartGroup {
  readonly counted: Promise<{
    readonly scored: ScoredQuestion;
    readonly byPart: ReadonlyMap<string, readonly PartCount[]>;
  }>;
}

const groupOf = batched('mapScores', async (ctx, parts: readonly AskedPart[]) => {
  const nameOf = ({ args }: AskedPart) => JSON.stringify([args.metric, args.from, args.to]);
  const questions = await questionsOf(
    ctx,
    parts.map(({ args }) => args.metric),
  );
  const groups = new Map(
    [...grouped(parts, nameOf)].map(([name, those]): [string, PartGroup] => [
      name,
      { counted: countsOfParts(ctx, those, questions) },
    ]),
  );
  return parts.map((part) => groups.get(nameOf(part)) ?? { counted: Promise.reject(part) });
});

/** The questions of metrics, by key: only live counts, those of a bound key, need to know them. */
async function questionsOf(
  { db }: Context,
  keys: readonly string[],
): Promise<ReadonlyMap<string, readonly MetricQuestionKey[]>> {
  if (db.$binding === null) return new Map();
  const metrics = await db.metric.findMany({
    where: { key: { in: [...keys] } },
    select: {
      key: true,
      questions: { select: { surveyId: true, question: true } },
    },
  });
  return new Map(metrics.map(({ key, questions }) => [key, questions]));
}

function countsOfParts(
  ctx: Context,
  parts: readonly AskedPart[],
  questions: ReadonlyMap<string, readonly MetricQuestionKey[]>,
): PartGroup['counted'] {
  const args = parts[0]?.args ?? { metric: '' };
  const query = {
    metric: Prisma.sql`metric.key = ${args.metric}::text`,
    questions: questions.get(args.metric) ?? [],
    cut: { selections: [withinRange(everyDay, args)], by: [properties.TOUCHPOINT] },
    queries: (table: Prisma.Sql) => ({
      ...{ read: null, neighbours: null, few: null },
      rows: partCounts(table, linksOf(ctx, parts)),
    }),
  };
  const computation = computedFromMetric<PartCount, Awaited<PartGroup['counted']>>(
    ctx,
    query,
    (scored, { rows: counts }) => ({
      scored,
      byPart: grouped(counts, ({ of, id }) => `${of} ${id}`),
    }),
  );
  return computedTogether(ctx, computation);
}

/**
 * A query for `PartCount`s. Touchpoints with few answers are those with fewer than the minimum, and if they have
 * fewer together, also the one with the next fewest; responses without a touchpoint are such, too.
 *
 * @param table counts by touchpoint, as it stands behind FROM
 * @param links a query for the touchpoints of each part
 */
function partCounts(table: Prisma.Sql, links: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    WITH met AS (
      SELECT "touchpointId", ${countColumns} FROM ${table} GROUP BY "touchpointId", ${countKey}
    ),
    sized AS (
      SELECT "touchpointId", sum(n) AS n, sum(n) < workspace."minimumN" AS small
      FROM met WHERE ${areAnswers} GROUP BY "touchpointId" HAVING sum(n) > 0
    ),
    few AS (
      SELECT "touchpointId" FROM (
        SELECT "touchpointId", small, sum(n) FILTER (WHERE small) OVER () AS together,
          row_number() OVER (PARTITION BY small ORDER BY n, "touchpointId") AS rank
        FROM sized
      ) AS ranked
      WHERE small OR (rank = 1 AND together < workspace."minimumN")
    ),
    link AS (
      SELECT part.*, few."touchpointId" IS NOT NULL AS few,
        count(few."touchpointId") OVER (PARTITION BY "of", id, stage)
          < (SELECT count(*) FROM few) AS splits
      FROM (${links}) AS part LEFT JOIN few USING ("touchpointId")
    )
    SELECT "of", id, stage, few, splits, ${countColumns}
    FROM link JOIN met USING ("touchpointId")
    GROUP BY "of", id, stage, rank, few, splits, ${countKey} ORDER BY rank`;
}

/**
 * A query for the touchpoints of each part, each once; what is archived has none. A journey has those of each of
 * its stages, in the order of the map, and those of all of them together.
 */
function linksOf({ db }: Context, parts: readonly AskedPart[]): Prisma.Sql {
  const workspace = Prisma.sql`${db.$workspaceId}::uuid`;
  const keysOf = (model: MapModel) => [
    ...new Set(parts.flatMap(({ of, id }) => (of === model ? [id] : []))),
  ];
  const ofStages = Prisma.sql`
    FROM "Stage" stage
    JOIN "Step" step ON step."workspaceId" = stage."workspaceId" AND step."stageId" = stage.id
      AND step."archivedAt" IS NULL
    JOIN "StepTouchpoint" own ON own."workspaceId" = step."workspaceId" AND own."stepId" = step.id
    WHERE stage."workspaceId" = ${workspace}`;
  const ofJourneys = Prisma.sql`stage."archivedAt" IS NULL
    AND stage."journeyId" = ANY(${keysOf('Journey')}::uuid[])`;
  return Prisma.sql`
    SELECT 'Touchpoint' AS "of", id, NULL::uuid AS stage, 0 AS rank, id AS "touchpointId"
    FROM unnest(${keysOf('Touchpoint')}::uuid[]) AS id
    UNION
    SELECT 'Step', "stepId", NULL, 0, "touchpointId" FROM "StepTouchpoint"
    WHERE "workspaceId" = ${workspace} AND "stepId" = ANY(${keysOf('Step')}::uuid[])
    UNION
    SELECT 'Stage', stage.id, NULL, 0, own."touchpointId" ${ofStages}
      AND stage.id = ANY(${keysOf('Stage')}::uuid[])
    UNION
    SELECT 'Journey', stage."journeyId", stage.id, stage.position, own."touchpointId" ${ofStages}
      AND ${ofJourneys}
    UNION
    SELECT 'Journey', stage."journeyId", NULL, -1, own."touchpointId" ${ofStages}
      AND ${ofJourneys}`;
}
