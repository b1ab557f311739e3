import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestGraph, type TestGraph } from '../../../test/support/graph.ts';
import { drainTasks } from '../../../test/support/tasks.ts';
import { newId } from '../../kernel/id.ts';
import { insertRows } from '../../kernel/rows.ts';
import { enqueue } from '../../outbox/outbox.ts';
import { type CustomersChanged, customersTask } from './changed.ts';
import { matchFacts } from './matchFacts.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await openTestGraph();
});
afterAll(() => graph.close());

const eventsOfEach = 2;

/** Customers that come after their events; returns how often an event's customer was looked for. */
async function lookedUp(people: number): Promise<number> {
  const { db } = await graph.workspace();
  const at = new Date();
  const identifiers = Array.from({ length: people }, (_, index) => {
    return { id: newId(), kind: 'EMAIL', system: '', value: `p${index}@shop.example` };
  });
  await insertRows(db, 'CustomerIdentifier', identifiers);
  await insertRows(
    db,
    'CustomerEvent',
    identifiers.flatMap(({ id: identifierId, value }) =>
      Array.from({ length: eventsOfEach }, (_, turn) => ({
        ...{ id: newId(), source: 'till', sourceId: `${value} ${turn}`, type: 'VISIT' },
        ...{ occurredAt: at, recordedAt: at, match: 'WAITING', identifierId },
        ...{ properties: {}, contentHash: '', live: true, mapped: false },
      })),
    ),
  );
  const customers = identifiers.map(({ value: email }) => {
    return { id: newId(), email, createdAt: at, updatedAt: at, revision: 1 };
  });
  await insertRows(db, 'Customer', customers);
  await enqueue(db, at, [
    customersTask({ customers: customers.map(({ id }) => id), identifiers: [] }),
  ]);
  let looked = 0;
  const counted: typeof matchFacts = {
    ...matchFacts,
    handle: async (tx, tasks, now) => {
      for (const { payload } of tasks) {
        const { customers, identifiers } = payload as CustomersChanged;
        looked += customers.length + identifiers.length;
      }
      await matchFacts.handle(tx, tasks, now);
    },
  };
  await drainTasks(db, [counted]);
  const events = await db.customerEvent.findMany({
    select: { match: true, customerId: true, identifier: { select: { value: true } } },
  });
  const emails = new Map(customers.map(({ id, email }) => [id, email]));
  expect(events).toHaveLength(people * eventsOfEach);
  const wrong = events.filter(
    ({ match, customerId, identifier }) =>
      match !== 'MATCHED' || emails.get(customerId ?? '') !== identifier?.value,
  );
  expect(wrong).toEqual([]);
  return looked;
}

test('events that waited get the customers that come later, and each of these is looked at once, and again for its events alone', async () => {
  const people = 1_500;
  const looked = await lookedUp(people);
  expect(looked).toBeGreaterThanOrEqual(people);
  // A transaction sets a thousand events, and looks at no more customers for them.
  expect(looked).toBeLessThanOrEqual(people + people * eventsOfEach + 1_000);
});
