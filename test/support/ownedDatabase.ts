import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { connect, dropDatabase, inDatabase, run } from './connection.ts';

/** A user of a test's PostgreSQL database. */
export interface TestLogin {
  name: string;
  url: string;
}

/** A PostgreSQL database whose owner may create neither roles nor databases. */
export interface OwnedDatabase {
  name: string;
  owner: TestLogin;
  /** The tests' user, as an administrator: it may create roles, and has the owner's rights. */
  administratorUrl: string;
  /** @param options such as `CREATEROLE` */
  addLogin(name: string, options?: string): Promise<TestLogin>;
  drop(): Promise<void>;
}

/** @param tables `none`, or `foreign`: all of them, of another owner than the database's */
export async function createOwnedDatabase(tables: 'none' | 'foreign'): Promise<OwnedDatabase> {
  const { url, template } = inject('postgres');
  const name = `cxgraph_test_${randomBytes(6).toString('hex')}`;
  const password = randomBytes(16).toString('hex');

  async function addLogin(suffix: string, options = ''): Promise<TestLogin> {
    const login = `${name}_${suffix}`;
    await run(url, `CREATE ROLE "${login}" LOGIN PASSWORD '${password}' ${options}`);
    const address = new URL(inDatabase(url, name));
    address.username = login;
    address.password = password;
    return { name: login, url: address.href };
  }

  const owner = await addLogin('owner');
  const from = tables === 'foreign' ? template : 'template1';
  await run(url, `GRANT "${owner.name}" TO CURRENT_USER`);
  await run(url, `CREATE DATABASE "${name}" OWNER "${owner.name}" TEMPLATE "${from}"`);
  return {
    name,
    owner,
    administratorUrl: inDatabase(url, name),
    addLogin,
    drop: async () => {
      await dropDatabase(url, name);
      // Those that the test made itself are named like it, too.
      const { sql, close } = await connect(url);
      const roles = await sql.query<{ name: string }>(
        'SELECT rolname AS name FROM pg_roles WHERE starts_with(rolname, $1)',
        [`${name}_`],
      );
      await sql.script(`DROP ROLE ${roles.map((role) => `"${role.name}"`).join(', ')}`);
      await close();
    },
  };
}
