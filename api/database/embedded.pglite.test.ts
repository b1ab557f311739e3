import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { createTestDatabase, migratedDump } from '../../test/support/database.ts';
import { emptiedDatabase } from '../../test/support/emptiedDatabase.ts';
import { moduleUrl, scriptArguments } from '../../test/support/program.ts';
import { embeddedMajor } from './embedded/directory.ts';
import { unpackTemplate } from './embedded/template.js';
import { embeddedConnection, openEmbedded } from './embedded.ts';

let root: string;
let directory: string;
let loadDataDir: Blob;

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'cxgraph-embedded-'));
  directory = join(root, 'pglite');
  loadDataDir = await migratedDump();
});

afterEach(() => rmSync(root, { recursive: true }));

/** Runs a module as a process of its own. */
function inOtherProcess(module: string) {
  return spawn(process.execPath, scriptArguments(module), { stdio: ['pipe', 'pipe', 'inherit'] });
}

test('a second process, by whatever path, is refused with what to do', async () => {
  const other = inOtherProcess(`
    import { takeLock } from ${JSON.stringify(moduleUrl('lock'))};
    await takeLock(${JSON.stringify(`${directory}.lock`)});
    console.log('taken');
    setInterval(() => {}, 1000);`);
  await once(other.stdout, 'data');
  mkdirSync(directory);
  const link = join(root, 'link');
  symlinkSync(directory, link);
  for (const path of [directory, link]) {
    await expect(openEmbedded(path)).rejects.toThrow(
      `The database in ${directory} is in use by process ${other.pid}, and two would lose each ` +
        "other's rows. Stop it, or set DATABASE_URL=pglite://OTHER_DIR, or use PostgreSQL",
    );
  }
  const exited = once(other, 'exit');
  other.kill('SIGKILL');
  await exited;
  const database = await openEmbedded(directory, { loadDataDir });
  await database.close();
});

test('a process that is about to end is waited for, and is named', async () => {
  await createTestDatabase(directory);
  const other = inOtherProcess(`
    import { takeLock } from ${JSON.stringify(moduleUrl('lock'))};
    await takeLock(${JSON.stringify(`${directory}.lock`)});
    console.log('taken');
    process.stdin.on('data', () => process.exit());`);
  await once(other.stdout, 'data');
  const calls: unknown[] = [];
  const wait = (limit: number) => ({
    limit,
    onWait: (pid: number) => {
      calls.push(pid);
      if (limit > 1_000) other.stdin.write('end');
    },
    onEnded: () => calls.push('ended'),
  });
  await expect(openEmbedded(directory, { wait: wait(1) })).rejects.toThrow(
    `in use by process ${other.pid}`,
  );
  expect(calls).toEqual([other.pid]);
  const database = await openEmbedded(directory, { wait: wait(60_000) });
  expect(calls).toEqual([other.pid, other.pid, 'ended']);
  // This process would wait for itself.
  await expect(openEmbedded(directory, { wait: wait(60_000) })).rejects.toThrow('this process');
  expect(calls).toHaveLength(3);
  await database.close();
});

test('a directory keeps its rows, is locked exactly while it is open, and is for its owner only, with all that is in it and the parents that were made', async () => {
  const loose = () =>
    [
      root,
      ...readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) => join(root, name)),
    ]
      .filter((path) => (statSync(path).mode & 0o077) !== 0)
      .map((path) => relative(root, path));
  const deep = join(root, 'made', 'too', 'pglite');
  const made = await openEmbedded(deep, { loadDataDir });
  const lock = JSON.parse(await readFile(`${deep}.lock`, 'utf8'));
  expect(lock).toMatchObject({ pid: process.pid, directory: { path: deep } });
  await made.exec('CREATE TABLE stored AS SELECT 1 AS one');
  expect(loose()).toEqual([]);
  await made.close();
  expect(existsSync(`${deep}.lock`)).toBe(false);
  // As an earlier version left it.
  const before = [deep, join(deep, 'PG_VERSION'), join(deep, 'base')];
  for (const path of before) chmodSync(path, 0o755);
  const again = await openEmbedded(deep);
  for (const path of before) expect(statSync(path).mode & 0o777).toBe(0o700);
  expect(await embeddedConnection(again).query('SELECT one FROM stored')).toEqual([{ one: 1 }]);
  await again.close();
});

test('a directory keeps what was acknowledged when the process ends in the middle of statements', async () => {
  await createTestDatabase(directory);
  const made = await openEmbedded(directory);
  await made.exec('CREATE TABLE written (number int)');
  await made.close();
  const writer = inOtherProcess(`
    import { openEmbedded } from ${JSON.stringify(moduleUrl('embedded'))};
    const database = await openEmbedded(${JSON.stringify(directory)});
    for (let number = 0; number < 400; number++) {
      database.query('INSERT INTO written VALUES ($1)', [number]).then(() => {
        if (number === 200) process.exit();
      });
    }`);
  expect(await once(writer, 'exit')).toEqual([0, null]);
  expect(existsSync(`${directory}.lock`)).toBe(false);
  const database = await openEmbedded(directory);
  const { rows } = await database.query<{ number: number }>(
    'SELECT number FROM written ORDER BY 1',
  );
  expect(rows.length).toBeGreaterThan(200);
  expect(rows.length).toBeLessThan(400);
  expect(rows).toEqual(rows.map((_, number) => ({ number })));
  await database.close();
});

test('a directory that is moved while it is open gets no more rows, nor does the next one at its path', async () => {
  const messages: string[] = [];
  const onInterruption = (failure: Error) => messages.push(failure.message);
  await createTestDatabase(directory);
  const moved = await openEmbedded(directory, { onInterruption });
  await moved.exec('CREATE TABLE stored AS SELECT 1 AS one');
  const elsewhere = join(root, 'elsewhere');
  mkdirSync(elsewhere);
  renameSync(directory, join(elsewhere, 'pglite'));
  renameSync(`${directory}.lock`, join(elsewhere, 'pglite.lock'));
  await createTestDatabase(directory);
  const next = await openEmbedded(directory);
  await expect(moved.query('SELECT 1')).rejects.toThrow(/was moved or removed while it was open/);
  await moved.close();
  expect(messages).toHaveLength(1);
  await next.exec('CREATE TABLE other AS SELECT 2 AS two');
  await next.close();
  const again = await openEmbedded(directory);
  expect(await embeddedConnection(again).query('SELECT two FROM other')).toEqual([{ two: 2 }]);
  await again.close();
  // Its process would have ended by now.
  rmSync(join(elsewhere, 'pglite.lock'));
  const back = await openEmbedded(join(elsewhere, 'pglite'));
  expect(await embeddedConnection(back).query('SELECT one FROM stored')).toEqual([{ one: 1 }]);
  await back.close();
});

test('an open database does not keep its process alive while it has nothing to do', async () => {
  const idle = inOtherProcess(`
    import { openEmbedded } from ${JSON.stringify(moduleUrl('embedded'))};
    import { readFileSync } from 'node:fs';
    const loadDataDir = new Blob([readFileSync(${JSON.stringify(inject('pglite').dump)})]);
    const database = await openEmbedded('memory', { loadDataDir });
    const { rows } = await database.query("SELECT pg_sleep(0.2)::text, 'done' AS word");
    console.log(rows[0].word);`);
  const exited = once(idle, 'exit');
  expect(String((await once(idle.stdout, 'data'))[0])).toBe('done\n');
  expect(await exited).toEqual([0, null]);
});

test('a directory that an interrupted start left without some files is made whole', async () => {
  await unpackTemplate(directory);
  rmSync(join(directory, 'PG_VERSION'));
  rmSync(join(directory, 'global'), { recursive: true });
  writeFileSync(join(directory, 'postmaster.pid'), '42\n');
  const database = await openEmbedded(directory);
  const { rows } = await database.query("SELECT current_setting('timezone') AS zone");
  expect(rows).toEqual([{ zone: 'UTC' }]);
  await database.close();
});

test('a directory of another major version is refused unopened, with what to do', async () => {
  mkdirSync(directory);
  writeFileSync(join(directory, 'PG_VERSION'), '17\n');
  await expect(openEmbedded(directory)).rejects.toThrow(
    `The database in ${directory} was made by PostgreSQL 17; this version of cxgraph has ` +
      `PostgreSQL ${embeddedMajor} inside and cannot open it.`,
  );
  expect(existsSync(`${directory}.lock`)).toBe(false);
});

test('the major version that is named is the one inside', async () => {
  const { embedded, drop } = await emptiedDatabase();
  const found = await embedded?.embedded.query(
    `SELECT (current_setting('server_version_num')::int / 10000)::text AS major`,
  );
  expect(found?.rows).toEqual([{ major: embeddedMajor }]);
  await drop();
});
