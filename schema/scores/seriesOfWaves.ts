import { Prisma } from '../../prisma/generated/client/client.ts';
import type { Context } from '../kernel/context.ts';
import { badArgument } from '../kernel/errors.ts';
import type { Computation } from '../toolkit/read/compiled/computedText.ts';
import { countTable } from './counts.ts';
import { mostDays, readDay, refuseRange } from './days.ts';
import { type GroupCount, groupsByKey } from './groupsByKey.ts';
import { areAnswers, computedFromScored, countColumns, countKey, countsOf } from './score.ts';
import { periodCondition, selectionOf } from './selection.ts';
import { pointOf, type ScorePoint, type SeriesInput } from './seriesPoints.ts';
import { flaggedCounts, suppressionIn } from './suppression.ts';

/** A score for each wave of a tracking study that began in a range of days, also without answers. */
export function scoresOfWaves(ctx: Context, input: SeriesInput): Computation<ScorePoint[]> {
  const path = 'input.trackingStudy';
  const study = input.trackingStudy;
  if (study == null) throw badArgument(path, 'WAVE needs the id of a tracking study.');
  if (input.rolling != null) {
    throw badArgument('input.rolling', 'a point of WAVE is one wave. Choose another interval.');
  }
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
  const selection = { ...filtered, wave };
  const { conditions } = selection;
  const key = Prisma.sql`"ofWave"`;
  return computedFromScored<WaveRow, ScorePoint[]>(
    ctx,
    input,
    countTable(ctx, input, { selections: [selection] }),
    (table) => ({
      read: Prisma.sql`read AS (${flaggedCounts({
        table,
        where: Prisma.sql`${countsOf(ctx, input)} AND ${periodCondition(selection)}`,
        conditions,
        keys: [{ name: key, expression: Prisma.sql`"waveId"` }],
      })})`,
      rows: Prisma.sql`
        SELECT wave.*, counted.* FROM (
          SELECT FROM "TrackingStudy" WHERE "workspaceId" = ${workspace} AND id = ${study}::uuid
            AND "surveyId" = ${input.survey}::uuid
        ) AS study
        LEFT JOIN (SELECT id AS key, number, "firstDay", "lastDay" FROM (${waves}) AS each) AS wave ON true
        LEFT JOIN (
          SELECT ${key}, failing = 0 AS selected, ${countColumns} FROM read GROUP BY 1, 2, ${countKey}
        ) AS counted ON counted.${key} = wave.key
        ORDER BY wave.number`,
      ...suppressionIn(conditions, areAnswers, key),
    }),
    (scored, found) => {
      if (found.rows.length === 0) {
        throw badArgument(path, 'the survey has no tracking study of this id.');
      }
      const groupOf = groupsByKey({ ...found, rows: found.rows.filter(isCount) }, scored.minimumN);
      const waveOf = new Map(found.rows.map((row) => [row.key, row]));
      const points = [...waveOf.values()].flatMap(({ key: wave, number, firstDay, lastDay }) =>
        wave === null
          ? []
          : [{ from: firstDay, to: lastDay, label: String(number), wave, counts: groupOf(wave) }],
      );
      return points.map((point, index) =>
        pointOf(scored, { ...point, before: points[index - 1]?.counts ?? null, yearBefore: null }),
      );
    },
  );
}

function isCount(row: WaveRow): row is WaveRow & GroupCount {
  return row.key !== null && row.measure !== null;
}

/** A count of a wave; a wave without responses has one row without a count. */
interface WaveRow extends Omit<GroupCount, 'measure' | 'key'> {
  readonly measure: GroupCount['measure'] | null;
  /** Null in the one row of a study without waves. */
  readonly key: string | null;
  readonly number: number;
  readonly firstDay: string;
  readonly lastDay: string;
}
