import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { leftToPostgres, oneEngine } from './oneEngine.ts';
import { sizeVariable } from './size.ts';

test('each file that is left to PostgreSQL is there, once, and is written for both engines', () => {
  expect(oneEngine).toEqual([...new Set(oneEngine)].sort());
  expect(oneEngine.filter((path) => !existsSync(path))).toEqual([]);
  expect(oneEngine.filter((path) => /\.(pure|pglite|postgres)\.test\.ts$/.test(path))).toEqual([]);
});

test('the soak leaves none of them out', () => {
  const before = process.env[sizeVariable];
  process.env[sizeVariable] = 'full';
  expect(leftToPostgres()).toEqual([]);
  if (before === undefined) delete process.env[sizeVariable];
  else process.env[sizeVariable] = before;
});
