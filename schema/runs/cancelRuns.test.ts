import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { passStep, waitStep } from '../../test/support/plainSteps.ts';
import { storeRule } from '../../test/support/rules.ts';
import { beginRuns, doRuns, storeCustomers } from '../../test/support/runs.ts';
import { drainTasks } from '../../test/support/tasks.ts';
import { encodeId } from '../kernel/id.ts';
import { cancelRuns } from './cancelRuns.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let rule: string;
beforeAll(async () => {
  graph = await openTestGraph();
});
beforeEach(async () => {
  workspace = await graph.workspace();
  rule = await storeWaiting();
});
afterAll(() => graph.close());

const at = new Date(Date.now() - 7_200_000);
const later = (hours: number) => new Date(at.getTime() + hours * 3_600_000);

function storeWaiting(): Promise<string> {
  const pause = waitStep('pause', { for: { amount: 1, unit: 'DAYS' }, event: 'PAID', next: 'b' });
  return storeRule(workspace.db, { steps: [pause, passStep('b')] });
}

async function begin(of: string, count: number, from = at): Promise<string[]> {
  const customers = await storeCustomers(workspace.db, count);
  const runs = await beginRuns(workspace.db, { rule: of, customers, at: from });
  await doRuns(workspace, from);
  return runs;
}

async function disable(input: object, now = later(1)) {
  const sent = { id: encodeId('Rule', rule), ...input };
  const { errors } = await workspace.change('ruleDisable', sent, undefined, { now });
  expect(errors).toEqual([]);
}

const cancelDue = () => drainTasks(workspace.db, [cancelRuns], later(2));

async function statesOf(ruleId: string): Promise<Record<string, number>> {
  const found = await workspace.db.run.groupBy({
    by: ['status', 'end'],
    where: { ruleId },
    _count: true,
  });
  return Object.fromEntries(found.map(({ status, end, _count }) => [`${status} ${end}`, _count]));
}

test('a rule that is disabled lets its runs go on, unless they are to be canceled', async () => {
  await begin(rule, 2);
  await disable({});
  expect(await cancelDue()).toBe(0);
  expect(await statesOf(rule)).toEqual({ 'WAITING null': 2 });
  // It was disabled before.
  await disable({ cancelRuns: true });
  await cancelDue();
  expect(await statesOf(rule)).toEqual({ 'CANCELED CANCELED': 2 });
  const steps = await workspace.db.runStep.findMany({ select: { status: true } });
  expect(steps).toEqual([{ status: 'CANCELED' }, { status: 'CANCELED' }]);
  expect(await workspace.db.runWait.count()).toBe(0);
  const open = await workspace.db.ruleEnrolment.aggregate({ _sum: { open: true } });
  expect(open._sum.open).toBe(0);
  await doRuns(workspace, later(48));
  expect(await statesOf(rule)).toEqual({ 'CANCELED CANCELED': 2 });
});

test('many runs are canceled in parts, and neither those that ended nor those of other rules', async () => {
  const other = await storeWaiting();
  await begin(other, 1);
  const [ended] = await begin(rule, 501);
  await workspace.db.run.updateMany({
    where: { id: ended },
    data: { status: 'SUCCEEDED', end: 'LAST_STEP', endedAt: later(1) },
  });
  await begin(rule, 5);
  await disable({ cancelRuns: true });
  expect(await cancelDue()).toBe(2);
  expect(await statesOf(rule)).toEqual({ 'CANCELED CANCELED': 505, 'SUCCEEDED LAST_STEP': 1 });
  expect(await statesOf(other)).toEqual({ 'WAITING null': 1 });
});

test('a run that begins after the rule was enabled again goes on', async () => {
  await begin(rule, 1);
  await disable({ cancelRuns: true }, later(0.25));
  const enable = { id: encodeId('Rule', rule) };
  await workspace.change('ruleEnable', enable, undefined, { now: later(0.5) });
  await begin(rule, 1, later(0.75));
  await cancelDue();
  expect(await statesOf(rule)).toEqual({ 'CANCELED CANCELED': 1, 'WAITING null': 1 });
});

test('a rule that is disabled twice at once, by two workers, has its runs canceled once', async () => {
  await begin(rule, 20);
  await disable({ cancelRuns: true });
  await disable({ cancelRuns: true });
  await Promise.all([cancelDue(), cancelDue()]);
  expect(await statesOf(rule)).toEqual({ 'CANCELED CANCELED': 20 });
});
