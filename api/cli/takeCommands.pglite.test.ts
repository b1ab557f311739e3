import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { encodeId } from '../../schema/kernel/id.ts';
import { createTestDatabase } from '../../test/support/database.ts';
import { readConfig } from '../config.ts';
import { type Database, openDatabase } from '../database/open.ts';
import { migrateApply, migrateStatus } from './migrate.ts';
import { takeCommands } from './takeCommands.ts';
import { throughServer } from './throughServer.ts';

const directory = mkdtempSync(join(tmpdir(), 'cxgraph-socket-'));
const url = `pglite://${join(directory, 'pglite')}`;
const socket = join(directory, 'pglite', 'commands.sock');
const log = pino({ level: 'silent' });
const config = readConfig({ DATABASE_URL: url, LOG_LEVEL: 'silent' });

let database: Database;
let taking: { close(): void };
let workspace: string;

beforeAll(async () => {
  const { loadDataDir } = await createTestDatabase();
  database = await openDatabase({ url, loadDataDir });
  taking = takeCommands({ database, config, url, log });
  const { workspaceId } = await database.platform.createWorkspace('A\u001b[2Jcme');
  workspace = encodeId('Workspace', workspaceId);
});
afterAll(async () => {
  taking.close();
  await database.close();
  rmSync(directory, { recursive: true });
});

/** Runs a command in the server that has the database open; returns its output and its exit code. */
async function run(...argv: string[]) {
  const said: string[] = [];
  const complained: string[] = [];
  const code = await throughServer(url, argv, {
    say: (text) => said.push(text),
    complain: (text) => complained.push(text),
  });
  return { code, said: said.join('\n'), complained: complained.join('\n') };
}

/** The answer of the socket to a text. */
function answerTo(text: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const raw = connect(socket).setEncoding('utf8');
    raw.on('data', (piece) => {
      answer += piece;
    });
    raw.on('error', () => {});
    raw.on('close', () => resolve(answer));
    raw.write(text);
  });
}

describe('a command of the database, while a server has the embedded one open', () => {
  test('is run by the server, whose socket only its owner can use', async () => {
    expect(await run('workspace', 'list')).toEqual({
      code: 0,
      said: `${workspace}  A\\u{1b}[2Jcme`,
      complained: '',
    });
    expect(statSync(join(directory, 'pglite')).mode & 0o077).toBe(0);
    expect(statSync(socket).mode & 0o077).toBe(0);
  });

  test('changes what the server serves', async () => {
    const of = ['--workspace', workspace];
    const made = await run('key', 'create', ...of, '--name', 'a\nb', '--scope', 'personas:read');
    expect(made).toMatchObject({ code: 0, said: expect.stringMatching(/^cxg_sk_\S+$/) });
    expect(made.complained).toMatch(/^Revoke it with: cxgraph key revoke .* --key apikey_\w+$/);
    const { said } = await run('key', 'list', ...of);
    expect(said).toMatch(/^apikey_\w+ {2}secret {2}a\\u\{a\}b {2}personas:read\n/);
    const [id = ''] = said.split('  ');
    expect((await run('key', 'revoke', ...of, '--key', id)).code).toBe(0);
    expect((await run('key', 'list', ...of)).said).toContain('revoked');
  });

  test('prints an error as a sentence, and has its own exit code', async () => {
    expect(await run('tasks', 'list', '--workspace', 'x')).toMatchObject({
      code: 1,
      complained: expect.stringMatching(/^--workspace must be an id/),
    });
    expect(await run('seed')).toMatchObject({
      code: 1,
      complained: expect.stringMatching(/^The database has workspaces already/),
    });
    expect(await run('rollups', 'verify')).toMatchObject({
      code: 0,
      said: `${workspace}  All counts are those of the responses and cases.`,
    });
    expect(await run('workspace', 'create')).toMatchObject({
      code: 1,
      complained: "error: required option '--name <name>' not specified",
    });
    expect(process.exitCode).toBeUndefined();
  });

  test.each(['start', 'worker', 'import', 'export', 'migrate'])(
    'is refused where it needs no open database: %s',
    async (word) => {
      expect(await run(word)).toMatchObject({ code: 1, said: '' });
    },
  );

  test.each(['nonsense\n', '{"0":"seed"}\n', '[1]\n', 'x'.repeat(200_000)])(
    'is refused where its line is no list of arguments',
    async (text) => {
      expect(await answerTo(text)).toBe('{"code":1}\n');
    },
  );
});

test('migrate commands fail while a server runs, and say that it has all migrations of its version', async () => {
  vi.stubEnv('DATABASE_URL', url);
  const terminal = { say: () => {}, complain: () => {} };
  const sentence = /is in use by .* Stop it, .* A running server has all migrations of its version/;
  await expect(migrateStatus(terminal)).rejects.toThrow(sentence);
  await expect(migrateApply(terminal)).rejects.toThrow(sentence);
  vi.unstubAllEnvs();
});

test('where no server listens, the command does its work itself', async () => {
  const terminal = { say: () => {}, complain: () => {} };
  for (const none of ['pglite://memory', 'postgres://127.0.0.1/a', `pglite://${directory}/none`]) {
    expect(await throughServer(none, ['seed'], terminal)).toBeNull();
  }
  taking.close();
  expect(await throughServer(url, ['seed'], terminal)).toBeNull();
  // A killed server leaves its socket; the next server replaces it.
  writeFileSync(socket, '');
  expect(await throughServer(url, ['seed'], terminal)).toBeNull();
  taking = takeCommands({ database, config, url, log });
  expect(await throughServer(url, ['seed'], terminal)).toBe(1);
});
