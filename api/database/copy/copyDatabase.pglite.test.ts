import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SqlConnection } from '../../../prisma/migrate/migrate.ts';
import { type Cluster, startCluster } from '../../../test/support/cluster.ts';
import { connect, inDatabase, run } from '../../../test/support/connection.ts';
import { everyRow, fillDirectory, withDirectory } from '../../../test/support/copiedDatabase.ts';
import { createTestDatabase } from '../../../test/support/database.ts';
import { copy } from '../../cli/copy.ts';
import { copyDatabase } from './copyDatabase.ts';
import { outboundPausedSentence } from './pauseOutbound.ts';

let root: string;
let cluster: Cluster;
/** The owner's address of an empty database: no superuser, so that row-level security binds it. */
let target: string;
let stored: Record<string, string[]>;
const directory = (name: string) => join(root, name);

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'cxgraph-copy-'));
  cluster = await startCluster();
  await run(cluster.url, "CREATE ROLE owner LOGIN CREATEROLE PASSWORD 'secret'");
  await run(cluster.url, 'CREATE DATABASE copied OWNER owner');
  const url = new URL(inDatabase(cluster.url, 'copied'));
  [url.username, url.password] = ['owner', 'secret'];
  target = url.href;
  stored = await fillDirectory(directory('source'));
});
afterAll(async () => {
  await cluster.stop();
  rmSync(root, { recursive: true });
});

const source = () => `pglite://${directory('source')}`;

async function copied(
  from: string,
  to: string,
  onProgress: (done: number, total: number) => void = () => {},
) {
  const phases: string[] = [];
  const result = await copyDatabase({
    ...{ from, to, onProgress },
    onPhase: (what) => phases.push(what),
  });
  return { ...result, phases };
}

/** The address of the database on PostgreSQL, of a user whom no policy binds. */
const there = () => inDatabase(cluster.url, 'copied');

async function inThere<Result>(work: (sql: SqlConnection) => Promise<Result>): Promise<Result> {
  const { sql, close } = await connect(there());
  return work(sql).finally(close);
}

const storedThere = () => inThere(everyRow);

test('an interrupted copy leaves the target empty', async () => {
  const broken = copied(source(), target, (done, total) => {
    if (done > total / 2) throw new Error('Ctrl-C');
  });
  await expect(broken).rejects.toThrow('Ctrl-C');
  expect(Object.values(await storedThere()).flat()).toEqual([]);
});

test('from the embedded database to PostgreSQL, every row of every table arrives unchanged', async () => {
  const steps: number[] = [];
  const total = Object.values(stored).flat().length;
  const { rows, workspaces, phases } = await copied(source(), target, (done, of) => {
    expect(of).toBe(total);
    steps.push(done);
  });
  expect([rows, workspaces, steps.at(-1)]).toEqual([total, 2, total]);
  expect(phases).toEqual([
    ...['Opening the source', 'Preparing the target', 'Counting the rows', 'Copying the rows'],
    'Comparing the counts',
  ]);
  expect(await storedThere()).toEqual(stored);
  expect(stored.Journey?.length).toBeGreaterThan(2);
  expect(stored.Feedback).toHaveLength(9);
});

test('a target with a workspace is refused, and so is the same database', async () => {
  await expect(copied(source(), target)).rejects.toThrow(
    /^The target has workspaces already, so nothing was changed\./,
  );
  await expect(copied(source(), source())).rejects.toThrow(
    '--from and --to are the same database.',
  );
  expect(await storedThere()).toEqual(stored);
});

test('from PostgreSQL to the embedded database, the counts are compared as well', async () => {
  const { url } = await createTestDatabase(directory('back'));
  const lines: string[] = [];
  const say = (line: string) => lines.push(line);
  await copy({ from: target, to: url }, { say, complain: say });
  expect(lines.slice(-4)).toEqual([
    expect.stringMatching(/^workspace_\w+ {2}All counts are those of the responses and cases\.$/),
    expect.stringMatching(/^workspace_\w+ {2}All counts are those of the responses and cases\.$/),
    expect.stringMatching(/^Copied [\d,]+ rows of 2 workspaces\.$/),
    outboundPausedSentence,
  ]);
  expect(await withDirectory(directory('back'), everyRow)).toEqual(stored);
});

test('a copy sends nothing at first, though its source does', async () => {
  const paused = (sql: SqlConnection) =>
    sql.query(`SELECT DISTINCT "outboundPausedAt" IS NOT NULL AS paused FROM "Workspace"`);
  await run(there(), `UPDATE "Workspace" SET "outboundPausedAt" = NULL`);
  const { url } = await createTestDatabase(directory('quiet'));
  await copied(target, url);
  expect([await inThere(paused), await withDirectory(directory('quiet'), paused)]).toEqual([
    [{ paused: false }],
    [{ paused: true }],
  ]);
});

test('a source that does not exist, is open, or has other migrations is refused, each with its cure', async () => {
  const none = `pglite://${directory('none')}`;
  await expect(copied(none, target)).rejects.toThrow(`There is no database at ${none}.`);
  await expect(copied('pglite://memory', target)).rejects.toThrow('--from must be pglite://DIR');
  await expect(copied('mysql://localhost/a', target)).rejects.toThrow('--from must be pglite://');
  await expect(withDirectory(directory('source'), () => copied(source(), target))).rejects.toThrow(
    /is in use by process \d+\. Stop it first/,
  );
  await run(
    there(),
    `UPDATE "_prisma_migrations" SET migration_name = '29990101000000_later'
     WHERE migration_name = (SELECT max(migration_name) FROM "_prisma_migrations")`,
  );
  await expect(copied(target, none)).rejects.toThrow(
    'The source has the migration 29990101000000_later, which this version of cxgraph does not have',
  );
  await run(there(), `DELETE FROM "_prisma_migrations" WHERE migration_name > '2999'`);
  await expect(copied(target, none)).rejects.toThrow(
    /^The source does not have the migration \d+_\w+\. Run `npx cxgraph migrate apply`/,
  );
});
