import { afterEach, describe, expect, test } from 'vitest';
import { connect, run } from '../../test/support/connection.ts';
import { createOwnedDatabase, type OwnedDatabase } from '../../test/support/ownedDatabase.ts';
import { readMigrations, type SqlConnection } from './migrate.ts';
import { prepareDatabase } from './prepare.ts';

let database: OwnedDatabase;
afterEach(() => database.drop());

async function as<Result>(url: string, work: (sql: SqlConnection) => Promise<Result>) {
  const { sql, close } = await connect(url);
  return work(sql).finally(close);
}

/** The error of preparing as a user: its first sentence, and the statements for an administrator. */
async function refusalFor(url: string): Promise<{ says: string; statements: string[] }> {
  const refused = await as(url, prepareDatabase).then(
    () => new Error('It was not refused.'),
    (error: Error) => error,
  );
  // PostgreSQL 15 has no options of a membership.
  const message = refused.message.replaceAll(' WITH INHERIT FALSE, SET TRUE', '');
  const [sentence = '', ...statements] = message.split('\n  ');
  return { says: sentence.split('. Run this')[0] ?? '', statements };
}

const tablesOf = (url: string) =>
  as(url, (sql) =>
    sql.query("SELECT FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'"),
  );

/** Runs the statements as an administrator, after which the user must be able to do the rest. */
async function expectPrepared(url: string, statements: readonly string[]): Promise<void> {
  await run(database.administratorUrl, statements.join('\n'));
  const { name } = database;
  expect(await as(url, prepareDatabase)).toEqual({
    application: `${name}_app`,
    platform: `${name}_platform`,
    bound: `${name}_bound`,
  });
  expect(await as(url, (sql) => sql.query('SELECT FROM "_prisma_migrations"'))).toHaveLength(
    (await readMigrations()).length,
  );
}

const rolesFor = (login: string) => [
  `CREATE ROLE "${database.name}_app" NOLOGIN;`,
  `CREATE ROLE "${database.name}_platform" NOLOGIN;`,
  `CREATE ROLE "${database.name}_bound" NOLOGIN;`,
  `GRANT "${database.name}_app" TO "${login}";`,
  `GRANT "${database.name}_platform" TO "${login}";`,
  `GRANT "${database.name}_bound" TO "${login}";`,
];

describe('preparing a database is refused before any change, with the rights that the user lacks,', () => {
  test('where it may not create roles', async () => {
    database = await createOwnedDatabase('none');
    const { url, name } = database.owner;
    const { says, statements } = await refusalFor(url);
    expect(says).toBe(`The database user "${name}" may not create roles`);
    expect(statements).toEqual(rolesFor(name));
    expect(await tablesOf(url)).toEqual([]);
    await expectPrepared(url, statements);
  });

  test('where it may not create roles, nor tables in the schema public', async () => {
    database = await createOwnedDatabase('none');
    const { url, name } = await database.addLogin('guest');
    const { says, statements } = await refusalFor(url);
    expect(says).toBe(
      `The database user "${name}" may not create tables in the schema public, and may not create roles`,
    );
    expect(statements).toEqual([
      `GRANT USAGE, CREATE ON SCHEMA public TO "${name}";`,
      ...rolesFor(name),
    ]);
    expect(await tablesOf(url)).toEqual([]);
    await expectPrepared(url, statements);
  });

  test('where it does not own the tables', async () => {
    database = await createOwnedDatabase('foreign');
    const { url, name } = database.owner;
    const { says, statements } = await refusalFor(url);
    const tester = decodeURIComponent(new URL(database.administratorUrl).username);
    expect(says).toBe(
      `The database user "${name}" does not own the tables ("${tester}" does), and may not create roles`,
    );
    expect(statements).toContain(`ALTER TABLE "Persona" OWNER TO "${name}";`);
    expect(statements).toContain(`ALTER VIEW "JourneyTouchpoint" OWNER TO "${name}";`);
    expect(statements).toContain(`ALTER TABLE "_prisma_migrations" OWNER TO "${name}";`);
    expect(statements.filter((line) => line.startsWith('ALTER TYPE')).length).toBeGreaterThan(10);
    expect(statements.slice(-6)).toEqual(rolesFor(name));
    await expectPrepared(url, statements);
  });

  test('where it may create roles, but not grant existing ones', async () => {
    database = await createOwnedDatabase('none');
    const { url, name } = await database.addLogin('maker', 'CREATEROLE');
    const [server] = await as(url, (sql) =>
      sql.query<{ version: number }>(
        `SELECT current_setting('server_version_num')::int AS version`,
      ),
    );
    // Before PostgreSQL 16, a user who may create roles may grant any role.
    if ((server?.version ?? 0) < 160_000) return;
    await run(
      database.administratorUrl,
      `GRANT CREATE ON SCHEMA public TO "${name}";
       CREATE ROLE "${database.name}_app"; CREATE ROLE "${database.name}_platform";
       CREATE ROLE "${database.name}_bound";`,
    );
    const { says, statements } = await refusalFor(url);
    expect(says).toBe(
      `The database user "${name}" may not grant the role "${database.name}_app", and may not ` +
        `grant the role "${database.name}_platform", and may not grant the role "${database.name}_bound"`,
    );
    expect(statements).toEqual(rolesFor(name).slice(3));
    await expectPrepared(url, statements);
  });

  test('where the roles may not use the schema public, and the user may not grant that', async () => {
    database = await createOwnedDatabase('none');
    const { url, name } = await database.addLogin('maker', 'CREATEROLE');
    await run(
      database.administratorUrl,
      `REVOKE USAGE ON SCHEMA public FROM PUBLIC;
       GRANT USAGE, CREATE ON SCHEMA public TO "${name}";`,
    );
    const { says, statements } = await refusalFor(url);
    expect(says).toBe(`The database user "${name}" may not grant the use of the schema public`);
    expect(statements).toEqual([
      `GRANT USAGE ON SCHEMA public TO "${database.name}_app";`,
      `GRANT USAGE ON SCHEMA public TO "${database.name}_platform";`,
      `GRANT USAGE ON SCHEMA public TO "${database.name}_bound";`,
    ]);
  });
});

test('the error names the statements for policies that are wrong on tables of another owner', async () => {
  database = await createOwnedDatabase('none');
  const { url, name } = database.owner;
  await expectPrepared(url, (await refusalFor(url)).statements);
  const other = await database.addLogin('other');
  await run(
    database.administratorUrl,
    `GRANT SELECT ON "_prisma_migrations" TO "${other.name}";
     ALTER TABLE "Persona" NO FORCE ROW LEVEL SECURITY;
     ${rolesFor(other.name).slice(3).join('\n')}`,
  );
  const { says, statements } = await refusalFor(other.url);
  expect(says).toBe(`The database user "${other.name}" does not own the tables ("${name}" does)`);
  expect(statements).toEqual(['ALTER TABLE "Persona" FORCE ROW LEVEL SECURITY;']);
});
