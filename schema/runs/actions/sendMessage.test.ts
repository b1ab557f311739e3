import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { atNoon } from '../../../test/support/invitations.ts';
import {
  allMessages,
  doMessages,
  newTemplate,
  recordingChannel,
} from '../../../test/support/messages.ts';
import { nps, publish, send } from '../../../test/support/responses.ts';
import { doStep, keyIn } from '../../../test/support/ruleSteps.ts';
import { encodeId, newId } from '../../kernel/id.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let customer: string;
let template: string;
beforeAll(async () => {
  graph = await openTestGraph();
});
afterAll(() => graph.close());
beforeEach(async () => {
  workspace = await graph.workspace();
  customer = await workspace.make('customer', { email: 'ada@example.com' });
  template = await newTemplate(workspace);
});

const writing = (more: object = {}) => ({
  ...{ kind: 'SEND_MESSAGE' as const, to: { kind: 'CUSTOMER' as const }, notAfterHours: 24 },
  ...{ template: keyIn('MessageTemplate', template), data: { colour: 'red' }, ...more },
});

test('a message to a customer is sent once, under the key of its step', async () => {
  const mail = recordingChannel();
  const { id, status, made, again } = await doStep(workspace, customer, writing());
  expect({ status, made }).toEqual({ status: 'SUCCEEDED', made: { messageId: id } });
  expect(await again()).toMatchObject({ status: 'SUCCEEDED', made: { messageId: id } });
  await doMessages(workspace, mail);
  expect(await allMessages(workspace)).toMatchObject([{ state: 'SENT', kind: 'FOLLOW_UP' }]);
  expect(await workspace.db.messageThread.count()).toBe(1);
  expect(mail.sent.map((message) => message.id)).toEqual([encodeId('Message', id)]);
});

test('its template reads the values of the step, of the trigger and of the rule', async () => {
  const { made } = await workspace.change<{ made: { id: string } }>(
    'feedbackRecord',
    { ...{ source: 'CALL', channel: 'PHONE', text: 'Noise.', rating: 2, ratingMax: 5 } },
    'made: feedback { id }',
  );
  const triggerId = keyIn('Feedback', made.id);
  await doStep(workspace, customer, writing(), { trigger: 'FEEDBACK_RECORDED', triggerId });
  const message = await workspace.db.message.findFirst({ select: { data: true } });
  expect(message?.data).toMatchObject({
    colour: 'red',
    trigger: { kind: 'FEEDBACK_RECORDED', id: made.id, text: 'Noise.', rating: 2 },
    rule: { name: 'Apologise' },
  });
});

test('a customer who may not be contacted gets none, as for every message', async () => {
  const mail = recordingChannel();
  const silent = await workspace.make('customer', { name: 'Without an address' });
  expect(await doStep(workspace, silent, writing())).toMatchObject({ status: 'SUCCEEDED' });
  await doMessages(workspace, mail);
  expect(await allMessages(workspace)).toMatchObject([
    { state: 'REFUSED', decision: { allowed: 'NO', reason: 'NO_ADDRESS' } },
  ]);
});

test('it is not sent after its hours', async () => {
  const mail = recordingChannel();
  await doStep(workspace, customer, writing({ notAfterHours: 1 }));
  await doMessages(workspace, mail, new Date(atNoon.getTime() + 2 * 60 * 60 * 1000));
  expect(await allMessages(workspace)).toMatchObject([{ state: 'EXPIRED' }]);
});

test('an answer to what the customer wrote is in the same thread', async () => {
  const [threadId, id] = [newId(), newId()];
  const customerId = keyIn('Customer', customer);
  const of = { customerId, channel: 'EMAIL', createdAt: atNoon } as const;
  await workspace.db.messageThread.createMany({
    data: { ...of, id: threadId, lastMessageAt: atNoon },
  });
  await workspace.db.message.createMany({
    data: { ...of, id, threadId, direction: 'INBOUND', state: 'RECEIVED', text: 'Help!' },
  });
  await doStep(workspace, customer, writing(), { trigger: 'MESSAGE_RECEIVED', triggerId: id });
  const threads = (await allMessages(workspace)).map(({ thread }) => thread.id);
  expect(threads).toEqual([
    encodeId('MessageThread', threadId),
    encodeId('MessageThread', threadId),
  ]);
});

test.each([
  [
    'archived',
    'TEMPLATE_ARCHIVED',
    async () => {
      await workspace.change('messageTemplateArchive', { id: template });
      return template;
    },
  ],
  ['for the team', 'WRONG_TEMPLATE', () => newTemplate(workspace, { kind: 'ALERT' })],
  ['for invitations', 'WRONG_TEMPLATE', () => newTemplate(workspace, { kind: 'INVITE' })],
  ['of another workspace', 'TEMPLATE_ARCHIVED', async () => newTemplate(await graph.workspace())],
])('a template that is %s makes no message', async (_name, reason, used) => {
  const outcome = await doStep(
    workspace,
    customer,
    writing({
      template: keyIn('MessageTemplate', await used()),
    }),
  );
  expect(outcome).toMatchObject({ status: 'SKIPPED', reason });
  expect(await allMessages(workspace)).toEqual([]);
});

test('after a response, its template reads the answers by the keys of the questions', async () => {
  const survey = await publish(workspace);
  const { response } = await send(workspace, 'responseSubmit', {
    ...{ survey, submissionKey: 'one', answers: [nps(9)], customer: { id: customer } },
  });
  const triggerId = keyIn('SurveyResponse', response?.id ?? '');
  await doStep(workspace, customer, writing(), { trigger: 'RESPONSE_COMPLETED', triggerId });
  const message = await workspace.db.message.findFirst({ select: { data: true } });
  expect(message?.data).toMatchObject({ trigger: { survey, answers: { recommend: 9 } } });
});
