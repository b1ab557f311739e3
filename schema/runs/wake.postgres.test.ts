import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { notifyStep, passStep, waitStep } from '../../test/support/plainSteps.ts';
import { storeRule } from '../../test/support/rules.ts';
import {
  beginRuns,
  carryOnNotifying,
  doRuns,
  runOf,
  storeCustomers,
} from '../../test/support/runs.ts';
import { signal } from '../../test/support/workers.ts';
import { newId } from '../kernel/id.ts';
import { wakeRuns } from './wake.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

test('an event that comes between the look of a run for it and its wait wakes the run all the same', async () => {
  const { db } = workspace;
  const [customer = '', other = ''] = await storeCustomers(db, 2);
  const at = new Date();
  const forEvent = waitStep('a', {
    ...{ for: { amount: 1, unit: 'DAYS' }, event: 'DELIVERY', next: 'b' },
  });
  const waiting = await storeRule(db, { steps: [forEvent, passStep('b')] });
  const [run = ''] = await beginRuns(db, { rule: waiting, customers: [customer], at });
  // It comes after the other in the same turn, and keeps that from ending.
  const blocking = await storeRule(db, { steps: [notifyStep('block')] });
  await beginRuns(db, { rule: blocking, customers: [other], at });
  const [looked, goOn] = [signal(), signal()];
  const blockingTurn = carryOnNotifying(async (_db, _now, reached) => {
    looked.send();
    await goOn.sent;
    return reached.map(() => ({ status: 'SUCCEEDED' }));
  });
  const turn = doRuns(workspace, at, blockingTurn);
  await looked.sent;
  await db.customerEvent.createMany({
    data: {
      ...{ id: newId(), source: 'shop', sourceId: 'a', type: 'DELIVERY', occurredAt: at },
      ...{ customerId: customer, match: 'MATCHED', contentHash: '' },
    },
  });
  let isAwake = false;
  const woken = db
    .$transaction((tx) => wakeRuns(tx, at, [{ customerId: customer, key: 'DELIVERY' }]))
    .then(() => {
      isAwake = true;
    });
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(isAwake).toBe(false);
  goOn.send();
  await Promise.all([turn, woken]);
  await doRuns(workspace, at);
  expect(await runOf(db, run)).toMatchObject({
    ...{ status: 'SUCCEEDED' },
    steps: [
      { key: 'a', status: 'SUCCEEDED', reason: null },
      { key: 'b', status: 'SUCCEEDED' },
    ],
  });
});
