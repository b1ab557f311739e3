import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { privateDirectory } from './directory.ts';

test('the folder of a database is made with those above it, or it is told why it cannot be', () => {
  const directory = mkdtempSync(join(tmpdir(), 'cxgraph-'));
  try {
    const made = privateDirectory(join(directory, 'a', 'b'));
    expect(statSync(made).mode & 0o777).toBe(0o700);
    expect(() => privateDirectory('package.json')).toThrow(
      /package\.json is a file\. Name a folder/,
    );
    expect(() => privateDirectory(join('package.json', 'x'))).toThrow(/package\.json is a file\./);
    if (process.platform !== 'linux') return;
    expect(() => privateDirectory('/proc/x/y')).toThrow('the folder /proc/x cannot be made');
  } finally {
    rmSync(directory, { recursive: true });
  }
});
