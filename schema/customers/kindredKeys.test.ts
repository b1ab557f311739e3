import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  openTestGraph,
  type TestGraph,
  type TestUserError,
  type TestWorkspace,
} from '../../test/support/graph.ts';
import { recordEvent, recordInBulk } from '../../test/support/recordedEvents.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

const codes = (errors: readonly TestUserError[]) =>
  errors.map(({ code, path }) => `${code} ${path.slice(1).join('.')}`).join();

async function upsert(input: object): Promise<string> {
  const { customer, errors } = await workspace.change<{ customer: { id: string } | null }>(
    'customerUpsert',
    input,
    'customer { id }',
  );
  return customer?.id ?? codes(errors);
}

async function bulk(rows: readonly object[]): Promise<string[]> {
  const { results } = await workspace.change<{
    results: { status: string; errors: TestUserError[] }[];
  }>(
    'customerBulkUpsert',
    { rows, errorPolicy: 'REJECT_FAILED' },
    'results { status errors { code path message } }',
  );
  return results.map(({ status, errors }) => (status === 'FAILED' ? codes(errors) : status));
}

describe('a key', () => {
  test('is one in either composition of its letters, within one call and over calls', async () => {
    const one = await upsert({ key: { externalId: { system: 'caf\u00e9', id: 'Jo\u0308rg' } } });
    expect(await upsert({ key: { externalId: { system: 'cafe\u0301', id: 'J\u00f6rg' } } })).toBe(
      one,
    );
    const rows = ['\u212b', '\u00c5'].map((id) => ({ key: { externalId: { system: 'k', id } } }));
    expect(await bulk(rows)).toEqual(['CREATED', 'DUPLICATE rows.1.key.externalId']);
  });

  test('of another system is taken as it is: capital letters and blanks make another one', async () => {
    const ids = [];
    for (const id of ['x', 'X', ' x', 'x ']) {
      ids.push(await upsert({ key: { externalId: { system: 'blank', id } } }));
    }
    expect(new Set(ids).size).toBe(4);
  });

  test.each(['😀@x.example', 'משה@דוגמה.example', 'a\u0301@x.example', 'H\u0331@x.example'])(
    'with the address %s finds its customer in capital and small letters',
    async (email) => {
      const id = await upsert({ key: { email } });
      expect(id).toMatch(/^customer_/);
      expect(await upsert({ key: { email: email.toUpperCase() } })).toBe(id);
      expect(await upsert({ key: { email: email.toLowerCase() } })).toBe(id);
    },
  );

  test('with an extension is refused, alone, in bulk and of an event', async () => {
    const phone = '+49 30 123456 ext. 7';
    expect(await upsert({ key: { phone } })).toBe('INVALID_VALUE key.phone');
    expect(await bulk([{ key: { phone } }])).toEqual(['INVALID_VALUE rows.0.key.phone']);
    const events = [{ id: 'ext', customer: { phone: '+4930123456;ext=7' } }, { id: 'beside' }];
    const { results } = await recordInBulk(workspace, events, { errorPolicy: 'REJECT_FAILED' });
    expect(results.map(({ status }) => status)).toEqual(['FAILED', 'RECORDED']);
    expect(await workspace.db.customer.count({ where: { phone: '+4930123456' } })).toBe(0);
  });
});

test('people of one household have one address and are found by what is their own', async () => {
  const email = 'home@x.example';
  const [ann] = [
    await workspace.make('customer', { email, phone: '+4930111111' }),
    await workspace.make('customer', { email, phone: '+4930222222' }),
  ];
  expect(await upsert({ key: { email } })).toBe('AMBIGUOUS_CUSTOMER key.email');
  expect(await upsert({ key: { phone: '+49 30 111111' }, email })).toBe(ann);
  expect(
    await bulk([
      { key: { email } },
      { key: { phone: '+4930222222' }, email: 'HOME@x.example', name: 'Bo' },
      { key: { phone: '+4930333333' }, email },
    ]),
  ).toEqual(['AMBIGUOUS_CUSTOMER rows.0.key.email', 'UPDATED', 'CREATED']);
  const customer = { phone: '+49 (30) 111111' };
  const { event } = await recordEvent(workspace, { id: 'home', customer });
  expect(event?.customer?.id).toBe(ann);
});

test('an address that a row gives a customer is not that of a new one in a later row', async () => {
  const externalIds = [{ system: 'row', id: '1' }];
  await workspace.make('customer', { externalIds });
  const email = 'row@x.example';
  const rows = [
    { key: { externalId: externalIds[0] }, email },
    { key: { email }, name: 'Later' },
  ];
  expect(await bulk(rows)).toEqual(['UPDATED', 'DUPLICATE rows.1.key.email']);
  expect(await workspace.db.customer.count({ where: { email } })).toBe(1);
});

test.each([
  ['{ name: { startsWith: "50%" } }', ['50% off']],
  ['{ name: { startsWith: "50_" } }', []],
  ['{ name: { startsWith: "50\\\\" } }', []],
  ['{ email: { startsWith: "a_b" } }', ['50% off']],
  ['{ email: { startsWith: "A_B", ignoreCase: true } }', ['50% off']],
])('the filter %s takes its text as it is', async (filter, names) => {
  const own = await graph.workspace();
  await own.make('customer', { name: '50% off', email: 'a_b@wild.example' });
  await own.make('customer', { name: '500 off', email: 'axb@wild.example' });
  const { customers } = await own.ask<{ customers: { nodes: { name: string }[] } }>(
    `{ customers(filter: ${filter}) { nodes { name } } }`,
  );
  expect(customers.nodes.map(({ name }) => name)).toEqual(names);
});
