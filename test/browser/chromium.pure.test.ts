import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { findChromium } from './chromium.ts';

test('npm run test:browser ends with 1 where there is no Chromium, and says how to install one', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'test/browser/run.ts'],
    { env: { PATH: '' }, encoding: 'utf8' },
  );
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^These tests drive Chromium, and there is none on this machine\.\n/);
  expect(stderr).toContain('sudo apt-get install -y chromium');
});

test('the browser tests take the program that is named, and no other instead', () => {
  const environment = { PATH: process.env.PATH, CXGRAPH_TEST_CHROMIUM: process.execPath };
  expect(findChromium(environment)).toBe(process.execPath);
  expect(
    findChromium({ ...environment, CXGRAPH_TEST_CHROMIUM: '/nowhere/chromium' }),
  ).toBeUndefined();
});
