import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Prisma } from '../../prisma/generated/client/client.ts';
import {
  mutationDocument,
  openTestGraph,
  type TestGraph,
  type TestUserError,
  type TestWorkspace,
} from '../support/graph.ts';

let graph: TestGraph;
let workspace: TestWorkspace;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

interface Made {
  payload: { persona: { id: string; name: string } | null; errors: TestUserError[] };
}

/** Both ways to hand over a key. */
const ways = {
  header: (input: object, key: string, selection = 'persona { id name }') =>
    workspace.ask<Made>(
      mutationDocument('personaCreate', selection),
      { input },
      { idempotencyKey: key },
    ),
  directive: (input: object, key: string, selection = 'persona { id name }') =>
    workspace.ask<Made>(
      `mutation($input: PersonaCreateInput!, $key: String!) {
        payload: personaCreate(input: $input) @idempotent(key: $key) {
          ${selection} errors { code message path }
        }
      }`,
      { input, key },
    ),
};
const bothWays = Object.entries(ways);

const personas = async (name: string) => workspace.db.persona.count({ where: { name } });
const keys = async (key: string) => workspace.db.idempotencyKey.count({ where: { key } });

describe.each(bothWays)('a mutation repeated under its key, by %s,', (way, send) => {
  test('answers with its first effect, whatever the order of its fields and its selection', async () => {
    const key = `first ${way}`;
    const trait = { dimension: 'DEMOGRAPHIC', key: 'age', label: 'Age', min: 30 };
    const first = await send({ name: key, goals: ['a', 'b'], traits: [trait] }, key);
    const reordered = Object.fromEntries(Object.entries(trait).reverse());
    const again = await send({ traits: [reordered], goals: ['a', 'b'], name: key }, key);
    expect(again).toEqual(first);
    const { payload } = await send(
      { name: key, goals: ['a', 'b'], traits: [trait] },
      key,
      'persona { id name revision goals traits { key min } }',
    );
    expect(payload.persona).toEqual({
      id: first.payload.persona?.id,
      name: key,
      revision: 1,
      goals: ['a', 'b'],
      traits: [{ key: 'age', min: 30 }],
    });
    expect(await personas(key)).toBe(1);
  });

  test('shows what became of its effect since', async () => {
    const key = `since ${way}`;
    const { payload } = await send({ name: key }, key);
    await workspace.change('personaUpdate', { id: payload.persona?.id, name: 'Renamed' });
    const renamed = { id: payload.persona?.id, name: 'Renamed' };
    expect((await send({ name: key }, key)).payload).toEqual({ persona: renamed, errors: [] });
  });

  test('with other arguments is refused', async () => {
    const key = `other ${way}`;
    await send({ name: key, goals: ['a', 'b'] }, key);
    for (const input of [
      { name: key, goals: ['b', 'a'] },
      { name: key },
      { name: key, goals: ['a', 'b'], quote: null },
    ]) {
      const { payload } = await send(input, key);
      expect(payload.persona).toBeNull();
      expect(payload.errors.map(({ code }) => code)).toEqual(['IDEMPOTENCY_KEY_REUSED']);
    }
    expect(await personas(key)).toBe(1);
  });

  test('at the same moment has one effect', async () => {
    const key = `at once ${way}`;
    const answers = await Promise.all(Array.from({ length: 8 }, () => send({ name: key }, key)));
    expect(answers).toEqual(answers.map(() => answers[0]));
    expect(answers[0]?.payload.errors).toEqual([]);
    expect(await personas(key)).toBe(1);
    expect(await keys(key)).toBe(1);
  });

  test('keeps nothing of a call that was refused', async () => {
    const key = `refused ${way}`;
    const wrongInputs = [
      { name: ' ' },
      { name: key, status: 'ARCHIVED' },
      { name: key, owner: 'no' },
    ];
    for (const input of wrongInputs) {
      const { payload } = await send(input, key);
      expect(payload.errors).toHaveLength(1);
      expect(await keys(key)).toBe(0);
    }
    expect((await send({ name: key }, key)).payload.persona?.name).toBe(key);
  });
});

test('a key is one actor’s: another’s same key is another key', async () => {
  const actor = await workspace.make('actor', { name: 'Another' });
  const stored = await workspace.db.actor.findFirst({ where: { name: 'Another' } });
  const another = workspace.as({ actorId: stored?.id ?? actor });
  for (const viewer of [workspace, another]) {
    const document = mutationDocument('personaCreate', 'persona { id }');
    await viewer.ask(document, { input: { name: 'Shared' } }, { idempotencyKey: 'shared' });
  }
  expect(await personas('Shared')).toBe(2);
});

test('another mutation under the same key is refused', async () => {
  const input = { name: 'Of one', channel: 'WEB' };
  const options = { idempotencyKey: 'of two' };
  await workspace.change('personaCreate', { name: 'Of one' }, '', options);
  const { errors } = await workspace.change('touchpointCreate', input, '', options);
  expect(errors.map(({ code }) => code)).toEqual(['IDEMPOTENCY_KEY_REUSED']);
});

test('the header is refused for two mutation fields, also in fragments; directives serve them', async () => {
  const two = [
    'mutation { a: personaCreate(input: { name: "Two" }) { persona { id } } b: personaCreate(input: { name: "Two" }) { persona { id } } }',
    `mutation { a: personaCreate(input: { name: "Two" }) { persona { id } } ...More }
     fragment More on Mutation { b: personaCreate(input: { name: "Two" }) { persona { id } } }`,
  ];
  for (const document of two) {
    const { errors } = await workspace.answer(document, {}, { idempotencyKey: 'two fields' });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      inputPath: 'Idempotency-Key',
    });
  }
  expect(await personas('Two')).toBe(0);
  const each = `mutation {
    a: personaCreate(input: { name: "Two" }) @idempotent(key: "two a") { persona { id } }
    b: personaCreate(input: { name: "Two" }) @idempotent(key: "two b") { persona { id } }
  }`;
  expect(await workspace.ask(each)).toEqual(await workspace.ask(each));
  expect(await personas('Two')).toBe(2);
});

test.each(['', 'x'.repeat(256), 'naïve', 'line\nbreak'])('%j is not a key', async (key) => {
  for (const [where, send] of [
    ['Idempotency-Key', ways.header],
    ['@idempotent(key:)', ways.directive],
  ] as const) {
    await expect(send({ name: 'Never' }, key)).rejects.toThrow(where);
  }
  expect(await personas('Never')).toBe(0);
});

test('a bulk call repeated answers the same for each row', async () => {
  const rows = [
    { externalId: { system: 'crm', id: '1' }, name: 'Bulk' },
    { externalId: { system: 'crm', id: '2' } },
  ];
  const send = () =>
    workspace.change(
      'personaBulkUpsert',
      { rows, errorPolicy: 'REJECT_FAILED' },
      'results { index status persona { id } errors { code path message } }',
      { idempotencyKey: 'bulk' },
    );
  const first = await send();
  expect(first).toMatchObject({ results: [{ status: 'CREATED' }, { status: 'FAILED' }] });
  expect(await send()).toEqual(first);
});

describe('a key that is made', () => {
  const make = (options = {}) =>
    workspace.change<{ apiKey: { id: string }; secret: string | null; replayed: boolean }>(
      'apiKeyCreate',
      { name: 'Sync', scopes: ['personas:read'] },
      'apiKey { id } secret replayed',
      options,
    );

  test('shows its secret once, and says of a retry that it is one', async () => {
    const options = { idempotencyKey: 'make a key' };
    const first = await make(options);
    expect(first.secret).toMatch(/^cxg_sk_/);
    expect(first.replayed).toBe(false);
    const { apiKey } = first;
    expect(await make(options)).toEqual({ apiKey, secret: null, replayed: true, errors: [] });
    const [one, other] = await Promise.all(
      [1, 2].map(() => make({ idempotencyKey: 'make a key at once' })),
    );
    expect([one?.replayed, other?.replayed].sort()).toEqual([false, true]);
    expect([one?.secret, other?.secret].filter((secret) => secret === null)).toHaveLength(1);
  });

  test('leaves its secret in no table', async () => {
    const { secret } = await make({ idempotencyKey: 'search for me' });
    const bytes = Buffer.from(secret?.slice('cxg_sk_'.length) ?? '', 'base64url').subarray(32, 64);
    const tables = await workspace.db.$queryRaw<{ name: string; text: string }[]>(
      Prisma.raw(
        Object.values(Prisma.ModelName)
          .map((model) => `SELECT '${model}' AS name, t::text AS text FROM "${model}" t`)
          .join(' UNION ALL '),
      ),
    );
    expect(tables.map(({ name }) => name)).toContain('ApiKey');
    expect(tables.map(({ name }) => name)).toContain('IdempotencyKey');
    const forms = [
      secret ?? '',
      bytes.toString('base64url'),
      bytes.toString('base64').replaceAll('=', ''),
      bytes.toString('hex'),
    ];
    for (const form of forms) {
      expect(form.length).toBeGreaterThan(40);
      expect(tables.filter(({ text }) => text.includes(form))).toEqual([]);
    }
  });
});
