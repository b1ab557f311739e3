import { Prisma } from '../../../prisma/generated/client/client.ts';
import { recordset } from '../../kernel/recordset.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import {
  type BreakdownPart,
  breakdownLimits,
  otherValues,
} from '../../surveys/breakdowns/breakdown.ts';
import { addCounts, keyOf } from './addCounts.ts';
import type { RollupDelta } from './rollup.ts';

/** Rows that one statement adds up at most: some seconds of work. */
const mostRows = 200_000;

/** What scores read by breakdowns; the funnel of a survey is not stored by them. */
const counted: ReadonlySet<string> = new Set([
  'VALUE',
  'STARTED',
  'COMPLETED',
  'SCREENED_OUT',
  'QUOTA_FULL',
]);

type Parts = readonly BreakdownPart[];

/** Deltas of responses that have the same values of the breakdowns of their survey. */
interface Alike {
  readonly surveyId: string;
  readonly parts: Parts;
  readonly deltas: RollupDelta[];
}

/** The deltas that count by breakdowns, by their values. */
function alike(deltas: readonly RollupDelta[]): Alike[] {
  const groups = new Map<string, Alike>();
  const keys = new Map<Parts, string>();
  for (const delta of deltas) {
    const { surveyId, parts } = delta;
    if (!parts || parts.length === 0 || !counted.has(delta.measure)) continue;
    const key = keys.get(parts) ?? JSON.stringify([surveyId, parts]);
    keys.set(parts, key);
    const group = groups.get(key) ?? { surveyId, parts, deltas: [] };
    group.deltas.push(delta);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/**
 * Locks the breakdowns that deltas count by, until the transaction ends, so that they stay those of their
 * survey, and registers values that come for the first time, as long as there are fewer than are counted
 * apart. Call it before anything else of the transaction is locked: folds of one survey then wait here for
 * each other, and not in the middle of their counts.
 */
export async function registerValues(
  db: WorkspaceDb,
  deltas: readonly RollupDelta[],
): Promise<void> {
  const groups = alike(deltas);
  if (groups.length === 0) return;
  const rows = partRows(partsIn(groups));
  const locked = await db.$queryRaw<object[]>(Prisma.sql`
    SELECT number FROM "SurveyBreakdown"
    WHERE "workspaceId" = ${db.$workspaceId}::uuid
      AND ("surveyId", number) IN (SELECT "surveyId", number FROM (${rows}) AS part)
    ORDER BY "surveyId", number FOR NO KEY UPDATE`);
  if (locked.length === 0) return;
  await db.$queryRaw(Prisma.sql`
    WITH ranked AS (
      SELECT "surveyId", number, part.value, stored.values + row_number() OVER (
        PARTITION BY "surveyId", number ORDER BY part.value) AS rank
      FROM (SELECT DISTINCT "surveyId", number, value FROM (${rows}) AS listed) AS part
      JOIN "SurveyBreakdown" stored USING ("surveyId", number)
      WHERE stored."workspaceId" = ${db.$workspaceId}::uuid
        AND stored.values < ${breakdownLimits.values}::int AND ${isNew(db)}
    ), registered AS (
      INSERT INTO "BreakdownValue" ("workspaceId", "surveyId", number, value)
      SELECT ${db.$workspaceId}::uuid, "surveyId", number, value FROM ranked
      WHERE rank <= ${breakdownLimits.values}::int
      RETURNING "surveyId", number
    )
    UPDATE "SurveyBreakdown" stored SET values = stored.values + added.n
    FROM (SELECT "surveyId", number, count(*)::int AS n FROM registered GROUP BY 1, 2) AS added
    WHERE stored."workspaceId" = ${db.$workspaceId}::uuid
      AND stored."surveyId" = added."surveyId" AND stored.number = added.number
    RETURNING stored.number`);
}

/** A condition: the row of `part` has a value that is not registered, and is one. */
function isNew(db: WorkspaceDb): Prisma.Sql {
  return Prisma.sql`part.value <> '' AND part.value <> ${otherValues} AND NOT EXISTS (
    SELECT FROM "BreakdownValue" known WHERE known."workspaceId" = ${db.$workspaceId}::uuid
      AND known."surveyId" = part."surveyId" AND known.number = part.number
      AND known.value = part.value)`;
}

/** What is added of deltas by breakdowns. */
interface Added {
  /** The numbers of the breakdowns that count them for the first time; all by default. */
  readonly first?: readonly number[];
}

/** Adds deltas to the counts by one breakdown and by two, of their days and months. Values are registered before. */
export async function foldBreakdowns(
  db: WorkspaceDb,
  deltas: readonly RollupDelta[],
  { first }: Added = {},
): Promise<void> {
  for (const groups of inBatches(alike(deltas))) {
    const list = groups.flatMap((group, parts) =>
      group.deltas.map(({ surveyId, question, measure, day, bucket, n, sum, sumOfSquares }) => {
        return { surveyId, parts, question, measure, day, bucket, n, sum, sumOfSquares };
      }),
    );
    const onlyFirst = first
      ? Prisma.sql`WHERE breakdown = ANY(${[...first]}::int[]) OR breakdown2 = ANY(${[...first]}::int[])`
      : Prisma.empty;
    await addCounts(
      db,
      'RollupByBreakdown',
      Prisma.sql`
        WITH delta AS MATERIALIZED (${deltaRows(list)}),
        part AS MATERIALIZED (${countedParts(db, partRows(partsIn(groups)))}),
        cell AS MATERIALIZED (SELECT * FROM (${cellsOfParts(Prisma.raw('part'))}) AS cell ${onlyFirst})
        SELECT ${keyOf('RollupByBreakdown')}, sum(n)::int AS n, sum(sum) AS sum,
          sum("sumOfSquares") AS "sumOfSquares"
        FROM (SELECT "surveyId", parts, question, measure, bucket, day AS counted, sum(n) AS n,
            sum(sum) AS sum, sum("sumOfSquares") AS "sumOfSquares"
          FROM delta GROUP BY 1, 2, 3, 4, 5, 6) AS delta
        JOIN cell USING ("surveyId", parts) CROSS JOIN LATERAL (${grainsOf(Prisma.raw('counted'))}) AS at
        GROUP BY ${keyOf('RollupByBreakdown')}
        HAVING sum(n) <> 0 OR sum(sum) <> 0 OR sum("sumOfSquares") <> 0`,
    );
  }
}

/** The day and the month that a day counts for. */
export function grainsOf(day: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT * FROM (VALUES ('DAY', ${day}), ('MONTH', date_trunc('month', ${day}::timestamp)::date))
      AS at (grain, day)`;
}

/**
 * The parts of a query with `"surveyId"`, `parts`, `number` and `value`, as they are counted: without
 * those of breakdowns that are none any more, and with `otherValues` for what is not counted apart.
 */
export function countedParts(db: WorkspaceDb, parts: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT DISTINCT part."surveyId", part.parts, part.number, stored.paired,
      CASE WHEN part.value = '' OR known.value IS NOT NULL THEN part.value
        ELSE ${otherValues} END AS value
    FROM (${parts}) AS part
    JOIN "SurveyBreakdown" stored ON stored."workspaceId" = ${db.$workspaceId}::uuid
      AND stored."surveyId" = part."surveyId" AND stored.number = part.number
    LEFT JOIN "BreakdownValue" known ON known."workspaceId" = ${db.$workspaceId}::uuid
      AND known."surveyId" = part."surveyId" AND known.number = part.number
      AND known.value = part.value`;
}

/** The cells that counted parts make: each value, and each two of paired breakdowns. */
export function cellsOfParts(parts: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT "surveyId", parts, number AS breakdown, 0 AS breakdown2, value, '' AS value2 FROM ${parts}
    UNION ALL
    SELECT one."surveyId", one.parts, one.number, two.number, one.value, two.value
    FROM ${parts} AS one JOIN ${parts} AS two ON two."surveyId" = one."surveyId"
      AND two.parts = one.parts AND two.number > one.number AND one.paired AND two.paired`;
}

function* inBatches(groups: readonly Alike[]): Generator<Alike[]> {
  let batch: Alike[] = [];
  let rows = 0;
  for (const group of groups) {
    const { length } = group.parts;
    const own = group.deltas.length * 2 * (length + (length * (length - 1)) / 2);
    if (batch.length > 0 && rows + own > mostRows) {
      yield batch;
      [batch, rows] = [[], 0];
    }
    batch.push(group);
    rows += own;
  }
  if (batch.length > 0) yield batch;
}

const deltaRows = recordset({
  surveyId: 'uuid',
  parts: 'int',
  question: 'text',
  measure: '"Measure"',
  day: 'date',
  bucket: 'text',
  n: 'int',
  sum: 'float8',
  sumOfSquares: 'float8',
});

const partRows = recordset({ surveyId: 'uuid', parts: 'int', number: 'int', value: 'text' });

function partsIn(groups: readonly Alike[]) {
  return groups.flatMap(({ surveyId, parts }, index) =>
    parts.map(([number, value]) => ({ surveyId, parts: index, number, value })),
  );
}
