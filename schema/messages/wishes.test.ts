import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import {
  afterDays,
  atNoon,
  invitationNow,
  inviteOne,
  publishLinked,
} from '../../test/support/invitations.ts';
import { merged } from '../../test/support/merging.ts';
import {
  allMessages,
  doMessages,
  newTemplate,
  type RecordingChannel,
  recordingChannel,
  sendMessage,
} from '../../test/support/messages.ts';
import { decodeId } from '../kernel/id.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let mail: RecordingChannel;
let purpose: string;
let jana: string;
beforeAll(async () => {
  graph = await openTestGraph();
});
beforeEach(async () => {
  workspace = await graph.workspace();
  mail = recordingChannel();
  purpose = await workspace.make('purpose', {
    ...{ key: 'news', name: 'News', legalBasis: 'LEGITIMATE_INTEREST' },
  });
  jana = await workspace.make('customer', { name: 'Jana', email: 'jana@example.com' });
});
afterAll(() => graph.close());

const refuse = () =>
  workspace.change('consentRecord', {
    ...{ customer: { id: jana }, purpose: 'news', status: 'REVOKED' },
  });
const states = async () =>
  (await allMessages(workspace)).map(({ kind, state, decision }) => [
    ...[kind, state, decision?.reason],
  ]);

describe('the purpose of a template counts beside that of its survey', () => {
  test('for an invitation and its reminders, whose link for unsubscribing names it', async () => {
    const templates = [];
    for (const kind of ['INVITE', 'REMINDER'] as const) {
      templates.push(await newTemplate(workspace, { kind, purpose }));
    }
    const survey = await publishLinked(workspace, { templates });
    const { id } = await inviteOne(workspace, survey, jana, { remindAfterDays: 2 });
    await doMessages(workspace, mail);
    await refuse();
    await doMessages(workspace, mail, afterDays(3));
    expect(await states()).toEqual([
      ['INVITE', 'SENT', 'ALLOWED'],
      ['REMINDER', 'REFUSED', 'OPTED_OUT'],
    ]);
    expect(await invitationNow(workspace, id)).toMatchObject({ due: null });
    const next = await publishLinked(workspace, { templates });
    const { id: other } = await inviteOne(workspace, next, jana);
    await doMessages(workspace, mail);
    expect(await invitationNow(workspace, other)).toMatchObject({ state: 'OPTED_OUT' });
    expect(mail.sent).toHaveLength(1);
  });

  test('for a message that asks a question, which then counts as no contact', async () => {
    const template = await newTemplate(workspace, { purpose });
    const survey = await publishLinked(workspace);
    await refuse();
    const asks = { survey, question: 'recommend' };
    await sendMessage(workspace, { template, customer: { id: jana }, asks });
    await doMessages(workspace, mail);
    expect(await states()).toEqual([['FOLLOW_UP', 'REFUSED', 'OPTED_OUT']]);
    expect(await workspace.db.surveyContact.count({ where: {} })).toBe(0);
  });
});

test('two questions to a customer at once count as two contacts', async () => {
  await workspace.change('workspaceUpdate', { contactCaps: [{ contacts: 1, days: 30 }] });
  const template = await newTemplate(workspace, { purpose });
  const survey = await publishLinked(workspace);
  const asks = { survey, question: 'recommend' };
  for (let each = 0; each < 2; each++) {
    await sendMessage(workspace, { template, customer: { id: jana }, asks });
  }
  await doMessages(workspace, mail);
  expect(mail.sent).toHaveLength(1);
  expect((await states()).map(([, state, reason]) => [state, reason])).toEqual([
    ['SENT', 'ALLOWED'],
    ['QUEUED', 'CAP'],
  ]);
});

test('what is queued of a template that lost its purpose is not sent', async () => {
  const template = await newTemplate(workspace, { purpose });
  await sendMessage(workspace, { template, customer: { id: jana } });
  await refuse();
  await workspace.db.messageTemplate.updateMany({
    where: { id: decodeId('MessageTemplate', template) ?? '' },
    data: { kind: 'ALERT', purposeId: null },
  });
  await doMessages(workspace, mail);
  expect(await states()).toEqual([['FOLLOW_UP', 'REFUSED', 'NO_CONSENT']]);
});

describe('a text in a thread', () => {
  test('that the customer wrote nothing in needs the consent of what began it', async () => {
    const template = await newTemplate(workspace, { purpose });
    const { message } = await sendMessage(workspace, { template, customer: { id: jana } });
    await doMessages(workspace, mail);
    const { id: thread, replyToken: token } = message?.thread ?? {};
    await refuse();
    const receive = (more: object) => {
      const reply = { channel: 'EMAIL', from: 'jana@example.com', token, text: 'Hello', ...more };
      return workspace.change('messageReceive', reply, '', { now: atNoon });
    };
    const automatic = [{ name: 'Auto-Submitted', value: 'auto-replied' }];
    await receive({ externalId: '1', headers: automatic });
    await sendMessage(workspace, { thread, text: 'And another offer' });
    await doMessages(workspace, mail);
    expect((await states()).at(-1)).toEqual([null, 'REFUSED', 'OPTED_OUT']);
    await receive({ externalId: '2' });
    await sendMessage(workspace, { thread, text: 'We will' });
    await doMessages(workspace, mail);
    expect(mail.sent.map(({ text }) => text).slice(1)).toEqual(['We will']);
  });
});

describe('of a send to a segment, one customer who was two', () => {
  const makeSegment = async () => {
    const segment = await workspace.make('segment', { name: 'All' });
    const twin = await workspace.make('customer', { name: 'J.', email: 'j@example.com' });
    await workspace.change('segmentAddCustomers', { segment, customers: [jana, twin] });
    const template = await newTemplate(workspace, { purpose });
    await sendMessage(workspace, { template, segment });
    return twin;
  };

  test('gets the message once, where they were merged before it was sent', async () => {
    const twin = await makeSegment();
    await workspace.db.workspace.updateMany({ data: { outboundPausedAt: atNoon } });
    await doMessages(workspace, mail);
    await merged(workspace, twin, jana);
    await workspace.change('workspaceUpdate', { outboundPaused: false }, '', { now: atNoon });
    await doMessages(workspace, mail);
    expect(mail.sent.map(({ to }) => to.address)).toEqual(['jana@example.com']);
    expect((await states()).map(([, state]) => state)).toEqual(['SENT', 'CANCELED']);
  });

  test('keeps both that went out, and each has its own when the merge is undone', async () => {
    const twin = await makeSegment();
    await doMessages(workspace, mail);
    const id = await merged(workspace, twin, jana);
    const messagesOf = async (customer: string) => {
      const customerId = decodeId('Customer', customer) ?? '';
      return workspace.db.message.count({ where: { customerId } });
    };
    expect([await messagesOf(jana), await messagesOf(twin)]).toEqual([2, 0]);
    await workspace.change('customerMergeUndo', { merge: id });
    expect([await messagesOf(jana), await messagesOf(twin)]).toEqual([1, 1]);
  });
});
