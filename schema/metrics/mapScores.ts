import { Prisma } from '../../prisma/generated/client/client.ts';
import { batched } from '../kernel/batched.ts';
import type { Context } from '../kernel/context.ts';
import { grouped } from '../kernel/group.ts';
import type { ScoreMetric } from '../scores/metrics/formula.ts';
import { addedCounts } from '../scores/rest.ts';
import {
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
  return scoreOf(scored, { rows: counts, betrays: false });
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
}

/** The score of a journey from the counts of its stages, which are in the order of the map. */
export function journeyScoreOf(scored: ScoredQuestion, counts: readonly PartCount[]): JourneyScore {
  const byStage = grouped(counts, ({ stage }) => stage);
  const shown = [...byStage].flatMap(([stage, own]) => {
    const score = scoreOf(scored, { rows: own, betrays: false });
    return stage === null || score.value === null
      ? []
      : [{ stage, own, score, value: score.value }];
  });
  const together = shown.flatMap(({ own }) => own);
  const score = scoreOf(scored, { rows: addedCounts(together), betrays: false });
  // A response at a touchpoint of two stages counts in both.
  const isTwice = answersIn(together) > answersIn(byStage.get(null) ?? []);
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
      questions: { select: { surveyId: true, question: true, position: true } },
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
  const rows = Prisma.sql`
    WITH link AS (${linksOf(ctx, parts)}),
    met AS (
      SELECT "touchpointId", ${countKey}, sum(n) AS n, sum(sum) AS sum,
        sum("sumOfSquares") AS "sumOfSquares"
      FROM read GROUP BY "touchpointId", ${countKey}
    )
    SELECT link."of", link.id, link.stage, ${countColumns}
    FROM link JOIN met USING ("touchpointId")
    GROUP BY link."of", link.id, link.stage, link.rank, ${countKey} ORDER BY link.rank`;
  const query = {
    metric: Prisma.sql`metric.key = ${args.metric}::text`,
    questions: questions.get(args.metric) ?? [],
    selections: [withinRange(everyDay, args)] as const,
    cut: ['"touchpointId"'] as const,
    queries: { read: null, rows, neighbours: null, few: null },
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
