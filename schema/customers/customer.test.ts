import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  openTestGraph,
  type TestClient,
  type TestGraph,
  type TestUserError,
  type TestWorkspace,
} from '../../test/support/graph.ts';

import { exportedRows } from '../../test/support/rowFiles.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
/** Reads customers, but nothing that is about a person. */
let discreet: TestClient;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  discreet = workspace.withScopes('customers:read', 'attributes:read');
  await workspace.make('attributeDefinition', { key: 'seats', type: 'NUMBER', name: 'Seats' });
  await workspace.make('attributeDefinition', { key: 'since', type: 'DATE', name: 'Since' });
  await workspace.make('attributeDefinition', { key: 'active', type: 'BOOLEAN', name: 'Active' });
  await workspace.make('attributeDefinition', {
    key: 'note',
    type: 'TEXT',
    name: 'Note',
    personal: true,
  });
  await workspace.make('attributeDefinition', {
    key: 'plan',
    type: 'CHOICE',
    name: 'Plan',
    choices: ['gold', 'silver'],
  });
});
afterAll(() => graph.close());

const codes = (errors: readonly TestUserError[]) =>
  errors.map(({ code, path }) => `${code} ${path.join('.')}`);

const attributes = 'attributes { key text number boolean date }';

async function read(id: string, selection: string, client: TestClient = workspace) {
  const { customer } = await client.ask<{ customer: object }>(
    `query($id: ID!) { customer(id: $id) { ${selection} } }`,
    { id },
  );
  return customer;
}

async function names(filter: object): Promise<(string | null)[]> {
  const { customers } = await workspace.ask<{ customers: { nodes: { name: string | null }[] } }>(
    'query($filter: CustomerFilter) { customers(filter: $filter, orderBy: [{ field: NAME }]) { nodes { name } } }',
    { filter },
  );
  return customers.nodes.map(({ name }) => name);
}

describe('a customer', () => {
  test('has its addresses in their normal form, and its language and time zone in theirs', async () => {
    const id = await workspace.make('customer', {
      name: 'Jana Ölmez',
      email: ' Jana.Oelmez+Shop@MÜLLER.example ',
      phone: '+43 (0) 660 / 123 45 67',
      locale: 'DE-at',
      timeZone: 'europe/vienna',
    });
    expect(await read(id, 'name email phone locale timeZone account { id }')).toEqual({
      name: 'Jana Ölmez',
      email: 'jana.oelmez+shop@xn--mller-kva.example',
      phone: '+436601234567',
      locale: 'de-AT',
      timeZone: 'Europe/Vienna',
      account: null,
    });
  });

  test('is refused with addresses that are none, each at its path', async () => {
    const { errors } = await workspace.change('customerCreate', {
      email: 'jana@',
      phone: '0660 1234567',
      locale: 'German!',
      timeZone: 'Vienna',
    });
    expect(codes(errors).toSorted()).toEqual([
      'INVALID_VALUE input.email',
      'INVALID_VALUE input.locale',
      'INVALID_VALUE input.phone',
      'INVALID_VALUE input.timeZone',
    ]);
  });

  test('is found by its email address and telephone number in any spelling', async () => {
    const phone = '+43 (0) 660 765 43 21';
    await workspace.make('customer', { name: 'Ylva', email: 'Ylva.B@Müller.example', phone });
    const found = { email: { eq: ' ylva.b@MÜLLER.example' }, phone: { in: ['+43 660/7654321'] } };
    expect(await names(found)).toEqual(['Ylva']);
    expect(await names({ email: { in: ['YLVA.B@xn--mller-kva.example', 'no address'] } })).toEqual([
      'Ylva',
    ]);
    expect(await names({ name: { eq: 'Ylva' }, email: { neq: 'YLVA.B@müller.example' } })).toEqual(
      [],
    );
  });

  test('is found by the beginning of its name, email address and telephone number', async () => {
    const name = 'Xenia Sato';
    await workspace.make('customer', {
      name,
      email: 'Xenia.100%@y.example',
      phone: '+81312345678',
    });
    await workspace.make('customer', { name: 'Xavier', email: 'x.ante@example.org' });
    expect(await names({ name: { startsWith: 'xen', ignoreCase: true } })).toEqual([name]);
    expect(await names({ name: { startsWith: 'Xen' } })).toEqual([name]);
    expect(await names({ name: { startsWith: 'xen' } })).toEqual([]);
    expect(await names({ email: { startsWith: 'xenia.100%' } })).toEqual([name]);
    expect(await names({ email: { startsWith: 'xenia_' } })).toEqual([]);
    expect(await names({ phone: { startsWith: '+8131' } })).toEqual([name]);
  });
});

describe('what is about a person, without the scope customers:personal,', () => {
  test('is null, also beside fields that are not, and in a list', async () => {
    const id = await workspace.make('customer', {
      name: 'Noor',
      email: 'noor@example.org',
      phone: '+31201234567',
      locale: 'nl',
      attributes: [
        { key: 'note', value: { text: 'Allergic to nuts' } },
        { key: 'seats', value: { number: 4 } },
      ],
    });
    const selection = `name email phone locale ${attributes}`;
    const shown = {
      name: null,
      email: null,
      phone: null,
      locale: 'nl',
      attributes: [{ key: 'seats', text: null, number: 4, boolean: null, date: null }],
    };
    expect(await read(id, selection, discreet)).toEqual(shown);
    const { customers } = await discreet.ask<{ customers: { nodes: object[] } }>(
      `query($id: CustomerIdFilter) { customers(filter: { id: $id }) { nodes { ${selection} } } }`,
      { id: { eq: id } },
    );
    expect(customers.nodes).toEqual([shown]);
    const answered = await workspace
      .withScopes('customers:write')
      .change('customerUpdate', { id, locale: 'de' }, 'customer { name locale }');
    expect(answered).toEqual({ customer: { name: null, locale: 'de' }, errors: [] });
    expect(await read(id, 'name locale')).toEqual({ name: 'Noor', locale: 'de' });
  });

  test.each([
    ['filter: { name: { startsWith: "N" } }', 'filter.name'],
    ['filter: { not: { email: { eq: "a@b.c" } } }', 'filter.not.email'],
    ['filter: { or: [{ phone: { isNull: true } }] }', 'filter.or.phone'],
    ['orderBy: [{ field: CREATED_AT }, { field: NAME }]', 'orderBy.1.field'],
  ])('cannot be asked for by %s', async (argument, path) => {
    const { data, errors } = await discreet.answer(`{ customers(${argument}) { totalCount } }`);
    expect(data).toBeNull();
    expect(errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN', scope: 'customers:personal' } },
    ]);
    expect(errors?.[0]?.message).toContain(path.split('.').at(-1));
  });

  test('cannot be asked for by values of personal attributes, which match nothing', async () => {
    await workspace.make('customer', { attributes: [{ key: 'note', value: { text: 'VIP' } }] });
    const count = async (client: TestClient, filter: string) => {
      const { customers } = await client.ask<{ customers: { totalCount: number } }>(
        `{ customers(filter: ${filter}) { totalCount } }`,
      );
      return customers.totalCount;
    };
    const withNote = '{ attributes: { some: { text: { eq: "VIP" } } } }';
    expect(await count(workspace, withNote)).toBe(1);
    expect(await count(discreet, withNote)).toBe(0);
    const without = '{ attributes: { none: { text: { eq: "VIP" } } } }';
    const all = await count(workspace, '{}');
    expect(await count(workspace, without)).toBe(all - 1);
    expect(await count(discreet, without)).toBe(all);
    const withoutTexts = '{ attributes: { every: { text: { isNull: true } } } }';
    expect(await count(workspace, withoutTexts)).toBe(all - 2);
    expect(await count(discreet, withoutTexts)).toBe(all);
    expect(await count(workspace, '{ attributes: { some: { or: [] } } }')).toBe(0);
  });
});

test('a file of customers has columns about a person only for who may see them', async () => {
  const other = await graph.workspace();
  await other.make('customer', { name: 'Jana', email: 'jana@example.org', locale: 'de' });
  const whole = await exportedRows(other, 'customer');
  expect(whole.split('\r\n')[0]).toBe(
    '_id,name,email,phone,locale,timeZone,account,lifecycleStage',
  );
  expect(whole).toContain('jana@example.org');
  const file = await exportedRows(other, 'customer', {}, other.withScopes('customers:write'));
  expect(file.split('\r\n')[0]).toBe('_id,locale,timeZone,account,lifecycleStage');
  expect(file).not.toContain('ana');
});

describe('attributes of a customer', () => {
  const values = [
    { key: 'seats', value: { number: 12 } },
    { key: 'since', value: { date: '2024-02-29' } },
    { key: 'active', value: { boolean: false } },
    { key: 'note', value: { text: 'Ask for Ines' } },
    { key: 'plan', value: { choice: 'gold' } },
  ];

  test('have the type of their definition; those that are left out do not change, null clears', async () => {
    const id = await workspace.make('customer', { name: 'Ali', attributes: values });
    const none = { text: null, number: null, boolean: null, date: null };
    expect(await read(id, attributes)).toEqual({
      attributes: [
        { ...none, key: 'seats', number: 12 },
        { ...none, key: 'since', date: '2024-02-29' },
        { ...none, key: 'active', boolean: false },
        { ...none, key: 'note', text: 'Ask for Ines' },
        { ...none, key: 'plan', text: 'gold' },
      ],
    });
    await workspace.change('customerUpdate', {
      id,
      attributes: [
        { key: 'plan', value: { choice: 'silver' } },
        { key: 'since', value: null },
        { key: 'note', value: null },
      ],
    });
    expect(await read(id, 'attributes { key number boolean text }')).toEqual({
      attributes: [
        { key: 'seats', number: 12, boolean: null, text: null },
        { key: 'active', number: null, boolean: false, text: null },
        { key: 'plan', number: null, boolean: null, text: 'silver' },
      ],
    });
  });

  test('filter customers by their definition and value', async () => {
    await workspace.make('customer', {
      name: 'Big',
      attributes: [{ key: 'seats', value: { number: 900 } }],
    });
    const seats = { definition: { key: { eq: 'seats' } } };
    expect(await names({ attributes: { some: { ...seats, number: { gt: 500 } } } })).toEqual([
      'Big',
    ]);
    expect(await names({ attributes: { some: { ...seats, number: { gt: 900 } } } })).toEqual([]);
  });

  test.each([
    [{ key: 'size', value: { number: 1 } }, 'UNKNOWN_FIELD input.attributes.0.key'],
    [{ key: 'seats', value: { text: '1' } }, 'WRONG_TYPE input.attributes.0.value'],
    [{ key: 'since', value: { date: '2023-02-29' } }, 'INVALID_VALUE input.attributes.0.value'],
    [{ key: 'since', value: { date: '0000-01-01' } }, 'INVALID_VALUE input.attributes.0.value'],
    [{ key: 'plan', value: { choice: 'bronze' } }, 'INVALID_VALUE input.attributes.0.value'],
    [{ key: 'plan', value: { text: 'gold' } }, 'WRONG_TYPE input.attributes.0.value'],
  ])('are refused with %j', async (attribute, error) => {
    const { errors } = await workspace.change('customerCreate', { attributes: [attribute] });
    expect(codes(errors)).toEqual([error]);
  });

  test('are refused if one is there twice', async () => {
    const twice = { key: 'seats', value: { number: 1 } };
    const { errors } = await workspace.change('customerCreate', { attributes: [twice, twice] });
    expect(codes(errors)).toEqual(['DUPLICATE input.attributes.1.key']);
  });

  test('are stored in bulk, and a row whose attributes alone change is updated', async () => {
    const row = (id: number, number: number) => ({
      key: { externalId: { system: 'crm', id: String(id) } },
      attributes: [{ key: 'seats', value: { number } }],
    });
    const store = async (...rows: object[]) => {
      const { results } = await workspace.change<{ results: { status: string }[] }>(
        'customerBulkUpsert',
        { rows },
        'results { status }',
      );
      return results.map(({ status }) => status);
    };
    expect(await store(row(1, 1), row(2, 2))).toEqual(['CREATED', 'CREATED']);
    expect(await store(row(1, 1), row(2, 3), row(3, 3))).toEqual([
      'UNCHANGED',
      'UPDATED',
      'CREATED',
    ]);
  });
});
