import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { workFor } from '../../test/support/erasures.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { merged, undo } from '../../test/support/merging.ts';
import { passStep, waitStep } from '../../test/support/plainSteps.ts';
import { storeRule } from '../../test/support/rules.ts';
import { beginRuns, doRuns, keyOf, runOf } from '../../test/support/runs.ts';
import { encodeId } from '../kernel/id.ts';
import type { RuleStep } from '../rules/definition.ts';
import { wakeRuns } from './wake.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
beforeAll(async () => {
  graph = await openTestGraph();
});
beforeEach(async () => {
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

const at = new Date(Date.now() - 7_200_000);
const later = (hours: number) => new Date(at.getTime() + hours * 3_600_000);
const waits = [
  waitStep('a', { for: { amount: 1, unit: 'DAYS' }, event: 'DELIVERY', next: 'b' }),
  passStep('b'),
];

/** Begins a run for each customer, by their ids; returns the ids of the runs. */
async function begin(steps: readonly RuleStep[], customers: readonly string[], rule?: string) {
  const of = rule ?? (await storeRule(workspace.db, { steps }));
  const keys = customers.map((customer) => keyOf('Customer', customer));
  const runs = await beginRuns(workspace.db, { rule: of, customers: keys, at });
  await doRuns(workspace, at);
  return { rule: of, runs };
}

const cancel = (run: string) =>
  workspace.change<{ run: { status: string; end: string } | null }>(
    'runCancel',
    { id: encodeId('Run', run) },
    'run { status end }',
  );

describe('runs in the graph', () => {
  test('show their steps and what became of them, and the timeline of their customer shows them', async () => {
    const customer = await workspace.make('customer', { name: 'Jana' });
    const { rule, runs } = await begin(waits, [customer]);
    const [run = ''] = runs;
    const shown = await workspace.ask(
      `query ($run: ID!, $customer: ID!, $rule: ID!) {
        run(id: $run) {
          status step visit version trigger triggerId dueAt
          rule { name } customer { id }
          steps { nodes { number key kind status attempts log made dueAt endedAt } }
        }
        customer(id: $customer) {
          runs { nodes { id } }
          timeline { nodes { kind at ... on TimelineRun { run { id status } } } }
        }
        rule(id: $rule) { runs(filter: { status: { eq: WAITING } }) { totalCount } }
      }`,
      { run: encodeId('Run', run), customer, rule: encodeId('Rule', rule) },
    );
    const id = encodeId('Run', run);
    expect(shown).toEqual({
      run: {
        ...{ status: 'WAITING', step: 'a', visit: 1, version: 1, trigger: 'CALL', triggerId: null },
        ...{ dueAt: later(24).toISOString(), rule: { name: 'Rule' }, customer: { id: customer } },
        steps: {
          nodes: [
            {
              ...{ number: 1, key: 'a', kind: 'WAIT', status: 'WAITING', attempts: 1, log: [] },
              ...{ made: null, dueAt: later(24).toISOString(), endedAt: null },
            },
          ],
        },
      },
      customer: {
        runs: { nodes: [{ id }] },
        timeline: {
          nodes: [{ kind: 'RUN', at: at.toISOString(), run: { id, status: 'WAITING' } }],
        },
      },
      rule: { runs: { totalCount: 1 } },
    });
  });

  test('are counted by their rule, with the median of how long they took', async () => {
    const customers = await Promise.all(
      ['A', 'B', 'C', 'D'].map((name) => workspace.make('customer', { name })),
    );
    const { rule, runs } = await begin(waits, customers);
    const stats = async () =>
      workspace.ask<object>(
        'query ($id: ID!) { rule(id: $id) { stats { started finished failed waiting medianSeconds } } }',
        { id: encodeId('Rule', rule) },
      );
    expect(await stats()).toEqual({
      rule: { stats: { started: 4, finished: 0, failed: 0, waiting: 4, medianSeconds: null } },
    });
    for (const [index, run] of runs.slice(0, 3).entries()) {
      await workspace.db.run.updateMany({
        where: { id: run },
        data: { status: 'SUCCEEDED', endedAt: new Date(at.getTime() + (index + 1) * 10_000) },
      });
    }
    expect(await stats()).toEqual({
      rule: { stats: { started: 4, finished: 3, failed: 0, waiting: 1, medianSeconds: 20 } },
    });
  });
});

describe('runCancel', () => {
  test('ends a run and its wait, once, and nothing goes on after it', async () => {
    const customer = await workspace.make('customer', { name: 'Jana' });
    const { runs } = await begin(waits, [customer]);
    const [run = ''] = runs;
    const canceled = { errors: [], run: { status: 'CANCELED', end: 'CANCELED' } };
    expect(await Promise.all([cancel(run), cancel(run)])).toEqual([canceled, canceled]);
    await doRuns(workspace, later(48));
    expect(await runOf(workspace.db, run)).toMatchObject({
      ...{ status: 'CANCELED', step: null, dueAt: null },
      steps: [{ key: 'a', status: 'CANCELED' }],
    });
    expect(await workspace.db.runWait.count()).toBe(0);
    expect(await workspace.db.ruleEnrolment.findFirst({})).toMatchObject({ visits: 1, open: 0 });
  });

  test('and a worker that comes to the run at once: one of them wins', async () => {
    const customer = await workspace.make('customer', { name: 'Jana' });
    const { runs } = await begin(waits, [customer]);
    const [run = ''] = runs;
    const [{ errors }] = await Promise.all([cancel(run), doRuns(workspace, later(24))]);
    const { status, steps } = await runOf(workspace.db, run);
    const keys = steps.map((step) => `${step.key} ${step.status}`);
    expect([status, keys, errors.map(({ code }) => code)]).toEqual(
      errors.length === 0
        ? ['CANCELED', ['a CANCELED'], []]
        : ['SUCCEEDED', ['a SUCCEEDED'], ['WRONG_STATE']],
    );
    expect(await workspace.db.ruleEnrolment.findFirst({})).toMatchObject({ open: 0 });
  });
});

describe('customers that are merged', () => {
  test('bring their runs, waits, visits and arms, and get them back when it is undone', async () => {
    const alias = await workspace.make('customer', { name: 'Jana' });
    const survivor = await workspace.make('customer', { name: 'Jana Novak' });
    const other = await workspace.make('customer', { name: 'Another' });
    const { rule, runs } = await begin(waits, [alias, other]);
    await begin(waits, [survivor], rule);
    const [aliasKey, survivorKey] = [keyOf('Customer', alias), keyOf('Customer', survivor)];
    const arm = { ruleId: rule, at, customerId: aliasKey };
    await workspace.db.ruleArm.createMany({
      data: [
        { ...arm, step: 's', arm: 'x' },
        { ...arm, step: 't', arm: 'x' },
        { ...arm, step: 't', arm: 'y', customerId: survivorKey },
      ],
    });
    const merge = await merged(workspace, alias, survivor);
    const enrolmentOf = async (customerId: string) => {
      const found = await workspace.db.ruleEnrolment.findFirst({ where: { customerId } });
      return [found?.visits, found?.open];
    };
    expect(await runOf(workspace.db, runs[0] ?? '')).toMatchObject({ customerId: survivorKey });
    expect(await enrolmentOf(survivorKey)).toEqual([2, 2]);
    const arms = await workspace.db.ruleArm.findMany({
      where: { customerId: survivorKey },
      orderBy: { step: 'asc' },
    });
    expect(arms.map(({ step, arm }) => [step, arm])).toEqual([
      ['s', 'x'],
      ['t', 'y'],
    ]);
    // An event of the survivor wakes the runs of both.
    await workspace.db.$transaction((db) =>
      wakeRuns(db, later(1), [{ customerId: survivorKey, key: 'DELIVERY' }]),
    );
    expect(await workspace.db.run.count({ where: { dueAt: later(1) } })).toBe(2);
    await undo(workspace, merge);
    const left = await workspace.db.ruleArm.findMany({ where: { customerId: survivorKey } });
    expect(left.map(({ step, arm }) => [step, arm])).toEqual([['t', 'y']]);
    expect(await workspace.db.ruleArm.count({ where: { customerId: aliasKey } })).toBe(2);
    expect(await runOf(workspace.db, runs[0] ?? '')).toMatchObject({ customerId: aliasKey });
    expect(await workspace.db.runWait.count({ where: { customerId: aliasKey } })).toBe(1);
    expect([await enrolmentOf(aliasKey), await enrolmentOf(survivorKey)]).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });
});

test('a customer that is erased takes its runs along, and its task finds nothing', async () => {
  const customer = await workspace.make('customer', { name: 'Jana', email: 'jana@example.com' });
  const other = await workspace.make('customer', { name: 'Another' });
  const { runs } = await begin(waits, [customer, other]);
  const { errors } = await workspace.change('customerErase', { customer: { id: customer } });
  expect(errors).toEqual([]);
  await workFor(workspace, 1, (topic) => topic === 'customerErasure');
  await doRuns(workspace, later(48));
  expect(await workspace.db.run.findMany({ select: { id: true } })).toEqual([{ id: runs[1] }]);
  const left = { customerId: keyOf('Customer', customer) };
  expect([
    await workspace.db.runStep.count({ where: { runId: runs[0] } }),
    await workspace.db.runWait.count({ where: left }),
    await workspace.db.ruleEnrolment.count({ where: left }),
    await workspace.db.outbox.count({ where: { subjectId: runs[0] } }),
  ]).toEqual([0, 0, 0, 0]);
});
