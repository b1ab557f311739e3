import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import {
  afterDays,
  atNoon,
  doInvitations,
  invitationNow,
  inviteOne,
  publishLinked,
  reportOn,
  tokenIn,
} from '../../test/support/invitations.ts';

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
  survey = await publishLinked(workspace, { recontactDays: 90 });
});

const statusOf = async (id: string, status: string, now = atNoon) => {
  const { results, errors } = await reportOn(workspace, id, status, now);
  expect(errors).toEqual([]);
  return results[0]?.status;
};
const state = async (id: string) => (await invitationNow(workspace, id)).state;

describe('a report of what became of an invitation', () => {
  test('changes its state forwards, and nothing when it comes twice or late', async () => {
    const { id } = await inviteOne(workspace, survey, customer);
    expect(await statusOf(id, 'DELIVERED')).toBe('MARKED');
    expect(await statusOf(id, 'DELIVERED')).toBe('UNCHANGED');
    expect(await statusOf(id, 'SENT')).toBe('UNCHANGED');
    expect(await invitationNow(workspace, id)).toMatchObject({
      ...{ state: 'DELIVERED', due: null, sentAt: atNoon.toISOString() },
    });
    expect(await statusOf(id, 'BOUNCED')).toBe('MARKED');
    expect(await statusOf(id, 'SENT')).toBe('UNCHANGED');
    expect(await state(id)).toBe('BOUNCED');
  });

  test('of one that was answered or never allowed changes nothing', async () => {
    const { id, url } = await inviteOne(workspace, survey, customer);
    await workspace.change(
      'responseSubmit',
      {
        ...{ survey, invitation: tokenIn(url), submissionKey: 'a' },
        answers: [{ question: 'recommend', value: { number: 9 } }],
      },
      '',
      { now: atNoon },
    );
    for (const status of ['SENT', 'DELIVERED', 'BOUNCED', 'ERROR', 'REMINDED']) {
      expect(await statusOf(id, status)).toBe('UNCHANGED');
    }
    expect(await state(id)).toBe('COMPLETED');
    const refused = await inviteOne(workspace, survey, customer, { channel: 'SMS' });
    expect(await statusOf(refused.id, 'SENT')).toBe('UNCHANGED');
  });

  test('fails alone for an unknown invitation and a moment to come', async () => {
    const { id } = await inviteOne(workspace, survey, customer);
    const foreign = await graph.workspace();
    const invitations = [
      { invitation: id, status: 'SENT' },
      { invitation: id, status: 'SENT', at: afterDays(1).toISOString() },
    ];
    const send = (errorPolicy: string, client = workspace) =>
      client.change<{ results: { status: string }[] }>(
        'invitationMark',
        { invitations, errorPolicy },
        'results { status errors { code path } }',
        { now: atNoon },
      );
    expect((await send('REJECT_ALL')).errors).toMatchObject([
      { code: 'OUT_OF_RANGE', path: ['input', 'invitations', '1', 'at'] },
    ]);
    expect((await send('REJECT_FAILED')).results.map((each) => each.status)).toEqual([
      ...['MARKED', 'FAILED'],
    ]);
    expect((await send('REJECT_FAILED', foreign)).results.map((each) => each.status)).toEqual([
      ...['FAILED', 'FAILED'],
    ]);
  });
});

describe('a reminder', () => {
  const more = { remindAfterDays: 3, maxReminders: 2 };
  const shown = async (id: string) => {
    const { due, remindersSent } = await invitationNow(workspace, id);
    return [due, remindersSent];
  };

  test('is due so many days after the last message, as often as wanted, whatever pauses say', async () => {
    const { id } = await inviteOne(workspace, survey, customer, more);
    await statusOf(id, 'SENT');
    await doInvitations(workspace, afterDays(2.9));
    expect(await shown(id)).toEqual([null, 0]);
    await doInvitations(workspace, afterDays(3.01));
    expect(await shown(id)).toEqual(['REMINDER', 0]);
    expect(await statusOf(id, 'REMINDED', afterDays(4))).toBe('MARKED');
    expect(await statusOf(id, 'REMINDED', afterDays(4))).toBe('UNCHANGED');
    expect(await shown(id)).toEqual([null, 1]);
    await doInvitations(workspace, afterDays(7.01));
    await statusOf(id, 'REMINDED', afterDays(8));
    await doInvitations(workspace, afterDays(29));
    expect(await shown(id)).toEqual([null, 2]);
    await doInvitations(workspace, afterDays(30.01));
    expect(await state(id)).toBe('EXPIRED');
    expect(await workspace.db.surveyContact.count()).toBe(1);
  });

  test('is not due once the customer began a response or refused', async () => {
    const { id, url } = await inviteOne(workspace, survey, customer, more);
    const other = await workspace.make('customer', { email: 'bob@example.com' });
    const refused = await inviteOne(workspace, survey, other, more);
    for (const each of [id, refused.id]) await statusOf(each, 'SENT');
    await workspace.change(
      'responseStart',
      { survey, invitation: tokenIn(url), submissionKey: 'a' },
      '',
      { now: atNoon },
    );
    const { purposes } = await workspace.ask<{ purposes: { nodes: { key: string }[] } }>(
      '{ purposes { nodes { key } } }',
    );
    await workspace.change('consentRecord', {
      ...{ customer: { id: other }, purpose: purposes.nodes[0]?.key, status: 'REVOKED' },
    });
    await doInvitations(workspace, afterDays(3.01));
    expect(await shown(id)).toEqual([null, 0]);
    expect(await shown(refused.id)).toEqual([null, 0]);
  });

  test('is counted from the last one where a report that the first message arrived comes late', async () => {
    const { id } = await inviteOne(workspace, survey, customer, more);
    await statusOf(id, 'SENT');
    await doInvitations(workspace, afterDays(3.01));
    await statusOf(id, 'REMINDED', afterDays(4));
    expect(await statusOf(id, 'DELIVERED', afterDays(4))).toBe('MARKED');
    await doInvitations(workspace, afterDays(6.9));
    expect(await shown(id)).toEqual([null, 1]);
    await doInvitations(workspace, afterDays(7.01));
    expect(await shown(id)).toEqual(['REMINDER', 1]);
  });

  test('stays due where the customer only opened the page, or the message is found to have arrived', async () => {
    const { id, url } = await inviteOne(workspace, survey, customer, more);
    await statusOf(id, 'SENT');
    await doInvitations(workspace, afterDays(3.01));
    await statusOf(id, 'DELIVERED', afterDays(3.1));
    expect(await shown(id)).toEqual(['REMINDER', 0]);
    const opened = { token: tokenIn(url) };
    await workspace.change('invitationOpen', opened, '', { now: afterDays(3.2) });
    expect(await shown(id)).toEqual(['REMINDER', 0]);
    expect(await statusOf(id, 'REMINDED', afterDays(4))).toBe('MARKED');
  });

  test('is due, too, where the page was opened before the message is reported as sent', async () => {
    const { id, url } = await inviteOne(workspace, survey, customer, more);
    await workspace.change('invitationOpen', { token: tokenIn(url) }, '', { now: atNoon });
    expect(await statusOf(id, 'SENT')).toBe('UNCHANGED');
    await doInvitations(workspace, afterDays(2.9));
    expect(await shown(id)).toEqual([null, 0]);
    await doInvitations(workspace, afterDays(3.01));
    expect(await shown(id)).toEqual(['REMINDER', 0]);
  });
});
