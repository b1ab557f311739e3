import { Prisma } from '../../prisma/generated/client/client.ts';
import type { Context } from '../kernel/context.ts';
import { badArgument } from '../kernel/errors.ts';
import { readDay, refuseRange } from '../scores/days.ts';
import type { ScoreFilterShape } from '../scores/filter.input.ts';
import { scoreQueries } from '../scores/filteredScore.ts';
import { type GroupCount, groupsByKey } from '../scores/groupsByKey.ts';
import { periodSeries } from '../scores/periodSeries.ts';
import { scoreBesideRest } from '../scores/rest.ts';
import type { Score } from '../scores/score.ts';
import { type Selection, selectionOf, withinDays } from '../scores/selection.ts';
import type { ScorePoint, SeriesInput } from '../scores/seriesPoints.ts';
import { computedTogether } from '../toolkit/read/computed.ts';
import { computedFromMetric, type MetricQuestionKey } from './metricCounts.ts';

/** A row of a metric, as its computed fields read it. */
export interface MetricRow {
  readonly id: string;
  readonly questions: readonly MetricQuestionKey[];
}

/** Which responses a score of a metric counts. */
export interface CountedDays {
  readonly from?: string | null;
  readonly to?: string | null;
}

export interface CountedResponses extends CountedDays {
  readonly filter?: ScoreFilterShape | null;
}

export interface MetricSeriesArguments extends CountedResponses {
  readonly from: string;
  readonly to: string;
  readonly interval: SeriesInput['interval'];
  /** How many periods each point covers; one by default. */
  readonly rolling?: SeriesInput['rolling'];
}

/** The score of a metric over the responses of a filter, and how it differs from the rest of its period. */
export function metricScore(ctx: Context, row: MetricRow, args: CountedResponses): Promise<Score> {
  const selection = selectedOf(args);
  const { conditions } = selection;
  const query = {
    ...ofRow(row),
    cut: { selections: [selection] },
    queries: (table: Prisma.Sql) => scoreQueries({ table, where: everyRow, conditions }),
  };
  const computation = computedFromMetric<GroupCount, Score>(ctx, query, (scored, found) =>
    scoreBesideRest(scored, groupsByKey(found, scored.minimumN)(null)),
  );
  return computedTogether(ctx, computation);
}

/**
 * The scores of a metric for each period of a range, also without answers.
 *
 * @param selected the fields that are selected of a point: what those alone need is not read for others
 */
export function metricSeries(
  ctx: Context,
  row: MetricRow,
  { interval, filter, ...args }: MetricSeriesArguments,
  selected: ReadonlySet<string>,
): Promise<ScorePoint[]> {
  if (interval === 'WAVE') {
    throw badArgument('interval', 'waves are of one survey: ask scoreSeries for it.');
  }
  const filtered = selectionOf(filter, 'filter');
  const series = periodSeries(ctx, { ...args, interval }, filtered, { selected, path: '' });
  const { selections, byMonth, queries, pointsOf } = series;
  const query = {
    ...ofRow(row),
    cut: { selections, byMonth },
    queries: (table: Prisma.Sql) => queries({ table, where: everyRow }),
  };
  return computedTogether(ctx, computedFromMetric<GroupCount, ScorePoint[]>(ctx, query, pointsOf));
}

/** The counts of a metric are of its questions and of the days that are asked. */
export const everyRow = Prisma.sql`true`;

/** Which metric is read, by its row. */
export function ofRow({ id, questions }: MetricRow) {
  return { metric: Prisma.sql`metric.id = ${id}::uuid`, questions };
}

/** The selection of the arguments of a field. */
export function selectedOf({ filter, ...days }: CountedResponses): Selection {
  return withinRange(selectionOf(filter, 'filter'), days);
}

/**
 * The selection, limited to days that the arguments of a field may leave open.
 *
 * @throws BAD_USER_INPUT for days that do not exist or are no range
 */
export function withinRange(selection: Selection, { from, to }: CountedDays): Selection {
  const first = from == null ? '1900-01-01' : readDay(from, 'from');
  const last = to == null ? '2999-12-31' : readDay(to, 'to');
  if (from != null && to != null) refuseRange(first, last, 'to');
  return from == null && to == null ? selection : withinDays(selection, first, last);
}
