import { Prisma } from '../../prisma/generated/client/client.ts';
import type { Context } from '../kernel/context.ts';
import { grouped } from '../kernel/group.ts';
import type { Computation } from '../toolkit/read/compiled/computedText.ts';
import { countTable } from './counts.ts';
import { readDay, refuseRange } from './days.ts';
import { periodsOf, type SeriesInterval, type SeriesPeriod } from './periods.ts';
import {
  type CountRow,
  computedFromScored,
  countColumns,
  countKey,
  countsOf,
  type Score,
  type ScoreRequest,
  scoreOf,
} from './score.ts';
import { selectionCondition, selectionOf, withinDays } from './selection.ts';

export interface SeriesInput extends ScoreRequest {
  readonly interval: SeriesInterval;
  readonly from: string;
  readonly to: string;
}

export interface ScorePoint extends SeriesPeriod {
  readonly score: Score;
}

/** A score for each day, week or month of a range, also without answers. */
export function scoreSeries(ctx: Context, input: SeriesInput): Computation<ScorePoint[]> {
  const { interval } = input;
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
      return periodsOf(interval, from, to).map(({ begins, ...period }) => ({
        ...period,
        score: scoreOf(scored, byPeriod.get(begins) ?? []),
      }));
    },
  );
}

interface PeriodRow extends CountRow {
  readonly begins: string;
}
