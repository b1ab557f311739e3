import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { cxgraph } from '../support/command.ts';
import { run as runSql } from '../support/connection.ts';
import { runCommandHere } from '../support/ownCommand.ts';
import {
  createOwnedDatabase,
  type OwnedDatabase,
  type TestLogin,
} from '../support/ownedDatabase.ts';

let directory: string;
let database: OwnedDatabase;
let login: TestLogin;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'cxgraph-app-login-'));
  database = await createOwnedDatabase('none');
  login = await database.addLogin('server', 'NOINHERIT');
});
afterAll(async () => {
  await database.drop();
  await rm(directory, { recursive: true });
});

type Addresses = 'DATABASE_URL' | 'DATABASE_APP_URL';

/** The addresses that are named, and no other. */
function addresses(settings: readonly Addresses[]): Partial<Record<Addresses, string>> {
  const urls = { DATABASE_URL: database.owner.url, DATABASE_APP_URL: login.url };
  return Object.fromEntries(settings.map((name) => [name, urls[name]]));
}

/** Starts a command as a process. */
const start = (settings: readonly Addresses[], ...args: string[]) =>
  cxgraph(args, { ...addresses(settings), PORT: '0' }, directory);

/** Runs a command in this process, which saves the time to load it. */
async function run(settings: readonly Addresses[], ...args: string[]) {
  const { DATABASE_URL, DATABASE_APP_URL } = addresses(settings);
  vi.stubEnv('DATABASE_URL', DATABASE_URL);
  vi.stubEnv('DATABASE_APP_URL', DATABASE_APP_URL);
  return runCommandHere(args);
}
afterEach(() => vi.unstubAllEnvs());

const app = ['DATABASE_APP_URL'] as const;
const both = ['DATABASE_URL', 'DATABASE_APP_URL'] as const;

describe('the command line with DATABASE_APP_URL', { timeout: 120_000 }, () => {
  let workspaceId: string;

  test('without the roles is refused, and says which command prints the statements', async () => {
    const { code, stderr } = await start(both, 'start').ended;
    expect(code).toBe(1);
    expect(stderr).toContain(`The database user "${database.owner.name}" may not create roles`);
    expect(stderr).toContain('npx cxgraph migrate grants');
  });

  test('prints the statements for an administrator, and nothing else', async () => {
    const printed = await run(['DATABASE_URL'], 'migrate', 'grants', '--app-login', login.name);
    expect([printed.code, printed.stderr]).toEqual([0, '']);
    await runSql(database.administratorUrl, printed.stdout);
    expect((await run(both, 'migrate', 'grants')).stdout).toBe(printed.stdout);
  });

  test('says which command applies the migrations, and applies none itself', async () => {
    const started = await start(app, 'start').ended;
    expect([started.code, started.stderr]).toEqual([
      1,
      expect.stringMatching(
        /is pending in this database.*`npx cxgraph migrate apply` with DATABASE_URL/,
      ),
    ]);
    const applied = await run(app, 'migrate', 'apply');
    expect([applied.code, applied.stderr]).toEqual([
      1,
      'DATABASE_APP_URL is a login that only serves. Set DATABASE_URL to the user who owns the tables, or is to own them.\n',
    ]);
  });

  test('migrates as the owner, who need not be allowed to serve', async () => {
    expect((await run(['DATABASE_URL'], 'migrate', 'apply')).code).toBe(0);
    const { code, stdout } = await run(app, 'migrate', 'status');
    expect([code, /^(\w+) +\d{14}_/.exec(stdout)?.[1]]).toEqual([0, 'applied']);
  });

  test('makes workspaces and keys, and counts, as the login alone', async () => {
    const made = await run(app, 'workspace', 'create', '--name', 'Acme');
    workspaceId = /^Workspace {2}(workspace_\w+)$/m.exec(made.stdout)?.[1] ?? '';
    const options = ['--workspace', workspaceId, '--name', 'Reader', '--scope', 'personas:read'];
    const key = await run(app, 'key', 'create', ...options);
    expect([key.code, key.stdout]).toEqual([0, expect.stringMatching(/^cxg_sk_\S+\n$/)]);
    const counted = await run(app, 'rollups', 'verify');
    expect([counted.code, counted.stdout]).toEqual([
      0,
      `${workspaceId}  All counts are those of the responses and cases.\n`,
    ]);
    const tasks = await run(app, 'tasks', 'list', '--workspace', workspaceId);
    expect(tasks.code).toBe(0);
  });

  test.each([[app], [both]])('serves and works with %j', async (settings) => {
    const server = start(settings, 'start');
    const [, endpoint = ''] = await server.said(/GraphQL endpoint {2}(\S+)/);
    const ready = async () => (await fetch(endpoint.replace('/graphql', '/readyz'))).status;
    // The database has two seconds to answer, which are few on a machine that is busy.
    await expect.poll(ready, { timeout: 30_000 }).toBe(200);
    const worker = start(settings, 'worker');
    await worker.said(/^Working\./m);
    for (const { child, ended } of [server, worker]) {
      child.kill('SIGTERM');
      expect((await ended).code).toBe(0);
    }
  });

  test('refuses a login that owns the tables', async () => {
    const environment = { DATABASE_APP_URL: database.owner.url };
    const { code, stderr } = await cxgraph(['start'], environment, directory).ended;
    expect(code).toBe(1);
    expect(stderr).toContain(
      `The login "${database.owner.name}" of DATABASE_APP_URL may do more than serve: it owns database`,
    );
  });

  test('names DATABASE_APP_URL when no database answers there', async () => {
    const environment = { DATABASE_APP_URL: 'postgres://stranger:hunter2@127.0.0.1:1/none' };
    const { code, stderr } = await cxgraph(['start'], environment, directory).ended;
    expect([code, stderr]).toEqual([
      1,
      'The database at DATABASE_APP_URL does not answer at 127.0.0.1:1 (ECONNREFUSED). Start it, or correct the address.\n',
    ]);
  });
});
