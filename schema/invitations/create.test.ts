import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import {
  afterDays,
  atNoon,
  doInvitations,
  invitationNow,
  inviteAll,
  inviteOne,
  publishLinked,
} from '../../test/support/invitations.ts';
import { allOf, predicate } from '../../test/support/segments.ts';
import { drainTasks } from '../../test/support/tasks.ts';
import { inviteSegments } from './inviteSegment.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let customer: string;
let survey: string;
beforeAll(async () => {
  graph = await openTestGraph();
});
afterAll(() => graph.close());
beforeEach(async () => {
  workspace = await graph.workspace();
  customer = await workspace.make('customer', { email: 'ada@example.com' });
  survey = await publishLinked(workspace);
});

const errorsOf = async (input: object) => {
  const { errors } = await inviteAll(workspace, {
    survey,
    customers: [{ id: customer }],
    ...input,
  });
  return errors.map(({ code, path }) => `${code} ${path.join('.')}`);
};

describe('an invitation', () => {
  test('is due with its link and its decision, where the customer may be asked', async () => {
    const invitation = await inviteOne(workspace, survey, customer);
    expect(invitation).toMatchObject({
      ...{ state: 'QUEUED', due: 'INVITATION', response: null },
      decision: { allowed: 'YES', reason: 'ALLOWED' },
      ...{ scheduledAt: atNoon.toISOString(), expiresAt: afterDays(30).toISOString() },
    });
    expect(invitation.url).toMatch(/^https:\/\/example\.com\/s\?i=[\w-]{64}&x=1$/);
  });

  test('has no link for a key without the scope for what is personal', async () => {
    const { id } = await inviteOne(workspace, survey, customer);
    const reader = workspace.withScopes('invitations:read');
    const shown = await reader.ask('query ($id: ID!) { invitation(id: $id) { url context } }', {
      id,
    });
    expect(shown).toEqual({ invitation: { url: null, context: null } });
  });

  test('has its attributes and segments of that moment', async () => {
    await workspace.make('attributeDefinition', { key: 'visits', name: 'Visits', type: 'NUMBER' });
    const attributes = [{ key: 'visits', value: { number: 6 } }];
    await workspace.change('customerUpdate', { id: customer, attributes });
    const segment = await workspace.make('segment', { name: 'List' });
    await workspace.change('segmentAddCustomers', { segment, customers: [customer] });
    const { id } = await inviteOne(workspace, survey, customer);
    const shown = await workspace.ask('query ($id: ID!) { invitation(id: $id) { context } }', {
      id,
    });
    const context = { attributes: { visits: 6 }, lifecycleStage: null, segments: [segment] };
    expect(shown).toEqual({ invitation: { context } });
  });

  test.each([
    ['OPTED_OUT', 'OPTED_OUT', 'REVOKED'],
    ['QUEUED', 'ALLOWED', 'GRANTED'],
  ])('is %s, by the reason %s, after the customer said %s', async (state, reason, status) => {
    const { purposes } = await workspace.ask<{ purposes: { nodes: { key: string }[] } }>(
      '{ purposes { nodes { key } } }',
    );
    const purpose = purposes.nodes[0]?.key;
    await workspace.change('consentRecord', { customer: { id: customer }, purpose, status });
    const invitation = await inviteOne(workspace, survey, customer);
    expect([invitation.state, invitation.decision?.reason]).toEqual([state, reason]);
  });

  test('is NOT_SAMPLED, or QUARANTINED without an address, and has no link then', async () => {
    const none = await publishLinked(workspace, { samplingPct: 0 });
    const [drawn, unreachable] = [
      await inviteOne(workspace, none, customer),
      await inviteOne(workspace, survey, customer, { channel: 'SMS' }),
    ];
    expect([drawn.state, drawn.url]).toEqual(['NOT_SAMPLED', null]);
    expect(unreachable.decision).toEqual({ allowed: 'NO', reason: 'NO_ADDRESS' });
    expect([unreachable.state, unreachable.due]).toEqual(['QUARANTINED', null]);
  });

  test('for later is decided at its time', async () => {
    const { id, decision, state } = await inviteOne(workspace, survey, customer, {
      at: afterDays(2).toISOString(),
    });
    expect([state, decision]).toEqual(['CREATED', null]);
    await doInvitations(workspace, afterDays(1));
    expect((await invitationNow(workspace, id)).state).toBe('CREATED');
    await doInvitations(workspace, afterDays(2.01));
    expect(await invitationNow(workspace, id)).toMatchObject({
      ...{ state: 'QUEUED', due: 'INVITATION', decision: { reason: 'ALLOWED' } },
    });
  });

  test('that is to wait is decided again when the wait is over, and one that would expire is not', async () => {
    const again = await publishLinked(workspace, { recontactDays: 7 });
    await inviteOne(workspace, again, customer);
    const second = await inviteOne(workspace, again, customer);
    expect([second.state, second.decision]).toEqual([
      'CREATED',
      { allowed: 'LATER', reason: 'RECONTACT' },
    ]);
    expect(second.scheduledAt).toBe(afterDays(7).toISOString());
    const short = await inviteOne(workspace, again, customer, {
      expiresAt: afterDays(6).toISOString(),
    });
    expect(short.state).toBe('QUARANTINED');
    await doInvitations(workspace, afterDays(7.01));
    expect((await invitationNow(workspace, second.id)).state).toBe('QUEUED');
  });

  test('expires when nothing came of it', async () => {
    const { id } = await inviteOne(workspace, survey, customer, {
      expiresAt: afterDays(3).toISOString(),
    });
    await doInvitations(workspace, afterDays(2.9));
    expect((await invitationNow(workspace, id)).state).toBe('QUEUED');
    await doInvitations(workspace, afterDays(3.01));
    expect(await invitationNow(workspace, id)).toMatchObject({
      ...{ state: 'EXPIRED', due: null, url: null },
    });
  });

  test('is made once by a call and its retry', async () => {
    const input = { survey, customers: [{ id: customer }] };
    const first = await inviteAll(workspace, input, { idempotencyKey: 'a' });
    const second = await inviteAll(workspace, input, { idempotencyKey: 'a' });
    expect(second.results).toEqual(first.results);
    expect(await workspace.db.invitation.count()).toBe(1);
    expect(await workspace.db.surveyContact.count()).toBe(1);
  });
});

describe('inviting is refused', () => {
  test.each([
    ['without a page', { url: null }, /`\{token\}`/],
    ['without a mark for the token', { url: 'https://example.com' }, /\?i=\{token\}/],
    ['if an anonymous survey has one', { anonymous: true }, /Take it out/],
  ])('%s, with the cure', async (_name, more, message) => {
    const unlinked = await publishLinked(workspace, more);
    const { errors } = await inviteAll(workspace, {
      survey: unlinked,
      customers: [{ id: customer }],
    });
    expect(errors).toMatchObject([{ code: 'WRONG_STATE', path: ['input', 'survey'] }]);
    expect(errors[0]?.message).toMatch(message);
  });

  test('to a survey that takes no answers', async () => {
    await workspace.change('surveyClose', { id: survey });
    expect(await errorsOf({})).toEqual(['SURVEY_CLOSED input.survey']);
  });

  test.each([
    [{ locale: 'xx' }, 'UNKNOWN_LOCALE input.locale'],
    [{ at: afterDays(400).toISOString() }, 'OUT_OF_RANGE input.at'],
    [{ expiresAt: atNoon.toISOString() }, 'OUT_OF_RANGE input.expiresAt'],
    [{ expiresAt: afterDays(367).toISOString() }, 'OUT_OF_RANGE input.expiresAt'],
    [{ maxReminders: 1 }, 'REQUIRED input.remindAfterDays'],
    [{ remindAfterDays: 91 }, 'OUT_OF_RANGE input.remindAfterDays'],
  ])('as %j', async (input, error) => {
    expect(await errorsOf(input)).toEqual([error]);
  });

  test('for single customers, and the others are invited if the policy says so', async () => {
    const other = await workspace.make('customer', { email: 'bob@example.com' });
    const customers = [
      { id: customer },
      { email: 'unknown@example.com' },
      { email: 'ADA@example.com' },
      { id: other },
    ];
    const failed = ['NOT_FOUND input.customers.1.email', 'DUPLICATE input.customers.2'];
    expect(await errorsOf({ customers })).toEqual(failed);
    expect(await workspace.db.invitation.count()).toBe(0);
    const { results } = await inviteAll(workspace, {
      ...{ survey, customers, errorPolicy: 'REJECT_FAILED' },
    });
    expect(results.map(({ status }) => status)).toEqual(['CREATED', 'FAILED', 'FAILED', 'CREATED']);
  });
});

describe('a segment', () => {
  test('is invited by a job, each of its customers once', async () => {
    const ids = [customer];
    for (const name of ['b', 'c', 'd']) {
      ids.push(await workspace.make('customer', { email: `${name}@example.com` }));
    }
    const segment = await workspace.make('segment', { name: 'List' });
    await workspace.change('segmentAddCustomers', { segment, customers: ids });
    await workspace.change('customerArchive', { id: ids[3] });
    await doInvitations(workspace);
    const start = () =>
      workspace.change<{ job: { id: string } }>(
        'invitationCreateForSegment',
        { survey, segment, channel: 'EMAIL' },
        'job { id }',
        { idempotencyKey: 'wave 1', now: atNoon },
      );
    const { job, errors } = await start();
    expect(errors).toEqual([]);
    expect((await start()).job).toEqual(job);
    await doInvitations(workspace);
    const done = await workspace.ask(
      'query ($id: ID!) { job(id: $id) { kind status rowsUpdated share } }',
      { id: job.id },
    );
    expect(done).toEqual({
      job: { kind: 'INVITATION', status: 'SUCCEEDED', rowsUpdated: 3, share: 1 },
    });
    const invited = await workspace.db.invitation.findMany({ select: { state: true } });
    expect(invited.map(({ state }) => state)).toEqual(['QUEUED', 'QUEUED', 'QUEUED']);
  });
});

describe('the job of a segment', () => {
  const begin = async (segment: string, more: object = {}) => {
    const { job } = await workspace.change<{ job: { id: string } }>(
      'invitationCreateForSegment',
      { survey, segment, channel: 'EMAIL', ...more },
      'job { id }',
      { now: atNoon },
    );
    return job.id;
  };
  const ended = async (id: string) => {
    const asked = 'query ($id: ID!) { job(id: $id) { status rowsUpdated failure } }';
    const { job } = await workspace.ask<{ job: { status: string; rowsUpdated: number } }>(asked, {
      id,
    });
    return `${job.status} ${job.rowsUpdated}`;
  };

  test('waits for the members of a new segment', async () => {
    const condition = allOf(predicate('email', 'beginsWith', 'ada'));
    const { segment } = await workspace.change<{ segment: { id: string } }>(
      'segmentCreate',
      { name: 'New', condition },
      'segment { id }',
      { now: atNoon },
    );
    const job = await begin(segment.id);
    await drainTasks(workspace.db, [inviteSegments], atNoon);
    expect(await ended(job)).toBe('WAITING 0');
    await doInvitations(workspace, afterDays(0.01));
    expect(await ended(job)).toBe('SUCCEEDED 1');
  });

  test('reaches no customer once its links have ended', async () => {
    const segment = await workspace.make('segment', { name: 'List' });
    await workspace.change('segmentAddCustomers', { segment, customers: [customer] });
    const job = await begin(segment, { expiresAt: afterDays(1).toISOString() });
    await doInvitations(workspace, afterDays(2));
    expect(await ended(job)).toBe('FAILED 0');
    expect(await workspace.db.surveyContact.count()).toBe(0);
  });
});

test('of two that are due at one moment for one customer, only one is sent where a rule allows one', async () => {
  const paused = await publishLinked(workspace, { recontactDays: 90 });
  const at = afterDays(1).toISOString();
  const first = await inviteOne(workspace, paused, customer, { at });
  const second = await inviteOne(workspace, paused, customer, { at });
  await doInvitations(workspace, afterDays(1.01));
  await doInvitations(workspace, afterDays(1.02));
  const states = [first, second].map(async ({ id }) => {
    const { state, decision } = await invitationNow(workspace, id);
    return `${state} ${decision?.reason}`;
  });
  expect((await Promise.all(states)).sort()).toEqual(['QUARANTINED RECONTACT', 'QUEUED ALLOWED']);
  expect(await workspace.db.surveyContact.count()).toBe(1);
});
