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

const send = (input: object = {}) =>
  sendMessage(workspace, { template, customer: { id: jana }, ...input });
const only = async () => (await allMessages(workspace))[0];
const later = (minutes: number) => new Date(atNoon.getTime() + minutes * 60_000);

describe('a message without a way to send it', () => {
  test('waits for one, is claimed once, and goes out within minutes', async () => {
    await send();
    await doMessages(workspace, null);
    const waiting = await only();
    expect(waiting).toMatchObject({
      ...{ state: 'QUEUED', refusal: 'NO_CHANNEL', attempts: 0, dueAt: afterDays(3).toISOString() },
    });
    await doMessages(workspace, null, later(11));
    expect(await only()).toEqual(waiting);
    await doMessages(workspace, mail, later(12));
    expect(mail.sent).toEqual([]);
    await doMessages(workspace, mail, later(22));
    expect(await only()).toMatchObject({ state: 'SENT', refusal: null });
  });

  test('until notAfter has expired, and says what lacked', async () => {
    await send({ notAfter: later(30) });
    await doMessages(workspace, null);
    await doMessages(workspace, null, later(31));
    expect(await only()).toMatchObject({ state: 'EXPIRED', refusal: 'NO_CHANNEL', dueAt: null });
    await doMessages(workspace, null, later(60));
    expect(await workspace.db.outbox.count({ where: { topic: 'messages EMAIL' } })).toBe(0);
  });
});
