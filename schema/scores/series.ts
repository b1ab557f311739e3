import { Prisma } from '../../prisma/generated/client/client.ts';
import type { Context } from '../kernel/context.ts';
import { badArgument } from '../kernel/errors.ts';
import type { Computation } from '../toolkit/read/compiled/computedText.ts';
import { countTable } from './counts.ts';
import type { GroupCount } from './groupsByKey.ts';
import { periodSeries } from './periodSeries.ts';
import type { SeriesInterval } from './periods.ts';
import { computedFromScored, countsOf, readBeside } from './score.ts';
import { periodCondition, selectionOf } from './selection.ts';
import { scoresOfWaves } from './seriesOfWaves.ts';
import type { ScorePoint, SeriesInput } from './seriesPoints.ts';

/**
 * A score for each period or wave of a range, also without answers.
 *
 * @param selected the fields that are selected of a point: what those alone need is not read for others
 */
export function scoreSeries(
  ctx: Context,
  input: SeriesInput,
  selected: ReadonlySet<string>,
): Computation<ScorePoint[]> {
  const { interval, trackingStudy } = input;
  if (interval === 'WAVE') return scoresOfWaves(ctx, input);
  if (trackingStudy != null) {
    throw badArgument('input.trackingStudy', 'only the interval WAVE takes a tracking study.');
  }
  return scoresOfPeriods(ctx, { ...input, interval }, selected);
}

function scoresOfPeriods(
  ctx: Context,
  input: SeriesInput & { readonly interval: SeriesInterval },
  selected: ReadonlySet<string>,
): Computation<ScorePoint[]> {
  const filtered = selectionOf(input.filter, 'input.filter');
  const series = periodSeries(ctx, input, filtered, { selected, path: 'input.' });
  const { selections, byMonth, queries, pointsOf } = series;
  const beside = readBeside(selected);
  const where = Prisma.sql`${countsOf(ctx, input, beside)}
    AND (${Prisma.join(selections.map(periodCondition), ' OR ')})`;
  return computedFromScored<GroupCount, ScorePoint[]>(
    ctx,
    input,
    countTable(ctx, input, { selections, byMonth }),
    (table) => queries({ table, where }, beside),
    pointsOf,
  );
}
