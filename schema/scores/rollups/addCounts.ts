import { Prisma } from '../../../prisma/generated/client/client.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';

export type RollupTable = 'RollupByCut' | 'RollupByDay' | 'RollupByMonth' | 'RollupByBreakdown';

const keys: Readonly<Record<RollupTable, Prisma.Sql>> = {
  RollupByCut: Prisma.raw(
    '"surveyId", question, measure, day, "touchpointId", channel, locale, version, bucket',
  ),
  RollupByDay: Prisma.raw('"surveyId", question, measure, day, bucket'),
  RollupByMonth: Prisma.raw('"surveyId", question, measure, day, bucket'),
  RollupByBreakdown: Prisma.raw(
    '"surveyId", question, breakdown, breakdown2, grain, value, value2, day, measure, bucket',
  ),
};

/** The columns that identify a row of the table within a workspace. */
export function keyOf(table: RollupTable): Prisma.Sql {
  return keys[table];
}

/**
 * Adds counts to the rows of a rollup table, or subtracts them.
 *
 * @param counts a query for the table's key, `n`, `sum` and `"sumOfSquares"`
 * @returns how many rows changed
 */
export async function addCounts(
  db: WorkspaceDb,
  table: RollupTable,
  counts: Prisma.Sql,
): Promise<number> {
  const [{ changed } = { changed: 0 }] = await db.$queryRaw<{ changed: number }[]>(Prisma.sql`
    WITH changed AS (${addCountsSql(db, table, counts)})
    SELECT count(*)::int AS changed FROM changed`);
  return changed;
}

/** The same for a statement that does more: an INSERT with a row for each that it changes. */
export function addCountsSql(db: WorkspaceDb, table: RollupTable, counts: Prisma.Sql): Prisma.Sql {
  const [key, rollup] = [keyOf(table), Prisma.raw(`"${table}"`)];
  return Prisma.sql`
    INSERT INTO ${rollup} ("workspaceId", ${key}, n, sum, "sumOfSquares")
    SELECT ${db.$workspaceId}::uuid, ${key}, n, sum, "sumOfSquares" FROM (${counts}) AS added
    ORDER BY ${key}
    ON CONFLICT ("workspaceId", ${key}) DO UPDATE SET
      n = ${rollup}.n + excluded.n,
      sum = ${rollup}.sum + excluded.sum,
      "sumOfSquares" = ${rollup}."sumOfSquares" + excluded."sumOfSquares"
    RETURNING 1`;
}
