import { readMigrations } from '../../../prisma/migrate/migrate.ts';
import { readCopiedTables } from './copiedTables.ts';
import { demandCounts, demandEmpty, demandKnown, demandMigrations } from './copyChecks.ts';
import { readSource, writeTarget } from './copySides.ts';
import { pauseOutbound } from './pauseOutbound.ts';
import { countByTable, readRows, totalOf } from './readRows.ts';
import { readApplied, readWorkspaceIds } from './rowSession.ts';
import { copiedRowWriter } from './writeRows.ts';

export interface CopyOptions {
  /** The addresses, each `pglite://DIR` or `postgres://…`; on PostgreSQL, `to` is of the owner. */
  readonly from: string;
  readonly to: string;
  /** Called when the next part of the work begins. */
  readonly onPhase: (what: string) => void;
  /** Called after each batch. */
  readonly onProgress: (done: number, total: number, table: string) => void;
}

/**
 * Copies all rows of all workspaces into an empty database, which gets this version's tables first.
 * It reads one moment of the source, and changes nothing there. It writes in one transaction, which
 * commits only if every table has as many rows as in the source: a copy that breaks off leaves the
 * target empty.
 *
 * @returns how many rows and workspaces it copied
 * @throws {Error} when the target is not empty, or the two have different migrations
 */
export async function copyDatabase(
  options: CopyOptions,
): Promise<{ rows: number; workspaces: number }> {
  const { from, to, onPhase, onProgress } = options;
  if (from === to) throw new Error('--from and --to are the same database. Name another as --to.');
  onPhase('Opening the source');
  return readSource(from, async (source) => {
    const migrations = await readApplied(source);
    demandMigrations(migrations, await readMigrations());
    onPhase('Preparing the target');
    return writeTarget(to, async (target) => {
      demandKnown(await readApplied(target), migrations, 'The target');
      await demandEmpty(target);
      onPhase('Counting the rows');
      const tables = await readCopiedTables(source.sql);
      const counts = await countByTable(source, tables, await readWorkspaceIds(source));
      const total = totalOf(counts);
      onPhase('Copying the rows');
      const writer = copiedRowWriter(target, tables);
      let done = 0;
      for await (const batch of readRows(source, tables, counts)) {
        await writer.write(batch);
        done += batch.rows.length;
        onProgress(done, total, batch.table);
      }
      await writer.finish();
      onPhase('Comparing the counts');
      demandCounts(counts, await countByTable(target, tables, await readWorkspaceIds(target)));
      await pauseOutbound(target);
      return { rows: total, workspaces: counts.size };
    });
  });
}
