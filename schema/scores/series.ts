import { Prisma } from '../../prisma/generated/client/client.ts';
import type { Context } from '../kernel/context.ts';
import { badArgument } from '../kernel/errors.ts';
import { grouped } from '../kernel/group.ts';
import type { Computation } from '../toolkit/read/compiled/computedText.ts';
import { countTable } from './counts.ts';
import { readDay, refuseRange } from './days.ts';
import { periodsOf, type SeriesInterval } from './periods.ts';
import { type CountRow, computedFromScored, countColumns, countKey, countsOf } from './score.ts';
import { selectionCondition, selectionOf, withinDays } from './selection.ts';
import { scoresOfWaves } from './seriesOfWaves.ts';
import { pointsOf, type ScorePoint, type SeriesInput } from './seriesPoints.ts';

/** A score for each day, week, month or wave of a range, also without answers. */
export function scoreSeries(ctx: Context, input: SeriesInput): Computation<ScorePoint[]> {
  const { interval, trackingStudy } = input;
  if (interval === 'WAVE') return scoresOfWaves(ctx, input);
  if (trackingStudy != null) {
    throw badArgument('input.trackingStudy', 'only the interval WAVE takes a tracking study.');
  }
  return scoresOfPeriods(ctx, input, interval);
}

function scoresOfPeriods(
  ctx: Context,
  input: SeriesInput,
  interval: SeriesInterval,
): Computation<ScorePoint[]> {
  const [from, to] = [readDay(input.from, 'input.from'), readDay(input.to, 'input.to')];
  refuseRange(from, to, 'input.to');
  const selection = withinDays(selectionOf(input.filter, 'input.filter'), from, to);
  const { table, live } = countTable(ctx, input, [selection]);
  const rows = Prisma.sql`
    SELECT date_trunc(${interval.toLowerCase()}::text, day::timestamp)::date AS begins, ${countColumns}
    FROM ${table} WHERE ${countsOf(ctx, input)} AND ${selectionCondition(selection)}
    GROUP BY 1, ${countKey}`;
  return computedFromScored<PeriodRow, ScorePoint[]>(
    ctx,
    input,
    { rows, live },
    (scored, counts) => {
      const byPeriod = grouped(counts, ({ begins }) => begins);
      const periods = periodsOf(interval, from, to);
      return pointsOf(
        scored,
        periods.map(({ begins, ...period }) => ({
          ...period,
          wave: null,
          counts: byPeriod.get(begins) ?? [],
        })),
      );
    },
  );
}

interface PeriodRow extends CountRow {
  readonly begins: string;
}
