import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cxgraph, type Running } from '../support/command.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../support/graph.ts';
import { sized } from '../support/size.ts';
import { beginWalks, endedRuns, expectWalkedOnce } from '../support/walkedRuns.ts';

const { runs, kills } = sized({
  suite: { runs: 300, kills: 1 },
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

const db = () => workspace.db;
const ended = () => endedRuns(db());

test(`runs go on after their worker was killed, each step and its effect once; kills: ${kills}`, {
  timeout: 3_600_000,
}, async () => {
  await beginWalks(db(), runs);
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
  await start();
  await expect.poll(ended, { timeout: 1_800_000, interval: 200 }).toBe(runs);
  await expectWalkedOnce(db(), runs);
});

test('the last worker, which is stopped under load, ends by itself and leaves no lease', async () => {
  const before = await ended();
  await beginWalks(db(), runs);
  while ((await ended()) === before) await sleep(5);
  worker?.child.kill('SIGTERM');
  expect((await worker?.ended)?.code).toBe(0);
  expect(await db().outbox.count({ where: { state: 'LEASED' } })).toBe(0);
  const open = await db().run.findMany({ where: { endedAt: null }, select: { id: true } });
  const tasks = await db().outbox.findMany({
    where: { topic: 'runs' },
    select: { subjectId: true },
  });
  expect(tasks.map(({ subjectId }) => subjectId).sort()).toEqual(open.map(({ id }) => id).sort());
});
