import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { passStep, waitStep } from '../../../test/support/plainSteps.ts';
import { storeRule } from '../../../test/support/rules.ts';
import { beginRuns, doRuns, runOf, storeCustomers } from '../../../test/support/runs.ts';
import { newId } from '../../kernel/id.ts';
import type { RuleStep } from '../../rules/definition.ts';
import { wakeRuns } from '../wake.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let customer: string;
beforeAll(async () => {
  graph = await openTestGraph();
});
beforeEach(async () => {
  workspace = await graph.workspace();
  [customer = ''] = await storeCustomers(workspace.db, 1);
});
afterAll(() => graph.close());

const at = new Date('2026-06-10T08:00:00.000Z');
const later = (hours: number) => new Date(at.getTime() + hours * 3_600_000);

async function begin(steps: readonly RuleStep[], customers = [customer]) {
  const rule = await storeRule(workspace.db, { steps });
  return beginRuns(workspace.db, { rule, customers, at });
}

describe('a run', () => {
  test('does its steps in their order and ends after the last one', async () => {
    const [run = ''] = await begin([passStep('a', 'b'), passStep('b', 'c'), passStep('c')]);
    await doRuns(workspace, at);
    const { steps, ...ended } = await runOf(workspace.db, run);
    expect(ended).toMatchObject({ status: 'SUCCEEDED', end: 'LAST_STEP', step: null, dueAt: null });
    expect(ended.endedAt).toEqual(at);
    expect(steps.map(({ number, key, status }) => [number, key, status])).toEqual([
      [1, 'a', 'SUCCEEDED'],
      [2, 'b', 'SUCCEEDED'],
      [3, 'c', 'SUCCEEDED'],
    ]);
    const enrolment = await workspace.db.ruleEnrolment.findFirst({});
    expect(enrolment).toMatchObject({ visits: 1, open: 0 });
  });

  test('takes as many statements for a hundred as for one', async () => {
    const steps = [passStep('a', 'b'), waitStep('b', { for: { amount: 1, unit: 'HOURS' } })];
    const count = async (customers: string[]) => {
      await begin(steps, customers);
      return (await graph.statementsOf(() => doRuns(workspace, at))).statements.length;
    };
    const one = await count([customer]);
    expect(await count(await storeCustomers(workspace.db, 100))).toBe(one);
  });

  test('with more steps than a turn does goes on in the next one', async () => {
    const steps = Array.from({ length: 205 }, (_, index) =>
      passStep(`s${index}`, index < 204 ? `s${index + 1}` : null),
    );
    const [run = ''] = await begin(steps);
    await doRuns(workspace, at);
    const ended = await runOf(workspace.db, run);
    expect(ended.status).toBe('SUCCEEDED');
    expect(ended.steps.map(({ key }) => key)).toEqual(steps.map(({ key }) => key));
  });

  test('of a rule that was archived ends before its next step', async () => {
    const [run = ''] = await begin([
      waitStep('a', { for: { amount: 1, unit: 'HOURS' }, next: 'b' }),
      passStep('b'),
    ]);
    await doRuns(workspace, at);
    await workspace.db.rule.updateMany({ data: { archivedAt: at } });
    await doRuns(workspace, later(1));
    const { steps, status, end } = await runOf(workspace.db, run);
    expect([status, end]).toEqual(['CANCELED', 'RULE_ARCHIVED']);
    expect(steps.map(({ key, status }) => [key, status])).toEqual([['a', 'CANCELED']]);
  });
});

describe('a wait', () => {
  const day = { amount: 1, unit: 'DAYS' } as const;

  test('goes on when it is over, once, however often a worker looks', async () => {
    const [run = ''] = await begin([waitStep('a', { for: day, next: 'b' }), passStep('b')]);
    await doRuns(workspace, at);
    expect(await runOf(workspace.db, run)).toMatchObject({
      ...{ status: 'WAITING', step: 'a', dueAt: later(24) },
      steps: [{ key: 'a', status: 'WAITING', dueAt: later(24), endedAt: null }],
    });
    expect(await doRuns(workspace, later(23))).toBe(0);
    expect(await doRuns(workspace, later(24))).toBe(1);
    expect(await doRuns(workspace, later(48))).toBe(0);
    const { steps } = await runOf(workspace.db, run);
    expect(steps.map(({ key, status, log }) => [key, status, log])).toEqual([
      ['a', 'SUCCEEDED', []],
      ['b', 'SUCCEEDED', []],
    ]);
  });

  test('that no worker came to for a day says so', async () => {
    const [run = ''] = await begin([waitStep('a', { for: day })]);
    await doRuns(workspace, at);
    await doRuns(workspace, later(48));
    const [step] = (await runOf(workspace.db, run)).steps;
    expect(step?.log).toEqual(['It went on 1440 minutes late.']);
  });

  test('keeps the time of day of its customer’s zone, or else of the workspace’s', async () => {
    const inZone = async (timeZone: string | null) => {
      const customers = await storeCustomers(workspace.db, 1, timeZone);
      const until = { time: '09:00', weekdays: [] };
      const [run = ''] = await begin([waitStep('a', { until })], customers);
      await doRuns(workspace, at);
      return (await runOf(workspace.db, run)).dueAt?.toISOString();
    };
    await workspace.db.workspace.updateMany({ data: { timeZone: 'America/New_York' } });
    expect(await inZone('Asia/Tokyo')).toBe('2026-06-11T00:00:00.000Z');
    expect(await inZone(null)).toBe('2026-06-10T13:00:00.000Z');
  });
});

describe('a wait for an event', () => {
  const hour = { amount: 1, unit: 'HOURS' } as const;
  const steps = [
    waitStep('a', { for: hour, event: 'DELIVERY', next: 'came', onTimeout: 'not' }),
    passStep('came'),
    passStep('not'),
  ];
  const record = async (occurredAt: Date, type = 'DELIVERY', customerId = customer) => {
    const id = newId();
    await workspace.db.customerEvent.createMany({
      data: {
        ...{ id, source: 'shop', sourceId: id, type, occurredAt, customerId, match: 'MATCHED' },
        contentHash: '',
      },
    });
    return id;
  };
  const wake = (now: Date) =>
    workspace.db.$transaction((db) =>
      wakeRuns(db, now, [{ customerId: customer, key: 'DELIVERY' }]),
    );
  const keysOf = async (run: string) =>
    (await runOf(workspace.db, run)).steps.map(({ key, reason }) => [key, reason]);

  test('goes on at once where one came since the run was triggered', async () => {
    const [run = ''] = await begin(steps);
    await record(later(0.1));
    await doRuns(workspace, later(0.2));
    expect(await keysOf(run)).toEqual([
      ['a', null],
      ['came', null],
    ]);
  });

  test('does not take an event from before, one of another type or customer, nor the one that triggered it', async () => {
    const trigger = await record(at);
    await record(later(-1));
    await record(later(0.1), 'PURCHASE');
    const [other = ''] = await storeCustomers(workspace.db, 1);
    await record(later(0.1), 'DELIVERY', other);
    const rule = await storeRule(workspace.db, { steps });
    const [run = ''] = await beginRuns(workspace.db, {
      ...{ rule, customers: [customer], at, trigger: 'EVENT_RECORDED', triggerId: trigger },
    });
    await doRuns(workspace, later(0.2));
    expect(await runOf(workspace.db, run)).toMatchObject({ status: 'WAITING', step: 'a' });
  });

  test('goes on once, where it is woken twice and its time is over, too', async () => {
    const [run = ''] = await begin(steps);
    await doRuns(workspace, at);
    await record(later(0.5));
    await Promise.all([wake(later(0.5)), wake(later(0.5))]);
    await Promise.all([doRuns(workspace, later(1)), doRuns(workspace, later(1))]);
    await wake(later(2));
    await doRuns(workspace, later(3));
    expect(await keysOf(run)).toEqual([
      ['a', null],
      ['came', null],
    ]);
    expect(await workspace.db.runWait.count()).toBe(0);
  });

  test('that is woken by nothing new waits on, and follows `onTimeout` when its time is over', async () => {
    const [run = ''] = await begin(steps);
    await doRuns(workspace, at);
    await wake(later(0.5));
    await doRuns(workspace, later(0.5));
    expect(await runOf(workspace.db, run)).toMatchObject({ status: 'WAITING', dueAt: later(1) });
    await doRuns(workspace, later(1));
    expect(await keysOf(run)).toEqual([
      ['a', 'TIMEOUT'],
      ['not', null],
    ]);
  });

  test('does not take an event from after its time, even if no worker had looked by then', async () => {
    const [run = ''] = await begin(steps);
    await doRuns(workspace, at);
    await record(later(1.5));
    await wake(later(1.5));
    await doRuns(workspace, later(2));
    expect((await keysOf(run))[0]).toEqual(['a', 'TIMEOUT']);
  });
});
