import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { workFor } from '../../test/support/erasures.ts';
import {
  openTestGraph,
  type TestGraph,
  type TestUserError,
  type TestWorkspace,
} from '../../test/support/graph.ts';

let graph: TestGraph;
let workspace: TestWorkspace;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

interface Done {
  job: { id: string; status: string; receipt: Receipt | null } | null;
  errors: TestUserError[];
}

interface Receipt {
  tables: { table: string; rows: number; action: string }[];
  remains: string[];
}

const keyOf = (customer: string | object) =>
  typeof customer === 'string' ? { id: customer } : customer;

/** Erases a customer and waits until that is done. */
async function done(mutation: string, customer: string | object): Promise<Receipt> {
  const { job, errors } = await workspace.change<Done>(
    mutation,
    { customer: keyOf(customer) },
    'job { id }',
  );
  if (!job) throw new Error(JSON.stringify(errors));
  await workFor(workspace, 2);
  const { job: ended } = await workspace.ask<Done>(
    'query($id: ID!) { job(id: $id) { id status receipt { tables { table rows action } remains } } }',
    { id: job.id },
  );
  if (ended?.status !== 'SUCCEEDED' || !ended.receipt) throw new Error(JSON.stringify(ended));
  return ended.receipt;
}

const erase = (customer: string | object) => done('customerErase', customer);

const codes = (errors: readonly TestUserError[]) =>
  errors.map(({ code, path }) => `${code} ${path.join('.')}`);

const record = (id: string, input: object) =>
  workspace.change<{ event: { id: string } | null }>(
    'eventRecord',
    { source: 'shop', id, type: 'PURCHASE', ...input },
    'event { id }',
  );

async function count(list: string): Promise<number> {
  const found = await workspace.ask<Record<string, { totalCount: number }>>(
    `{ ${list} { totalCount } }`,
  );
  return found[list.replace(/\(.*/, '')]?.totalCount ?? -1;
}

describe('customerErase', () => {
  test('deletes the customer, its events and what they came with, and says so', async () => {
    const email = 'erin@example.org';
    const customer = await workspace.make('customer', {
      name: 'Erin',
      email,
      externalIds: [{ system: 'crm', id: 'erin' }],
    });
    await record('e1', { customer: { email }, properties: { note: 'for Erin' } });
    await record('e2', { customer: { id: customer } });
    const receipt = await erase(customer);
    expect(receipt.tables).toEqual(
      expect.arrayContaining([
        { table: 'CustomerEvent', rows: 2, action: 'ERASED' },
        { table: 'CustomerIdentifier', rows: 2, action: 'ERASED' },
        { table: 'CustomerExternalId', rows: 1, action: 'ERASED' },
        { table: 'Customer', rows: 1, action: 'ERASED' },
      ]),
    );
    expect(receipt.remains.join(' ')).toContain('cxgraph privacy reapply');
    expect(await count('customers(filter: { email: { eq: "erin@example.org" } })')).toBe(0);
    expect(await workspace.db.customerEvent.count()).toBe(0);
    expect(await workspace.db.customerIdentifier.count()).toBe(0);
  });

  test('has every call that names the person refused with ERASED at its path', async () => {
    const email = 'back@example.org';
    const externalId = { system: 'crm', id: 'back' };
    const phone = '+436601112233';
    const customer = await workspace.make('customer', { email, phone, externalIds: [externalId] });
    await erase(customer);
    const refused = async (mutation: string, input: object) =>
      codes((await workspace.change(mutation, input)).errors);
    expect(await refused('customerCreate', { name: 'B', email: 'BACK@example.org' })).toEqual([
      'ERASED input.email',
    ]);
    expect(await refused('customerCreate', { externalIds: [externalId] })).toEqual([
      'ERASED input.externalIds.0',
    ]);
    expect(await refused('customerUpsert', { key: { phone: '+43 660 111 22 33' } })).toEqual([
      'ERASED input.key.phone',
    ]);
    expect(await refused('customerUpsert', { key: { id: customer } })).toEqual([
      'ERASED input.key.id',
    ]);
    expect(
      await refused('customerBulkUpsert', { rows: [{ key: { externalId }, name: 'B' }] }),
    ).toEqual(['ERASED input.rows.0.key.externalId']);
    const other = await workspace.make('customer', { name: 'Another' });
    expect(await refused('customerUpdate', { id: other, phone })).toEqual(['ERASED input.phone']);
    expect(codes((await record('back', { customer: { email } })).errors)).toEqual([
      'ERASED input.customer.email',
    ]);
    expect(codes((await record('back', { customer: { id: customer } })).errors)).toEqual([
      'ERASED input.customer.id',
    ]);
  });

  test('deletes events of any moment, also one after the erasure', async () => {
    const customer = await workspace.make('customer', { email: 'moments@example.org' });
    const ahead = new Date(Date.now() + 23 * 60 * 60 * 1000).toISOString();
    for (const occurredAt of ['1970-01-02T00:00:00Z', '2026-01-01T00:00:00Z', ahead]) {
      const { event } = await record(occurredAt, {
        type: 'MOMENT',
        occurredAt,
        customer: { id: customer },
      });
      expect(event).not.toBeNull();
    }
    const receipt = await erase(customer);
    expect(receipt.tables).toContainEqual({ table: 'CustomerEvent', rows: 3, action: 'ERASED' });
    expect(await workspace.db.customerEvent.count({ where: { type: 'MOMENT' } })).toBe(0);
  });

  test('leaves the address to a relative who has it, too', async () => {
    const email = 'family@example.org';
    const [one, other] = [
      await workspace.make('customer', { name: 'One', email }),
      await workspace.make('customer', { name: 'Other', email }),
    ];
    await erase(one);
    expect(codes((await record('family', { customer: { email } })).errors)).toEqual([]);
    const { errors } = await workspace.change('customerUpdate', { id: other, name: 'O', email });
    expect(errors).toEqual([]);
  });

  test('finds events by the key that wait for a customer or are ambiguous', async () => {
    const email = 'waiting@example.org';
    await record('w1', { customer: { email } });
    const customer = await workspace.make('customer', { name: 'Wanda' });
    await workspace.change('customerUpdate', { id: customer, email });
    await erase(customer);
    expect(await workspace.db.customerEvent.count({ where: { sourceId: 'w1' } })).toBe(0);
  });

  test('erases a person who never was a customer, by the address that events wait under', async () => {
    const email = 'never@example.org';
    await record('n1', { customer: { email } });
    const receipt = await erase({ email });
    expect(receipt.tables).toContainEqual({ table: 'CustomerEvent', rows: 1, action: 'ERASED' });
    expect(await workspace.db.customerIdentifier.count({ where: { value: email } })).toBe(0);
    expect(codes((await record('n2', { customer: { email } })).errors)).toEqual([
      'ERASED input.customer.email',
    ]);
    const again = await workspace.change('customerErase', { customer: { email } });
    expect(codes(again.errors)).toEqual(['ERASED input.customer.email']);
    const unknown = { email: 'unknown@example.org' };
    const { errors } = await workspace.change('customerErase', { customer: unknown });
    expect(codes(errors)).toEqual(['NOT_FOUND input.customer.email']);
  });

  test('is refused for a customer of another workspace, and without customers:erase', async () => {
    const theirs = await (await graph.workspace()).make('customer', { name: 'Theirs' });
    const { errors } = await workspace.change('customerErase', { customer: { id: theirs } });
    expect(codes(errors)).toEqual(['NOT_FOUND input.customer.id']);
    const mine = await workspace.make('customer', { name: 'Mine' });
    await expect(
      workspace.withScopes('customers:write').change('customerErase', { customer: { id: mine } }),
    ).rejects.toThrow('customers:erase');
  });

  test('lets a person come back once an operator lifts it', async () => {
    const email = 'again@example.org';
    await erase(await workspace.make('customer', { email, phone: '+4915112345678' }));
    const lift = (input: object) =>
      workspace.change<{ lifted: number }>('customerErasureLift', input, 'lifted');
    expect(await lift({ customer: { email } })).toEqual({ lifted: 3, errors: [] });
    expect(codes((await lift({ customer: { email } })).errors)).toEqual([
      'NOT_FOUND input.customer.email',
    ]);
    await workspace.make('customer', { email });
  });
});

describe('customerAnonymise', () => {
  test('leaves events without the person, and their values', async () => {
    const email = 'anna@example.org';
    const customer = await workspace.make('customer', { name: 'Anna', email });
    await record('a1', {
      customer: { email },
      value: 10,
      currency: 'EUR',
      properties: { note: 'Anna' },
    });
    const receipt = await done('customerAnonymise', customer);
    expect(receipt.tables).toContainEqual({
      table: 'CustomerEvent',
      rows: 1,
      action: 'ANONYMISED',
    });
    const [event] = await workspace.db.customerEvent.findMany({ where: { value: 10 } });
    expect(event).toMatchObject({
      type: 'PURCHASE',
      currency: 'EUR',
      customerId: null,
      identifierId: null,
      match: 'NONE',
      properties: {},
    });
    expect(event?.sourceId).toBe(event?.id);
    expect(JSON.stringify(event).toLowerCase()).not.toContain('anna');
  });
});
