import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect, run } from '../../test/support/connection.ts';
import {
  createOwnedDatabase,
  type OwnedDatabase,
  type TestLogin,
} from '../../test/support/ownedDatabase.ts';
import { readRoles } from './catalogue.ts';
import { demandPlainLogin } from './login.ts';

let database: OwnedDatabase;
let login: TestLogin;
let other: TestLogin;

beforeAll(async () => {
  database = await createOwnedDatabase('none');
  other = await database.addLogin('other');
  login = await database.addLogin('server');
  const { sql, close } = await connect(database.administratorUrl);
  await sql.script(`SET ROLE "${database.owner.name}"; CREATE TABLE "Owned" (); RESET ROLE;`);
  for (const role of Object.values(await readRoles(sql))) {
    await sql.script(`CREATE ROLE "${role}"; GRANT "${role}" TO "${login.name}"`);
  }
  await close();
});
afterAll(() => database.drop());

const named = (text: string) =>
  text
    .replaceAll('{login}', `"${login.name}"`)
    .replaceAll('{other}', `"${other.name}"`)
    .replaceAll('{owner}', `"${database.owner.name}"`)
    .replaceAll('{app}', `"${database.name}_app"`);

async function refusal(): Promise<string | null> {
  const { sql, close } = await connect(login.url);
  return readRoles(sql)
    .then((roles) => demandPlainLogin(sql, roles))
    .then(
      () => null,
      (error: Error) => error.message,
    )
    .finally(close);
}

describe('a login that serves', () => {
  test('can take on the three roles', async () => {
    expect(await refusal()).toBeNull();
  });

  test.each([
    ['ALTER ROLE {login} CREATEROLE', 'has CREATEROLE', 'ALTER ROLE {login} NOCREATEROLE;'],
    ['ALTER ROLE {login} CREATEDB', 'has CREATEDB', 'ALTER ROLE {login} NOCREATEDB;'],
    ['GRANT {other} TO {login}', 'can become {other}', 'REVOKE {other} FROM {login};'],
    ['GRANT {other} TO {app}', 'can become {other}', 'REVOKE {other} FROM {app};'],
    ['GRANT {owner} TO {login}', 'can become {owner}', 'REVOKE {owner} FROM {login};'],
    [
      'GRANT {app} TO {login} WITH ADMIN OPTION',
      'may grant {app} to others',
      'REVOKE ADMIN OPTION FOR {app} FROM {login};',
    ],
    [
      'GRANT SELECT ON "Owned" TO {login}',
      'has rights of its own on "Owned"',
      'REVOKE ALL ON "Owned" FROM {login};',
    ],
    [
      'GRANT CREATE ON SCHEMA public TO {login}',
      'may create in the schema public',
      'REVOKE CREATE ON SCHEMA public FROM PUBLIC, {login};',
    ],
    [
      'GRANT CREATE ON SCHEMA public TO PUBLIC',
      'may create in the schema public',
      'REVOKE CREATE ON SCHEMA public FROM PUBLIC, {login};',
    ],
  ])('is refused after %s, with the statement that undoes it', async (statement, says, cure) => {
    await run(database.administratorUrl, named(statement));
    const message = await refusal();
    expect(message).toContain(
      named(`The login {login} of DATABASE_APP_URL may do more than serve: it `),
    );
    expect(message).toContain(named(says));
    const lines = message?.split('\n  ').slice(1) ?? [];
    expect(lines).toContain(named(cure));
    await run(database.administratorUrl, lines.join('\n'));
    expect(await refusal()).toBeNull();
  });

  test('is refused as the owner of a table', async () => {
    await run(
      database.administratorUrl,
      named(
        'GRANT {login} TO CURRENT_USER; GRANT CREATE ON SCHEMA public TO {login}; ALTER TABLE "Owned" OWNER TO {login}; REVOKE CREATE ON SCHEMA public FROM {login};',
      ),
    );
    expect(await refusal()).toMatch(
      /it owns table "Owned"\. Use another one \(`npx cxgraph migrate grants --app-login NAME` prints the SQL for it\)\.$/,
    );
    await run(database.administratorUrl, named('ALTER TABLE "Owned" OWNER TO {owner}'));
    expect(await refusal()).toBeNull();
  });

  test('is refused as the owner of the database', async () => {
    const { sql, close } = await connect(database.owner.url);
    await expect(demandPlainLogin(sql, await readRoles(sql))).rejects.toThrow(
      `it owns database ${database.name}, table "Owned"`,
    );
    await close();
  });
});
