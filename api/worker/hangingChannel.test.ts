import { afterAll, beforeAll, expect, test } from 'vitest';
import { messageTurns } from '../../schema/messages/sending/turns.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import {
  allMessages,
  newTemplate,
  recordingChannel,
  renderPlainly,
  sendMessage,
  taken,
} from '../../test/support/messages.ts';
import { silent } from '../../test/support/workers.ts';
import { startWorker } from './worker.ts';

let graph: TestGraph;
beforeAll(async () => {
  // Connections that waited for a channel would be all there are.
  graph = await openTestGraph({ poolSize: 2 });
});
afterAll(() => graph.close());

async function sendTo(workspace: TestWorkspace, channel: 'EMAIL' | 'SMS', count: number) {
  const template = await newTemplate(workspace, { channel });
  const customer = await workspace.make('customer', {
    ...{ email: 'jana@example.com', phone: '+436601234567' },
  });
  for (let each = 0; each < count; each++) {
    await sendMessage(workspace, { template, customer: { id: customer } }, new Date());
  }
}

test('a channel that hangs delays no other one, of its workspace or of another', {
  timeout: 180_000,
}, async () => {
  const mine = await graph.workspace('Mine');
  const theirs = await graph.workspace('Theirs');
  const [mail, sms] = [recordingChannel(), recordingChannel()];
  const ends: (() => void)[] = [];
  mail.answer(() => new Promise((resolve) => ends.push(() => resolve(taken))));
  await sendTo(mine, 'EMAIL', 25);
  const handlers = messageTurns({
    channels: (channel) => (channel === 'EMAIL' ? mail : channel === 'SMS' ? sms : null),
    ...{ render: renderPlainly, publicUrl: null, patienceMs: 600_000 },
  });
  const worker = startWorker({ database: graph.database, log: silent, handlers, pollMs: 20 });
  await expect.poll(() => mail.sent.length, { timeout: 60_000 }).toBe(20);

  await sendTo(mine, 'SMS', 3);
  await sendTo(theirs, 'SMS', 3);
  await expect.poll(() => sms.sent.length, { timeout: 60_000 }).toBe(6);
  mail.answer(() => taken);
  for (const end of ends) end();
  await worker.stop();
});

test('two workers send each message once', { timeout: 180_000 }, async () => {
  const workspace = await graph.workspace();
  const mail = recordingChannel();
  await sendTo(workspace, 'EMAIL', 60);
  const handlers = messageTurns({
    channels: () => mail,
    ...{ render: renderPlainly, publicUrl: null },
  });
  const start = () => startWorker({ database: graph.database, log: silent, handlers, pollMs: 20 });
  const workers = [start(), start()];
  const sent = () => workspace.db.message.count({ where: { state: 'SENT' } });
  await expect.poll(sent, { timeout: 60_000 }).toBe(60);
  await Promise.all(workers.map((worker) => worker.stop()));
  const messages = await allMessages(workspace);
  const ids = messages.map(({ id }) => id);
  // What the test before left unsent goes out, too.
  const sentIds = mail.sent.map(({ id }) => id).filter((id) => ids.includes(id));
  expect(sentIds.sort()).toEqual(ids.sort());
  expect(messages.every(({ attempts }) => attempts === 1)).toBe(true);
});
