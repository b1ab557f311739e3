import { Prisma } from '../../prisma/generated/client/client.ts';
import type { Context } from '../kernel/context.ts';
import { badArgument } from '../kernel/errors.ts';
import { readDay, refuseRange } from '../scores/days.ts';
import type { ScoreFilterShape } from '../scores/filter.input.ts';
import { type GroupCount, groupsByKey } from '../scores/groupsByKey.ts';
import { periodSeries, pieceQueries } from '../scores/periodSeries.ts';
import { scoreBesideRest } from '../scores/rest.ts';
import { areAnswers, countColumns, countKey, type Score } from '../scores/score.ts';
import { type Selection, selectionOf, withinDays } from '../scores/selection.ts';
import type { ScorePoint, SeriesInput } from '../scores/seriesPoints.ts';
import { suppressionIn } from '../scores/suppression.ts';
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
  const own = queryOf(row, args);
  const [{ conditions }] = own.selections;
  const queries = {
    read: null,
    rows: Prisma.sql`
      SELECT NULL AS key, failing = 0 AS selected, ${countColumns} FROM read GROUP BY 2, ${countKey}`,
    ...suppressionIn(conditions, areAnswers),
  };
  const computation = computedFromMetric<GroupCount, Score>(
    ctx,
    { ...own, cut: [], queries },
    (scored, found) => scoreBesideRest(scored, groupsByKey(found, scored.minimumN)(null)),
  );
  return computedTogether(ctx, computation);
}

/** What a point of a series has beside its score; all of it is read. */
const compared: ReadonlySet<string> = new Set(['change', 'yearChange']);

/** The scores of a metric for each period of a range, also without answers. */
export function metricSeries(
  ctx: Context,
  row: MetricRow,
  { interval, filter, ...args }: MetricSeriesArguments,
): Promise<ScorePoint[]> {
  if (interval === 'WAVE') {
    throw badArgument('interval', 'waves are of one survey: ask scoreSeries for it.');
  }
  const filtered = selectionOf(filter, 'filter');
  const asked = { ...args, interval };
  const series = periodSeries(ctx, asked, filtered, { selected: compared, path: '' });
  const { selections, begins, pointsOf } = series;
  const [first = filtered, ...others] = selections;
  const query = {
    ...queryOf(row, {}),
    selections: [first, ...others] as const,
    ...{ cut: [], begins },
    queries: { read: null, ...pieceQueries(filtered.conditions) },
  };
  return computedTogether(ctx, computedFromMetric<GroupCount, ScorePoint[]>(ctx, query, pointsOf));
}

/** What is read of a metric’s counts for its own row. */
export function queryOf({ id, questions }: MetricRow, { filter, ...days }: CountedResponses) {
  const selection = withinRange(selectionOf(filter, 'filter'), days);
  return {
    metric: Prisma.sql`metric.id = ${id}::uuid`,
    questions,
    selections: [selection] as const,
  };
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
