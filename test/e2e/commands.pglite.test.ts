import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { cxgraph, type Running } from '../support/command.ts';
import { runCommandHere } from '../support/ownCommand.ts';

let directory: string;
let url: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'cxgraph-commands-'));
  url = `pglite://${join(directory, 'pglite')}`;
});
afterAll(() => rm(directory, { recursive: true }));

/** Not from the project's own directory: the command line works from anywhere. */
const start = (...args: string[]): Running =>
  cxgraph(args, { DATABASE_URL: url, PORT: '0' }, directory);

/** In this process, which saves the time to load it. */
const run = (...args: string[]) => runCommandHere(args);

// On PostgreSQL appLogin.postgres.test.ts runs commands as processes.
describe('the command line on the embedded database', { timeout: 120_000 }, () => {
  let workspaceId: string;
  let key: string;
  let server: Running | undefined;
  beforeEach(() => {
    vi.stubEnv('DATABASE_URL', url);
  });
  afterEach(() => vi.unstubAllEnvs());
  afterAll(() => server?.child.kill('SIGKILL'));

  test('says what is pending, and makes nothing', async () => {
    const { code, stdout } = await run('migrate', 'status');
    expect([code, /^(\w+) +\d{14}_/.exec(stdout)?.[1]]).toEqual([1, 'pending']);
    expect(existsSync(join(directory, 'pglite'))).toBe(false);
  });

  test('migrates, and says what is applied', async () => {
    const applied = await start('migrate', 'apply').ended;
    expect(applied.stdout).toContain('The database is up to date.');
    expect(applied.code).toBe(0);
    const after = await run('migrate', 'status');
    expect([after.code, /^(\w+) +\d{14}_/.exec(after.stdout)?.[1]]).toEqual([0, 'applied']);
  });

  test('makes a workspace and prints its owner key', async () => {
    const { stdout, code } = await run('workspace', 'create', '--name', 'Acme');
    expect(code).toBe(0);
    workspaceId = /^Workspace {2}(workspace_\w+)$/m.exec(stdout)?.[1] ?? '';
    expect(stdout).toMatch(/^Owner key {2}cxg_sk_\S+$/m);
  });

  test('makes a key with the scopes asked for', async () => {
    const { stdout, code } = await run(
      ...['key', 'create', '--workspace', workspaceId, '--name', 'Reader'],
      ...['--scope', 'personas:read', '--scope', 'journeys:read', '--expires', '2099-01-31'],
    );
    expect(code).toBe(0);
    key = stdout.trim();
    expect(key).toMatch(/^cxg_sk_\S+$/);
  });

  test('starts a server that takes the key', async () => {
    server = start('start');
    const [, endpoint = ''] = await server.said(/GraphQL endpoint {2}(\S+)/);
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ personas { totalCount } viewer { __typename } }' }),
    });
    expect(await response.json()).toMatchObject({ data: { personas: { totalCount: 0 } } });
  });

  // From here on the server has the embedded database open, and runs the commands itself.
  test('lists workspaces and keys, and ends a key', async () => {
    expect(await run('workspace', 'list')).toEqual({
      code: 0,
      stdout: `${workspaceId}  Acme\n`,
      stderr: '',
    });
    const made = await run(
      ...['key', 'create', '--workspace', workspaceId, '--name', 'Old', '--scope', 'personas:read'],
    );
    const list = () => run('key', 'list', '--workspace', workspaceId);
    const before = (await list()).stdout;
    const lines = /^(apikey_\w+) {2}secret {2}Old {2}personas:read\n\w+ {2}secret {2}Reader {2}/;
    expect(before).toMatch(lines);
    expect(before).not.toContain(made.stdout.trim());
    const [, old = ''] = lines.exec(before) ?? [];
    const ended = await run('key', 'revoke', '--workspace', workspaceId, '--key', old);
    expect([ended.code, ended.stderr]).toEqual([0, '']);
    expect((await list()).stdout).toMatch(/^\w+ {2}secret {2}Old {2}personas:read {2}revoked\n/);
    const unknown = await run('key', 'revoke', '--workspace', workspaceId, '--key', 'Old');
    expect(unknown.stderr).toBe('--key must be the id of a key; `cxgraph key list` prints them.\n');
  });

  test('refuses a key with wrong options, each by its name, without a stack', async () => {
    const { stdout, stderr, code } = await run(
      ...['key', 'create', '--workspace', workspaceId, '--name', 'Key'],
      ...['--scope', 'personas:fly', '--origin', 'shop', '--expires', '2001-01-01'],
    );
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr.split('\n').map((line) => /^--\w+: \w+/.exec(line)?.[0])).toEqual([
      '--scope: There',
      '--origin: An',
      '--expires: This',
      undefined,
    ]);
  });

  test('backs up the database, and copies none that is open', async () => {
    const made = await start('backup', 'one.backup').ended;
    const [, path] = /^Backed up \d+ rows of 1 workspace to (.*)\.\n$/.exec(made.stdout) ?? [];
    expect([made.code, path && existsSync(path)]).toEqual([0, true]);
    const to = `pglite://${join(directory, 'copy')}`;
    const copied = await run('copy', '--from', url, '--to', to);
    expect(copied.stderr).toMatch(/is in use by process \d+\. Stop it first/);
    expect(copied.code).toBe(1);
  });

  test('stops the server by a signal', async () => {
    server?.child.kill('SIGTERM');
    expect((await server?.ended)?.code).toBe(0);
  });

  test('backs up a database that no server has open, and restores over none', async () => {
    expect((await run('backup', join(directory, 'two.backup'))).code).toBe(0);
    const { code, stderr } = await run('restore', join(directory, 'two.backup'));
    expect([code, stderr]).toEqual([
      1,
      expect.stringMatching(/^There is a database in .* already/),
    ]);
  });
});
