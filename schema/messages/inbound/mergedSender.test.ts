import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestGraph, type TestGraph } from '../../../test/support/graph.ts';
import { merged } from '../../../test/support/merging.ts';
import { newTemplate, sendMessage } from '../../../test/support/messages.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await openTestGraph();
});
afterAll(() => graph.close());

test.each([
  ['EMAIL', ({ email }: { email: string }) => email],
  ['CHAT', ({ id }: { id: string }) => id],
] as const)('a customer who was merged twice still answers by %s', async (channel, from) => {
  const workspace = await graph.workspace();
  const customers = [];
  for (const name of ['a', 'b', 'c']) {
    const email = `${name}@example.com`;
    customers.push({ id: await workspace.make('customer', { email }), email });
  }
  const [first, second, third] = customers;
  if (!first || !second || !third) throw new Error('There are three');
  const template = await newTemplate(workspace, { channel });
  const { message } = await sendMessage(workspace, { template, customer: { id: first.id } });
  await merged(workspace, first.id, second.id);
  await merged(workspace, second.id, third.id);
  const received = await workspace.change('messageReceive', {
    ...{ channel, from: from(first), text: 'Hi', externalId: '1' },
    token: message?.thread.replyToken,
  });
  expect(received).toMatchObject({ errors: [] });
});
