import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { notifyStep, passStep, waitStep } from '../../../test/support/plainSteps.ts';
import { storeRule } from '../../../test/support/rules.ts';
import {
  beginRuns,
  carryOnNotifying,
  doRuns,
  keyOf,
  runOf,
  storeCustomers,
} from '../../../test/support/runs.ts';
import { newId } from '../../kernel/id.ts';
import type { RuleStep } from '../../rules/definition.ts';
import { drawArm } from './split.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

const at = new Date('2026-06-10T08:00:00.000Z');
const later = (hours: number) => new Date(at.getTime() + hours * 3_600_000);
const predicate = (field: string, operator: string, value: string | null = null) => ({
  ...{ combinator: 'and' as const },
  rules: [{ field, operator, value }],
});

async function begin(steps: RuleStep[], customers: readonly string[], also: object = {}) {
  const rule = await storeRule(workspace.db, { steps, ...also });
  return { rule, runs: await beginRuns(workspace.db, { rule, customers, at }) };
}

const armsOf = async (runs: readonly string[]) => {
  const steps = await workspace.db.runStep.findMany({
    where: { runId: { in: [...runs] }, kind: 'SPLIT' },
  });
  return steps.map(({ arm }) => arm);
};

describe('a branch', () => {
  test('follows the first whose condition holds, or else what follows the step', async () => {
    const customers = await storeCustomers(workspace.db, 3);
    const [first, second] = customers;
    await workspace.db.customer.updateMany({ where: { id: first }, data: { locale: 'de' } });
    await workspace.db.customer.updateMany({ where: { id: second }, data: { locale: 'fr' } });
    const branches = [
      { condition: JSON.parse(JSON.stringify(predicate('locale', 'equals', 'de'))), next: 'a' },
      { condition: JSON.parse(JSON.stringify(predicate('locale', 'notNull'))), next: 'b' },
    ];
    const { runs } = await begin(
      [
        { key: 'which', kind: 'BRANCH', next: 'c', branches },
        ...['a', 'b', 'c'].map((key) => passStep(key)),
      ],
      customers,
    );
    await doRuns(workspace, at);
    const followed = await Promise.all(
      runs.map(async (run) => {
        const [which, next] = (await runOf(workspace.db, run)).steps;
        return [which?.arm, next?.key];
      }),
    );
    expect(followed).toEqual([
      ['1', 'a'],
      ['2', 'b'],
      ['none', 'c'],
    ]);
  });
});

describe('an exit condition', () => {
  test('that came to hold ends the run before its next step, and the wait with it', async () => {
    const [customer = ''] = await storeCustomers(workspace.db, 1);
    const exitCondition = JSON.parse(JSON.stringify(predicate('locale', 'equals', 'it')));
    const wait = waitStep('a', { for: { amount: 1, unit: 'HOURS' }, next: 'b' });
    const { runs } = await begin([wait, passStep('b')], [customer], { exitCondition });
    await doRuns(workspace, at);
    await workspace.db.customer.updateMany({ where: { id: customer }, data: { locale: 'it' } });
    await doRuns(workspace, later(1));
    expect(await runOf(workspace.db, runs[0] ?? '')).toMatchObject({
      ...{ status: 'SUCCEEDED', end: 'EXIT_CONDITION' },
      steps: [{ key: 'a', status: 'CANCELED' }],
    });
  });
});

describe('a split', () => {
  const arms = [
    { key: 'mail', sharePct: 50, next: 'b' },
    { key: 'holdOut', sharePct: 50, next: null },
  ];

  test('draws each customer the same arm at each visit, and a hold-out ends', async () => {
    const customers = await storeCustomers(workspace.db, 40);
    const steps: RuleStep[] = [{ key: 'a', kind: 'SPLIT', next: null, arms }, passStep('b')];
    const { rule, runs } = await begin(steps, customers);
    await doRuns(workspace, at);
    const first = await workspace.db.ruleArm.findMany({ where: { ruleId: rule } });
    expect(first).toHaveLength(40);
    expect(new Set(first.map(({ arm }) => arm))).toEqual(new Set(['mail', 'holdOut']));
    const withoutMail = first
      .filter(({ arm }) => arm === 'holdOut')
      .map(({ customerId }) => customerId);
    const ended = await runOf(workspace.db, runs[customers.indexOf(withoutMail[0] ?? '')] ?? '');
    expect(ended).toMatchObject({ status: 'SUCCEEDED', steps: [{ key: 'a', arm: 'holdOut' }] });
    // Remembered, not drawn anew.
    await workspace.db.ruleArm.updateMany({ where: { ruleId: rule }, data: { arm: 'mail' } });
    const again = await beginRuns(workspace.db, { rule, customers, at: later(1) });
    await doRuns(workspace, later(1));
    expect(await armsOf(again)).toEqual(Array(40).fill('mail'));
  });

  test('spreads customers by the shares of its arms', () => {
    const counts = new Map<string, number>();
    const shares = [
      { key: 'a', sharePct: 10 },
      { key: 'b', sharePct: 60 },
      { key: 'c', sharePct: 30 },
    ];
    const ruleId = newId();
    for (let index = 0; index < 10_000; index++) {
      const arm = drawArm(shares, { ruleId, step: 's', customerId: `customer ${index}` });
      counts.set(arm?.key ?? '', (counts.get(arm?.key ?? '') ?? 0) + 1);
    }
    for (const { key, sharePct } of shares) {
      // Five standard deviations of the widest are 250.
      expect(Math.abs((counts.get(key) ?? 0) - sharePct * 100)).toBeLessThan(250);
    }
  });
});

describe('a wait for a response', () => {
  const steps: RuleStep[] = [
    notifyStep('ask', 'a'),
    waitStep('a', {
      ...{ for: { amount: 1, unit: 'HOURS' }, response: 'ask', next: 'came', onTimeout: 'not' },
    }),
    passStep('came'),
    passStep('not'),
  ];
  const invite = (invitations: ReadonlyMap<string, string | undefined>) =>
    carryOnNotifying(async (_db, _now, reached) =>
      reached.map(({ run }) => ({
        status: 'SUCCEEDED',
        made: { invitationId: invitations.get(run.customerId) },
      })),
    );
  const keysOf = async (run = '') => (await runOf(workspace.db, run)).steps.map(({ key }) => key);

  test('goes on when the invitation of its step was answered, not when another one was', async () => {
    const customers = await storeCustomers(workspace.db, 2);
    const [one = '', other = ''] = customers;
    const survey = keyOf('Survey', await workspace.make('survey', { name: 'Survey' }));
    const ids = new Map(customers.map((customer) => [customer, newId()]));
    const { runs } = await begin(steps, customers);
    await doRuns(workspace, at, invite(ids));
    await workspace.db.invitation.createMany({
      data: customers.map((customerId) => ({
        ...{
          id: ids.get(customerId) ?? '',
          surveyId: survey,
          customerId,
          channel: 'EMAIL' as const,
        },
        ...{ locale: 'en', state: 'COMPLETED' as const, scheduledAt: at, expiresAt: at },
        ...{ createdAt: at, updatedAt: at },
      })),
    });
    await workspace.db.surveyResponse.createMany({
      data: {
        ...{ id: newId(), surveyId: survey, version: 1, status: 'COMPLETED', locale: 'en' },
        ...{ channel: 'EMAIL', day: at, startedAt: later(0.2), completedAt: later(0.2) },
        ...{ invitationId: ids.get(one), customerId: one, createdAt: at, updatedAt: at },
      },
    });
    await doRuns(workspace, later(1));
    expect(await keysOf(runs[0])).toEqual(['ask', 'a', 'came']);
    expect(await keysOf(runs[customers.indexOf(other)])).toEqual(['ask', 'a', 'not']);
  });

  test('follows `onTimeout` at once where its step made no invitation', async () => {
    const { runs } = await begin(steps, await storeCustomers(workspace.db, 1));
    await doRuns(workspace, at, invite(new Map()));
    expect(await keysOf(runs[0])).toEqual(['ask', 'a', 'not']);
  });
});
