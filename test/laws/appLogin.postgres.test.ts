import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../api/database/open.ts';
import { Prisma } from '../../prisma/generated/client/client.ts';
import { prepareDatabase } from '../../prisma/migrate/prepare.ts';
import { grantsScript } from '../../prisma/migrate/script.ts';
import { connect, type OpenConnection, run } from '../support/connection.ts';
import {
  createOwnedDatabase,
  type OwnedDatabase,
  type TestLogin,
} from '../support/ownedDatabase.ts';

let owned: OwnedDatabase;
let login: TestLogin;
let database: Database;
let mine: string;
let theirs: string;
/** Sessions of the login as the pools have them, and as it is without any role. */
const sessions: Record<string, OpenConnection> = {};

beforeAll(async () => {
  owned = await createOwnedDatabase('none');
  login = await owned.addLogin('server', 'NOINHERIT');
  const { sql, close } = await connect(owned.owner.url);
  await run(owned.administratorUrl, await grantsScript(sql, { login: login.name, migrates: true }));
  await prepareDatabase(sql, { login: login.name });
  await close();
  database = await openDatabase({ appUrl: login.url });
  mine = (await database.platform.createWorkspace('Mine')).workspaceId;
  theirs = (await database.platform.createWorkspace('Theirs')).workspaceId;
  for (const [name, role] of [
    ['the application pool', `${owned.name}_app`],
    ['the platform pool', `${owned.name}_platform`],
    ['the login itself', 'none'],
  ] as const) {
    const url = new URL(login.url);
    url.searchParams.set('options', `-c role=${role}`);
    sessions[name] = await connect(url.href);
  }
});
afterAll(async () => {
  await Promise.all(Object.values(sessions).map((session) => session.close()));
  await database.close();
  await owned.drop();
});

const named = (statement: string) =>
  statement
    .replaceAll('{owner}', owned.owner.name)
    .replaceAll('{platform}', `${owned.name}_platform`);

describe('a server on DATABASE_APP_URL', () => {
  test('serves workspaces through both doors, and sees one at a time', async () => {
    await database.workspace(mine).persona.createMany({ data: { id: mine, name: 'Ann' } });
    await database.workspace(theirs).persona.createMany({ data: { id: theirs, name: 'Bo' } });
    const seen = await database
      .workspace(mine)
      .$queryRaw(
        Prisma.sql`SELECT name, current_user AS role, session_user AS login FROM "Persona"`,
      );
    expect(seen).toEqual([{ name: 'Ann', role: `${owned.name}_app`, login: login.name }]);
    const all = await database.platform.workspaces();
    expect(all.map(({ id }) => id)).toEqual([mine, theirs]);
    expect(await database.ready()).toBe('ready');
  });

  describe.each(['the application pool', 'the platform pool', 'the login itself'])(
    'in a session of %s',
    (name) => {
      const refuses = async (statement: string, reason: RegExp) => {
        await expect(sessions[name]?.sql.script(named(statement)), statement).rejects.toThrow(
          reason,
        );
      };

      test.each([
        'SET ROLE "{owner}"',
        'SET ROLE postgres',
        'SET ROLE pg_read_all_data',
        'SET ROLE cxgraph',
        'SET SESSION AUTHORIZATION "{owner}"',
      ])('becomes no other: %s', async (statement) => {
        await refuses(statement, /permission denied|does not exist/);
      });

      test.each([
        'ALTER TABLE "Persona" DISABLE ROW LEVEL SECURITY',
        'ALTER TABLE "Persona" NO FORCE ROW LEVEL SECURITY',
        'ALTER TABLE "Persona" ADD COLUMN more text',
        'ALTER TABLE "Persona" OWNER TO CURRENT_USER',
        'DROP POLICY workspace ON "Persona"',
        'CREATE POLICY mine ON "Persona" USING (true)',
        'DROP TABLE "Persona"',
        'TRUNCATE "Persona" CASCADE',
        'CREATE TABLE "More" ()',
        'CREATE SCHEMA more',
        'CREATE ROLE more',
        'ALTER ROLE CURRENT_USER BYPASSRLS',
        'GRANT "{owner}" TO CURRENT_USER',
        'DELETE FROM "_prisma_migrations"',
      ])('changes nothing of the database: %s', async (statement) => {
        await refuses(
          statement,
          /permission denied|must be (owner|superuser)|must have admin option/,
        );
      });

      test('reads no rows of another workspace, whichever role it takes on', async () => {
        const session = sessions[name];
        const ours = ['app', 'platform', 'bound'].map((each) => `"${owned.name}_${each}"`);
        for (const role of ['none', ...ours]) {
          await session?.sql.script(`SET ROLE ${role}`);
          await session?.sql.query(`SELECT set_config('cxgraph.workspace', $1, false)`, [mine]);
          const read = session?.sql.query<{ workspaceId: string }>(
            'SELECT "workspaceId" FROM "Persona"',
          );
          const rows = await read?.catch((error: Error) => error.message);
          const sees = /_(app|bound)"$/.test(role)
            ? [{ workspaceId: mine }]
            : 'permission denied for table Persona';
          expect(rows, role).toEqual(sees);
          await session?.sql.script('RESET ROLE');
        }
      });
    },
  );
});

test('the login reads and writes nothing before it takes on a role', async () => {
  const { sql } = sessions['the login itself'] ?? (await connect(login.url));
  for (const table of ['Workspace', 'ApiKey', 'Outbox', 'Persona', '_prisma_migrations']) {
    await expect(sql.query(`SELECT FROM "${table}"`), table).rejects.toThrow('permission denied');
  }
});
