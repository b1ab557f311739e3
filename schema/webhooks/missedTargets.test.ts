import { afterAll, beforeAll, expect, test } from 'vitest';
import { openCase } from '../../test/support/cases.ts';
import { openTestGraph, type TestGraph } from '../../test/support/graph.ts';
import { openReceiver, type Receiver } from '../../test/support/receiver.ts';
import { keepPromises, makePolicy } from '../../test/support/sla.ts';
import { newEndpoint, sendDue } from '../../test/support/webhooks.ts';
import { allowOutbound, Outbound } from '../kernel/outbound.ts';

let graph: TestGraph;
let receiver: Receiver;
beforeAll(async () => {
  graph = await openTestGraph({ poolSize: 2 });
  allowOutbound(new Outbound('127.0.0.1:*'));
  receiver = await openReceiver();
});
afterAll(async () => {
  allowOutbound(new Outbound());
  await receiver.close();
  await graph.close();
});

test('an endpoint is sent which case was not answered in time, when it was due and who is to do it', async () => {
  const workspace = await graph.workspace();
  const { id: endpoint } = await newEndpoint(workspace, {
    ...{ url: receiver.url, eventTypes: ['case.overdue'] },
  });
  const sent = () => receiver.received.map(({ body }) => JSON.parse(body).data);
  // Before any was missed, what it would be sent.
  await workspace.change('webhookEndpointTest', { id: endpoint, type: 'case.overdue' });
  await sendDue(workspace);
  expect(Object.keys(sent()[0]).sort()).toEqual(
    ['case', 'customer', 'dueAt', 'id', 'owner', 'priority', 'target', 'team'].sort(),
  );
  const customer = await workspace.make('customer', { name: 'Jana' });
  const owner = await workspace.make('actor', { name: 'Alex' });
  const team = await workspace.make('team', { name: 'Service' });
  await makePolicy(workspace, { firstResponseMinutes: 30 });
  const opened = new Date(Date.now() - 3_600_000);
  const about = { title: 'A broken vase', priority: 'HIGH', customer, owner, team };
  const id = await openCase(workspace, about, { now: opened });
  await keepPromises(workspace, new Date());
  await sendDue(workspace);
  expect(sent().slice(1)).toEqual([
    {
      ...{ id: expect.stringMatching(/^casechange_/), case: id, priority: 'HIGH' },
      ...{ target: 'FIRST_RESPONSE', dueAt: new Date(opened.getTime() + 1_800_000).toISOString() },
      ...{ customer, owner, team },
    },
  ]);
  expect(receiver.received.at(-1)?.body).not.toContain('vase');
});
