import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  type EmbeddedDatabase,
  embeddedConnection,
  openBareEmbedded,
} from '../../test/support/database.ts';
import { migrationList, openEngine, wholeDatabase } from './engine.ts';
import { applyMigrations, migrationStatus, readMigrations } from './migrate.ts';

/** Milliseconds: the queries of Prisma's engine are slow on the embedded database, above all on a busy machine. */
const timeout = 120_000;

let database: EmbeddedDatabase;
let shadow: EmbeddedDatabase;

beforeAll(async () => {
  database = await openBareEmbedded();
  shadow = await openBareEmbedded();
});

afterAll(async () => {
  await database.close();
  await shadow.close();
});

beforeEach(() => database.exec('DROP SCHEMA public CASCADE; CREATE SCHEMA public;'));

type Engine = Awaited<ReturnType<typeof openEngine>>;

async function withEngine<Result>(ask: (engine: Engine) => Promise<Result>): Promise<Result> {
  const engine = await openEngine(database, shadow);
  try {
    return await ask(engine);
  } finally {
    engine.free();
  }
}

const input = async () => ({ migrationsList: await migrationList(), filters: wholeDatabase });
const history = async () =>
  withEngine(async (engine) =>
    engine.diagnoseMigrationHistory({ ...(await input()), optInToShadowDatabase: false }),
  );
/** What Prisma would do next. For that the engine applies the migrations to the other database, and compares the two. */
const action = async () =>
  withEngine(async (engine) => (await engine.devDiagnostic(await input())).action);

const bookkeeping = `
  SELECT attname, format_type(atttypid, atttypmod) AS type, attnotnull,
         pg_get_expr(adbin, adrelid) AS default
  FROM pg_attribute LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
  WHERE attrelid = '"_prisma_migrations"'::regclass AND attnum > 0 ORDER BY attnum`;

test("Prisma's own engine finds our migrations applied, then a column that none made, and an edited checksum", {
  timeout,
}, async () => {
  await applyMigrations(embeddedConnection(database));
  expect(await history()).toEqual({
    hasMigrationsTable: true,
    editedMigrationNames: [],
    failedMigrationNames: [],
    history: null,
  });
  expect(await action()).toEqual({ tag: 'createMigration' });
  await database.exec('ALTER TABLE "Persona" ADD COLUMN "stray" int');
  expect((await action()).tag).toBe('reset');
  await database.exec(`UPDATE "_prisma_migrations" SET checksum = repeat('0', 64)`);
  const [first] = await readMigrations();
  expect((await history()).editedMigrationNames).toContain(first?.name);
});

test("migrations that Prisma's own engine applied count as applied, in the same table", {
  timeout,
}, async () => {
  await withEngine(async (engine) => engine.applyMigrations(await input()));
  const sql = embeddedConnection(database);
  expect(new Set((await migrationStatus(sql)).map(({ state }) => state))).toEqual(
    new Set(['applied']),
  );
  const theirs = await sql.query(bookkeeping);
  await shadow.exec('DROP SCHEMA public CASCADE; CREATE SCHEMA public;');
  await applyMigrations(embeddedConnection(shadow));
  expect(await embeddedConnection(shadow).query(bookkeeping)).toEqual(theirs);
});
