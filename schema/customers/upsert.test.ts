import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  openTestGraph,
  type TestClient,
  type TestGraph,
  type TestUserError,
  type TestWorkspace,
} from '../../test/support/graph.ts';
import { decodeId } from '../kernel/id.ts';

let graph: TestGraph;
let workspace: TestWorkspace;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

interface Upserted {
  customer: { id: string; name: string | null; email: string | null } | null;
  created: boolean;
  errors: (TestUserError & { customers?: string[] })[];
}

const upsert = (input: object, client: TestClient = workspace) =>
  client.change<Upserted>('customerUpsert', input, 'customer { id name email } created');

async function idOf(input: object): Promise<string> {
  const { customer, errors } = await upsert(input);
  if (!customer) throw new Error(JSON.stringify(errors));
  return customer.id;
}

async function count(filter = '{}'): Promise<number> {
  const { customers } = await workspace.ask<{ customers: { totalCount: number } }>(
    `{ customers(filter: ${filter}) { totalCount } }`,
  );
  return customers.totalCount;
}

const codes = (errors: readonly TestUserError[]) =>
  errors.map(({ code, path }) => `${code} ${path.join('.')}`);

describe('customerUpsert', () => {
  test.each([
    ['an email address', { email: 'Foo.Bar@X.de' }, { email: ' foo.bar@x.DE' }],
    ['a telephone number', { phone: '+43 1 234567' }, { phone: '+431234567' }],
    [
      'an external id',
      { externalId: { system: 'shop', id: '7' } },
      { externalId: { system: 'shop', id: '7' } },
    ],
  ])(
    'creates a customer with %s, and finds it again in another spelling',
    async (_what, key, other) => {
      const before = await count();
      const first = await upsert({ key, name: 'One' });
      expect(first).toMatchObject({ created: true, customer: { name: 'One' }, errors: [] });
      const again = await upsert({ key: other, name: 'Two' });
      expect(again).toMatchObject({
        created: false,
        customer: { id: first.customer?.id, name: 'Two' },
        errors: [],
      });
      expect(await upsert({ key: { id: first.customer?.id } })).toMatchObject({
        created: false,
        customer: { name: 'Two' },
      });
      expect(await count()).toBe(before + 1);
    },
  );

  test('strips neither dots nor what follows a plus', async () => {
    const ids = ['a.b@x.de', 'ab@x.de', 'a.b+shop@x.de'].map((email) => idOf({ key: { email } }));
    expect(new Set(await Promise.all(ids)).size).toBe(3);
  });

  test('refuses an id of no customer, and a new customer that its key would not find', async () => {
    const other = await graph.workspace();
    const theirs = await other.make('customer', { name: 'Theirs' });
    const { errors } = await upsert({ key: { id: theirs }, name: 'Mine' });
    expect(codes(errors)).toEqual(['NOT_FOUND input.key.id']);
    const wrong = await upsert({ key: { email: 'new@x.de' }, email: 'newer@x.de' });
    expect(codes(wrong.errors)).toEqual(['INVALID_VALUE input.email']);
    const cleared = await upsert({ key: { phone: '+4930123456' }, phone: null });
    expect(codes(cleared.errors)).toEqual(['INVALID_VALUE input.phone']);
    const malformed = await upsert({ key: { email: 'none' } });
    expect(codes(malformed.errors)).toEqual(['INVALID_VALUE input.key.email']);
  });

  test('changes the address of a customer that is found', async () => {
    const id = await idOf({ key: { email: 'old@x.de' } });
    await upsert({ key: { email: 'old@x.de' }, email: 'fresh@x.de' });
    expect(await idOf({ key: { email: 'fresh@x.de' } })).toBe(id);
  });

  test('refuses a key that fits several customers, with their number, and their ids for who may read them', async () => {
    const email = 'family@x.de';
    const [one, two] = [
      await workspace.make('customer', { name: 'Ada', email }),
      await workspace.make('customer', { name: 'Bo', email: 'FAMILY@X.DE' }),
    ];
    const document = `mutation($input: CustomerUpsertInput!) {
      customerUpsert(input: $input) { customer { id } created errors { code path message
        ... on AmbiguousCustomerError { customers total } } } }`;
    const { customerUpsert: answered } = await workspace.ask<{ customerUpsert: Upserted }>(
      document,
      {
        input: { key: { email }, name: 'Cleo' },
      },
    );
    expect(answered).toMatchObject({ customer: null, created: false });
    expect(answered.errors).toMatchObject([
      { code: 'AMBIGUOUS_CUSTOMER', path: ['input', 'key', 'email'], total: 2 },
    ]);
    expect(answered.errors[0]?.customers?.toSorted()).toEqual([one, two].toSorted());
    expect(answered.errors[0]?.message).not.toContain(email);
  });

  test('names the external id that another customer has by its path', async () => {
    await idOf({ key: { externalId: { system: 'crm', id: 'taken' } } });
    const { errors } = await upsert({
      key: { email: 'another@x.de' },
      externalIds: [{ system: 'crm', id: 'taken' }],
    });
    expect(codes(errors)).toEqual(['EXTERNAL_ID_TAKEN input.externalIds.0']);
  });

  test('archives nothing and finds archived customers, so that no second one is made', async () => {
    const id = await idOf({ key: { email: 'gone@x.de' } });
    await workspace.change('customerArchive', { id });
    expect(await upsert({ key: { email: 'gone@x.de' } })).toMatchObject({
      created: false,
      customer: { id },
    });
  });
});

describe('at the same time', () => {
  test.each([
    ['an external id', { externalId: { system: 'app', id: 'first contact' } }],
    ['an email address', { email: 'first@contact.example' }],
    ['a telephone number', { phone: '+4915112345678' }],
  ])(
    '50 calls with one new key, %s, create one customer with all that they bring',
    async (name, key) => {
      const names = Array.from(
        { length: 50 },
        (_, index) => `${name.replaceAll(' ', '_')}_${index}`,
      );
      for (const each of names) {
        await workspace.make('attributeDefinition', { key: each, type: 'NUMBER', name: each });
      }
      const before = await count();
      const answers = await Promise.all(
        names.map((each, number) =>
          upsert({ key, attributes: [{ key: each, value: { number } }] }),
        ),
      );
      expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
      expect(answers.filter(({ created }) => created)).toHaveLength(1);
      expect(new Set(answers.map(({ customer }) => customer?.id)).size).toBe(1);
      expect(await count()).toBe(before + 1);
      const { customer } = await workspace.ask<{
        customer: { attributes: { key: string; number: number }[] };
      }>('query($id: ID!) { customer(id: $id) { attributes { key number } } }', {
        id: answers[0]?.customer?.id,
      });
      expect(customer.attributes).toEqual(names.map((each, number) => ({ key: each, number })));
    },
  );
});

test.each([
  ['an email address', { email: 'leaving@x.de' }],
  ['an external id', { externalId: { system: 'shop', id: 'leaving' } }],
])(
  'a customer that is deleted while it is found by %s is not made again under its id',
  async (_what, key) => {
    const id = await idOf({ key });
    let upserting: Promise<Upserted> | undefined;
    await workspace.db.$transaction(async (db) => {
      await db.customer.deleteMany({ where: { id: decodeId('Customer', id) ?? '' } });
      upserting = upsert({ key });
      // It finds the customer and waits for the lock, unless the engine runs one transaction at a time.
      await sleep(200);
    });
    const { customer, created } = (await upserting) ?? {};
    expect(created).toBe(true);
    expect(customer?.id).not.toBe(id);
  },
);
