import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decodeId, newId } from '../../schema/kernel/id.ts';
import { cxgraph, type Running } from '../support/command.ts';
import { openTestGraph, type TestGraph } from '../support/graph.ts';
import { sized } from '../support/size.ts';
import { makePolicy } from '../support/sla.ts';

const { cases, kills } = sized({
  suite: { cases: 2_000, kills: 1 },
  soak: { cases: 50_000, kills: 20 },
});

let graph: TestGraph;
let worker: Running | undefined;
beforeAll(async () => {
  graph = await openTestGraph();
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

test(`a change of what is promised comes to every open case though workers are killed at it; kills: ${kills}`, {
  timeout: 3_600_000,
}, async () => {
  const workspace = await graph.workspace();
  const { db } = workspace;
  const policy = await makePolicy(workspace, { resolutionMinutes: 600 });
  const openedAt = new Date();
  const ids = Array.from({ length: cases }, newId);
  const begun = { policyId: decodeId('SlaPolicy', policy) ?? '', startedAt: openedAt };
  for (let from = 0; from < cases; from += 1_000) {
    const some = ids.slice(from, from + 1_000);
    await db.case.createMany({
      data: some.map((id) => ({ id, title: 'Late', openedAt, statusAt: openedAt })),
    });
    await db.caseTarget.createMany({
      data: some.map((caseId) => ({ caseId, kind: 'RESOLUTION' as const, ...begun, minutes: 600 })),
    });
  }
  await workspace.change('slaPolicyUpdate', { id: policy, resolutionMinutes: 700 });
  const done = () => db.caseTarget.count({ where: { minutes: 700 } });
  for (let kill = 0; kill < kills; kill++) {
    const before = await done();
    const running = await start();
    let now = before;
    while (now === before && now < cases) {
      await sleep(5);
      now = await done();
    }
    running.child.kill('SIGKILL');
    await running.ended;
  }
  await start();
  await expect.poll(done, { timeout: 600_000, interval: 200 }).toBe(cases);
  const dueAt = new Date(openedAt.getTime() + 700 * 60_000);
  expect(await db.caseTarget.count({ where: { dueAt, alarmAt: dueAt } })).toBe(cases);
});
