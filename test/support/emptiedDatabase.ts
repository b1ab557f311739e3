import { inject } from 'vitest';
import { type MigratedEmbedded, openMigrated } from '../../api/database/migratedEmbedded.ts';
import type { SqlConnection } from '../../prisma/migrate/migrate.ts';
import { connect, inDatabase } from './connection.ts';
import {
  createTestDatabase,
  embeddedConnection,
  engine,
  migratedDump,
  type TestDatabase,
} from './database.ts';

/** A migrated, empty database for one graph or server. */
export interface EmptiedDatabase extends TestDatabase {
  /** The embedded one, which is open already; its `close` does nothing. */
  embedded?: MigratedEmbedded;
  /** @returns whether all rows are deleted, so that it can be used again */
  empty(): Promise<boolean>;
}

/** A database that was dropped and has no rows any more. */
interface Spare<Made> {
  readonly made: Made;
  /** What `catalogueSql` said when it was new, or had been emptied. */
  catalogue: string;
  /** What `estimatesSql` said when it was new. */
  readonly estimates: string;
}

/** PostgreSQL's own tables have lower ones. */
const firstOwnOid = 16_384;

/** Of this worker, beside the one of `openedDatabase`. A file of tests seldom has two at once. */
const spares: { pglite: Spare<EmbeddedSpare>[]; postgres: Spare<TestDatabase>[] } = {
  pglite: [],
  postgres: [],
};
const sparesAtMost = 1;

interface EmbeddedSpare {
  readonly opened: MigratedEmbedded;
  readonly end: () => Promise<void>;
}

/**
 * A migrated database without rows. To make one takes a second of a core or more, and most tests write a
 * few hundred rows: what one graph or server of this worker has dropped is emptied, and the next gets it.
 * One that has grown large, or whose tables, rights or policies were changed, is dropped indeed.
 */
export function emptiedDatabase(): Promise<EmptiedDatabase> {
  return engine === 'pglite' ? emptiedEmbedded() : emptiedOnPostgres();
}

async function emptiedEmbedded(): Promise<EmptiedDatabase> {
  const spare = spares.pglite.pop() ?? (await newEmbedded());
  const { opened, end } = spare.made;
  const sql = embeddedConnection(opened.embedded);
  const empty = async () => {
    const isEmpty = await emptied(sql, spare);
    if (isEmpty) await sql.script('CHECKPOINT');
    return isEmpty;
  };
  return {
    url: 'pglite://memory',
    embedded: opened,
    empty,
    drop: () => dropped(spare, spares.pglite, empty, end),
  };
}

async function newEmbedded(): Promise<Spare<EmbeddedSpare>> {
  const opened = await openMigrated('memory', {
    loadDataDir: await migratedDump(),
    migrations: {},
  });
  const { embedded } = opened;
  const end = embedded.close.bind(embedded);
  embedded.close = async () => {};
  return { made: { opened, end }, ...(await stateOf(embeddedConnection(embedded))) };
}

async function emptiedOnPostgres(): Promise<EmptiedDatabase> {
  const { superuser } = inject('postgres');
  // The policies hide rows from the tables' owner, and only a superuser may leave out foreign keys.
  if (superuser === null) return { ...(await createTestDatabase()), empty: async () => false };
  const spare = spares.postgres.pop() ?? (await newOnPostgres(superuser));
  const { url, prepared, drop } = spare.made;
  const empty = async () => {
    const { sql, close } = await connect(sameDatabase(superuser, url));
    await sql.query(othersSql);
    const isEmpty = await emptied(sql, spare);
    await close();
    return isEmpty;
  };
  return { url, prepared, empty, drop: () => dropped(spare, spares.postgres, empty, drop) };
}

async function newOnPostgres(superuser: string): Promise<Spare<TestDatabase>> {
  const made = await createTestDatabase();
  const { sql, close } = await connect(sameDatabase(superuser, made.url));
  const state = await stateOf(sql);
  await close();
  return { made, ...state };
}

const sameDatabase = (superuser: string, url: string) =>
  inDatabase(superuser, new URL(url).pathname.slice(1));

/** Ends the sessions that are still at work, as dropping the database would. */
const othersSql = `
  SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
  WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'
    AND state <> 'idle'`;

/** Changes with every change of a table, right, trigger, policy, function or type. */
const catalogueSql = `
  SELECT concat_ws(' ', ${[
    'pg_class',
    'pg_attribute',
    'pg_constraint',
    'pg_index',
    'pg_trigger',
    'pg_policy',
    'pg_proc',
    'pg_type',
    'pg_namespace',
  ]
    .map((name) => `(SELECT count(*) || '/' || max(xmin::text::bigint) FROM ${name})`)
    .join(', ')}) AS catalogue`;

async function catalogueOf(sql: SqlConnection): Promise<string> {
  const [row] = await sql.query<{ catalogue: string }>(catalogueSql);
  if (!row) throw new Error('The catalogue could not be read.');
  return row.catalogue;
}

async function stateOf(sql: SqlConnection): Promise<{ catalogue: string; estimates: string }> {
  const [row] = await sql.query<{ estimates: string }>(estimatesSql);
  if (!row) throw new Error('The estimates could not be read.');
  return { catalogue: await catalogueOf(sql), ...row };
}

/** Bytes of all tables that had rows; a database of more is made anew at less cost. */
const sizeAtMost = 16_000_000;

/** Those with a page; the names are quoted. */
const filledSql = `
  SELECT quote_ident(relname) AS name, pg_relation_size(oid)::float8 AS size FROM pg_class
  WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
    AND relname <> '_prisma_migrations' AND pg_relation_size(oid) > 0`;

/** Puts it among the spares, if it can be emptied. */
async function dropped<Made>(
  spare: Spare<Made>,
  into: Spare<Made>[],
  empty: () => Promise<boolean>,
  drop: () => Promise<void>,
): Promise<void> {
  if (into.length < sparesAtMost && (await empty())) into.push(spare);
  else await drop();
}

/** @returns whether it was emptied; one that is lost or locked cannot be */
function emptied(sql: SqlConnection, spare: Spare<unknown>): Promise<boolean> {
  return empty(sql, spare).then(
    (catalogue) => {
      if (catalogue === null) return false;
      spare.catalogue = catalogue;
      return true;
    },
    () => false,
  );
}

/** @returns the catalogue that it has then; null for one that is not emptied */
async function empty(
  sql: SqlConnection,
  { catalogue, estimates }: Omit<Spare<unknown>, 'made'>,
): Promise<string | null> {
  if ((await catalogueOf(sql)) !== catalogue) return null;
  const filled = await sql.query<{ name: string; size: number }>(filledSql);
  if (filled.reduce((sum, { size }) => sum + size, 0) > sizeAtMost) return null;
  if (filled.length === 0) return catalogue;
  await sql.script(
    [
      ...[
        'BEGIN;',
        'SET LOCAL session_replication_role = replica;',
        "SET LOCAL lock_timeout = '5s';",
      ],
      ...[...filled.map(({ name }) => `DELETE FROM ${name};`), 'COMMIT;'],
    ].join('\n'),
  );
  // Or the rows that are gone would leave fewer and fewer of a page to the next ones.
  await sql.script(`VACUUM ${filled.map(({ name }) => name).join(', ')}`);
  await sql.script(forgetSql(estimates));
  return catalogueOf(sql);
}

/** What the planner takes for the sizes of our tables and indexes. */
const estimatesSql = `
  SELECT jsonb_agg(jsonb_build_object('oid', oid::text, 'tuples', reltuples, 'pages', relpages))::text
    AS estimates
  FROM pg_class WHERE oid >= ${firstOwnOid}`;

/** What was gathered of the rows that are gone would decide how the next ones are read. */
const forgetSql = (estimates: string) => `
  DELETE FROM pg_statistic WHERE starelid >= ${firstOwnOid};
  UPDATE pg_class SET reltuples = tuples, relpages = pages, relallvisible = 0
  FROM jsonb_to_recordset('${estimates}') AS estimate (oid oid, tuples real, pages int)
  WHERE pg_class.oid = estimate.oid AND (reltuples <> tuples OR relpages <> pages)`;
