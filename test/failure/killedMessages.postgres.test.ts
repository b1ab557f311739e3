import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { encodeId } from '../../schema/kernel/id.ts';
import { cxgraph, type Running } from '../support/command.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../support/graph.ts';
import { type MailServer, startMailServer } from '../support/mailServer.ts';
import { newTemplate } from '../support/messages.ts';
import { sized } from '../support/size.ts';

const { messages, kills } = sized({
  suite: { messages: 100, kills: 1 },
  soak: { messages: 10_000, kills: 50 },
});
/** Messages that a worker sends by one channel at once: each of them can be sent again after a kill. */
const atOnce = 20;

let graph: TestGraph;
let workspace: TestWorkspace;
let server: MailServer;
let worker: Running | undefined;
beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  server = await startMailServer();
});
afterAll(async () => {
  worker?.child.kill('SIGKILL');
  await worker?.ended;
  await server.close();
  await graph.close();
});

async function start(): Promise<Running> {
  worker = cxgraph(['worker'], {
    DATABASE_URL: graph.url,
    SMTP_URL: `smtp://127.0.0.1:${server.port}`,
    MESSAGE_FROM: 'Acme <care@acme.example>',
    WORKER_POLL_MS: '50',
    // What a killed worker was at is sent again when its lease is over.
    WORKER_LEASE_MS: '1000',
  });
  await worker.said(/Working/);
  return worker;
}

const counted = (state: 'QUEUED' | 'SENT') => workspace.db.message.count({ where: { state } });

test(`a worker that is killed loses no mail, and each has one Message-ID; kills: ${kills}`, {
  timeout: 1_200_000,
}, async () => {
  const template = await newTemplate(workspace);
  await workspace.db.messageTemplate.updateMany({
    data: { contents: [{ locale: 'en', subject: 'Hello', text: 'Hello {{ customer.email }}' }] },
  });
  for (let from = 0; from < messages; from += 500) {
    const rows = Array.from({ length: Math.min(500, messages - from) }, (_, index) => {
      const email = `customer${from + index}@example.com`;
      return { key: { email }, name: 'Jana' };
    });
    await workspace.change('customerBulkUpsert', { rows });
  }
  const segment = await workspace.make('segment', {
    name: 'All',
    condition: { combinator: 'and', rules: [{ field: 'email', operator: 'notNull' }] },
  });
  const { errors } = await workspace.change('messageSend', { template, segment });
  expect(errors).toEqual([]);
  for (let kill = 0; kill < kills; kill++) {
    const before = server.mails.length;
    const running = await start();
    const isOver = async () => (await counted('SENT')) === messages;
    while (server.mails.length === before && !(await isOver())) await sleep(5);
    await sleep(randomInt(0, 100));
    running.child.kill('SIGKILL');
    await running.ended;
  }
  const last = await start();
  await expect.poll(() => counted('SENT'), { timeout: 600_000, interval: 200 }).toBe(messages);
  last.child.kill('SIGTERM');
  await last.ended;

  const rows = await workspace.db.message.findMany({ select: { id: true } });
  expect(rows).toHaveLength(messages);
  const ids = rows.map(({ id }) => `<${encodeId('Message', id)}@acme.example>`);
  const seen = server.mails.map((mail) => mail.headers('message-id')[0]);
  expect(new Set(seen)).toEqual(new Set(ids));
  expect(new Set(server.mails.flatMap(({ envelope }) => envelope.to)).size).toBe(messages);
  expect(seen.length - messages).toBeLessThanOrEqual(kills * atOnce);
});
