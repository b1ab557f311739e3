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

test('refused rows take the place of an earlier file, for its owner alone, and nothing stays beside', async () => {
  const file = join(directory, 'in.csv');
  await writeFile(file, 'nps\n9\n12\n');
  await writeFile(out, 'an earlier one, and longer');
  const refused = { format: 'CSV', lines: new Set([3]), firstRow: 2 } as const;
  await writeRejects(file, out, refused, interruption());
  expect(await readFile(out, 'utf8')).toBe('nps\n12\n');
  expect((await stat(out)).mode & 0o777).toBe(0o600);
  expect(await readdir(directory)).toEqual(['in.csv', 'out.csv']);
});

test('a file whose writing breaks off leaves the earlier one as it was', async () => {
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

test('an interruption takes away what is written beside, after what was to be put right before', async () => {
  const told = interruption();
  const { restore } = told;
  async function* interrupted() {
    yield 'nps\n';
    await vi.waitFor(async () => expect(await readdir(directory)).toHaveLength(1));
    told.restore();
    expect(await readdir(directory)).toEqual([]);
    throw new Error('Interrupted');
  }
  const written = writeWhole(Readable.from(interrupted()), out, told);
  await expect(written).rejects.toThrow('Interrupted');
  expect(restore).toHaveBeenCalledOnce();
  expect(told.restore).toBe(restore);
});
