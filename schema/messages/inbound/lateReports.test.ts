import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { afterDays, atNoon } from '../../../test/support/invitations.ts';
import {
  allMessages,
  doMessages,
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

const send = async (more: object = {}) => {
  const { message } = await sendMessage(workspace, { template, customer: { id: jana }, ...more });
  return message?.id ?? '';
};
const report = (id: string, of: object) =>
  workspace.change(
    'messageReceive',
    { channel: 'EMAIL', inReplyTo: `<${id}@acme.example>`, report: of },
    '',
    { now: atNoon },
  );
const states = async () =>
  (await allMessages(workspace)).map(({ state, decision }) => [state, decision?.reason]);

const spam = { reportType: 'feedback-report' };
const cut = {
  outcome: 'LATER',
  refusal: { kind: 'UNREACHABLE', code: null },
  retryAfter: null,
} as const;

describe('a report on a message of which it is not known that it went out', () => {
  test('of spam ends it, and opts the address out', async () => {
    mail.answer(() => cut);
    const id = await send();
    await doMessages(workspace, mail);
    await report(id, spam);
    await send();
    await doMessages(workspace, mail, afterDays(1));
    expect(await states()).toEqual([
      ['COMPLAINED', 'ALLOWED'],
      ['REFUSED', 'OPTED_OUT'],
    ]);
    expect(mail.sent).toHaveLength(1);
  });

  test('that comes before that is stored counts', async () => {
    mail.answer(async ({ id }) => {
      await report(id, spam);
      return { outcome: 'SENT', providerId: null };
    });
    await send();
    await doMessages(workspace, mail);
    await send();
    await doMessages(workspace, mail);
    expect(await states()).toEqual([
      ['COMPLAINED', 'ALLOWED'],
      ['REFUSED', 'OPTED_OUT'],
    ]);
  });

  test('of its arrival has it not sent again', async () => {
    mail.answer(() => cut);
    const id = await send();
    await doMessages(workspace, mail);
    await report(id, { action: 'delivered' });
    await doMessages(workspace, mail, afterDays(1));
    expect(await allMessages(workspace)).toMatchObject([
      { state: 'DELIVERED', sentAt: atNoon.toISOString(), dueAt: null },
    ]);
    expect(mail.sent).toHaveLength(1);
  });

  test('counts after it expired', async () => {
    mail.answer(() => cut);
    const id = await send({ notAfter: new Date(atNoon.getTime() + 60_000) });
    await doMessages(workspace, mail);
    await doMessages(workspace, mail, afterDays(1));
    await report(id, spam);
    expect(await states()).toEqual([['COMPLAINED', 'ALLOWED']]);
  });
});

test('a report of spam counts after a bounce, and one on what was never tried does not', async () => {
  const bounced = await send();
  await doMessages(workspace, mail);
  await report(bounced, { action: 'failed', statusCode: '5.2.2' });
  await report(bounced, spam);
  const next = await send();
  await report(next, { action: 'failed', statusCode: '5.1.1' });
  await doMessages(workspace, mail);
  expect(await states()).toEqual([
    ['COMPLAINED', 'ALLOWED'],
    ['REFUSED', 'OPTED_OUT'],
  ]);
});

test('a mailbox that is disabled says nothing of the next address of its customer', async () => {
  mail.answer(() => ({ outcome: 'REFUSED', refusal: { kind: 'MAILBOX', code: '550 5.2.1' } }));
  await send();
  await doMessages(workspace, mail);
  await workspace.change('customerUpdate', { id: jana, email: 'jana@new.example' });
  await send();
  await doMessages(workspace, mail);
  await send();
  await doMessages(workspace, mail);
  expect((await states()).map(([state]) => state)).toEqual(['BOUNCED', 'BOUNCED', 'BOUNCED']);
});

test('a report by another channel than that of its message is refused', async () => {
  await send();
  await doMessages(workspace, mail);
  const id = (await allMessages(workspace))[0]?.id;
  const { errors } = await workspace.change('messageReceive', {
    ...{ channel: 'SMS', inReplyTo: id, report: { action: 'failed', statusCode: '5.1.1' } },
  });
  expect(errors).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'inReplyTo'] }]);
});
