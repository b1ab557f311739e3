import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { publishLinked } from '../../../test/support/invitations.ts';
import { drainTasks } from '../../../test/support/tasks.ts';
import { newId } from '../../kernel/id.ts';
import { doDryRuns } from './dryRuns.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let customer: string;
beforeAll(async () => {
  graph = await openTestGraph();
});
beforeEach(async () => {
  workspace = await graph.workspace();
  customer = await workspace.make('customer', { email: 'ada@example.com', locale: 'de' });
  const now = bought;
  const event = { source: 'shop', id: newId(), type: 'BUY', customer: { id: customer } };
  const occurredAt = now.toISOString();
  await workspace.change('eventRecord', { ...event, occurredAt }, undefined, { now });
});
afterAll(() => graph.close());

const bought = new Date('2026-06-01T08:00:00.000Z');
const period = { from: '2026-06-01T00:00:00Z', to: '2026-06-02T00:00:00Z' };
const trigger = { kind: 'EVENT_RECORDED', eventType: 'BUY' };
const notify = { kind: 'NOTIFY', to: { kind: 'OWNER_OF', of: 'ACCOUNT' }, text: 'Look' };
const changedAt = (updatedAt: Date) => workspace.db.customer.updateMany({ data: { updatedAt } });

interface Answer {
  readonly job: { readonly id: string } | null;
}

async function begin(rule: object, asked: object = period) {
  const id = await workspace.make('rule', { name: 'Rule', trigger, ...rule });
  return workspace.change<Answer>('ruleDryRun', { rule: id, ...asked }, 'job { id }');
}

async function tried(rule: object) {
  const { job: made, errors } = await begin(rule);
  expect(errors).toEqual([]);
  await drainTasks(workspace.db, [doDryRuns]);
  const { job } = await workspace.ask<{ job: { dryRun: object } }>(
    `query($id: ID!) { job(id: $id) { dryRun { wouldRun unknown skipped { reason count }
      byStep { key reached succeeded unknown skipped { reason count } } } } }`,
    { id: made?.id },
  );
  return job.dryRun;
}

test('the answer to a survey that was not sent is not known', async () => {
  await changedAt(bought);
  const survey = await publishLinked(workspace);
  const hours = { amount: 1, unit: 'HOURS' };
  const steps = [
    { key: 'ask', kind: 'SEND_SURVEY', survey, next: 'wait' },
    { key: 'wait', kind: 'WAIT', response: 'ask', for: hours, next: 'inform' },
    { key: 'inform', ...notify },
  ];
  expect(await tried({ steps })).toEqual({
    ...{ wouldRun: 1, unknown: 1, skipped: [] },
    byStep: [
      { key: 'ask', reached: 1, succeeded: 1, unknown: 0, skipped: [] },
      { key: 'wait', reached: 1, succeeded: 0, unknown: 1, skipped: [] },
      { key: 'inform', reached: 0, succeeded: 0, unknown: 0, skipped: [] },
    ],
  });
  const { db } = workspace;
  const effects = [db.invitation.count(), db.surveyContact.count(), db.run.count()];
  expect(await Promise.all([...effects, db.ruleSkip.count()])).toEqual([0, 0, 0, 0]);
});

test('a field of a customer is not known before its last change, unless others decide', async () => {
  const isGerman = { field: 'locale', operator: 'equals', value: 'de' };
  const isOld = { field: 'createdAt', operator: 'before', value: '2000-01-01' };
  const steps = [{ key: 'inform', ...notify }];
  const withRules = (...rules: object[]) =>
    tried({ steps, condition: { combinator: 'and', rules } });
  const skipped = (reason: string) => ({ wouldRun: 0, skipped: [{ reason, count: 1 }] });
  expect(await withRules(isGerman)).toMatchObject(skipped('UNKNOWN'));
  expect(await withRules(isGerman, isOld)).toMatchObject(skipped('CONDITION'));
  await changedAt(bought);
  expect(await withRules(isGerman)).toMatchObject({ wouldRun: 1, skipped: [] });
});

test('a dry run that was canceled goes no further', async () => {
  const { job } = await begin({ steps: [{ key: 'inform', ...notify }] });
  await workspace.change('jobCancel', { id: job?.id });
  await drainTasks(workspace.db, [doDryRuns]);
  expect(await workspace.db.job.findMany({ select: { status: true, dryRun: true } })).toEqual([
    { status: 'CANCELED', dryRun: null },
  ]);
});

test('a period of more than a year is refused', async () => {
  const steps = [{ key: 'inform', ...notify }];
  const long = await begin({ steps }, { ...period, to: '2027-06-03T00:00:00Z' });
  expect(long.errors).toMatchObject([{ code: 'INVALID_VALUE', path: ['input', 'to'] }]);
});
