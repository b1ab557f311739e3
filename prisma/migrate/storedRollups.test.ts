import { expect, test } from 'vitest';
import { createBareDatabase } from '../../test/support/database.ts';
import { readRoles } from './catalogue.ts';
import { applyMigrations, readMigrations } from './migrate.ts';
import { secureTables } from './security.ts';

const workspaceOf = (number: number) => `00000000-0000-7000-8000-00000000000${number}`;
const survey = '20000000-0000-7000-8000-000000000000';

/** Counts by day, by their workspace. */
const counts = [
  [1, '2026-01-01', '9', 1],
  [1, '2026-01-31', '9', 2],
  [1, '2026-01-31', '3', 4],
  [1, '2026-02-01', '9', 8],
  [2, '2026-01-31', '9', 16],
] as const;

test('counts by day that are there already become counts by month', async () => {
  const database = await createBareDatabase();
  const { sql, close } = await database.connect();
  try {
    const names = (await readMigrations()).map(({ name }) => name);
    const index = names.findIndex((name) => name.endsWith('_rollups_by_month'));
    await applyMigrations(sql, { only: new Set(names.slice(0, index)) });
    for (const number of [1, 2]) {
      await sql.script(
        `INSERT INTO "Workspace" (id, name, "updatedAt") VALUES ('${workspaceOf(number)}', 'A', now())`,
      );
    }
    for (const [number, day, bucket, n] of counts) {
      await sql.script(
        `INSERT INTO "RollupByDay"
           ("workspaceId", "surveyId", question, measure, day, bucket, n, sum, "sumOfSquares")
         VALUES ('${workspaceOf(number)}', '${survey}', 'nps', 'VALUE', '${day}', '${bucket}',
           ${n}, ${n * Number(bucket)}, ${n * Number(bucket) ** 2})`,
      );
    }
    // As a server left it: the owner of the tables sees no row of them.
    await secureTables(sql, await readRoles(sql));
    await applyMigrations(sql);
    await sql.script('ALTER TABLE "RollupByMonth" NO FORCE ROW LEVEL SECURITY');
    const stored = await sql.query<{ workspace: string }>(
      `SELECT "workspaceId" AS workspace, day::text, bucket, n, sum, "sumOfSquares" AS squares
       FROM "RollupByMonth" ORDER BY 1, 2, 3`,
    );
    expect(stored.map(({ workspace, ...row }) => [workspace, ...Object.values(row)])).toEqual([
      [workspaceOf(1), '2026-01-01', '3', 4, 12, 36],
      [workspaceOf(1), '2026-01-01', '9', 3, 27, 243],
      [workspaceOf(1), '2026-02-01', '9', 8, 72, 648],
      [workspaceOf(2), '2026-01-01', '9', 16, 144, 1296],
    ]);
  } finally {
    await close();
    await database.drop();
  }
});
