import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  openTestGraph,
  type TestClient,
  type TestGraph,
  type TestWorkspace,
} from '../../test/support/graph.ts';

let graph: TestGraph;
let workspace: TestWorkspace;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

const ask = (key: object, client: TestClient = workspace) =>
  client.answer<{ found: { name: string } | null }>(
    'query ($key: CustomerKey!) { found: customerByKey(key: $key) { name } }',
    { key },
  );

async function nameBy(key: object): Promise<string | null> {
  const { data, errors } = await ask(key);
  expect(errors).toBeUndefined();
  return data?.found?.name ?? null;
}

describe('customerByKey', () => {
  test('finds a customer by each key in any spelling, also an archived one', async () => {
    const id = await workspace.make('customer', {
      name: 'Jana',
      email: 'jana@x.example',
      phone: '+43 660 1234567',
      externalIds: [{ system: 'crm', id: '1' }],
    });
    await workspace.change('customerArchive', { id });
    for (const key of [
      { id },
      { email: ' Jana@X.example' },
      { phone: '+43 (660) 123-45-67' },
      { externalId: { system: 'crm', id: '1' } },
    ]) {
      expect(await nameBy(key)).toBe('Jana');
    }
  });

  test('is null for a key of no customer, and for one of another workspace', async () => {
    const other = await graph.workspace();
    const id = await other.make('customer', {
      name: 'Theirs',
      email: 'theirs@x.example',
      phone: '+436609999999',
      externalIds: [{ system: 'crm', id: 'theirs' }],
    });
    for (const key of [
      { id },
      { email: 'theirs@x.example' },
      { phone: '+436609999999' },
      { externalId: { system: 'crm', id: 'theirs' } },
    ]) {
      expect(await nameBy(key)).toBeNull();
    }
  });

  test('is refused for a key of several customers, with their ids, and for what is no key', async () => {
    const email = 'family@x.example';
    const ids = [
      await workspace.make('customer', { name: 'Ada', email }),
      await workspace.make('customer', { name: 'Bo', email }),
    ];
    const { data, errors } = await ask({ email });
    expect(data?.found ?? null).toBeNull();
    expect(errors).toMatchObject([
      {
        extensions: {
          code: 'BAD_USER_INPUT',
          inputPath: 'key.email',
          reason: 'AMBIGUOUS_CUSTOMER',
          total: 2,
        },
      },
    ]);
    expect(errors?.[0]?.extensions?.customers).toEqual(ids.toSorted());
    expect(errors?.[0]?.message).not.toContain(email);
    for (const [key, inputPath] of [
      [{ email: 'none' }, 'key.email'],
      [{ id: 'persona_01h2xcejqtf2nbrexx3vqjhp41' }, 'key.id'],
      [{ externalId: { system: ' ', id: '1' } }, 'key.externalId.system'],
    ] as const) {
      expect((await ask(key)).errors).toMatchObject([
        { extensions: { code: 'BAD_USER_INPUT', inputPath } },
      ]);
    }
  });

  test('finds by an address only for viewers who may see addresses', async () => {
    const key = { email: 'secret@x.example' };
    await workspace.make('customer', { name: 'Kim', ...key });
    const discreet = workspace.withScopes('customers:read');
    for (const each of [key, { email: 'absent@x.example' }, { phone: '+436601111111' }]) {
      expect((await ask(each, discreet)).errors).toMatchObject([
        { extensions: { code: 'FORBIDDEN', scope: 'customers:personal' } },
      ]);
    }
    const known = { externalId: { system: 'crm', id: '1' } };
    expect((await ask(known, discreet)).errors).toBeUndefined();
  });
});
