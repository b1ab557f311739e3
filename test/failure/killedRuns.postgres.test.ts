import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RuleStep } from '../../schema/rules/definition.ts';
import { cxgraph, type Running } from '../support/command.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../support/graph.ts';
import { passStep } from '../support/plainSteps.ts';
import { beginRuns, storeCustomers, storeRule } from '../support/runs.ts';
import { sized } from '../support/size.ts';

const { runs, kills } = sized({
  suite: { runs: 500, kills: 1 },
  soak: { runs: 10_000, kills: 50 },
});

let graph: TestGraph;
let workspace: TestWorkspace;
let worker: Running | undefined;
beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
});
afterAll(async () => {
  worker?.child.kill('SIGKILL');
  await worker?.ended;
  await graph.close();
});

async function start(): Promise<Running> {
  worker = cxgraph(['worker'], {
    DATABASE_URL: graph.url,
    WORKER_POLL_MS: '50',
    // What a killed worker was at is done again when its lease is over.
    WORKER_LEASE_MS: '1000',
  });
  await worker.said(/Working/);
  return worker;
}

const arms = [
  { key: 'x', sharePct: 50, next: 'c' },
  { key: 'y', sharePct: 50, next: 'd' },
];
const steps: RuleStep[] = [
  passStep('a', 'b'),
  { key: 'b', kind: 'SPLIT', next: null, arms },
  passStep('c', 'd'),
  passStep('d'),
];
const db = () => workspace.db;
const ended = () => db().run.count({ where: { endedAt: { not: null } } });

async function begin(): Promise<void> {
  const rule = await storeRule(db(), steps);
  const customers = await storeCustomers(db(), runs);
  await beginRuns(db(), { rule, customers, at: new Date() });
}

test(`runs go on after their worker was killed, each step of them once; kills: ${kills}`, {
  timeout: 1_200_000,
}, async () => {
  await begin();
  for (let kill = 0; kill < kills; kill++) {
    const before = await ended();
    const running = await start();
    let now = before;
    while (now === before && now < runs) {
      await sleep(5);
      now = await ended();
    }
    await sleep(randomInt(0, 100));
    running.child.kill('SIGKILL');
    await running.ended;
  }
  const last = await start();
  await expect.poll(ended, { timeout: 600_000, interval: 200 }).toBe(runs);
  last.child.kill('SIGTERM');
  await last.ended;

  expect(await db().run.count({ where: { status: 'SUCCEEDED' } })).toBe(runs);
  const stored = await db().runStep.findMany({
    orderBy: [{ runId: 'asc' }, { number: 'asc' }],
    select: { runId: true, key: true, arm: true, status: true },
  });
  const walked = new Map<string, string>();
  for (const { runId, key, arm, status } of stored) {
    expect(status).toBe('SUCCEEDED');
    walked.set(runId, `${walked.get(runId) ?? ''}${key}${arm ?? ''}`);
  }
  expect(walked.size).toBe(runs);
  expect([...new Set(walked.values())].sort()).toEqual(['abxcd', 'abyd']);
  expect(await db().ruleArm.count()).toBe(runs);
  expect(await db().ruleEnrolment.count({ where: { open: { not: 0 } } })).toBe(0);
  expect(await db().outbox.count({ where: { topic: 'runs' } })).toBe(0);
});

test('a worker that is stopped under load ends by itself and leaves no lease', async () => {
  const before = await ended();
  await begin();
  const running = await start();
  while ((await ended()) === before) await sleep(5);
  running.child.kill('SIGTERM');
  expect((await running.ended).code).toBe(0);
  expect(await db().outbox.count({ where: { state: 'LEASED' } })).toBe(0);
  const open = await db().run.findMany({ where: { endedAt: null }, select: { id: true } });
  const tasks = await db().outbox.findMany({
    where: { topic: 'runs' },
    select: { subjectId: true },
  });
  expect(tasks.map(({ subjectId }) => subjectId).sort()).toEqual(open.map(({ id }) => id).sort());
});
