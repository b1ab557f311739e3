import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { moduleUrl, scriptArguments } from '../../test/support/program.ts';
import { DirectoryInUseError, takeLock } from './lock.ts';

let directory: string;
let path: string;
const children: ChildProcess[] = [];

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'cxgraph-lock-'));
  path = join(directory, 'database.lock');
});

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  rmSync(directory, { recursive: true });
});

/** Starts a process that tries to take the lock, reports the result, and stays. */
async function contender(): Promise<{ child: ChildProcess; said: string }> {
  const script = `
    import { takeLock } from ${JSON.stringify(moduleUrl('lock'))};
    await takeLock(${JSON.stringify(path)}).then(
      () => console.log('taken'),
      (error) => console.log('refused: ' + error.message),
    );
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, scriptArguments(script), {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const [line]: unknown[] = await once(child.stdout, 'data');
  return { child, said: String(line).trim() };
}

async function kill(child: ChildProcess): Promise<void> {
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
}

test('a second process is refused while the first lives, by its pid', async () => {
  const release = await takeLock(path);
  expect((await contender()).said).toBe(`refused: ${path} is locked by process ${process.pid}`);
  release();
  expect((await contender()).said).toBe('taken');
  await expect(takeLock(path)).rejects.toThrow(DirectoryInUseError);
});

test('the same process is refused too', async () => {
  const release = await takeLock(path);
  await expect(takeLock(path)).rejects.toThrow(`is locked by process ${process.pid}`);
  release();
  expect(readdirSync(directory)).toEqual([]);
});

test('what kill -9 left behind is taken over, and nothing else remains', async () => {
  const { child, said } = await contender();
  expect(said).toBe('taken');
  await kill(child);
  expect(JSON.parse(readFileSync(path, 'utf8')).pid).toBe(child.pid);
  const release = await takeLock(path);
  expect(JSON.parse(readFileSync(path, 'utf8')).pid).toBe(process.pid);
  release();
  expect(readdirSync(directory)).toEqual([]);
});

test('of several processes that find a dead lock, one takes it over', async () => {
  const { child } = await contender();
  await kill(child);
  const outcomes = await Promise.all([1, 2, 3, 4].map(() => contender()));
  const taken = outcomes.filter(({ said }) => said === 'taken');
  expect(taken).toHaveLength(1);
  expect(new Set(outcomes.map(({ said }) => said))).toEqual(
    new Set(['taken', `refused: ${path} is locked by process ${taken[0]?.child.pid}`]),
  );
  expect(readdirSync(directory)).toEqual(['database.lock']);
});

test('of many attempts in one process, one takes a dead lock over', async () => {
  writeFileSync(path, JSON.stringify({ pid: process.pid, started: 'another life' }));
  const results = await Promise.allSettled(Array.from({ length: 50 }, () => takeLock(path)));
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test.each([
  [
    'a process of the same pid that was started at another time',
    { pid: process.pid, started: '1' },
  ],
  ['a pid that no process has', { pid: 2 ** 30, started: '1' }],
  ['nothing: the file was cut off by a power failure', ''],
])('a lock that names %s is taken over', async (_, content) => {
  writeFileSync(path, content === '' ? '' : JSON.stringify(content));
  const release = await takeLock(path);
  expect(JSON.parse(readFileSync(path, 'utf8')).pid).toBe(process.pid);
  release();
});

test('a takeover that was killed half-way does not block the next one', async () => {
  const dead = JSON.stringify({ pid: process.pid, started: 'another life' });
  writeFileSync(path, dead);
  const guard = createHash('sha256').update(dead).digest('hex').slice(0, 16);
  writeFileSync(`${path}.${guard}`, dead);
  const release = await takeLock(path);
  release();
  expect(readdirSync(directory)).toEqual([]);
});

describe('the lock of a directory', () => {
  const folder = (name: string): string => join(directory, name);
  const lockOf = (name: string) => takeLock(`${folder(name)}.lock`, folder(name));

  test('does not count beside a copy, while its holder uses the original', async () => {
    for (const name of ['original', 'copy']) mkdirSync(folder(name));
    const release = await lockOf('original');
    copyFileSync(`${folder('original')}.lock`, `${folder('copy')}.lock`);
    const releaseCopy = await lockOf('copy');
    for (const name of ['original', 'copy']) {
      await expect(lockOf(name)).rejects.toThrow(DirectoryInUseError);
    }
    releaseCopy();
    release();
    expect(readdirSync(directory).sort()).toEqual(['copy', 'original']);
  });

  test('holds where the directory was renamed, though another one is at its old path', async () => {
    mkdirSync(folder('original'));
    const release = await lockOf('original');
    renameSync(folder('original'), folder('renamed'));
    renameSync(`${folder('original')}.lock`, `${folder('renamed')}.lock`);
    await expect(lockOf('renamed')).rejects.toThrow(DirectoryInUseError);
    mkdirSync(folder('original'));
    await expect(lockOf('renamed')).rejects.toThrow(DirectoryInUseError);
    release();
  });

  test('holds in doubt: its holder’s directory is gone, or is this one by another path', async () => {
    for (const name of ['original', 'copy']) mkdirSync(folder(name));
    const release = await lockOf('original');
    // As a second mount shows it: another path to the same inode.
    const content = readFileSync(`${folder('original')}.lock`, 'utf8');
    const twice = `${directory}/./original`;
    writeFileSync(`${folder('twice')}.lock`, content);
    await expect(takeLock(`${folder('twice')}.lock`, twice)).rejects.toThrow(DirectoryInUseError);
    rmSync(folder('original'), { recursive: true });
    writeFileSync(`${folder('copy')}.lock`, content);
    await expect(lockOf('copy')).rejects.toThrow(DirectoryInUseError);
    release();
  });

  test('holds where an older version took it, which did not write the directory', async () => {
    mkdirSync(folder('original'));
    const release = await takeLock(`${folder('original')}.lock`);
    await expect(lockOf('original')).rejects.toThrow(DirectoryInUseError);
    release();
  });
});
