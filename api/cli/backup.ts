import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { readCopiedTables } from '../database/copy/copiedTables.ts';
import { countByTable, readRows, totalOf } from '../database/copy/readRows.ts';
import { readApplied, readWorkspaceIds } from '../database/copy/rowSession.ts';
import { backupStream } from './backupFile.ts';
import type { Shell } from './shell.ts';
import { packageVersion } from './version.ts';
import { writeWhole } from './wholeFile.ts';
import { counted, countOf } from './words.ts';

/** Milliseconds between two lines of progress. */
const between = 2_000;

/**
 * `cxgraph backup`: writes the embedded database into a file, which only the user can read. It may
 * run in the server that has the database open, so that Ctrl-C ends the command and not the backup.
 *
 * @param file its whole path
 */
export async function backup(
  file: string,
  { withExistingDatabase, terminal }: Shell,
): Promise<void> {
  await demandFolder(dirname(file));
  const { rows, workspaces } = await withExistingDatabase(async (database) => {
    if (database.snapshot === null) {
      throw new Error(
        'Only the embedded database is backed up by this command. On PostgreSQL, use pg_dump: see Backups in the README.',
      );
    }
    return database.snapshot(async (session) => {
      const tables = await readCopiedTables(session.sql);
      const counts = await countByTable(session, tables, await readWorkspaceIds(session));
      const header = {
        version: packageVersion(),
        madeAt: new Date().toISOString(),
        migrations: await readApplied(session),
        rows: totalOf(counts),
        workspaces: counts.size,
      };
      let [done, reportedAt] = [0, Date.now()];
      const reported = async function* () {
        for await (const batch of readRows(session, tables, counts)) {
          yield batch;
          done += batch.rows.length;
          if (Date.now() - reportedAt < between) continue;
          reportedAt = Date.now();
          terminal.complain(`Backing up: ${counted(done)} of ${countOf(header.rows, 'row')}`);
        }
      };
      const uninterrupted = { sentence: null, restore: () => {} };
      await writeWhole(backupStream(header, reported()), file, uninterrupted, 0o600);
      return header;
    });
  });
  terminal.say(
    `Backed up ${countOf(rows, 'row')} of ${countOf(workspaces, 'workspace')} to ${file}.`,
  );
}

/** Before the database is opened, which takes longer. */
async function demandFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => null);
  if (!found?.isDirectory()) {
    throw new Error(`There is no folder ${folder}. Make it first, or name a file in another.`);
  }
}
