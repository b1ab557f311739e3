import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ChunksAhead } from './chunksAhead.ts';
import type { ReadChunk } from './importKind.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const chunk = (firstLine: number): ReadChunk => ({
  firstLine,
  rows: 1,
  store: () => Promise.reject(new Error('It is not stored here')),
});

test('a chunk that was read ahead is taken once, by its job and position', async () => {
  const ahead = new ChunksAhead();
  ahead.begin('a', 1, () => chunk(1_001));
  ahead.begin('b', 1, () => chunk(501));
  expect(await ahead.take('a', 1)).toEqual(expect.objectContaining({ firstLine: 1_001 }));
  expect(await ahead.take('a', 1)).toBeNull();
  expect(await ahead.take('b', 2)).toBeNull();
});

test('a chunk is not read before the current work is done', async () => {
  const done: string[] = [];
  const ahead = new ChunksAhead();
  ahead.begin('a', 1, () => {
    done.push('read');
    return chunk(1);
  });
  done.push('sent');
  await Promise.resolve().then(() => done.push('settled'));
  await ahead.take('a', 1);
  expect(done).toEqual(['sent', 'settled', 'read']);
});

test('a chunk that cannot be read ahead is left to be read when its turn comes', async () => {
  const ahead = new ChunksAhead();
  ahead.begin('a', 1, () => {
    throw new Error('No');
  });
  expect(await ahead.take('a', 1)).toBeNull();
});

test('four imports have a chunk read ahead, others when one of these was taken or is old', async () => {
  const ahead = new ChunksAhead();
  for (const job of ['a', 'b', 'c', 'd']) ahead.begin(job, 1, () => chunk(1));
  expect(['d', 'e'].map((job) => ahead.hasCapacity(job))).toEqual([true, false]);
  await ahead.take('b', 1);
  expect(ahead.hasCapacity('e')).toBe(true);
  ahead.begin('e', 1, () => chunk(1));
  expect(ahead.hasCapacity('f')).toBe(false);
  vi.setSystemTime(Date.now() + 60_001);
  expect(await ahead.take('a', 1)).toBeNull();
  expect(ahead.hasCapacity('f')).toBe(true);
});
