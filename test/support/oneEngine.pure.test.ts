import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { leftTo, oneEngine } from './oneEngine.ts';
import { sizeVariable } from './size.ts';

const both = Object.values(oneEngine).flat();

test('each file that is left to one engine is there, once, and is written for both', () => {
  expect(oneEngine.postgres).toEqual(oneEngine.postgres.toSorted());
  expect(both).toEqual([...new Set(both)]);
  expect(both.filter((path) => !existsSync(path))).toEqual([]);
  expect(both.filter((path) => /\.(pure|pglite|postgres)\.test\.ts$/.test(path))).toEqual([]);
});

test('the soak leaves none of them out', () => {
  const before = process.env[sizeVariable];
  process.env[sizeVariable] = 'full';
  expect([...leftTo('pglite'), ...leftTo('postgres')]).toEqual([]);
  if (before === undefined) delete process.env[sizeVariable];
  else process.env[sizeVariable] = before;
});
