import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { drainTasks } from '../../test/support/tasks.ts';
import { matchFacts } from '../customers/match/matchFacts.ts';
import { newId } from '../kernel/id.ts';
import { insertRows } from '../kernel/rows.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

const drain = () => drainTasks(workspace.db, [matchFacts]);

interface Shown {
  readonly id: string;
  readonly match: string;
  readonly customer: { readonly id: string } | null;
}

async function record(id: string, customer: object): Promise<Shown | null> {
  const input = { source: 'shop', type: 'VISIT', id, customer };
  const { event } = await workspace.change<{ event: Shown | null }>(
    'eventRecord',
    input,
    'event { id match customer { id } }',
  );
  return event;
}

const shown = async (id: string) => {
  const { event } = await workspace.ask<{ event: Shown | null }>(
    'query ($id: String!) { event: eventBySource(source: "shop", sourceId: $id) { id match customer { id } } }',
    { id },
  );
  return { match: event?.match, customer: event?.customer?.id ?? null };
};

const make = (input: object) => workspace.make('customer', input);
const matched = (customer: string) => ({ match: 'MATCHED', customer });
const waiting = { match: 'WAITING', customer: null };
const ambiguous = { match: 'AMBIGUOUS', customer: null };

describe('an event whose customer is not known', () => {
  test.each([
    ['an email address', { email: 'ana@example.com' }, { email: 'Ana@Example.com' }],
    ['a telephone number', { phone: '+436601111111' }, { phone: '+43 660 111 11 11' }],
    [
      'an external id',
      { externalId: { system: 'crm', id: 'ana' } },
      { externalIds: [{ system: 'crm', id: 'ana' }] },
    ],
  ])('waits under %s, and gets the customer that is created with it', async (name, key, input) => {
    expect(await record(name, key)).toMatchObject(waiting);
    await drain();
    expect(await shown(name)).toEqual(waiting);
    const customer = await make(input);
    await drain();
    expect(await shown(name)).toEqual(matched(customer));
    expect(await record(`${name} later`, key)).toMatchObject({
      match: 'MATCHED',
      customer: { id: customer },
    });
  });

  test('gets the customer that is changed, upserted, or stored in bulk with its key', async () => {
    for (const name of ['changed', 'upserted', 'bulk', 'bulk email']) {
      await record(
        name,
        name === 'bulk'
          ? { externalId: { system: 'erp', id: 'b' } }
          : { email: `${name.replace(' ', '')}@x.example` },
      );
    }
    const changed = await make({ name: 'Changed' });
    await workspace.change('customerUpdate', { id: changed, email: 'changed@x.example' });
    const upserted = await workspace.change<{ customer: { id: string } }>(
      'customerUpsert',
      { key: { email: 'upserted@x.example' }, name: 'Upserted' },
      'customer { id }',
    );
    const { results } = await workspace.change<{ results: { customer: { id: string } }[] }>(
      'customerBulkUpsert',
      {
        rows: [
          { key: { externalId: { system: 'erp', id: 'b' } }, name: 'B' },
          { key: { email: 'bulkemail@x.example' } },
        ],
      },
      'results { customer { id } }',
    );
    await drain();
    expect(await shown('changed')).toEqual(matched(changed));
    expect(await shown('upserted')).toEqual(matched(upserted.customer.id));
    expect(await shown('bulk')).toEqual(matched(results[0]?.customer.id ?? ''));
    expect(await shown('bulk email')).toEqual(matched(results[1]?.customer.id ?? ''));
  });

  test('has a task of its own, for a customer that is stored at the same moment', async () => {
    const [, customer] = await Promise.all([
      record('race', { email: 'race@example.com' }),
      make({ email: 'race@example.com' }),
    ]);
    await drain();
    expect(await shown('race')).toEqual(matched(customer));
  });

  test('does not wait for an `id`: one of no customer is refused', async () => {
    const id = 'customer_01h2xcejqtf2nbrexx3vqjhp41';
    expect(await record('no such', { id })).toBeNull();
    expect(await workspace.db.customerEvent.count({ where: { sourceId: 'no such' } })).toBe(0);
  });
});

describe('an event whose key fits two customers', () => {
  test('is AMBIGUOUS until one of them alone has it', async () => {
    const [first, second] = [
      await make({ email: 'family@example.com', name: 'First' }),
      await make({ email: 'family@example.com', name: 'Second' }),
    ];
    expect(await record('family', { email: 'family@example.com' })).toMatchObject(ambiguous);
    await drain();
    expect(await shown('family')).toEqual(ambiguous);
    await workspace.change('customerUpdate', { id: second, email: 'second@example.com' });
    const tasks = await workspace.db.outbox.findMany({ where: { topic: 'customers' } });
    expect(JSON.stringify(tasks)).not.toContain('example.com');
    await drain();
    expect(await shown('family')).toEqual(matched(first));
  });

  test('is matched when one of them is deleted, changed in bulk, or its number cleared', async () => {
    let numbers = 0;
    for (const [name, give] of [
      ['deleted', (id: string) => workspace.change('customerDelete', { id })],
      ['cleared', (id: string) => workspace.change('customerUpdate', { id, phone: null })],
      [
        'in bulk',
        () =>
          workspace.change('customerBulkUpsert', {
            rows: [
              { key: { externalId: { system: 'two', id: 'in bulk' } }, phone: '+436602222222' },
            ],
          }),
      ],
    ] as const) {
      const phone = `+4366044444${10 + numbers++}`;
      const stays = await make({ phone });
      const other = await make({ phone, externalIds: [{ system: 'two', id: name }] });
      expect(await record(name, { phone })).toMatchObject(ambiguous);
      expect(await give(other)).toMatchObject({ errors: [] });
      await drain();
      expect(await shown(name)).toEqual(matched(stays));
    }
  });

  test('waits once no customer has its key, and a waiting one is AMBIGUOUS once two have it', async () => {
    const pair = [await make({ email: 'pair@x.example' }), await make({ email: 'pair@x.example' })];
    await record('pair', { email: 'pair@x.example' });
    await drain();
    await Promise.all(pair.map((id) => workspace.change('customerUpdate', { id, email: null })));
    await drain();
    expect(await shown('pair')).toEqual(waiting);
    await Promise.all(
      pair.map((id) => workspace.change('customerUpdate', { id, email: 'pair@x.example' })),
    );
    await drain();
    expect(await shown('pair')).toEqual(ambiguous);
  });

  test('recorded while one gives up its address, loses no match', async () => {
    for (let round = 0; round < 5; round += 1) {
      const email = `round${round}@x.example`;
      const [stays, goes] = [await make({ email }), await make({ email })];
      await Promise.all([
        record(`round ${round}`, { email }),
        workspace.change('customerUpdate', { id: goes, email: `gone${round}@x.example` }),
      ]);
      await drain();
      expect(await shown(`round ${round}`)).toEqual(matched(stays));
    }
  });
});

test('thousands of waiting events are matched in batches, and matched ones stay as they are', async () => {
  const before = await make({ email: 'many@x.example' });
  await record('before', { email: 'many@x.example' });
  const [identifier] = await workspace.db.customerIdentifier.findMany({
    where: { value: 'many@x.example' },
  });
  await workspace.change('customerUpdate', { id: before, email: null });
  await drain();
  await insertRows(
    workspace.db,
    'CustomerEvent',
    Array.from({ length: 2500 }, (_, index) => ({
      id: newId(),
      source: 'many',
      sourceId: `${index}`,
      type: 'VISIT',
      occurredAt: new Date(),
      match: 'WAITING',
      identifierId: identifier?.id,
      properties: {},
      contentHash: '',
      recordedAt: new Date(),
    })),
  );
  await make({ email: 'many@x.example' });
  expect(await drain()).toBe(3);
  const where = { source: 'many', match: 'MATCHED' as const };
  expect(await workspace.db.customerEvent.count({ where })).toBe(2500);
  expect(await shown('before')).toEqual(matched(before));
});

test('a customer or touchpoint with events is in use', async () => {
  const customer = await make({ email: 'used@x.example' });
  await record('used', { email: 'used@x.example' });
  const { errors } = await workspace.change('customerDelete', { id: customer });
  expect(errors).toMatchObject([{ code: 'IN_USE', total: 1 }]);
});
