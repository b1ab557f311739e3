import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { connect, type OpenConnection } from '../../test/support/connection.ts';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts';
import { type Roles, readRoles } from './catalogue.ts';
import type { SqlConnection } from './migrate.ts';
import { secureTables } from './security.ts';

let database: TestDatabase;
let connection: OpenConnection;
let sql: SqlConnection;
let roles: Roles;

const mine = randomUUID();
const theirs = randomUUID();

beforeAll(async () => {
  database = await createTestDatabase();
  connection = await connect(database.url);
  sql = connection.sql;
  roles = await readRoles(sql);
  await as(roles.platform, async () => {
    for (const id of [mine, theirs]) {
      await sql.query(
        `INSERT INTO "Workspace" (id, name, "updatedAt") VALUES ($1, 'Acme', now())`,
        [id],
      );
    }
  });
});

afterAll(async () => {
  await connection.close();
  await database.drop();
});

async function value<T>(statement: string, parameters?: unknown[]): Promise<T | undefined> {
  return (await sql.query<{ value: T }>(statement, parameters))[0]?.value;
}

async function as<T>(role: string, work: () => Promise<T>): Promise<T> {
  await sql.script(`SET ROLE "${role}"`);
  try {
    return await work();
  } finally {
    await sql.script('RESET ROLE');
  }
}

async function enter(workspaceId: string): Promise<void> {
  await sql.query(`SELECT set_config('cxgraph.workspace', $1, false)`, [workspaceId]);
}

async function allTables(): Promise<string[]> {
  const rows = await sql.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace
     AND relkind IN ('r', 'v') AND relname <> '_prisma_migrations' ORDER BY 1`,
  );
  return rows.map((row) => row.name);
}

async function addPersona(workspaceId: string): Promise<void> {
  await sql.query(
    `INSERT INTO "Persona" ("workspaceId", id, name, "updatedAt") VALUES ($1, $2, 'Ann', now())`,
    [workspaceId, randomUUID()],
  );
}

describe('securing', () => {
  test('again changes nothing', async () => {
    expect(await secureTables(sql, roles)).toBe(false);
  });

  test('by several servers at once is done by one', async () => {
    await sql.script('ALTER TABLE "Persona" NO FORCE ROW LEVEL SECURITY');
    const others = await Promise.all([1, 2, 3].map(() => connect(database.url)));
    const changed = await Promise.all(others.map((other) => secureTables(other.sql, roles)));
    expect(changed.filter(Boolean)).toEqual([true]);
    await Promise.all(others.map((other) => other.close()));
  });

  test.each([
    'ALTER TABLE "Persona" DISABLE ROW LEVEL SECURITY',
    'ALTER TABLE "Persona" NO FORCE ROW LEVEL SECURITY',
    'DROP POLICY "workspace" ON "Persona"',
    'ALTER POLICY "workspace" ON "Persona" USING (true)',
    'ALTER POLICY "workspace" ON "Persona" TO PUBLIC',
    'CREATE TABLE "Later" ("workspaceId" uuid, id uuid, PRIMARY KEY ("workspaceId", id))',
  ])('corrects what was changed after it: %s', async (statement) => {
    await sql.script(statement);
    expect(await secureTables(sql, roles)).toBe(true);
    expect(await secureTables(sql, roles)).toBe(false);
    await sql.script('DROP TABLE IF EXISTS "Later"');
  });

  test('revokes a grant on a table that the platform role should not have', async () => {
    await sql.script(`GRANT SELECT ON "Persona" TO "${roles.platform}"`);
    expect(await secureTables(sql, roles)).toBe(true);
    const read = as(roles.platform, () => sql.query('SELECT FROM "Persona"'));
    await expect(read).rejects.toThrow('permission denied for table Persona');
  });

  test('revokes a grant on a column that the platform role should not have', async () => {
    await sql.script(`GRANT SELECT (payload) ON "Outbox" TO "${roles.platform}"`);
    expect(await secureTables(sql, roles)).toBe(true);
    const read = as(roles.platform, () => sql.query('SELECT payload FROM "Outbox"'));
    await expect(read).rejects.toThrow('permission denied for table Outbox');
    expect(await as(roles.platform, () => sql.query('SELECT id FROM "Outbox"'))).toEqual([]);
  });

  test.each([
    [
      'CREATE TABLE "Shared" (id uuid PRIMARY KEY)',
      'The table "Shared" has no column "workspaceId"',
      'DROP TABLE "Shared"',
    ],
    [
      'CREATE VIEW "Names" AS SELECT name FROM "Persona"',
      'The view "Names" reads with the rights of its owner',
      'DROP VIEW "Names"',
    ],
    [
      'CREATE POLICY "all" ON "Persona" USING (true)',
      'Run DROP POLICY "all" ON "Persona";',
      'DROP POLICY "all" ON "Persona"',
    ],
  ])('refuses what it cannot secure: %s', async (statement, message, undoing) => {
    await sql.script(statement);
    await expect(secureTables(sql, roles)).rejects.toThrow(message);
    await sql.script(undoing);
    expect(await secureTables(sql, roles)).toBe(false);
  });
});

describe('with the application role', () => {
  beforeEach(async () => {
    await as(roles.application, async () => {
      for (const id of [mine, theirs]) {
        await enter(id);
        await addPersona(id);
      }
    });
  });
  afterEach(async () => {
    await as(roles.application, async () => {
      for (const id of [mine, theirs]) {
        await enter(id);
        await sql.query('DELETE FROM "Persona"');
      }
    });
  });

  test('every table shows no row while no workspace is entered', async () => {
    for (const workspace of ['', randomUUID()]) {
      await enter(workspace);
      await as(roles.application, async () => {
        for (const table of await allTables()) {
          expect(await sql.query(`SELECT * FROM "${table}"`), table).toEqual([]);
        }
      });
    }
  });

  test('a workspace sees and changes its own rows only', async () => {
    await enter(mine);
    await as(roles.application, async () => {
      expect(await sql.query('SELECT id FROM "Workspace"')).toEqual([{ id: mine }]);
      expect(await sql.query('SELECT "workspaceId" FROM "Persona"')).toEqual([
        { workspaceId: mine },
      ]);
      const renamed = await sql.query(`UPDATE "Persona" SET name = 'Bo' RETURNING "workspaceId"`);
      expect(renamed).toEqual([{ workspaceId: mine }]);
      await expect(addPersona(theirs)).rejects.toThrow('violates row-level security policy');
      expect(await sql.query('DELETE FROM "Persona" RETURNING "workspaceId"')).toEqual([
        { workspaceId: mine },
      ]);
    });
  });

  test('the owner of the tables sees no row either', async () => {
    await enter(mine);
    const owner = await value<boolean>(
      'SELECT rolsuper OR rolbypassrls AS value FROM pg_roles WHERE rolname = current_user',
    );
    // With the tests' user as a superuser this cannot be tested: row-level security does not bind it.
    if (owner) return;
    await enter('');
    expect(await sql.query('SELECT FROM "Persona"')).toEqual([]);
  });

  test('the table of migrations cannot be read', async () => {
    const read = as(roles.application, () => sql.query('SELECT FROM "_prisma_migrations"'));
    await expect(read).rejects.toThrow('permission denied');
  });
});

describe('with the platform role', () => {
  test('workspaces are read and made, with their first actor and key, and nothing else', async () => {
    await as(roles.platform, async () => {
      const seen = await sql.query('SELECT id FROM "Workspace"');
      expect(seen).toHaveLength(2);
      const actor = randomUUID();
      await sql.query(
        `INSERT INTO "Actor" ("workspaceId", id, kind, name, "updatedAt")
         VALUES ($1, $2, 'KEY', 'Owner', now())`,
        [mine, actor],
      );
      await sql.query(
        `INSERT INTO "ApiKey" ("workspaceId", id, "actorId", kind, name, "secretHash")
         VALUES ($1, $2, $3, 'SECRET', 'Owner', 'x')`,
        [mine, randomUUID(), actor],
      );
      const read = ['Workspace', 'Outbox', 'ChangeLog', 'WebhookDelivery', 'WebhookEndpoint'];
      for (const table of (await allTables()).filter((name) => !read.includes(name))) {
        await expect(sql.query(`SELECT FROM "${table}"`), table).rejects.toThrow(
          `permission denied for ${table === 'JourneyTouchpoint' ? 'view' : 'table'} ${table}`,
        );
      }
      for (const statement of ['UPDATE "Workspace" SET name = name', 'DELETE FROM "Workspace"']) {
        await expect(sql.query(statement)).rejects.toThrow('permission denied for table Workspace');
      }
    });
  });

  test('tasks of every workspace can be claimed, but their subject and payload not read, nor other columns changed', async () => {
    for (const id of [mine, theirs]) {
      await enter(id);
      await as(roles.application, () =>
        sql.query(
          `INSERT INTO "Outbox" ("workspaceId", id, topic, "dedupeKey", payload, "nextAt")
           VALUES ($1, $2, 'fold', 'once', '{}', now())`,
          [id, randomUUID()],
        ),
      );
    }
    await enter('');
    await as(roles.platform, async () => {
      const claimed = await sql.query<{ workspaceId: string }>(
        `UPDATE "Outbox" SET state = 'LEASED' WHERE state = 'READY' RETURNING "workspaceId"`,
      );
      expect(claimed.map(({ workspaceId }) => workspaceId).sort()).toEqual([mine, theirs].sort());
      for (const statement of [
        'SELECT payload FROM "Outbox"',
        'SELECT "subjectId" FROM "Outbox"',
        'SELECT * FROM "Outbox"',
        'UPDATE "Outbox" SET "workspaceId" = "workspaceId"',
        `UPDATE "Outbox" SET payload = '1'`,
        'DELETE FROM "Outbox"',
        `INSERT INTO "Outbox" (topic) VALUES ('fold')`,
      ]) {
        await expect(sql.query(statement), statement).rejects.toThrow(
          'permission denied for table Outbox',
        );
      }
    });
  });
});
