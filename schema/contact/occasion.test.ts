import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type ContactWorld, contactWorld, noon, rowKey } from '../../test/support/contacts.ts';
import { openTestGraph, type TestGraph } from '../../test/support/graph.ts';
import { merge } from '../../test/support/merging.ts';
import { nps, publish, send } from '../../test/support/responses.ts';
import { storeVisitorContact } from './visitors.ts';

let graph: TestGraph;
let world: ContactWorld;
beforeAll(async () => {
  graph = await openTestGraph({ poolSize: 4 });
});
afterAll(() => graph.close());
beforeEach(async () => {
  world = await contactWorld(graph);
});

const when = (...rules: object[]) => ({ combinator: 'and', rules });
const quota = (condition: object, limit = 1) => ({
  ...{ key: 'some', name: 'Some', limit, when: condition },
});
/** Publishes a survey with a quota, and completes one response to it. */
async function withQuota(condition: object, limit = 1): Promise<string> {
  const { workspace, purpose } = world;
  const quotas = [quota(condition, limit)];
  const survey = await publish(workspace, { purpose, quotas, priority: 9 });
  const hiddenFields = [
    { key: 'plan', value: 'gold' },
    { key: 'seats', value: '12' },
  ];
  const input = { survey, submissionKey: 'one', answers: [nps(9)], hiddenFields };
  expect((await send(workspace, 'responseSubmit', input)).response?.status).toBe('COMPLETED');
  return survey;
}
const context = (plan: string) => [
  { key: 'plan', value: plan },
  { key: 'cart', value: '7' },
];

describe('a quota that is full', () => {
  test('ends a survey for everyone if it has no condition, before anyone is asked', async () => {
    const survey = await withQuota(when());
    expect(await world.decided({ survey })).toBe('NO QUOTA_FULL');
    expect((await world.decision({ survey })).rule).toBe('The quota Some of the survey is full.');
  });

  test('that is not full yet ends nothing', async () => {
    const survey = await withQuota(when(), 2);
    expect(await world.decided({ survey })).toBe('YES ALLOWED');
  });

  test('of hidden fields is decided where these are known', async () => {
    const gold = { field: 'plan', operator: 'equals', value: 'gold' };
    const large = { field: 'seats', operator: 'gte', value: 10 };
    const survey = await withQuota(when(gold, large));
    const seats = (value: string) => [...context('gold'), { key: 'seats', value }];
    expect(await world.decided({ survey })).toBe('YES ALLOWED');
    expect(await world.decided({ survey, context: context('gold') })).toBe('YES ALLOWED');
    expect(await world.decided({ survey, context: seats('10') })).toBe('NO QUOTA_FULL');
    expect(await world.decided({ survey, context: seats('9') })).toBe('YES ALLOWED');
    expect(await world.decided({ survey, context: seats('many') })).toBe('YES ALLOWED');
  });

  test('of answers is decided when they are submitted', async () => {
    const survey = await withQuota(when({ field: 'recommend', operator: 'gte', value: 9 }));
    expect(await world.decided({ survey, context: context('gold') })).toBe('YES ALLOWED');
  });

  test('has the next survey shown instead, for the one to whom it applies', async () => {
    const survey = await withQuota(when({ field: 'plan', operator: 'equals', value: 'gold' }));
    expect(await shown({ context: context('gold') })).toEqual([
      [survey, 'QUOTA_FULL'],
      [world.survey, 'ALLOWED'],
    ]);
    expect(await shown({ context: context('free') })).toEqual([[survey, 'ALLOWED']]);
  });

  test('counts for the condition of the newest version alone', async () => {
    const survey = await withQuota(when());
    await world.set('surveyUpdate', { id: survey, quotas: [] });
    expect(await world.decided({ survey })).toBe('NO QUOTA_FULL');
    await world.set('surveyPublish', { id: survey });
    expect(await world.decided({ survey })).toBe('YES ALLOWED');
  });
});

async function shown(input: object) {
  const { nextSurvey } = await world.workspace.ask<{
    nextSurvey: { considered: { survey: { id: string }; decision: { reason: string } }[] };
  }>(
    `query ($input: NextSurveyInput!) { nextSurvey(input: $input) {
      considered { survey { id } decision { reason } } } }`,
    { input: { customer: { id: world.customer }, channel: 'WEB', ...input } },
    { now: noon },
  );
  return nextSurvey.considered.map(({ survey, decision }) => [survey.id, decision.reason]);
}

describe('a survey for some channels', () => {
  test('is neither shown nor sent on others', async () => {
    await world.set('surveyUpdate', { id: world.survey, channels: ['EMAIL', 'EMAIL', 'SMS'] });
    expect(await world.decided()).toBe('YES ALLOWED');
    expect(await world.decided({ channel: 'WEB' })).toBe('NO NOT_ON_CHANNEL');
    expect(await shown({})).toEqual([[world.survey, 'NOT_ON_CHANNEL']]);
    await world.set('surveyUpdate', { id: world.survey, channels: [] });
    expect(await shown({})).toEqual([[world.survey, 'ALLOWED']]);
  });

  test('is considered after those for the channel, however important it is', async () => {
    const { workspace, purpose, survey } = world;
    await publish(workspace, { purpose, priority: 99, channels: ['EMAIL'] });
    expect(await shown({})).toEqual([[survey, 'ALLOWED']]);
  });
});

describe('a survey with a condition for being shown', () => {
  const gold = when({ field: 'plan', operator: 'equals', value: 'gold' });

  test('is shown where what the app knows meets it, and nowhere else', async () => {
    const { workspace, purpose, survey } = world;
    const first = await publish(workspace, { purpose, priority: 9, showWhen: gold });
    expect(await shown({ context: context('gold') })).toEqual([[first, 'ALLOWED']]);
    const others = [
      [first, 'NOT_TARGETED'],
      [survey, 'ALLOWED'],
    ];
    expect(await shown({ context: context('free') })).toEqual(others);
    expect(await shown({})).toEqual(others);
    await world.set('surveyUpdate', { id: first, showWhen: null });
    expect(await shown({})).toEqual([[first, 'ALLOWED']]);
  });

  test('is sent to an address all the same', async () => {
    await world.set('surveyUpdate', { id: world.survey, showWhen: gold });
    expect(await world.decided()).toBe('YES ALLOWED');
    expect(await world.decided({ channel: 'WEB' })).toBe('NO NOT_TARGETED');
  });

  test('reads hidden fields of their kinds alone, which it keeps', async () => {
    const { workspace, survey: id } = world;
    const large = when({ field: 'seats', operator: 'gte', value: 10 });
    await world.set('surveyUpdate', { id, showWhen: large });
    const seats = (value: string) => ({ channel: 'WEB', context: [{ key: 'seats', value }] });
    expect(await world.decided(seats('9'))).toBe('NO NOT_TARGETED');
    expect(await world.decided(seats('10'))).toBe('YES ALLOWED');
    const errorsOf = async (input: object) => {
      const { errors } = await workspace.change('surveyUpdate', { id, ...input });
      return errors.map(({ code, path }) => `${code} ${path.join('.')}`);
    };
    const answer = when({ field: 'recommend', operator: 'gte', value: 9 });
    expect(await errorsOf({ showWhen: answer })).toEqual([
      'UNKNOWN_FIELD input.showWhen.rules.0.field',
    ]);
    expect(await errorsOf({ hiddenFields: [{ key: 'plan' }] })).toEqual([
      'UNKNOWN_FIELD input.showWhen.rules.0.field',
    ]);
  });
});

test('the same contact of a visitor is stored once, also by calls at the same time', async () => {
  const { db } = world.workspace;
  const contact = { visitor: 'v1', survey: rowKey('Survey', world.survey) };
  const said = { ...contact, channel: 'WEB', kind: 'SHOWN', at: noon } as const;
  await Promise.all([1, 2, 3, 4].map(() => storeVisitorContact(db, said, noon)));
  expect(await db.visitorContact.count()).toBe(1);
  await storeVisitorContact(db, { ...said, kind: 'DISMISSED' }, noon);
  expect(await db.visitorContact.count()).toBe(2);
});

test('a contact since a merge counts for both customers when it is undone', async () => {
  const { workspace, customer, survey } = world;
  await world.set('workspaceUpdate', { contactPauseDays: 7 });
  const survivor = await workspace.make('customer', { email: 'ada@example.org' });
  const merged = await merge(workspace, customer, survivor);
  const at = new Date().toISOString();
  const reached = { survey, channel: 'EMAIL', kind: 'INVITED', at };
  await world.set('surveyContactRecord', { customer: { id: survivor }, ...reached });
  await world.set('customerMergeUndo', { merge: merged.merge?.id });
  for (const id of [customer, survivor]) {
    expect((await world.decision({ customer: { id } }, new Date())).reason).toBe('COOLDOWN');
  }
});

test('a contact counts once after a merge that was undone is done again', async () => {
  const { workspace, customer, survey } = world;
  await world.set('workspaceUpdate', { contactCaps: [{ contacts: 2, days: 30 }] });
  const survivor = await workspace.make('customer', { email: 'ada@example.org' });
  const first = await merge(workspace, customer, survivor);
  const reached = { survey, channel: 'EMAIL', kind: 'INVITED', at: new Date().toISOString() };
  await world.set('surveyContactRecord', { customer: { id: survivor }, ...reached });
  await world.set('customerMergeUndo', { merge: first.merge?.id });
  await merge(workspace, customer, survivor);
  expect((await world.decision({ customer: { id: survivor } }, new Date())).reason).toBe('ALLOWED');
});

test('a contact that another customer brought since does not count when a merge is undone', async () => {
  const { workspace, customer, survey } = world;
  await world.set('workspaceUpdate', { contactPauseDays: 7 });
  const survivor = await workspace.make('customer', { email: 'ada@example.org' });
  const third = await workspace.make('customer', { email: 'bea@example.org' });
  const { merge: done } = await merge(workspace, customer, survivor);
  const reached = { survey, channel: 'EMAIL', kind: 'INVITED', at: new Date().toISOString() };
  await world.set('surveyContactRecord', { customer: { id: third }, ...reached });
  await merge(workspace, third, survivor);
  await world.set('customerMergeUndo', { merge: done?.id });
  const reason = async (id: string) =>
    (await world.decision({ customer: { id } }, new Date())).reason;
  expect([await reason(customer), await reason(survivor)]).toEqual(['ALLOWED', 'COOLDOWN']);
});
