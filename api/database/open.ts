import { PrismaPg } from '@prisma/adapter-pg';
import type { SqlDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import type pg from 'pg';
import { PrismaClient } from '../../prisma/generated/client/client.ts';
import type { Roles } from '../../prisma/migrate/catalogue.ts';
import { embeddedAdapter } from '../../prisma/migrate/embeddedAdapter.ts';
import type { ApplyOptions, SqlConnection } from '../../prisma/migrate/migrate.ts';
import { demandPrepared, prepareDatabase } from '../../prisma/migrate/prepare.ts';
import type { Binding } from '../../schema/kernel/binding.ts';
import type { WorkspaceDb } from '../../schema/kernel/workspaceDb.ts';
import { addressOfDatabase, embeddedIn } from './address.ts';
import { boundEmbedded } from './boundEmbedded.ts';
import { type ChangeSignal, listenForChanges, onOwnChanges } from './changeSignals.ts';
import { inBegunSession, type RowSession } from './copy/rowSession.ts';
import { DatabaseClock, timeIn } from './databaseClock.ts';
import { DatabasePool } from './databasePool.ts';
import { doorSession } from './doorSession.ts';
import { embeddedConnection } from './embedded.ts';
import { takesLongTexts } from './longTexts.ts';
import { type MigratedEmbedded, openMigrated, statementLimit } from './migratedEmbedded.ts';
import { platformConnections } from './platformConnections.ts';
import { type PlatformDoor, platformDoor } from './platformDoor.ts';
import { preparedAdapter } from './preparedAdapter.ts';
import { type Readiness, readinessOf } from './readiness.ts';
import { connectLimit, withSession } from './session.ts';
import { ServingPool } from './sessionPool.ts';
import { StatementNames } from './statementNames.ts';
import { textOfEmbedded, textOfPool, textReader } from './textReader.ts';
import { connectionTrace, type Trace, tracedAdapter } from './trace.ts';
import { type Wakes, wakes } from './wakes.ts';
import { workspaceDoor } from './workspaceDoor.ts';

export interface DatabaseOptions {
  /**
   * `pglite://DIR`, `pglite://memory` or `postgres://…`, of a user who may migrate;
   * `pglite://.data/pglite` where neither this nor `appUrl` is set.
   */
  url?: string;
  /**
   * `postgres://…` of a login that may take on the three roles and nothing else. It serves instead of
   * `url`'s user; without `url` the database must have been prepared.
   */
  appUrl?: string;
  /** Connections for reads, and as many for the rest; 10 by default. The embedded database has one. */
  poolSize?: number;
  /**
   * Milliseconds a statement may take, migrations apart; 60,000 by default. On the embedded database
   * also how long a transaction may be idle; in memory its statements may take any time.
   */
  statementTimeout?: number;
  /** Milliseconds a statement of a read may take (see `reading`); 10,000 by default. */
  readTimeout?: number;
  /** Prepared statements of a connection to PostgreSQL, at most; 100 by default, 0 for none. */
  preparedStatements?: number;
  /** Milliseconds for which `ready` reports a write that was refused; 10,000 by default. */
  refusalMemory?: number;
  /** Called before what takes long: making the database, and each migration. */
  onProgress?: (what: string) => void;
  /** Called before each migration, instead of `onProgress`. */
  onMigration?: ApplyOptions['onProgress'];
  /** Called with every statement of the workspace doors, for tests that count them. */
  onStatement?: (sql: string) => void;
  /** Called with every statement of both doors, migrations apart; costs nothing if absent. */
  trace?: Trace | undefined;
  /** The clock by which the database’s time is compared again, in milliseconds; by default that of the process. */
  elapsed?: (() => number) | undefined;
  /** Called when the embedded database ended by itself or at the limit, or could not be reopened. */
  onInterruption?: (failure: Error) => void;
  /** An embedded database's dump to start from. */
  loadDataDir?: Blob;
  /** The embedded database at that address, where it is open already. */
  embedded?: MigratedEmbedded | null;
  /** The roles of a database on PostgreSQL that is prepared already. */
  prepared?: Roles;
}

/** The database, by its two doors. */
export interface Database {
  readonly engine: 'pglite' | 'postgres';
  /**
   * The door of one workspace.
   *
   * @param binding of the key that reads through it; null for the whole workspace
   */
  workspace(id: string, binding?: Binding | null): WorkspaceDb;
  readonly platform: PlatformDoor;
  /** Listens to the topics of tasks that the workspace doors of this process committed. */
  readonly onWake: Wakes['onWake'];
  /** Listens to changes of keys that the workspace doors of this process committed. */
  readonly onKeyChange: Wakes['onKeyChange'];
  /**
   * Listens to workspaces whose changes were numbered, by this process or, as far as the database passes
   * that on, by others.
   *
   * @returns removes the listener
   */
  onChanges(signal: ChangeSignal): () => void;
  /** Whether it can be used; never rejects. */
  ready(): Promise<Readiness>;
  /**
   * Runs work on one moment of all workspaces, while other statements wait: for backups. Null on
   * PostgreSQL, which has programs for that.
   */
  readonly snapshot:
    | (<Result>(work: (session: RowSession) => Promise<Result>) => Promise<Result>)
    | null;
  close(): Promise<void>;
}

/**
 * Opens the database, applies the migrations that are missing, and sets up row-level security. With
 * `appUrl` alone it changes nothing.
 *
 * @throws {Error} that says what is missing and who may add it
 */
export async function openDatabase(options: DatabaseOptions = {}): Promise<Database> {
  const url = addressOfDatabase(options);
  const directory = embeddedIn(url);
  if (directory !== null) return openPglite(directory, options);
  if (/^postgres(ql)?:\/\//.test(url)) return openPostgres(url, options);
  throw new Error('DATABASE_URL must be pglite://DIR, pglite://memory or postgres://….');
}

async function openPglite(directory: string, options: DatabaseOptions): Promise<Database> {
  const { embedded, ready } =
    options.embedded ??
    (await openMigrated(directory, { ...options, migrations: migrationProgress(options) }));
  const forDoors = boundEmbedded(embedded);
  const client = prismaClient(embeddedAdapter(forDoors), options);
  // Its clock is that of this machine.
  const behind = { readText: textReader(options, textOfEmbedded(forDoors)), now: () => new Date() };
  const { wake, onWake, onKeyChange } = wakes();
  const traced = connectionTrace(options.trace);
  return {
    engine: 'pglite',
    workspace: (id, binding = null) =>
      workspaceDoor(client, doorSession(id, binding), wake, behind),
    onWake,
    onKeyChange,
    onChanges: (signal) => onOwnChanges(onWake, signal),
    platform: platformDoor({
      query: traced(embeddedConnection(embedded)).query,
      transact: (work) => embedded.transaction((tx) => work(traced(embeddedConnection(tx)))),
    }),
    snapshot: (work) =>
      embedded.transaction((tx) => inBegunSession(embeddedConnection(tx), null, work)),
    ready,
    close: async () => {
      await client.$disconnect();
      await embedded.close();
    },
  };
}

/**
 * Milliseconds; a longer wait is a failure. The database stops a statement at its limit; if it does
 * not answer within `answer` after that, the connection is lost.
 */
const limits = {
  connect: connectLimit,
  statement: statementLimit,
  read: 10_000,
  idleInTransaction: 60_000,
  answer: 5_000,
};

async function openPostgres(url: string, options: DatabaseOptions): Promise<Database> {
  const { poolSize = 10 } = options;
  const { statementTimeout = limits.statement, readTimeout = limits.read } = options;
  const { preparedStatements = 100 } = options;
  const roles = options.prepared ?? (await prepare(url, options));
  const { note, ready } = readinessOf({
    ask: () => platformPool.takesWrites(),
    remembered: options.refusalMemory,
  });
  const pool = new ServingPool(
    roles,
    {
      writes: {
        ...poolConfig(url, roles.application, poolSize, statementTimeout),
        preparedStatements,
      },
      reads: { ...poolConfig(url, roles.application, poolSize, readTimeout), preparedStatements },
    },
    note,
  );
  const platformPool = new DatabasePool(poolConfig(url, roles.platform, 2, statementTimeout), note);
  const names = preparedStatements > 0 ? new StatementNames() : null;
  const adapter = names ? preparedAdapter(pool, names) : new PrismaPg(pool);
  const client = prismaClient(adapter, options);
  const clock = new DatabaseClock(() => timeIn(platformPool), options.elapsed);
  // The first answer takes as long as connecting; the second is exact.
  await clock.compare();
  await clock.compare();
  const behind = { readText: textReader(options, textOfPool(pool, names)), now: clock.now };
  const { wake, onWake, onKeyChange } = wakes();
  const traced = connectionTrace(options.trace);
  return {
    engine: 'postgres',
    workspace: (id, binding = null) =>
      workspaceDoor(client, doorSession(id, binding), wake, behind),
    onWake,
    onKeyChange,
    onChanges: (signal) => {
      const config = poolConfig(url, roles.platform, 1, statementTimeout);
      const ends = [onOwnChanges(onWake, signal), listenForChanges(config, signal)];
      return () => {
        for (const end of ends) end();
      };
    },
    platform: platformDoor(platformConnections(platformPool, traced)),
    snapshot: null,
    ready,
    close: async () => {
      await client.$disconnect();
      await pool.end();
      await platformPool.end();
    },
  };
}

/**
 * Migrates and secures as `url`'s user; three roles with fewer rights serve. That user takes them on,
 * or the login of `appUrl` does, which is refused if it could do anything else.
 */
async function prepare(address: string, options: DatabaseOptions): Promise<Roles> {
  const { url, appUrl } = options;
  const migrated = (by: string, login?: string) =>
    withSession(by, 'DATABASE_URL', (sql) =>
      prepareDatabase(sql, { login, ...migrationProgress(options) }),
    );
  if (appUrl === undefined) return migrated(address);
  if (url !== undefined) await migrated(url, await withSession(appUrl, 'DATABASE_APP_URL', userOf));
  return withSession(appUrl, 'DATABASE_APP_URL', demandPrepared);
}

async function userOf(sql: SqlConnection): Promise<string> {
  const [user] = await sql.query<{ name: string }>('SELECT session_user AS name');
  return user?.name ?? '';
}

function poolConfig(url: string, role: string, max: number, statement: number): pg.PoolConfig {
  const settings = {
    role,
    statement_timeout: statement,
    idle_in_transaction_session_timeout: limits.idleInTransaction,
    // Compiling a statement to machine code takes longer than to run any of ours.
    jit: 'off',
    // A plan for the values of a statement takes a workspace that came since the last ANALYZE for one without
    // rows: any index that begins with the workspace is as good then, and a look-up by key reads all of them.
    plan_cache_mode: 'force_generic_plan',
  };
  return {
    connectionString: url,
    max,
    connectionTimeoutMillis: limits.connect,
    query_timeout: statement + limits.answer,
    options: Object.entries(settings)
      .map(([name, value]) => `-c ${name}=${String(value).replace(/[\\ ]/g, '\\$&')}`)
      .join(' '),
  };
}

/** Reports which migration is run. */
export function migrationProgress({
  onProgress,
  onMigration,
}: Pick<DatabaseOptions, 'onProgress' | 'onMigration'>): ApplyOptions {
  return {
    onProgress:
      onMigration ??
      ((name, position, total) =>
        onProgress?.(`Applying migration ${position} of ${total}: ${name}`)),
  };
}

function prismaClient(
  untraced: SqlDriverAdapterFactory,
  { onStatement, trace }: DatabaseOptions,
): PrismaClient {
  const adapter = takesLongTexts(trace ? tracedAdapter(untraced, trace) : untraced);
  if (!onStatement) return new PrismaClient({ adapter });
  const client = new PrismaClient({ adapter, log: [{ emit: 'event', level: 'query' }] });
  client.$on('query', ({ query }) => onStatement(query));
  return client;
}
