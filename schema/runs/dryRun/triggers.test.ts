import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import {
  afterDays,
  atNoon,
  inviteOne,
  publishLinked,
  reportOn,
  tokenIn,
} from '../../../test/support/invitations.ts';
import { nps, send } from '../../../test/support/responses.ts';
import { drainTasks } from '../../../test/support/tasks.ts';
import { newId } from '../../kernel/id.ts';
import { doDryRuns } from './dryRuns.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let jana: string;
beforeAll(async () => {
  graph = await openTestGraph();
});
beforeEach(async () => {
  workspace = await graph.workspace();
  jana = await personSince(atNoon, 'jana@example.com');
});
afterAll(() => graph.close());

const steps = [{ key: 'note', kind: 'RECORD_EVENT', eventType: 'NOTED' }];
const period = { from: afterDays(-1), to: afterDays(7) };

/** A customer who has been here since a moment. */
async function personSince(createdAt: Date, email: string): Promise<string> {
  const id = await workspace.make('customer', { email });
  await workspace.db.customer.updateMany({
    where: { email },
    data: { createdAt, updatedAt: createdAt },
  });
  return id;
}

async function begin(id: string, { from, to } = period) {
  const asked = { rule: id, from: from.toISOString(), to: to.toISOString() };
  return workspace.change<{ job: { id: string } | null }>('ruleDryRun', asked, 'job { id }');
}

/** How many runs a rule would have begun, and why not more. */
async function tried(id: string) {
  const { job: made, errors } = await begin(id);
  expect(errors).toEqual([]);
  await drainTasks(workspace.db, [doDryRuns]);
  const { job } = await workspace.ask<{ job: { dryRun: object } }>(
    'query($id: ID!) { job(id: $id) { dryRun { wouldRun customers skipped { reason count } } } }',
    { id: made?.id },
  );
  return job.dryRun;
}

const rule = (trigger: object, more: object = {}) =>
  workspace.make('rule', { name: 'Rule', limit: 'ONCE_PER_TRIGGER', trigger, steps, ...more });

test('each time of a schedule counts for those who were in its segment then', async () => {
  const segment = await workspace.make('segment', { name: 'List' });
  const tom = await personSince(atNoon, 'tom@example.com');
  await personSince(atNoon, 'una@example.com');
  for (const [days, customers] of [
    [0, [jana]],
    [2.5, [tom]],
  ] as const) {
    const now = afterDays(days);
    await workspace.change('segmentAddCustomers', { segment, customers }, undefined, { now });
  }
  const trigger = { kind: 'SCHEDULE', cron: '0 15 * * *', timeZone: 'UTC', segment };
  // Seven times for Jana, and four for Tom.
  expect(await tried(await rule(trigger))).toEqual({ wouldRun: 11, customers: 2, skipped: [] });
  expect(await tried(await rule(trigger, { limit: 'ONCE_PER_CUSTOMER' }))).toEqual({
    ...{ wouldRun: 2, customers: 2, skipped: [{ reason: 'LIMIT', count: 9 }] },
  });
});

test('a schedule of every minute is refused over a week, and not over an hour', async () => {
  const segment = await workspace.make('segment', { name: 'List' });
  const id = await rule({ kind: 'SCHEDULE', cron: '* * * * *', segment });
  const { errors } = await begin(id);
  expect(errors).toMatchObject([{ code: 'INVALID_VALUE', path: ['input', 'to'] }]);
  expect((await begin(id, { from: atNoon, to: afterDays(1 / 24) })).errors).toEqual([]);
});

test('calls that began runs are tried again with their values, and none at all is refused', async () => {
  const condition = {
    combinator: 'and',
    rules: [{ field: 'trigger.data.total', operator: 'equals', value: '7' }],
  };
  const id = await rule({ kind: 'CALL' });
  expect((await begin(id)).errors).toMatchObject([
    { code: 'WRONG_STATE', path: ['input', 'rule'] },
  ]);
  await workspace.change('ruleEnable', { id });
  for (const total of [7, 8]) {
    const call = { rule: id, customer: { id: jana }, data: { total } };
    const { errors } = await workspace.change('ruleStart', call, undefined, { now: afterDays(1) });
    expect(errors).toEqual([]);
  }
  expect(await tried(id)).toEqual({ wouldRun: 2, customers: 1, skipped: [] });
  const { errors } = await workspace.change('ruleUpdate', { id, condition });
  expect(errors).toEqual([]);
  expect(await tried(id)).toEqual({
    ...{ wouldRun: 1, customers: 1, skipped: [{ reason: 'CONDITION', count: 1 }] },
  });
});

test('an invitation counts as ignored where no answer was begun in the days of the rule', async () => {
  const survey = await publishLinked(workspace);
  const tom = await personSince(atNoon, 'tom@example.com');
  const una = await personSince(atNoon, 'una@example.com');
  for (const [customer, answered] of [
    [jana, null],
    [tom, 1],
    [una, 4],
  ] as const) {
    const { id, url } = await inviteOne(workspace, survey, customer);
    await reportOn(workspace, id, 'SENT');
    if (answered === null) continue;
    const answers = { survey, submissionKey: url, answers: [nps(9)], invitation: tokenIn(url) };
    const now = afterDays(answered);
    const { allErrors } = await send(workspace, 'responseSubmit', answers, { now });
    expect(allErrors).toEqual([]);
  }
  const trigger = { kind: 'INVITATION_IGNORED', survey, afterDays: 3 };
  expect(await tried(await rule(trigger))).toEqual({ wouldRun: 2, customers: 2, skipped: [] });
});

test('facts of which it is not known whose they are begin no run, and are counted', async () => {
  for (const customer of [{ id: jana }, { email: 'new@example.com' }, undefined]) {
    const event = { source: 'shop', id: newId(), type: 'BUY', customer };
    const occurredAt = afterDays(1).toISOString();
    const now = afterDays(1);
    const { errors } = await workspace.change('eventRecord', { ...event, occurredAt }, undefined, {
      now,
    });
    expect(errors).toEqual([]);
  }
  expect(await tried(await rule({ kind: 'EVENT_RECORDED', eventType: 'BUY' }))).toEqual({
    ...{ wouldRun: 1, customers: 1, skipped: [{ reason: 'NO_CUSTOMER', count: 2 }] },
  });
});
