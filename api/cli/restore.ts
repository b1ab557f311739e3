import { readConfig } from '../config.ts';
import { outboundPausedSentence } from '../database/copy/pauseOutbound.ts';
import { restoreDirectory } from '../database/copy/restoreDirectory.ts';
import { openDatabase } from '../database/open.ts';
import { openBackup } from './backupFile.ts';
import { interruptible } from './interruption.ts';
import { startPhases } from './phases.ts';
import { listDifferences } from './rollups.ts';
import type { Terminal } from './terminal.ts';
import { databaseUrl } from './withDatabase.ts';
import { counted, countOf } from './words.ts';

/** The options of `cxgraph restore`. */
export interface RestoreOptions {
  readonly replace?: boolean;
}

/** `cxgraph restore`: makes the embedded database from a file of `cxgraph backup`. */
export async function restore(
  file: string,
  { replace = false }: RestoreOptions,
  terminal: Terminal,
): Promise<void> {
  const url = databaseUrl(readConfig(process.env));
  const directory = /^pglite:\/\/(?!memory$)(.+)$/.exec(url)?.[1];
  if (directory === undefined) {
    throw new Error(
      'A backup is restored into an embedded database. Set DATABASE_URL=pglite://DIR; `cxgraph copy` then copies it to PostgreSQL.',
    );
  }
  await interruptible(terminal, async (interruption) => {
    interruption.sentence = 'Stopped. Nothing was changed: run the same command again.';
    const phases = startPhases(terminal);
    phases.begin('Reading the backup');
    await demandWhole(file);
    const { header, batches, close } = await openBackup(file);
    try {
      phases.begin('Making the database');
      const aside = await restoreDirectory({
        ...{ directory, replace, batches, migrations: header.migrations },
        onProgress: (done) => phases.progress(`${counted(done)} of ${countOf(header.rows, 'row')}`),
      });
      interruption.sentence = 'Stopped. The database is restored; its counts were not compared.';
      phases.begin('Counting the responses again');
      const different = await compareCounts(url, phases.end, terminal);
      if (different > 0) process.exitCode = 1;
      if (aside !== null) terminal.say(`The database that was there is in ${aside}.`);
      terminal.say(
        `Restored ${countOf(header.rows, 'row')} of ${countOf(header.workspaces, 'workspace')} as of ${header.madeAt}.`,
      );
      terminal.say(outboundPausedSentence);
    } finally {
      close();
      phases.end();
    }
  });
}

/** Reads a backup to its end: making a database takes longer than finding out that it is not whole. */
async function demandWhole(file: string): Promise<void> {
  const { batches, close } = await openBackup(file);
  try {
    for await (const _ of batches);
  } finally {
    close();
  }
}

/**
 * Compares the stored counts of a new database with its responses, and prints the differences.
 *
 * @param onCompared called before anything is printed
 * @returns the number of counts that differ
 */
export async function compareCounts(
  url: string,
  onCompared: () => void,
  terminal: Terminal,
): Promise<number> {
  const database = await openDatabase({ url });
  const lines: string[] = [];
  const say = (line: string) => lines.push(line);
  const different = await listDifferences(database, null, { say, complain: say }).finally(() =>
    database.close(),
  );
  onCompared();
  for (const line of lines) terminal.say(line);
  return different;
}
