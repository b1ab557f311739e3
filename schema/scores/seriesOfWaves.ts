import { Prisma } from '../../prisma/generated/client/client.ts';
import type { Context } from '../kernel/context.ts';
import { badArgument } from '../kernel/errors.ts';
import { grouped } from '../kernel/group.ts';
import type { Computation } from '../toolkit/read/compiled/computedText.ts';
import { countTable } from './counts.ts';
import { mostDays, readDay, refuseRange } from './days.ts';
import { type CountRow, computedFromScored, countColumns, countKey, countsOf } from './score.ts';
import { selectionCondition, selectionOf } from './selection.ts';
import { pointsOf, type ScorePoint, type SeriesInput } from './seriesPoints.ts';

/** A score for each wave of a tracking study that began in a range of days, also without answers. */
export function scoresOfWaves(ctx: Context, input: SeriesInput): Computation<ScorePoint[]> {
  const path = 'input.trackingStudy';
  const study = input.trackingStudy;
  if (study == null) throw badArgument(path, 'WAVE needs the id of a tracking study.');
  const [from, to] = [readDay(input.from, 'input.from'), readDay(input.to, 'input.to')];
  refuseRange(from, to, 'input.to');
  const filtered = selectionOf(input.filter, 'input.filter');
  const workspace = Prisma.sql`${ctx.db.$workspaceId}::uuid`;
  const waves = Prisma.sql`
    SELECT id, number, "firstDay", "lastDay" FROM "Wave"
    WHERE "workspaceId" = ${workspace} AND "studyId" = ${study}::uuid
      AND "firstDay" BETWEEN ${from}::date AND ${to}::date
    ORDER BY number LIMIT ${mostDays}::int`;
  const ofWaves = Prisma.sql`"waveId" = ANY(ARRAY(SELECT id FROM (${waves}) AS wave))`;
  const wave = filtered.wave ? Prisma.sql`${filtered.wave} AND ${ofWaves}` : ofWaves;
  const selection = { ...filtered, wave, dimensions: [...filtered.dimensions, ofWaves] };
  const { table, live } = countTable(ctx, input, [selection]);
  const rows = Prisma.sql`
    SELECT wave.*, counted.* FROM (
      SELECT FROM "TrackingStudy" WHERE "workspaceId" = ${workspace} AND id = ${study}::uuid
        AND "surveyId" = ${input.survey}::uuid
    ) AS study
    LEFT JOIN (SELECT id AS wave, number, "firstDay", "lastDay" FROM (${waves}) AS each) AS wave ON true
    LEFT JOIN (
      SELECT "waveId", ${countColumns} FROM ${table}
      WHERE ${countsOf(ctx, input)} AND ${selectionCondition(selection)}
      GROUP BY "waveId", ${countKey}
    ) AS counted ON counted."waveId" = wave.wave
    ORDER BY wave.number`;
  return computedFromScored<WaveRow, ScorePoint[]>(ctx, input, { rows, live }, (scored, found) => {
    if (found.length === 0) {
      throw badArgument(path, 'the survey has no tracking study of this id.');
    }
    const byWave = grouped(found, ({ wave: key }) => key ?? '');
    const points = [...byWave.values()].flatMap((those) => {
      const [first] = those;
      if (!first || first.wave === null) return [];
      const counts = those.flatMap(({ measure, bucket, n, sum, sumOfSquares }) =>
        measure === null ? [] : [{ measure, bucket, n, sum, sumOfSquares }],
      );
      return [{ from: first.firstDay, to: first.lastDay, wave: first.wave, counts }];
    });
    return pointsOf(scored, points);
  });
}

/** A count of a wave; a wave without responses has one row without a count. */
interface WaveRow extends Omit<CountRow, 'measure'> {
  readonly measure: CountRow['measure'] | null;
  /** Null in the one row of a study without waves. */
  readonly wave: string | null;
  readonly firstDay: string;
  readonly lastDay: string;
}
