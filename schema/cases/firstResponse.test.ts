import { afterAll, beforeAll, expect, test } from 'vitest';
import { openCase, readCase } from '../../test/support/cases.ts';
import { openTestGraph, type TestGraph } from '../../test/support/graph.ts';
import { atNoon } from '../../test/support/invitations.ts';
import { doMessages, newTemplate, recordingChannel } from '../../test/support/messages.ts';
import { makePolicy, slaOf } from '../../test/support/sla.ts';
import { decodeId } from '../kernel/id.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await openTestGraph();
});
afterAll(() => graph.close());

const minutes = (count: number) => new Date(atNoon.getTime() + count * 60_000);

test('a case has its first response when the first message of a person went out in its thread', async () => {
  const workspace = await graph.workspace();
  const mail = recordingChannel();
  const template = await newTemplate(workspace);
  const customer = await workspace.make('customer', { email: 'jana@example.com' });
  const person = await workspace.make('actor', { name: 'Alex' });
  const alex = workspace.as({ actorId: decodeId('Actor', person) ?? '' });
  const send = async (client: typeof alex, input: object, now: Date) => {
    const { message, errors } = await client.change<{ message: { thread: { id: string } } }>(
      'messageSend',
      input,
      'message { thread { id } }',
      { now },
    );
    expect(errors).toEqual([]);
    return message.thread.id;
  };
  await makePolicy(workspace, { firstResponseMinutes: 60 });
  const promised = async () => (await slaOf(workspace, id, minutes(10))).firstResponse;
  // By the owner's key, which is a program.
  const thread = await send(workspace, { template, customer: { id: customer } }, atNoon);
  const id = await openCase(workspace, { thread }, { now: atNoon });
  await doMessages(workspace, mail, minutes(1));
  expect(mail.sent).toHaveLength(1);
  expect(await readCase(workspace, id)).toMatchObject({ firstResponseAt: null });
  expect(await promised()).toMatchObject({ reachedAt: null, remainingMinutes: 50 });
  await send(alex, { thread, subject: 'Sorry', text: 'I will call you.' }, minutes(2));
  expect(await readCase(workspace, id)).toMatchObject({ firstResponseAt: null });
  await doMessages(workspace, mail, minutes(3));
  const answered = { firstResponseAt: minutes(3).toISOString(), revision: 1 };
  expect(await readCase(workspace, id)).toMatchObject(answered);
  const reached = { reachedAt: answered.firstResponseAt, dueAt: minutes(60).toISOString() };
  expect(await promised()).toMatchObject({ ...reached, remainingMinutes: null, breached: false });
  await send(alex, { thread, subject: 'Again', text: 'Once more.' }, minutes(4));
  await doMessages(workspace, mail, minutes(5));
  expect(mail.sent).toHaveLength(3);
  expect(await readCase(workspace, id)).toMatchObject(answered);
  expect(await promised()).toMatchObject(reached);
});
