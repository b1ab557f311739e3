import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../../api/database/open.ts';
import { demoYear } from '../../api/seeding/demoYear.ts';
import type { WorkspaceDb } from '../../schema/kernel/workspaceDb.ts';
import { cxgraph, type Running } from '../support/command.ts';
import { run } from '../support/connection.ts';
import { createTestDatabase, engine } from '../support/database.ts';
import { lastParts, shortenYear } from '../support/demoTasks.ts';
import { sized } from '../support/size.ts';

let url: string;
let drop: () => Promise<void>;
beforeAll(async () => {
  if (engine === 'postgres') {
    const testDatabase = await createTestDatabase();
    await run(testDatabase.url, 'DROP SCHEMA public CASCADE; CREATE SCHEMA public;');
    ({ url, drop } = testDatabase);
    return;
  }
  const root = await mkdtemp(join(tmpdir(), 'cxgraph-start-'));
  url = `pglite://${join(root, 'new')}`;
  drop = () => rm(root, { recursive: true });
});
let running: Running | undefined;
afterAll(async () => {
  running?.child.kill('SIGKILL');
  await running?.ended;
  await drop();
});

function start(): Running {
  const settings = { DATABASE_URL: url, CXGRAPH_SEED: 'demo', PORT: '0' };
  // What a killed worker had claimed is due again when its lease is over; on the embedded database, at
  // the next start.
  const lease = engine === 'postgres' ? '2000' : '3600000';
  running = cxgraph(['start'], { ...settings, WORKER_LEASE_MS: lease });
  return running;
}

/** Opens the database for this work only: one process at a time can have the embedded one open. */
async function inStore<Result>(work: (db: WorkspaceDb) => Promise<Result>): Promise<Result> {
  const database = await openDatabase({ url });
  try {
    return await work(database.workspace((await database.platform.firstWorkspaceId()) ?? ''));
  } finally {
    await database.close();
  }
}

const isWhole = sized({ suite: false, soak: true });

test('Ctrl-C ends a start at any moment, and the next one goes on from there', async () => {
  // For a while the directory has an incomplete database.
  const moments: [RegExp, number][] = [
    engine === 'pglite' ? [/Making the embedded database/, 700] : [/Loading the server/, 100],
    [/Applying migrations/, 0],
    [/Filling the demo workspace/, 100],
  ];
  for (const [said, later] of moments) {
    const started = start();
    await started.said(said);
    await sleep(later);
    const since = performance.now();
    started.child.kill('SIGINT');
    const { stderr } = await started.ended;
    expect(started.child.signalCode, String(said)).toBe('SIGINT');
    expect(stderr).toBe('Stopped while starting. The next start goes on from here.\n');
    expect(performance.now() - since).toBeLessThan(5_000);
  }
  const { child, said, ended } = start();
  const [, endpoint = ''] = await said(/GraphQL endpoint {2}(\S+)/);
  // From that line on requests are answered.
  const headers = { 'content-type': 'application/json' };
  const body = '{"query":"{ __typename }"}';
  const answer = await fetch(endpoint, { method: 'POST', headers, body });
  expect(await answer.json()).toMatchObject({ data: { __typename: 'Query' } });
  // The customers of the demo are stored while the server runs; a killed one leaves some to the next.
  // PostgreSQL may have stored all of them before the first look.
  const [where] = await said(/Storing the demo’s customers|The demo is complete/);
  child.kill('SIGKILL');
  await ended;
  if (!isWhole) {
    const isLeft = (of: string, part: number) =>
      of === 'CUSTOMERS' || (of === 'ANSWERS' && part === 9);
    expect(await inStore((db) => shortenYear(db, isLeft))).toBeGreaterThan(1);
  }
  const last = start();
  await last.said(/GraphQL endpoint/);
  if (engine === 'pglite') {
    expect(where).toContain('Storing');
    await last.said(/The demo is complete/);
    last.child.kill('SIGINT');
    expect((await last.ended).code).toBe(0);
  }
  const { customers, responses } = demoYear();
  const wanted = Object.values(responses).flatMap((each) => lastParts(each, isWhole ? 10 : 1));
  await inStore(async (db) => {
    await expect.poll(() => db.surveyResponse.count(), { timeout: 60_000 }).toBe(wanted.length);
    expect(await db.customer.count()).toBe(customers.length);
  });
}, 300_000);
