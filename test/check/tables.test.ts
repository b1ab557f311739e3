import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  applyMigrations,
  readMigrations,
  type SqlConnection,
} from '../../prisma/migrate/migrate.ts';
import { type BareDatabase, createBareDatabase } from '../support/database.ts';
import { partitioned } from './partitions.ts';
import { tableFindings } from './tables.ts';

let database: BareDatabase;
let sql: SqlConnection;

beforeAll(async () => {
  database = await createBareDatabase();
  ({ sql } = await database.connect());
});

afterAll(() => database.drop());

beforeEach(() => sql.script('DROP SCHEMA public CASCADE; CREATE SCHEMA public;'));

describe('the rules of storage', () => {
  test('hold for every table of the migrations', async () => {
    await applyMigrations(sql);
    expect(await tableFindings(sql)).toEqual([]);
    const [row] = await sql.query<{ tables: number }>(
      `SELECT count(*)::int AS tables FROM pg_class
       WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`,
    );
    expect(row?.tables).toBeGreaterThan(15);
  });

  const key = '"workspaceId" uuid, id uuid, PRIMARY KEY ("workspaceId", id)';
  const good = `CREATE TABLE "Good" (${key}, name text COLLATE "C", at timestamptz(3));`;

  test.each([
    ['a good table', good, []],
    [
      'a table of no workspace',
      'CREATE TABLE "Bad" (id uuid PRIMARY KEY);',
      [
        'Bad has no column workspaceId of type uuid',
        'Bad has a key or index Bad_pkey that does not begin with the workspace',
      ],
    ],
    [
      'a workspace named by text',
      'CREATE TABLE "Bad" ("workspaceId" text COLLATE "C" PRIMARY KEY);',
      ['Bad has no column workspaceId of type uuid'],
    ],
    [
      'a table without a primary key',
      'CREATE TABLE "Bad" ("workspaceId" uuid);',
      ['Bad has no primary key'],
    ],
    [
      'a primary key that begins otherwise',
      'CREATE TABLE "Bad" ("workspaceId" uuid, id uuid, PRIMARY KEY (id, "workspaceId"));',
      ['Bad has a key or index Bad_pkey that does not begin with the workspace'],
    ],
    [
      'a unique over all workspaces',
      `CREATE TABLE "Bad" (${key}, number int UNIQUE);`,
      ['Bad has a key or index Bad_number_key that does not begin with the workspace'],
    ],
    [
      'an index over all workspaces',
      `${good} CREATE INDEX by_name ON "Good" (name, "workspaceId");`,
      ['Good has a key or index by_name that does not begin with the workspace'],
    ],
    [
      'no finding in the index of the claim',
      'CREATE TABLE "Outbox" ("workspaceId" uuid, id uuid, topic int, PRIMARY KEY ("workspaceId", id));' +
        ' CREATE INDEX "Outbox_topic_leaseUntil_nextAt_idx" ON "Outbox" (topic, id);',
      [],
    ],
    [
      'the index of the claim, were it unique',
      'CREATE TABLE "Outbox" ("workspaceId" uuid, id uuid, topic int, PRIMARY KEY ("workspaceId", id));' +
        ' CREATE UNIQUE INDEX "Outbox_topic_leaseUntil_nextAt_idx" ON "Outbox" (topic, id);',
      [
        'Outbox has a key or index Outbox_topic_leaseUntil_nextAt_idx that does not begin with the workspace',
      ],
    ],
    [
      'an index on an expression',
      `${good} CREATE INDEX by_lower ON "Good" (lower(name), "workspaceId");`,
      ['Good has a key or index by_lower that does not begin with the workspace'],
    ],
    [
      'a column for comparing text that nothing fills',
      `CREATE TABLE "Bad" (${key}, "nameFolded" text COLLATE "C");`,
      ['Bad has a column nameFolded that stays empty: its migration must say GENERATED ALWAYS AS'],
    ],
    [
      'text of no pinned collation',
      `CREATE TABLE "Bad" (${key}, name text, tags text[]);`,
      [
        'Bad has a text column name of collation default, which engines sort differently',
        'Bad has a text column tags of collation default, which engines sort differently',
      ],
    ],
    [
      'times with microseconds or without a zone',
      `CREATE TABLE "Bad" (${key}, a timestamptz, b timestamp(3));`,
      [
        'Bad has a time a of type timestamp with time zone instead of timestamptz(3)',
        'Bad has a time b of type timestamp(3) without time zone instead of timestamptz(3)',
      ],
    ],
    [
      'a foreign key from one workspace to another',
      `CREATE TABLE "Bad" (${key}, other uuid, "otherId" uuid,
         CONSTRAINT crossing FOREIGN KEY (other, "otherId") REFERENCES "Bad");`,
      ['Bad has a foreign key crossing that does not begin with the workspace'],
    ],
    [
      'actions that Citus lacks',
      `CREATE TABLE "Bad" (${key}, parent uuid,
         CONSTRAINT moving FOREIGN KEY ("workspaceId", parent) REFERENCES "Bad" ON UPDATE CASCADE,
         CONSTRAINT clearing FOREIGN KEY ("workspaceId", parent) REFERENCES "Bad"
           ON DELETE SET NULL);`,
      [
        'Bad has a foreign key clearing with ON DELETE SET …, which Citus refuses',
        'Bad has a foreign key moving with an ON UPDATE action, which Citus refuses',
      ],
    ],
    [
      'a trigger',
      `${good} CREATE FUNCTION nothing() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
       CREATE TRIGGER touch BEFORE UPDATE ON "Good" FOR EACH ROW EXECUTE FUNCTION nothing();`,
      ['Good has a trigger touch, which Citus refuses'],
    ],
  ])('find %s', async (_, statements, findings) => {
    await sql.script(statements);
    expect((await tableFindings(sql)).sort()).toEqual([...findings].sort());
  });
});

describe('spread over partitions by workspace, as Citus would', () => {
  test('the migrations apply, and every table is spread', async () => {
    for (const { sql: migration } of await readMigrations())
      await sql.script(partitioned(migration));
    const whole = await sql.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace
       AND relkind = 'r' AND NOT relispartition`,
    );
    expect(whole).toEqual([]);
    const [row] = await sql.query<{ keys: number }>(
      `SELECT count(*)::int AS keys FROM pg_constraint WHERE contype = 'f' AND conparentid = 0`,
    );
    expect(row?.keys).toBeGreaterThan(15);
  });

  const parent = `CREATE TABLE "Parent" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,

    CONSTRAINT "Parent_pkey" PRIMARY KEY ("workspaceId","id")
);
`;

  test.each([
    [
      'a primary key without the workspace',
      parent.replace('PRIMARY KEY ("workspaceId","id")', 'PRIMARY KEY ("id")'),
      'must include all partitioning columns',
    ],
    [
      'a unique index without the workspace',
      `${parent}CREATE UNIQUE INDEX "one" ON "Parent"("id");`,
      'must include all partitioning columns',
    ],
    [
      'a foreign key without the workspace',
      `${parent}
ALTER TABLE "Parent" ADD CONSTRAINT "self" FOREIGN KEY ("id") REFERENCES "Parent"("id");`,
      'there is no unique constraint matching given keys',
    ],
  ])('%s is refused', async (_, migration, message) => {
    await expect(sql.script(partitioned(migration))).rejects.toThrow(message);
  });
});
