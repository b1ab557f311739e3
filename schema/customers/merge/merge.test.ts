import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { invariantFindings } from '../../../test/support/invariants.ts';
import {
  drainMerges,
  merge,
  merged,
  recordedFor,
  sourceIdsOf,
} from '../../../test/support/merging.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  for (const key of ['plan', 'city', 'visits']) {
    const type = key === 'visits' ? 'NUMBER' : 'TEXT';
    await workspace.make('attributeDefinition', { key, name: key, type });
  }
});
afterAll(() => graph.close());

let numbers = 0;
const make = (input: object) => workspace.make('customer', input);
const record = (customer: object | string, id = `e${numbers++}`) =>
  recordedFor(workspace, customer, id);
const eventsOf = (customer: string) => sourceIdsOf(workspace, customer);
const shown = async (id: string) => {
  const { customer } = await workspace.ask<{ customer: Record<string, unknown> }>(
    `query ($id: ID!) { customer(id: $id) { name email phone locale mergedInto { id }
      aliases { nodes { id } } merges { nodes { id } }
      attributes { key text number } } }`,
    { id },
  );
  return customer;
};
const holds = async () => {
  await drainMerges(workspace);
  expect(await invariantFindings(workspace.db)).toEqual([]);
};

describe('a customer that is merged into another', () => {
  test('gives it its events, and stays as it is', async () => {
    const survivor = await make({ name: 'Ana', email: 'ana@example.com' });
    const alias = await make({ name: 'A. Kovač', email: 'kovac@example.com' });
    await record(alias, 'of the alias');
    await record(survivor, 'of the survivor');
    const id = await merged(workspace, alias, survivor);
    expect(await eventsOf(survivor)).toEqual(['of the alias', 'of the survivor']);
    expect(await eventsOf(alias)).toEqual([]);
    expect(await shown(alias)).toMatchObject({
      name: 'A. Kovač',
      email: 'kovac@example.com',
      mergedInto: { id: survivor },
    });
    expect(await shown(survivor)).toMatchObject({
      name: 'Ana',
      email: 'ana@example.com',
      mergedInto: null,
      aliases: { nodes: [{ id: alias }] },
      merges: { nodes: [{ id }] },
    });
    await holds();
  });

  test('leaves lists, unless archived rows are asked for', async () => {
    const survivor = await make({ name: 'Listed' });
    const alias = await make({ name: 'Listed' });
    await merged(workspace, alias, survivor);
    const listed = async (includeArchived: boolean, filter: object = {}) => {
      const { customers } = await workspace.ask<{ customers: { nodes: { id: string }[] } }>(
        `query ($includeArchived: Boolean!, $filter: CustomerFilter) {
          customers(includeArchived: $includeArchived, filter: $filter) { nodes { id } } }`,
        { includeArchived, filter: { name: { eq: 'Listed' }, ...filter } },
      );
      return customers.nodes.map(({ id }) => id);
    };
    expect(await listed(false)).toEqual([survivor]);
    expect(await listed(true)).toEqual([alias, survivor]);
    expect(await listed(true, { mergedInto: { id: { eq: survivor } } })).toEqual([alias]);
  });

  test('is found by none of its keys: they find the survivor, along a chain of merges', async () => {
    const keys = [
      { externalId: { system: 'crm', id: 'chain' } },
      { email: 'chain@example.com' },
      { phone: '+436605550001' },
    ];
    const [first, second, last] = [
      await make({
        email: 'chain@example.com',
        phone: '+436605550001',
        externalIds: [{ system: 'crm', id: 'chain' }],
      }),
      await make({ email: 'second@example.com', phone: '+436605550002' }),
      await make({ email: 'last@example.com', phone: '+436605550003' }),
    ];
    await merged(workspace, first, second);
    await merged(workspace, second, last);
    for (const key of [{ id: first }, { id: second }, { id: last }, ...keys]) {
      expect(await record(key)).toMatchObject({ match: 'MATCHED', customer: { id: last } });
    }
    const upserted = await workspace.change<{ customer: { id: string } }>(
      'customerUpsert',
      { key: { email: 'chain@example.com' }, name: 'Found' },
      'customer { id } created',
    );
    expect(upserted).toMatchObject({ customer: { id: last }, created: false, errors: [] });
    const bulk = await workspace.change<{ results: object[] }>(
      'customerBulkUpsert',
      { rows: [{ key: { externalId: { system: 'crm', id: 'chain' } }, locale: 'de-AT' }] },
      'results { status customer { id name locale } }',
    );
    expect(bulk.results).toEqual([
      { status: 'UPDATED', customer: { id: last, name: 'Found', locale: 'de-AT' } },
    ]);
    const found = await workspace.ask(
      `{ customerByExternalId(externalId: { system: "crm", id: "chain" }) { id } }`,
    );
    expect(found).toEqual({ customerByExternalId: { id: last } });
    await holds();
  });

  test('keeps its external ids, which a change of the survivor can name', async () => {
    const survivor = await make({ externalIds: [{ system: 'erp', id: 's' }] });
    const alias = await make({ externalIds: [{ system: 'erp', id: 'a' }] });
    await merged(workspace, alias, survivor);
    const { results } = await workspace.change<{ results: object[] }>(
      'customerBulkUpsert',
      {
        rows: [
          {
            key: { externalId: { system: 'erp', id: 'a' } },
            externalIds: [
              { system: 'erp', id: 's' },
              { system: 'erp', id: 'new' },
            ],
          },
        ],
      },
      'results { status customer { id externalIds { id } } errors { code } }',
    );
    expect(results).toEqual([
      {
        status: 'UPDATED',
        customer: { id: survivor, externalIds: [{ id: 'new' }, { id: 's' }] },
        errors: [],
      },
    ]);
    const other = await make({});
    const { errors } = await workspace.change('customerUpdate', {
      id: other,
      externalIds: [{ system: 'erp', id: 'a' }],
    });
    expect(errors).toMatchObject([{ code: 'EXTERNAL_ID_TAKEN' }]);
  });

  test('gives the survivor what that lacks, fields and attributes', async () => {
    const survivor = await make({
      name: 'Stays',
      attributes: [{ key: 'plan', value: { text: 'gold' } }],
    });
    const alias = await make({
      name: 'Other',
      phone: '+436605550010',
      locale: 'de-AT',
      attributes: [
        { key: 'plan', value: { text: 'silver' } },
        { key: 'city', value: { text: 'Graz' } },
        { key: 'visits', value: { number: 3 } },
      ],
    });
    await merged(workspace, alias, survivor);
    expect(await shown(survivor)).toMatchObject({
      name: 'Stays',
      email: null,
      phone: '+436605550010',
      locale: 'de-AT',
      attributes: [
        { key: 'plan', text: 'gold' },
        { key: 'city', text: 'Graz' },
        { key: 'visits', number: 3 },
      ],
    });
    expect(await record({ phone: '+436605550010' })).toMatchObject({ customer: { id: survivor } });
  });

  test('makes an event that both fitted one of the survivor', async () => {
    const [survivor, alias] = [
      await make({ email: 'shared@example.com' }),
      await make({ email: 'shared@example.com' }),
    ];
    expect(await record({ email: 'shared@example.com' }, 'shared')).toMatchObject({
      match: 'AMBIGUOUS',
    });
    await merged(workspace, alias, survivor);
    await drainMerges(workspace);
    expect(await eventsOf(survivor)).toEqual(['shared']);
    await holds();
  });

  test('does so, too, where one that was merged into it had the address', async () => {
    const [survivor, between, first] = [
      await make({ email: 'far@example.com' }),
      await make({}),
      await make({ email: 'far@example.com' }),
    ];
    await merged(workspace, first, between);
    expect(await record({ email: 'far@example.com' }, 'far')).toMatchObject({ match: 'AMBIGUOUS' });
    await merged(workspace, between, survivor);
    await drainMerges(workspace);
    expect(await eventsOf(survivor)).toEqual(['far']);
    await holds();
  });

  test('is changed no more, and neither it nor the survivor is deleted unseen', async () => {
    const [survivor, alias] = [await make({ name: 'S' }), await make({ name: 'A' })];
    await merged(workspace, alias, survivor);
    const document = `mutation ($input: CustomerUpdateInput!) { customerUpdate(input: $input) {
      errors { code path ... on CustomerMergedError { survivor } } } }`;
    expect(await workspace.ask(document, { input: { id: alias, name: 'B' } })).toEqual({
      customerUpdate: {
        errors: [{ code: 'CUSTOMER_MERGED', path: ['input', 'id'], survivor }],
      },
    });
    const { errors } = await workspace.change('customerDelete', { id: survivor });
    expect(errors).toMatchObject([{ code: 'IN_USE', usedBy: [alias], total: 1 }]);
    expect((await workspace.change('customerDelete', { id: alias })).errors).toEqual([]);
    expect((await workspace.change('customerDelete', { id: survivor })).errors).toEqual([]);
  });
});

describe('a merge is refused', () => {
  test('of a customer with itself, with an archived one, one of another workspace, a merged one', async () => {
    const [survivor, alias, archived] = [await make({}), await make({}), await make({})];
    await workspace.change('customerArchive', { id: archived });
    const other = await (await graph.workspace('Other')).make('customer', {});
    const codes = async (customer: string, into: string) =>
      (await merge(workspace, customer, into)).failures.map(({ code, path }) => [
        code,
        path.slice(1).join('.'),
      ]);
    expect(await codes(survivor, survivor)).toEqual([['INVALID_VALUE', 'into']]);
    expect(await codes(archived, survivor)).toEqual([['WRONG_STATE', 'customer']]);
    expect(await codes(survivor, archived)).toEqual([['WRONG_STATE', 'into']]);
    expect(await codes(other, survivor)).toEqual([['NOT_FOUND', 'customer.id']]);
    expect(await codes(survivor, other)).toEqual([['NOT_FOUND', 'into.id']]);
    await merged(workspace, alias, survivor);
    expect((await merge(workspace, alias, survivor)).failures).toEqual([
      { code: 'CUSTOMER_MERGED', path: ['input', 'customer', 'id'], survivor },
    ]);
    expect(await codes(survivor, alias)).toEqual([['INVALID_VALUE', 'into']]);
    expect(await workspace.db.customerMerge.count({ where: { undoneAt: null } })).toBeGreaterThan(
      0,
    );
    await holds();
  });

  test('by a key that several customers have, and without the scope', async () => {
    const [one] = [
      await make({ email: 'two@example.com' }),
      await make({ email: 'two@example.com' }),
    ];
    const into = await make({});
    const refused = await merge(workspace, { email: 'two@example.com' }, into);
    expect(refused.failures).toMatchObject([{ code: 'AMBIGUOUS_CUSTOMER' }]);
    const reader = workspace.withScopes('customers:read');
    await expect(merge(reader, one, into)).rejects.toThrow(/customers:write/);
  });
});

test('a merge of 300 events takes as many statements as one of 2', async () => {
  const counted = async (events: number) => {
    const [survivor, alias] = [
      await make({ name: 'S' }),
      await make({ phone: `+4366077${events}00` }),
    ];
    const inputs = Array.from({ length: events }, (_, index) => ({
      source: `many ${events}`,
      id: `${index}`,
      type: 'VISIT',
      customer: { id: alias },
    }));
    await workspace.change('eventBulkRecord', { events: inputs });
    const { statements } = await graph.statementsOf(() => merge(workspace, alias, survivor));
    return statements.length;
  };
  const few = await counted(2);
  expect(await counted(300)).toBe(few);
});
