import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { writeRejects } from './rejects.ts';
import { writeWhole } from './wholeFile.ts';

let directory: string;
let out: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'cxgraph-whole-'));
  out = join(directory, 'out.csv');
});
afterEach(() => rm(directory, { recursive: true }));

const interruption = () => ({ sentence: null, restore: vi.fn() });

test('refused rows replace an earlier file, only their owner can read them, and no other file is left', async () => {
  const file = join(directory, 'in.csv');
  await writeFile(file, 'nps\n9\n12\n');
  await writeFile(out, 'an earlier one, and longer');
  const refused = { format: 'CSV', lines: new Set([3]), firstRow: 2 } as const;
  await writeRejects(file, out, refused, interruption());
  expect(await readFile(out, 'utf8')).toBe('nps\n12\n');
  expect((await stat(out)).mode & 0o777).toBe(0o600);
  expect(await readdir(directory)).toEqual(['in.csv', 'out.csv']);
});

test('writing that breaks off does not change the earlier file', async () => {
  await writeFile(out, 'earlier');
  async function* broken() {
    yield 'nps\n';
    throw new Error('The disk is gone');
  }
  const written = writeWhole(Readable.from(broken()), out, interruption());
  await expect(written).rejects.toThrow('The disk is gone');
  expect(await readFile(out, 'utf8')).toBe('earlier');
  expect(await readdir(directory)).toEqual(['out.csv']);
});

test('an interruption restores the terminal and removes the partial file', async () => {
  const interrupting = interruption();
  const { restore } = interrupting;
  async function* interrupted() {
    yield 'nps\n';
    await vi.waitFor(async () => expect(await readdir(directory)).toHaveLength(1));
    interrupting.restore();
    expect(await readdir(directory)).toEqual([]);
    throw new Error('Interrupted');
  }
  const written = writeWhole(Readable.from(interrupted()), out, interrupting);
  await expect(written).rejects.toThrow('Interrupted');
  expect(restore).toHaveBeenCalledOnce();
  expect(interrupting.restore).toBe(restore);
});
