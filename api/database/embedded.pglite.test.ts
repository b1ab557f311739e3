import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { embeddedConnection, embeddedMajor, openEmbedded } from './embedded.ts';

let root: string;
let directory: string;
let loadDataDir: Blob;

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'cxgraph-embedded-'));
  directory = join(root, 'pglite');
  loadDataDir = new Blob([await readFile(inject('pgliteDump'))]);
});

afterEach(() => rmSync(root, { recursive: true }));

test('a directory keeps its rows and is locked exactly while it is open', async () => {
  const database = await openEmbedded(directory, { loadDataDir });
  expect(existsSync(`${directory}.lock`)).toBe(true);
  await database.exec('CREATE TABLE kept AS SELECT 1 AS one');
  await database.close();
  expect(existsSync(`${directory}.lock`)).toBe(false);
  const again = await openEmbedded(directory);
  expect(await embeddedConnection(again).query('SELECT one FROM kept')).toEqual([{ one: 1 }]);
  await again.close();
});

test('a second process, by whatever path, is refused with what to do', async () => {
  const other = spawn(
    process.execPath,
    [
      '--import',
      'tsx',
      '--input-type=module',
      '--eval',
      `import { takeLock } from ${JSON.stringify(new URL('./lock.ts', import.meta.url).href)};
       await takeLock(${JSON.stringify(`${directory}.lock`)});
       console.log('taken');
       setInterval(() => {}, 1000);`,
    ],
    { cwd: fileURLToPath(new URL('.', import.meta.url)), stdio: ['ignore', 'pipe', 'inherit'] },
  );
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

test('a directory of another major version is refused unopened, with what to do', async () => {
  mkdirSync(directory);
  writeFileSync(join(directory, 'PG_VERSION'), '17\n');
  await expect(openEmbedded(directory)).rejects.toThrow(
    `The database in ${directory} was made by PostgreSQL 17; this version of cxgraph has ` +
      `PostgreSQL ${embeddedMajor} inside and cannot open it.`,
  );
  expect(existsSync(`${directory}.lock`)).toBe(false);
});

test('the major version stated is the one inside', async () => {
  const database = await openEmbedded('memory', { loadDataDir });
  const [row] = await embeddedConnection(database).query<{ major: string }>(
    `SELECT (current_setting('server_version_num')::int / 10000)::text AS major`,
  );
  expect(row?.major).toBe(embeddedMajor);
  await database.close();
});
