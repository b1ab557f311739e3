import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { afterDays, atNoon } from '../../test/support/invitations.ts';
import {
  allMessages,
  doMessages,
  newTemplate,
  type RecordingChannel,
  recordingChannel,
  sendMessage,
  taken,
} from '../../test/support/messages.ts';
import type { Sent } from './channel.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let mail: RecordingChannel;
let template: string;
let jana: string;
beforeAll(async () => {
  graph = await openTestGraph();
});
beforeEach(async () => {
  workspace = await graph.workspace();
  mail = recordingChannel();
  template = await newTemplate(workspace);
  jana = await workspace.make('customer', { name: 'Jana', email: 'jana@example.com' });
});
afterAll(() => graph.close());

const send = (input: object = {}) =>
  sendMessage(workspace, { template, customer: { id: jana }, ...input });
const only = async () => {
  const [message] = await allMessages(workspace);
  if (!message) throw new Error('There is no message');
  return message;
};
const later = (minutes: number) => new Date(atNoon.getTime() + minutes * 60_000);
const refused = (kind: 'HARD' | 'MAILBOX' | 'SIZE' | 'POLICY', code: string): Sent => {
  return { outcome: 'REFUSED', refusal: { kind, code } };
};
const notNow = (retryAfter: number | null = null): Sent => {
  return { outcome: 'LATER', refusal: { kind: 'UNREACHABLE', code: null }, retryAfter };
};

describe('a message of a template', () => {
  test('is queued, and goes out once with its id, thread and links', async () => {
    const { message, errors } = await send({ data: { order: 'A-1' } });
    expect(errors).toEqual([]);
    expect(message).toMatchObject({ state: 'QUEUED', attempts: 0, text: null, sentAt: null });
    await doMessages(workspace, mail);
    await doMessages(workspace, mail);
    expect(mail.sent).toMatchObject([
      {
        id: message?.id,
        channel: 'EMAIL',
        to: { address: 'jana@example.com', name: 'Jana' },
        subject: 'Hello',
        replyToken: message?.thread.replyToken,
        references: [],
        unsubscribeUrl: expect.stringMatching(/^https:\/\/cx\.example\.com\/preferences\/.+/),
      },
    ]);
    expect(mail.sent[0]?.text).toContain('"order":"A-1"');
    expect(await only()).toMatchObject({
      ...{ state: 'SENT', attempts: 1, decision: { allowed: 'YES' }, dueAt: null },
      sentAt: atNoon.toISOString(),
    });
  });

  test('that was queued before a consent was withdrawn is not sent', async () => {
    const purpose = await workspace.make('purpose', { key: 'news', name: 'News' });
    const withConsent = await newTemplate(workspace, { purpose });
    const consent = (status: string) =>
      workspace.change('consentRecord', { customer: { id: jana }, purpose: 'news', status });
    await consent('GRANTED');
    await send({ template: withConsent });
    await consent('REVOKED');
    await doMessages(workspace, mail);
    expect(mail.sent).toEqual([]);
    expect(await only()).toMatchObject({ state: 'REFUSED', decision: { reason: 'OPTED_OUT' } });
  });

  test('to an address that bounced meanwhile is not sent', async () => {
    await send();
    await workspace.change('suppressedAddressRecord', {
      ...{ address: { email: 'jana@example.com' }, channel: 'EMAIL', reason: 'BOUNCED' },
    });
    await doMessages(workspace, mail);
    expect(await only()).toMatchObject({ state: 'REFUSED', decision: { reason: 'BOUNCED' } });
  });

  test('in quiet hours waits for their end', async () => {
    await workspace.change('workspaceUpdate', { quietHours: { from: '11:00', to: '13:00' } });
    await send();
    await doMessages(workspace, mail);
    expect(await only()).toMatchObject({
      ...{ state: 'QUEUED', decision: { allowed: 'LATER', reason: 'QUIET_HOURS' } },
      dueAt: later(60).toISOString(),
    });
    await doMessages(workspace, mail, later(60));
    expect(await only()).toMatchObject({ state: 'SENT' });
  });

  test('is not sent after notAfter, whatever the reason', async () => {
    await send({ notAfter: later(30) });
    await doMessages(workspace, mail, later(31));
    expect(mail.sent).toEqual([]);
    expect(await only()).toMatchObject({ state: 'EXPIRED', dueAt: null });
  });

  test('that cannot be rendered has failed, and the others go out', async () => {
    await send({ data: { fails: true } });
    await send();
    await doMessages(workspace, mail);
    const messages = await allMessages(workspace);
    expect(messages.map(({ state, refusal }) => [state, refusal])).toEqual([
      ['FAILED', 'TEMPLATE'],
      ['SENT', null],
    ]);
  });
});

describe('a message that is not taken', () => {
  test('for now is tried again with the same id and text, later each time', async () => {
    mail.answer(() => notNow());
    await send();
    await doMessages(workspace, mail);
    const first = await only();
    expect(first).toMatchObject({ state: 'QUEUED', attempts: 1, refusal: 'UNREACHABLE' });
    await doMessages(workspace, mail, later(0.5));
    expect(mail.sent).toHaveLength(1);
    await doMessages(workspace, mail, later(2));
    expect(await only()).toMatchObject({ state: 'QUEUED', attempts: 2 });
    mail.answer(() => taken);
    await doMessages(workspace, mail, later(60));
    expect(await only()).toMatchObject({ state: 'SENT', attempts: 3, refusal: null });
    expect(new Set(mail.sent.map(({ id, text }) => `${id} ${text}`)).size).toBe(1);
  });

  test('is not tried before the other side wishes', async () => {
    mail.answer(() => notNow(3_600));
    await send();
    await doMessages(workspace, mail);
    expect(await only()).toMatchObject({ dueAt: later(60).toISOString() });
  });

  test('until notAfter has expired', async () => {
    mail.answer(() => notNow());
    await send({ notAfter: later(3) });
    for (const minutes of [0, 2, 3]) await doMessages(workspace, mail, later(minutes));
    expect(await only()).toMatchObject({ state: 'EXPIRED' });
    await doMessages(workspace, mail, later(600));
    expect(mail.sent).toHaveLength(2);
  });

  test('because there is no such address has its address suppressed', async () => {
    mail.answer(() => refused('HARD', '550 5.1.1'));
    await send();
    await doMessages(workspace, mail);
    expect(await only()).toMatchObject({
      ...{ state: 'BOUNCED', refusal: 'HARD', refusalCode: '550 5.1.1' },
    });
    await send();
    await doMessages(workspace, mail);
    const [, second] = await allMessages(workspace);
    expect(second).toMatchObject({ state: 'REFUSED', decision: { reason: 'BOUNCED' } });
    expect(mail.sent).toHaveLength(1);
  });

  test('as a matter of policy leaves the address good', async () => {
    mail.answer(() => refused('POLICY', '550 5.7.1'));
    await send();
    await doMessages(workspace, mail);
    mail.answer(() => taken);
    await send();
    await doMessages(workspace, mail);
    const messages = await allMessages(workspace);
    expect(messages.map(({ state }) => state)).toEqual(['BOUNCED', 'SENT']);
  });

  test('by a disabled mailbox has its address suppressed the second time', async () => {
    mail.answer(() => refused('MAILBOX', '550 5.2.1'));
    for (let each = 0; each < 3; each++) {
      await send();
      await doMessages(workspace, mail);
    }
    const messages = await allMessages(workspace);
    expect(messages.map(({ state }) => state)).toEqual(['BOUNCED', 'BOUNCED', 'REFUSED']);
  });

  test('by a channel that throws is tried again', async () => {
    mail.answer(() => {
      throw new Error('a bug');
    });
    await send();
    await doMessages(workspace, mail);
    expect(await only()).toMatchObject({ state: 'QUEUED', refusal: 'OTHER' });
  });
});

test('a workspace whose outbound is paused sends nothing, and what was due once it is not', async () => {
  await workspace.db.workspace.updateMany({ data: { outboundPausedAt: atNoon } });
  await send();
  await doMessages(workspace, mail);
  expect(mail.sent).toEqual([]);
  expect(await only()).toMatchObject({ state: 'QUEUED', attempts: 0 });
  await workspace.change('workspaceUpdate', { outboundPaused: false }, '', { now: atNoon });
  await doMessages(workspace, mail);
  expect(await only()).toMatchObject({ state: 'SENT' });
});

test('a send to a segment has a message for each customer once, and can be canceled', async () => {
  await workspace.make('customer', { email: 'ben@example.com' });
  const condition = { combinator: 'and', rules: [{ field: 'email', operator: 'notNull' }] };
  const { segment: all } = await workspace.change<{ segment: { id: string } }>(
    'segmentCreate',
    { name: 'All', condition },
    'segment { id }',
    { now: atNoon },
  );
  const segment = all.id;
  const { send: made, errors } = await sendMessage(workspace, { template, segment });
  expect(errors).toEqual([]);
  await doMessages(workspace, mail);
  await doMessages(workspace, mail);
  expect(mail.sent.map(({ to }) => to.address).sort()).toEqual([
    'ben@example.com',
    'jana@example.com',
  ]);
  const counts = await workspace.ask(
    `query ($id: ID!) { messageSend(id: $id) { preparedAt counts { total sent waiting } } }`,
    { id: made?.id },
  );
  expect(counts).toMatchObject({ messageSend: { counts: { total: 2, sent: 2, waiting: 0 } } });

  mail.answer(() => notNow());
  const other = await sendMessage(workspace, { template, segment });
  await doMessages(workspace, mail);
  await workspace.change('messageSendCancel', { send: other.send?.id }, 'send { id }', {
    now: atNoon,
  });
  await doMessages(workspace, mail, afterDays(1));
  const states = (await allMessages(workspace)).map(({ state }) => state);
  expect(states.filter((state) => state === 'CANCELED')).toHaveLength(2);
});

describe('messageSend refuses', () => {
  const codeOf = async (input: object) => {
    const { errors } = await sendMessage(workspace, input);
    return errors.map(({ code, path }) => `${code} ${path.slice(1).join('.')}`);
  };

  test('what is neither a template for customers nor a text in a thread', async () => {
    expect(await codeOf({})).toEqual(['REQUIRED template']);
    expect(await codeOf({ template })).toEqual(['REQUIRED customer']);
    expect(await codeOf({ template, customer: { id: jana }, text: 'Hi' })).toEqual([
      'REQUIRED customer',
    ]);
  });

  test('templates that only invitations or the team have, or without a purpose', async () => {
    for (const input of [{ kind: 'INVITE' }, { kind: 'ALERT' }, { purpose: null }] as const) {
      const other = await newTemplate(workspace, input);
      expect(await codeOf({ template: other, customer: { id: jana } })).toEqual([
        'WRONG_STATE template',
      ]);
    }
  });

  test('a notAfter that is past or more than 30 days ahead', async () => {
    for (const notAfter of [atNoon, afterDays(31)]) {
      expect(await codeOf({ template, customer: { id: jana }, notAfter })).toEqual([
        'OUT_OF_RANGE notAfter',
      ]);
    }
  });
});
