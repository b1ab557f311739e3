import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../../api/database/open.ts';
import type { WorkspaceDb } from '../../schema/kernel/workspaceDb.ts';
import { enqueue } from '../../schema/outbox/outbox.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { notifyStep } from '../support/plainSteps.ts';
import { nodeArguments } from '../support/program.ts';
import { storeRule } from '../support/rules.ts';
import { beginRuns, runOf, storeCustomers } from '../support/runs.ts';

const tries = 2;

let directory: string;
let testDatabase: TestDatabase;
let url: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'cxgraph-poison-'));
  testDatabase = await createTestDatabase(join(directory, 'pglite'));
  url = testDatabase.url;
});
afterAll(async () => {
  await testDatabase.drop();
  await rm(directory, { recursive: true });
});

/** How workers end, one after the other, until one is left alive. */
async function workersEnd(): Promise<string[]> {
  const ends: string[] = [];
  do ends.push(await workerEnds());
  while (ends.at(-1) === 'SIGKILL');
  return ends;
}

/** How a worker ended: by itself, or killed by what it did. */
function workerEnds(): Promise<string> {
  const worker = spawn(process.execPath, [...nodeArguments('poisonedWorker'), url, String(tries)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    worker.on('error', reject);
    worker.on('exit', (code, signal) => resolve(signal ?? `code ${code}`));
  });
}

/** Opens the database for this work only: one process at a time can have the embedded one open. */
async function inStore<Result>(work: (db: WorkspaceDb) => Promise<Result>): Promise<Result> {
  const database = await openDatabase({ url });
  try {
    const workspaceId =
      (await database.platform.firstWorkspaceId()) ??
      (await database.platform.createWorkspace('Poisoned')).workspaceId;
    return await work(database.workspace(workspaceId));
  } finally {
    await database.close();
  }
}

test('a task that kills its worker is dead after its tries, and those beside it are done once', async () => {
  const healthy = ['a', 'b', 'c', 'd'];
  const payloads = [...healthy.slice(0, 2), 'poison', ...healthy.slice(2)];
  const tasks = payloads.map((payload) => ({ topic: 'poison', subjectId: null, payload }));
  await inStore((db) => enqueue(db, new Date(0), tasks));

  expect(await workersEnd()).toEqual([...Array<string>(tries).fill('SIGKILL'), 'code 0']);

  await inStore(async (db) => {
    const personas = await db.persona.findMany({ orderBy: { name: 'asc' } });
    expect(personas.map(({ name }) => name)).toEqual(healthy);
    expect(await db.outbox.findMany({ select: { state: true, payload: true } })).toEqual([
      { state: 'DEAD', payload: 'poison' },
    ]);
  });
}, 180_000);

test('a run whose step kills its worker has failed after its tries, and those beside it are done once', async () => {
  const [poisoned = '', ...healthy] = await inStore(async (db) => {
    // Of the other test.
    await db.persona.deleteMany({});
    await db.outbox.deleteMany({});
    const customers = await storeCustomers(db, 4);
    const at = new Date(0);
    const bad = await storeRule(db, {
      steps: [notifyStep('first', 'poison'), notifyStep('poison')],
    });
    const good = await storeRule(db, { steps: [notifyStep('only')] });
    return [
      ...(await beginRuns(db, { rule: bad, customers: customers.slice(0, 1), at })),
      ...(await beginRuns(db, { rule: good, customers: customers.slice(1), at })),
    ];
  });

  // The first try is of all its steps; after it, it goes on step by step, and the tries are those of the step.
  expect(await workersEnd()).toEqual([...Array<string>(1 + tries).fill('SIGKILL'), 'code 0']);

  await inStore(async (db) => {
    for (const run of healthy) {
      expect(await runOf(db, run)).toMatchObject({
        ...{ status: 'SUCCEEDED', steps: [{ key: 'only' }] },
      });
    }
    const personas = await db.persona.findMany({});
    const names = [`first ${poisoned}`, ...healthy.map((run) => `only ${run}`)];
    expect(personas.map(({ name }) => name).sort()).toEqual(names.sort());
    const failed = await runOf(db, poisoned);
    expect(failed).toMatchObject({
      ...{ status: 'FAILED', end: 'STEP_FAILED', step: null, attempts: tries },
      steps: [
        { key: 'first', status: 'SUCCEEDED' },
        { key: 'poison', status: 'FAILED', reason: 'ERROR', attempts: tries },
      ],
    });
    expect(failed.failure).toContain('No worker finished it.');
    expect(await db.ruleEnrolment.count({ where: { open: { not: 0 } } })).toBe(0);
  });
}, 300_000);
