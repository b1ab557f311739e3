import { Prisma } from '../../prisma/generated/client/client.ts';
import type { Context } from '../kernel/context.ts';
import { grouped } from '../kernel/group.ts';
import { type Period, periodsOf, type SeriesInterval } from './periods.ts';
import { readDay, refuseRange } from './queryInput.ts';
import {
  type CountRow,
  countColumns,
  countKey,
  countsOf,
  type Score,
  type ScoreInput,
  scoredQuestion,
  scoreOf,
} from './score.ts';
import { conditionOf, selectionOf, tableOf, within } from './selection.ts';

export interface SeriesInput extends ScoreInput {
  readonly interval: SeriesInterval;
  readonly from: string;
  readonly to: string;
}

export interface ScorePoint extends Period {
  readonly score: Score;
}

/** A score for each day, week or month of a range, those without answers included. */
export async function scoreSeries(ctx: Context, input: SeriesInput): Promise<ScorePoint[]> {
  const { interval } = input;
  const [from, to] = [readDay(input.from, 'input.from'), readDay(input.to, 'input.to')];
  refuseRange(from, to, 'input.to');
  const selection = within(selectionOf(input.filter, 'input.filter'), from, to);
  const scored = await scoredQuestion(ctx, input);
  const rows = await ctx.db.$queryRaw<(CountRow & { begins: string })[]>(Prisma.sql`
    SELECT date_trunc(${interval.toLowerCase()}, day::timestamp)::date::text AS begins, ${countColumns}
    FROM ${tableOf(selection)} WHERE ${countsOf(ctx, input)} AND ${conditionOf(selection)}
    GROUP BY 1, ${countKey}`);
  const byPeriod = grouped(rows, ({ begins }) => begins);
  return periodsOf(interval, from, to).map(({ begins, ...period }) => ({
    ...period,
    score: scoreOf(scored, byPeriod.get(begins) ?? []),
  }));
}
