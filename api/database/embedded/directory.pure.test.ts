import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { privateDirectory } from './directory.ts';

test('the folder of a database is made with its parents, or the error says why it cannot be', () => {
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

test('a folder with other files is refused untouched, and one of an interrupted start is used', () => {
  const directory = mkdtempSync(join(tmpdir(), 'cxgraph-'));
  try {
    const mine = join(directory, 'mine');
    mkdirSync(mine, { mode: 0o755 });
    for (const name of ['a.txt', 'b.txt', 'c.txt', 'd.txt']) writeFileSync(join(mine, name), '');
    expect(() => privateDirectory(mine)).toThrow(
      `${mine} has no database in it, but other things (a.txt, b.txt, c.txt, …). Name a new folder`,
    );
    expect(statSync(mine).mode & 0o777).toBe(0o755);

    const cut = join(directory, 'cut');
    mkdirSync(join(cut, 'base'), { recursive: true });
    mkdirSync(join(cut, 'pg_wal'));
    for (const name of ['pg_hba.conf', 'postgresql.auto.conf', '.gitkeep', 'lost+found']) {
      writeFileSync(join(cut, name), '');
    }
    expect(privateDirectory(cut)).toBe(cut);

    writeFileSync(join(mine, 'PG_VERSION'), '18\n');
    expect(privateDirectory(mine)).toBe(mine);
  } finally {
    rmSync(directory, { recursive: true });
  }
});
