import { firstWorkspaceLock } from '../platformDoor.ts';
import type { RowCounts } from './readRows.ts';
import { type AppliedMigration, type RowSession, readWorkspaceIds } from './rowSession.ts';

/**
 * Checks that the source has the migrations of this version, and no others.
 *
 * @throws {Error} that names the first difference, and the cure
 */
export function demandMigrations(
  applied: readonly AppliedMigration[],
  ours: readonly AppliedMigration[],
): void {
  demandKnown(applied, ours, 'The source');
  const missing = ours.find(({ name }) => !applied.some((each) => each.name === name));
  if (missing === undefined) return;
  throw new Error(
    `The source does not have the migration ${missing.name}. Run \`npx cxgraph migrate apply\` ` +
      'with its address as DATABASE_URL, then copy again.',
  );
}

/**
 * Checks that all migrations that were applied are among ours, and the same.
 *
 * @param what has the migrations, as the first words of a sentence
 */
export function demandKnown(
  applied: readonly AppliedMigration[],
  ours: readonly AppliedMigration[],
  what: string,
): void {
  const checksums = new Map(ours.map(({ name, checksum }) => [name, checksum]));
  const unknown = applied.find(({ name, checksum }) => checksums.get(name) !== checksum);
  if (unknown === undefined) return;
  throw new Error(
    `${what} has the migration ${unknown.name}, which this version of cxgraph does not have, or ` +
      'has in another form. Use the version that made it, or a later one.',
  );
}

/**
 * Checks that a database has no workspace, and has servers that start meanwhile wait before they
 * make one.
 */
export async function demandEmpty(target: RowSession): Promise<void> {
  await target.asPlatform();
  await target.sql.query('SELECT pg_advisory_xact_lock($1)::text', [firstWorkspaceLock]);
  if ((await readWorkspaceIds(target)).length === 0) return;
  throw new Error(
    'The target has workspaces already, so nothing was changed. Name an empty database: a server ' +
      'that starts on one makes a workspace, so copy before the first start.',
  );
}

/**
 * Checks that every table has as many rows as it should.
 *
 * @throws {Error} that names the first table with another number
 */
export function demandCounts(wanted: RowCounts, found: RowCounts): void {
  for (const workspaceId of new Set([...wanted.keys(), ...found.keys()])) {
    const [before, after] = [wanted.get(workspaceId) ?? {}, found.get(workspaceId) ?? {}];
    for (const table of new Set([...Object.keys(before), ...Object.keys(after)])) {
      const [should, has] = [before[table] ?? 0, after[table] ?? 0];
      if (should === has) continue;
      throw new Error(
        `The table ${table} should have ${should} rows of the workspace ${workspaceId} and has ` +
          `${has}. Nothing was stored. Try again; if it goes on, report it.`,
      );
    }
  }
}
