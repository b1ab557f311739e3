import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { afterDays, atNoon, publishLinked } from '../../../test/support/invitations.ts';
import {
  allMessages,
  doMessages,
  type MessageShown,
  messageFields,
  newTemplate,
  type RecordingChannel,
  recordingChannel,
  sendMessage,
} from '../../../test/support/messages.ts';

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

/** Sends a message; returns it with the token that an answer has. */
async function sent(more: object = {}): Promise<{ id: string; token: string; thread: string }> {
  const { message, errors } = await sendMessage(workspace, {
    ...{ template, customer: { id: jana }, ...more },
  });
  if (!message) throw new Error(JSON.stringify(errors));
  await doMessages(workspace, mail);
  return { id: message.id, token: message.thread.replyToken, thread: message.thread.id };
}

let count = 0;
interface ReceivedPayload {
  readonly message: MessageShown | null;
  readonly errors: readonly { code: string; path: readonly string[] }[];
}
const receive = (input: object, now = atNoon) => {
  count += 1;
  const usual = { channel: 'EMAIL', from: 'Jana B. <Jana@example.com>', text: 'Thanks!' };
  return workspace.change<ReceivedPayload>(
    'messageReceive',
    { ...usual, externalId: `<${count}@mail.example>`, ...input },
    `message { ${messageFields} }`,
    { now },
  );
};
const codesOf = ({ errors }: ReceivedPayload) =>
  errors.map(({ code, path }) => `${code} ${path.slice(1).join('.')}`);
const to = (token: string) => [`Acme <care+${token.toUpperCase()}@acme.example>`];
const messageOf = async (id: string) =>
  (await allMessages(workspace)).find((message) => message.id === id);

describe('a message from a customer', () => {
  test('belongs to the thread whose token it has, and is on the timeline', async () => {
    const { token, thread } = await sent();
    const { message, errors } = await receive({ to: to(token), subject: 'Re: Hello' });
    expect(errors).toEqual([]);
    expect(message).toMatchObject({
      ...{ direction: 'INBOUND', state: 'RECEIVED', text: 'Thanks!', automatic: false },
      ...{ thread: { id: thread }, reading: null },
    });
    const { customer } = await workspace.ask<{
      customer: { timeline: { nodes: { kind: string; message: { direction: string } }[] } };
    }>(
      `query ($id: ID!) { customer(id: $id) { timeline(filter: { kinds: [MESSAGE] }) {
        nodes { kind ... on TimelineMessage { message { direction } } } } } }`,
      { id: jana },
    );
    expect(customer.timeline.nodes.map(({ message: { direction } }) => direction).sort()).toEqual([
      ...['INBOUND', 'OUTBOUND'],
    ]);
  });

  test('is stored once, however often it is handed over', async () => {
    const { token } = await sent();
    const again = { token, externalId: '<same@mail.example>' };
    const [one, two] = [await receive(again), await receive(again)];
    expect(two.message?.id).toBe(one.message?.id);
    expect(await allMessages(workspace)).toHaveLength(2);
  });

  test('with a token that is altered, of another workspace or none is refused', async () => {
    const { token } = await sent();
    const altered = `${token.slice(0, -1)}${token.endsWith('a') ? 'b' : 'a'}`;
    expect(codesOf(await receive({ token: altered }))).toEqual(['NOT_FOUND token']);
    expect(codesOf(await receive({ to: ['care@acme.example'] }))).toEqual(['NOT_FOUND to']);
    const other = await graph.workspace();
    const { errors } = await other.change<ReceivedPayload>('messageReceive', {
      ...{ channel: 'EMAIL', from: 'jana@example.com', text: 'Hi', externalId: 'x', token },
    });
    expect(errors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  test('from another sender is refused, from a former address is not', async () => {
    const { token } = await sent();
    expect(codesOf(await receive({ token, from: 'eve@example.com' }))).toEqual([
      'INVALID_VALUE from',
    ]);
    await workspace.change('customerUpdate', { id: jana, email: 'jana@new.example' });
    expect(codesOf(await receive({ token, from: 'jana@new.example' }))).toEqual([]);
    expect(codesOf(await receive({ token, from: 'jana@example.com' }))).toEqual([]);
  });

  test('that a program sent by itself is stored and triggers nothing', async () => {
    const survey = await publishLinked(workspace);
    const { token } = await sent({ asks: { survey, question: 'recommend' } });
    const headers = [{ name: 'Auto-Submitted', value: 'auto-replied' }];
    for (let each = 0; each < 3; each++) {
      const { message } = await receive({ token, headers, text: '9' });
      expect(message).toMatchObject({ automatic: true, reading: null });
    }
    expect(mail.sent).toHaveLength(1);
    expect(await workspace.db.surveyResponse.count({ where: {} })).toBe(0);
  });
});

test('a thread is carried on by an agent, without a consent, until the cap behind mail loops', async () => {
  const { token, thread, id } = await sent();
  await receive({ token });
  for (let each = 0; each < 50; each++) {
    await sendMessage(workspace, { thread, text: `Reply ${each}` });
  }
  await doMessages(workspace, mail);
  expect(mail.sent).toHaveLength(50);
  const messages = await allMessages(workspace);
  expect(messages.at(-1)).toMatchObject({ state: 'REFUSED', decision: { reason: 'CAP' } });
  expect(mail.sent[1]).toMatchObject({ text: 'Reply 0', references: [id], unsubscribeUrl: null });
  await sendMessage(workspace, { thread, text: 'The next day' }, afterDays(2));
  await doMessages(workspace, mail, afterDays(2));
  expect(mail.sent.at(-1)).toMatchObject({ text: 'The next day' });
});

describe('an answer to a question', () => {
  test('is submitted as a response of the customer', async () => {
    const survey = await publishLinked(workspace);
    const { token } = await sent({ asks: { survey, question: 'recommend' } });
    expect((await receive({ token, text: 'Well, I would!' })).message).toMatchObject({
      reading: 'UNREADABLE',
    });
    const text = '9 - great service\n\nOn Monday Acme wrote:\n> How likely, from 0 to 10?';
    expect((await receive({ token, text })).message).toMatchObject({ reading: 'ANSWERED' });
    expect((await receive({ token, text: '3' })).message).toMatchObject({ reading: null });
    const { customer } = await workspace.ask<{ customer: object }>(
      `query ($id: ID!) { customer(id: $id) { responses { nodes {
        channel status answers { nodes { question number } } } } } }`,
      { id: jana },
    );
    expect(customer).toMatchObject({
      responses: {
        nodes: [
          {
            ...{ channel: 'EMAIL', status: 'COMPLETED' },
            answers: { nodes: [{ question: 'recommend', number: 9 }] },
          },
        ],
      },
    });
  });

  test('that the survey does not take is stored and marked', async () => {
    const survey = await publishLinked(workspace);
    const { token } = await sent({ asks: { survey, question: 'recommend' } });
    await workspace.change('surveyClose', { id: survey });
    expect((await receive({ token, text: '9' })).message).toMatchObject({ reading: 'REFUSED' });
  });

  test('can be asked only where a message can answer it', async () => {
    const refusedFor = async (survey: string, question: string) => {
      const { errors } = await sendMessage(workspace, {
        ...{ template, customer: { id: jana }, asks: { survey, question } },
      });
      return errors.map(({ path }) => path.slice(1).join('.'));
    };
    const survey = await publishLinked(workspace);
    expect(await refusedFor(survey, 'nothing')).toEqual(['asks.question']);
    expect(await refusedFor(survey, 'grid')).toEqual(['asks.question']);
    // Another question must be answered.
    expect(await refusedFor(survey, 'colour')).toEqual(['asks.question']);
  });
});

describe('a report', () => {
  const report = (id: string, of: object) =>
    receive({ inReplyTo: `<${id}@acme.example>`, report: of, from: undefined, text: undefined });

  test('of an address that does not exist is a bounce, and suppresses it', async () => {
    const { id } = await sent();
    const failed = { reportType: 'delivery-status', action: 'failed', statusCode: '5.1.1' };
    await report(id, failed);
    await report(id, failed);
    expect(await messageOf(id)).toMatchObject({ state: 'BOUNCED', refusal: 'HARD' });
    const next = await sent();
    expect(await messageOf(next.id)).toMatchObject({
      ...{ state: 'REFUSED', decision: { reason: 'BOUNCED' } },
    });
  });

  test('suppresses the address that the message went to, not one that the customer has since', async () => {
    const { id } = await sent();
    await workspace.change('customerUpdate', { id: jana, email: 'jana@new.example' });
    await report(id, { action: 'failed', statusCode: '5.1.1' });
    const next = await sent();
    expect(await messageOf(next.id)).toMatchObject({ state: 'SENT' });
  });

  test('of policy or a delay leaves the address good', async () => {
    const { id } = await sent();
    await report(id, { action: 'delayed', statusCode: '4.2.2' });
    expect(await messageOf(id)).toMatchObject({ state: 'SENT' });
    await report(id, { action: 'failed', statusCode: '5.7.1' });
    expect(await messageOf(id)).toMatchObject({ state: 'BOUNCED', refusal: 'POLICY' });
    expect(await messageOf((await sent()).id)).toMatchObject({ state: 'SENT' });
  });

  test('of spam opts the address out, and is no bounce', async () => {
    const { id } = await sent();
    await report(id, { reportType: 'feedback-report' });
    expect(await messageOf(id)).toMatchObject({ state: 'COMPLAINED', refusal: null });
    expect(await messageOf((await sent()).id)).toMatchObject({
      ...{ state: 'REFUSED', decision: { reason: 'OPTED_OUT' } },
    });
  });

  test('that a message arrived says so once', async () => {
    const { id } = await sent();
    await report(id, { action: 'delivered', statusCode: '2.0.0' });
    expect(await messageOf(id)).toMatchObject({ state: 'DELIVERED' });
  });

  test('on no message of ours is refused', async () => {
    const unknown = await report('message_01h2xcejqtf2nbrexx3vqjhp41', { action: 'failed' });
    expect(codesOf(unknown)).toEqual(['NOT_FOUND inReplyTo']);
  });
});
