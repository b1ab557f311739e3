import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { connect, run } from '../../test/support/connection.ts';
import {
  createOwnedDatabase,
  type OwnedDatabase,
  type TestLogin,
} from '../../test/support/ownedDatabase.ts';
import { readCatalogue, readRoles } from './catalogue.ts';
import type { SqlConnection } from './migrate.ts';
import { demandPrepared, prepareDatabase } from './prepare.ts';
import { grantsScript } from './script.ts';

let database: OwnedDatabase;
let login: TestLogin;

async function makeDatabase(): Promise<void> {
  database = await createOwnedDatabase('none');
  login = await database.addLogin('server', 'NOINHERIT');
}
const dropDatabase = () => database.drop();

async function as<Result>(url: string, work: (sql: SqlConnection) => Promise<Result>) {
  const { sql, close } = await connect(url);
  return work(sql).finally(close);
}

const stored = () =>
  as(database.administratorUrl, async (sql) =>
    readCatalogue(sql, await readRoles(sql), login.name),
  );

/** The script for a login, made by the owner of the database. */
const scriptFor = (name: string) =>
  as(database.owner.url, (sql) => grantsScript(sql, { login: name, migrates: true }));

const migrate = () => as(database.owner.url, (sql) => prepareDatabase(sql, { login: login.name }));

// Each goes on with the database as the one before left it: to prepare one takes seconds.
describe('a database of its own owner', () => {
  beforeAll(makeDatabase);
  afterAll(dropDatabase);

  test('the script sets up an empty database, so that its owner migrates, and then the login serves', async () => {
    const script = await scriptFor(login.name);
    expect(script).toContain('migrations are pending');
    expect(script).toContain(`GRANT USAGE, CREATE ON SCHEMA public TO "${database.owner.name}";`);
    await run(database.administratorUrl, script);
    await expect(as(login.url, demandPrepared)).rejects.toThrow(
      /^The migration \d+_spine is pending in this database.*`npx cxgraph migrate apply` with DATABASE_URL/,
    );
    await migrate();
    expect(await as(login.url, demandPrepared)).toEqual({
      application: `${database.name}_app`,
      platform: `${database.name}_platform`,
      bound: `${database.name}_bound`,
    });
  });

  test('the script restores missing roles, grants and policies, and changes nothing when run again', async () => {
    const before = await stored();
    await run(
      database.administratorUrl,
      `DROP POLICY workspace ON "Persona";
       ALTER TABLE "Journey" DISABLE ROW LEVEL SECURITY, NO FORCE ROW LEVEL SECURITY;
       DROP POLICY bound ON "Customer";
       GRANT UPDATE ON "Customer" TO "${database.name}_bound";
       REVOKE SELECT ON "Survey" FROM "${database.name}_app";
       GRANT SELECT ON "Persona" TO "${database.name}_platform";
       REVOKE "${database.name}_platform" FROM "${login.name}";
       REVOKE CONNECT ON DATABASE "${database.name}" FROM PUBLIC;
       REVOKE USAGE ON SCHEMA public FROM PUBLIC;`,
    );
    const script = await scriptFor(login.name);
    expect(script).not.toContain('pending');
    await run(database.administratorUrl, script);
    const { schema, relations, roles, login: served } = await stored();
    expect({ relations, roles, login: served }).toEqual({
      relations: before.relations,
      roles: before.roles,
      login: before.login,
    });
    expect(schema.open).toBe(false);
    await as(login.url, demandPrepared);
    await run(database.administratorUrl, script);
    expect((await stored()).relations).toEqual(relations);
    // The script has all statements, also those that are not needed.
    expect(await scriptFor(login.name)).toBe(script);
  });

  test('a login is refused while a policy is wrong', async () => {
    await run(database.owner.url, 'ALTER POLICY workspace ON "Persona" USING (true)');
    await expect(as(login.url, demandPrepared)).rejects.toThrow(
      'DROP POLICY IF EXISTS "workspace" ON "Persona";',
    );
  });

  test('a login is refused while a later migration is pending', async () => {
    await run(
      database.owner.url,
      `DELETE FROM "_prisma_migrations" WHERE migration_name LIKE '%count_known_rows'`,
    );
    await expect(as(login.url, demandPrepared)).rejects.toThrow(/count_known_rows is pending/);
  });
});

describe('an empty database', () => {
  beforeEach(makeDatabase);
  afterEach(dropDatabase);

  test('the script makes a missing login without a password, and says so', async () => {
    const name = `${database.name}_later`;
    const script = await scriptFor(name);
    expect(script).toContain(
      `-- The login "${name}" is made without a password. Set one: \\password "${name}"`,
    );
    await run(database.administratorUrl, script);
    const [made] = await as(database.administratorUrl, (sql) =>
      sql.query(`SELECT rolcanlogin, rolinherit FROM pg_roles WHERE rolname = $1`, [name]),
    );
    expect(made).toEqual({ rolcanlogin: true, rolinherit: false });
  });

  test('a login that may not take on the roles is refused, with the statements that allow it', async () => {
    await run(database.administratorUrl, await scriptFor(database.owner.name));
    await as(database.owner.url, prepareDatabase);
    const refused = await as(login.url, demandPrepared).then(
      () => '',
      // PostgreSQL 15 has no options of a membership.
      (error: Error) => error.message.replaceAll(' WITH INHERIT FALSE, SET TRUE', ''),
    );
    expect(refused.split('\n')).toEqual([
      `The login "${login.name}" of DATABASE_APP_URL cannot serve from this database: roles, grants or ` +
        'policies are missing. Run this as an administrator of the database, then try again (`npx ' +
        'cxgraph migrate grants` prints all roles, grants and policies):',
      `  GRANT "${database.name}_app" TO "${login.name}";`,
      `  GRANT "${database.name}_platform" TO "${login.name}";`,
      `  GRANT "${database.name}_bound" TO "${login.name}";`,
    ]);
  });
});
