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

async function diagnosis() {
  const engine = await openEngine(database, shadow);
  const input = { migrationsList: await migrationList(), filters: wholeDatabase };
  const history = await engine.diagnoseMigrationHistory({ ...input, optInToShadowDatabase: true });
  const { action } = await engine.devDiagnostic(input);
  engine.free();
  return { history, action };
}

const bookkeeping = `
  SELECT attname, format_type(atttypid, atttypmod) AS type, attnotnull,
         pg_get_expr(adbin, adrelid) AS default
  FROM pg_attribute LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
  WHERE attrelid = '"_prisma_migrations"'::regclass AND attnum > 0 ORDER BY attnum`;

test("Prisma's own engine finds our migrations applied, and the tables that they make", {
  timeout,
}, async () => {
  await applyMigrations(embeddedConnection(database));
  expect(await diagnosis()).toEqual({
    history: {
      hasMigrationsTable: true,
      editedMigrationNames: [],
      failedMigrationNames: [],
      history: null,
    },
    action: { tag: 'createMigration' },
  });
});

test("Prisma's own engine finds a column that no migration made, and an edited checksum", {
  timeout,
}, async () => {
  await applyMigrations(embeddedConnection(database));
  await database.exec('ALTER TABLE "Persona" ADD COLUMN "stray" int');
  expect((await diagnosis()).action.tag).toBe('reset');
  await database.exec(`UPDATE "_prisma_migrations" SET checksum = repeat('0', 64)`);
  const [first] = await readMigrations();
  expect((await diagnosis()).history.editedMigrationNames).toContain(first?.name);
});

test("migrations that Prisma's own engine applied count as applied, in the same table", {
  timeout,
}, async () => {
  const engine = await openEngine(database, shadow);
  await engine.applyMigrations({ migrationsList: await migrationList(), filters: wholeDatabase });
  engine.free();
  const sql = embeddedConnection(database);
  expect(new Set((await migrationStatus(sql)).map(({ state }) => state))).toEqual(
    new Set(['applied']),
  );
  const theirs = await sql.query(bookkeeping);
  await shadow.exec('DROP SCHEMA public CASCADE; CREATE SCHEMA public;');
  await applyMigrations(embeddedConnection(shadow));
  expect(await embeddedConnection(shadow).query(bookkeeping)).toEqual(theirs);
});
