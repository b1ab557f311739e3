import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { startCluster } from '../support/cluster.ts';
import { inDatabase, run } from '../support/connection.ts';
import { backendCpu } from './backendCpu.ts';
import { command, type Settings } from './processes.ts';

/** A database that is measured, of one piece of work alone. */
export interface BenchDatabase {
  /** Of the product's processes. */
  readonly settings: Settings;
  /** Of the server by hand. On PGlite, which one process can open, it gets a copy of the database. */
  settingsByHand(): Promise<Settings>;
  /**
   * Runs one statement as an administrator, without checks of foreign keys: they take most of the time
   * that filling in rows takes. On PGlite no server may have the database open.
   */
  administer<Row extends object>(statement: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Milliseconds of the database's processes; null where they are the server's, as on PGlite. */
  cpu(): number | null;
}

export interface Engine {
  readonly name: 'PostgreSQL' | 'PGlite';
  /** Version and settings, in words. */
  readonly description: string;
  makeDatabase(name: string): Promise<BenchDatabase>;
  stop(): Promise<void>;
}

/** A PostgreSQL of its own that writes to the disk at every commit. */
export async function postgres(): Promise<Engine> {
  const cluster = await startCluster({ synced: true });
  const administer = async <Row extends object>(
    url: string,
    statement: string,
    values: readonly unknown[] = [],
  ) => {
    const options = '-c session_replication_role=replica';
    const client = new pg.Client({ connectionString: url, options });
    await client.connect();
    try {
      return (await client.query<Row & pg.QueryResultRow>(statement, [...values])).rows;
    } finally {
      await client.end();
    }
  };
  const [settings] = await administer<Record<string, string>>(
    cluster.url,
    `SELECT current_setting('server_version') AS version, current_setting('fsync') AS fsync,
       current_setting('synchronous_commit') AS "synchronous_commit"`,
  );
  if (settings?.fsync !== 'on' || settings.synchronous_commit !== 'on') {
    await cluster.stop();
    throw new Error('PostgreSQL does not write at every commit: its figures would mean nothing.');
  }
  return {
    name: 'PostgreSQL',
    description: `PostgreSQL ${settings.version}, fsync on, synchronous_commit on`,
    makeDatabase: async (name) => {
      await run(cluster.url, `CREATE DATABASE "${name}"`);
      const url = inDatabase(cluster.url, name);
      return {
        settings: { DATABASE_URL: url },
        // The role that row-level security binds, which the product serves as.
        settingsByHand: async () => ({ DATABASE_URL: url, DATABASE_ROLE: `${name}_app` }),
        administer: (statement, values) => administer(url, statement, values),
        cpu: () => backendCpu(cluster.pid()),
      };
    },
    stop: () => cluster.stop(),
  };
}

/** The embedded database, in directories of its own. */
export async function pglite(): Promise<Engine> {
  const root = await mkdtemp(join(tmpdir(), 'cxgraph-bench-'));
  // Made once and copied: a new one takes ten seconds.
  const migrated = join(root, 'migrated');
  await command({ DATABASE_URL: `pglite://${migrated}` }, 'migrate', 'apply');
  return {
    name: 'PGlite',
    description: 'PGlite, in the server’s process',
    makeDatabase: async (name) => {
      const directory = join(root, name);
      await cp(migrated, directory, { recursive: true });
      let copies = 0;
      return {
        settings: { DATABASE_URL: `pglite://${directory}` },
        settingsByHand: async () => {
          const copy = join(root, `${name}-${++copies}`);
          await cp(directory, copy, { recursive: true });
          return { DATABASE_URL: `pglite://${copy}` };
        },
        administer: async <Row extends object>(statement: string, values?: readonly unknown[]) => {
          const database = await PGlite.create(directory);
          try {
            await database.exec('SET session_replication_role = replica');
            return (await database.query<Row>(statement, [...(values ?? [])])).rows;
          } finally {
            await database.close();
          }
        },
        cpu: () => null,
      };
    },
    stop: () => rm(root, { recursive: true, force: true }),
  };
}
