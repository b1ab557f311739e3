import { vi } from 'vitest';
import { type Database, type DatabaseOptions, openDatabase } from '../../api/database/open.ts';
import { type EmptiedDatabase, emptiedDatabase } from './emptiedDatabase.ts';

/** A migrated, empty database with its doors, for one graph or server. */
export interface OpenedDatabase {
  readonly database: Database;
  readonly url: string;
  close(): Promise<void>;
}

interface Opened {
  readonly made: EmptiedDatabase;
  readonly database: Database;
}

interface Spare extends Opened {
  /** Gets the statements of the workspace doors. */
  readonly heard: { by: (sql: string) => void };
}

/** Of this worker. A file of tests seldom has two at once. */
let spare: Spare | null = null;

/**
 * Opening a database takes a new client, and new connections, which read the catalogue and plan each
 * statement again. Without further options, the next graph or server of this worker gets the doors of the
 * last one, on the same database, emptied.
 */
export async function openedDatabase({
  onStatement = () => {},
  ...options
}: DatabaseOptions): Promise<OpenedDatabase> {
  if (Object.values(options).some((option) => option !== undefined)) {
    const made = await emptiedDatabase();
    const database = await openDatabase({ ...options, ...doorless(made), onStatement });
    return { database, url: made.url, close: () => closed({ made, database }) };
  }
  const opened = await takeSpare();
  const { made, database, heard } = opened;
  heard.by = onStatement;
  const ends: (() => void)[] = [];
  const ending = (end: () => void) => {
    ends.push(end);
    return end;
  };
  return {
    url: made.url,
    database: {
      ...database,
      onWake: (listener) => ending(database.onWake(listener)),
      onKeyChange: (listener) => ending(database.onKeyChange(listener)),
      onChanges: (signal) => ending(database.onChanges(signal)),
    },
    close: async () => {
      for (const end of ends) end();
      heard.by = () => {};
      const isSpare = spare === null && (await isAsNew(database)) && (await made.empty());
      // Another one may have been closed meanwhile.
      if (isSpare && spare === null) spare = opened;
      else await closed(opened);
    },
  };
}

async function takeSpare(): Promise<Spare> {
  const taken = spare;
  spare = null;
  if (taken && (await isAsNew(taken.database))) return taken;
  if (taken) await closed(taken);
  const made = await emptiedDatabase();
  const heard: Spare['heard'] = { by: () => {} };
  const onStatement = (sql: string) => heard.by(sql);
  return { made, heard, database: await openDatabase({ ...doorless(made), onStatement }) };
}

const doorless = ({ url, embedded, loadDataDir, prepared }: EmptiedDatabase): DatabaseOptions => ({
  ...{ url, embedded, loadDataDir, prepared },
});

async function closed({ database, made }: Opened): Promise<void> {
  await database.close();
  await made.drop();
}

/** Milliseconds; the databases of the tests are on this machine. */
const clockOff = 100;

/** Whether it remembers nothing of a test that set the clock, or had writes refused; and the clock is not set now. */
async function isAsNew(database: Database): Promise<boolean> {
  if (vi.isFakeTimers()) return false;
  const off = Math.abs(database.workspace('').$now().getTime() - Date.now());
  return off < clockOff && (await database.ready()) === 'ready';
}
