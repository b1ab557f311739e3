import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import pino from 'pino';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { migrationStatus } from '../../prisma/migrate/migrate.ts';
import { everyRow, fillDirectory, withDirectory } from '../../test/support/copiedDatabase.ts';
import {
  createTestDatabase,
  embeddedConnection,
  openBareEmbedded,
} from '../../test/support/database.ts';
import { readConfig } from '../config.ts';
import { outboundPausedSentence } from '../database/copy/pauseOutbound.ts';
import { storeRestored } from '../database/copy/restoreDirectory.ts';
import { openDatabase } from '../database/open.ts';
import { openBackup } from './backupFile.ts';
import { restore } from './restore.ts';
import { takeCommands } from './takeCommands.ts';
import { throughServer } from './throughServer.ts';

let root: string;
let stored: Record<string, string[]>;
const inRoot = (name: string) => join(root, name);
const file = () => inRoot('one.backup');

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'cxgraph-backup-'));
  stored = await fillDirectory(inRoot('source'));
});
afterAll(() => rmSync(root, { recursive: true }));
afterEach(() => {
  vi.unstubAllEnvs();
  process.exitCode = undefined;
});

/** Restores into a directory, and returns what the command says. */
async function restored(name: string, from = file(), options = {}): Promise<string[]> {
  vi.stubEnv('DATABASE_URL', `pglite://${inRoot(name)}`);
  const lines: string[] = [];
  const say = (line: string) => lines.push(line);
  await restore(from, options, { say, complain: say });
  return lines;
}

test('a running server writes the backup, which only its user can read', async () => {
  const url = `pglite://${inRoot('source')}`;
  const log = pino({ level: 'silent' });
  const database = await openDatabase({ url });
  const taking = takeCommands({ database, config: readConfig({}), url, log });
  const lines: string[] = [];
  const say = (line: string) => lines.push(line);
  const run = (out: string) => throughServer(url, ['backup', out], { say, complain: say });
  expect(await run(file())).toBe(0);
  const rows = Object.values(stored).flat().length.toLocaleString('en-US');
  expect(lines).toEqual([`Backed up ${rows} rows of 2 workspaces to ${file()}.`]);
  expect(statSync(file()).mode & 0o077).toBe(0);
  // The server goes on.
  expect(await database.platform.workspaces()).toHaveLength(2);
  expect(await run(inRoot('none/one.backup'))).toBe(1);
  expect(lines.at(-1)).toBe(
    `There is no folder ${inRoot('none')}. Make it first, or name a file in another.`,
  );
  expect(readdirSync(root).filter((name) => name.endsWith('.part'))).toEqual([]);
  taking.close();
  await database.close();
});

test('a database that is there is replaced only on request, and moved aside; every row is restored', async () => {
  await createTestDatabase(inRoot('target'));
  await expect(restored('target')).rejects.toThrow(/There is a database in .*target already/);
  const replace = () => restored('target', file(), { replace: true });
  await expect(withDirectory(inRoot('target'), replace)).rejects.toThrow(
    /target is in use by process \d+\. Stop it first/,
  );
  writeFileSync(join(inRoot('target'), 'mark'), '');
  const said = await replace();
  expect(await withDirectory(inRoot('target'), everyRow)).toEqual(stored);
  const aside = /^The database that was there is in (.*)\.$/m.exec(said.join('\n'))?.[1] ?? '';
  expect(readdirSync(aside)).toEqual(expect.arrayContaining(['PG_VERSION', 'mark']));
  expect(said.filter((line) => /All counts are those of the responses/.test(line))).toHaveLength(2);
  expect(said.slice(-2)).toEqual([
    expect.stringMatching(/^Restored [\d,]+ rows of 2 workspaces as of 20\S+Z\.$/),
    outboundPausedSentence,
  ]);
  expect(process.exitCode).toBeUndefined();
  expect(existsSync(`${inRoot('target')}.restoring`)).toBe(false);
}, 120_000);

test('a backup of an earlier version is restored, and gets the later migrations', async () => {
  const { header, batches } = await openBackup(file());
  const database = await openBareEmbedded();
  const sql = embeddedConnection(database);
  // The last migration may add a column to any table; these were always there.
  const columns = ['id', 'name', 'updatedAt'];
  const names: (string | null | undefined)[] = [];
  const workspaces = async function* () {
    for await (const batch of batches) {
      if (batch.table !== 'Workspace') continue;
      const rows = batch.rows.map((row) =>
        columns.map((column) => row[batch.columns.indexOf(column)] ?? null),
      );
      names.push(...rows.map(([, name]) => name));
      yield { ...batch, columns, rows };
    }
  };
  const { migrations } = header;
  await storeRestored(sql, {
    ...{ migrations: migrations.slice(0, -1), batches: workspaces(), onProgress: () => {} },
  });
  const found = await sql.query<{ name: string }>('SELECT name FROM "Workspace"');
  expect(found.map(({ name }) => name).sort()).toEqual(names.sort());
  expect(names).toHaveLength(2);
  const states = await migrationStatus(sql);
  expect(new Set(states.map(({ state }) => state))).toEqual(new Set(['applied']));
  await database.close();
});

test('a backup of a later version, or one that is not whole, makes nothing', async () => {
  const bytes = readFileSync(file());
  writeFileSync(inRoot('half.backup'), bytes.subarray(0, bytes.length / 2));
  await expect(restored('nothing', inRoot('half.backup'))).rejects.toThrow(/is not whole/);
  const later = gunzipSync(bytes)
    .toString()
    .replace(/"name":"\d+_/, '"name":"29990101000000_');
  writeFileSync(inRoot('later.backup'), gzipSync(later));
  await expect(restored('nothing', inRoot('later.backup'))).rejects.toThrow(
    /^The backup has the migration 29990101000000_\w+, which this version of cxgraph does not have/,
  );
  expect(readdirSync(root).filter((name) => name.startsWith('nothing'))).toEqual([]);
  vi.stubEnv('DATABASE_URL', 'postgres://localhost/a');
  const terminal = { say: () => {}, complain: () => {} };
  await expect(restore(file(), {}, terminal)).rejects.toThrow(
    'A backup is restored into an embedded database.',
  );
});

test('a folder with other things in it is left as it is', async () => {
  cpSync(file(), inRoot('notes/one.txt'), { recursive: true });
  await expect(restored('notes')).rejects.toThrow(/notes/);
  expect(readdirSync(inRoot('notes'))).toEqual(['one.txt']);
});
