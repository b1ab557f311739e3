import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decodeId } from '../../schema/kernel/id.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { recordEvent } from '../../test/support/recordedEvents.ts';
import { publish } from '../../test/support/responses.ts';
import { createAuthenticator } from './authenticate.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let segment: string;
let touchpoint: string;
let inside: string;
let outside: string;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  touchpoint = await workspace.make('touchpoint', { name: 'Shop', channel: 'IN_STORE' });
  segment = await workspace.make('segment', { name: 'North' });
  const email = 'ann@example.com';
  inside = await workspace.make('customer', { name: 'Ann', email });
  outside = await workspace.make('customer', { name: 'Bo', email: 'bo@example.com' });
  await workspace.change('segmentAddCustomers', { segment, customers: [inside] });
  for (const [id, customer] of Object.entries({ inside, outside })) {
    const at = { touchpoint: { id: touchpoint } };
    await recordEvent(workspace, { id: `${id} in the shop`, customer: { id: customer }, ...at });
    await recordEvent(workspace, { id: `${id} elsewhere`, customer: { id: customer } });
  }
});
afterAll(() => graph.close());

interface Made {
  secret: string | null;
  apiKey: { id: string } | null;
}
const make = (input: object) =>
  workspace.change<Made>('apiKeyCreate', { name: 'Region', ...input }, 'secret apiKey { id }');

const readAll = ['customers:read', 'customers:personal', 'events:read', 'scores:read'];

/** The door of a stored key, as a request gets it. */
async function authenticated(input: object) {
  const { secret, apiKey } = await make(input);
  const authenticator = createAuthenticator(graph.database, { adminKey: null });
  const found = await authenticator.authenticate({
    authorization: `Bearer ${secret}`,
    origin: null,
  });
  await authenticator.settle();
  if (!found) throw new Error('The key does not work');
  return { ...found, id: decodeId('ApiKey', apiKey?.id ?? '') ?? '' };
}

const asBound = (segments: string[] | null, touchpoints: string[] | null) =>
  workspace.boundTo({
    segments: segments?.map((id) => decodeId('Segment', id) ?? '') ?? null,
    touchpoints: touchpoints?.map((id) => decodeId('Touchpoint', id) ?? '') ?? null,
  });

describe('apiKeyCreate refuses a bound key', () => {
  test.each([
    ['that writes', { scopes: ['customers:write'] }, 'INVALID_VALUE input.scopes.0'],
    ['of an owner', { scopes: ['owner'] }, 'INVALID_VALUE input.scopes.0'],
    ['that is bound to no segment', { segments: [] }, 'REQUIRED input.segments'],
    ['that is bound to no touchpoint', { touchpoints: [] }, 'REQUIRED input.touchpoints'],
  ])('%s', async (_what, input, error) => {
    const { errors } = await make({ scopes: ['events:read'], segments: [segment], ...input });
    expect(errors.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([error]);
  });

  test('that is publishable, or bound to a segment of another workspace', async () => {
    const page = { kind: 'PUBLISHABLE', allowedOrigins: ['https://a.example'] };
    const { errors } = await make({ ...page, touchpoints: [touchpoint] });
    expect(errors.map(({ path }) => path.join('.'))).toEqual(['input.touchpoints']);
    const other = await graph.workspace('Other');
    const foreign = await other.make('segment', { name: 'South' });
    const refused = await make({ scopes: ['events:read'], segments: [foreign] });
    expect(refused.errors.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([
      'NOT_FOUND input.segments.0',
    ]);
  });
});

describe('a stored key', () => {
  test('reads through a door that is bound as it is, and its use is noted', async () => {
    const { db, id } = await authenticated({ scopes: readAll, segments: [segment] });
    expect(db.$binding).toEqual({
      segments: [decodeId('Segment', segment)],
      touchpoints: null,
    });
    expect(await db.customer.count({})).toBe(1);
    expect((await db.apiKey.findFirst({ where: { id } }))?.lastUsedAt).not.toBeNull();
  });

  test('leaves nothing of its binding to the next request of another key', async () => {
    const { db } = await authenticated({ scopes: readAll, touchpoints: [touchpoint] });
    const counts = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        (index % 2 ? db : workspace.db).customerEvent.count({}),
      ),
    );
    expect(counts).toEqual(Array.from({ length: 40 }, (_, index) => (index % 2 ? 2 : 4)));
    expect(await workspace.db.customer.count({})).toBe(2);
  });

  test('shows what it is bound to', async () => {
    const { apiKey } = await make({
      scopes: readAll,
      segments: [segment, segment],
      touchpoints: [touchpoint],
    });
    const shown = await workspace.ask(
      `query($id: ID!) { node(id: $id) { ... on ApiKey {
        segments { nodes { name } } touchpoints { nodes { name } }
      } } }`,
      { id: apiKey?.id },
    );
    expect(shown).toEqual({
      node: {
        segments: { nodes: [{ name: 'North' }] },
        touchpoints: { nodes: [{ name: 'Shop' }] },
      },
    });
    const query = '{ viewer { boundTo { segments touchpoints } } }';
    expect(await asBound([segment], null).ask(query)).toEqual({
      viewer: { boundTo: { segments: [segment], touchpoints: null } },
    });
    expect(await workspace.ask(query)).toEqual({ viewer: { boundTo: null } });
  });

  test('prevents the deletion of its segments and touchpoints', async () => {
    for (const [entity, id] of [
      ['segment', segment],
      ['touchpoint', touchpoint],
    ]) {
      const { errors } = await workspace.change(`${entity}Delete`, { id });
      expect(errors[0]?.usedBy?.some((user) => user.startsWith('apikey_'))).toBe(true);
    }
  });
});

describe('a key that is bound to a segment', () => {
  test('finds no other customer: not by id, key, list, duplicate or count', async () => {
    const bound = asBound([segment], null);
    const found = await bound.ask(
      `query($outside: ID!) {
        customer(id: $outside) { id }
        node(id: $outside) { id }
        customerByKey(key: { email: "bo@example.com" }) { id }
        customers { nodes { name } totalCount }
        events { nodes { sourceId customer { name } } totalCount }
      }`,
      { outside },
    );
    const event = (sourceId: string) => ({ sourceId, customer: { name: 'Ann' } });
    expect(found).toEqual({
      customer: null,
      node: null,
      customerByKey: null,
      customers: { nodes: [{ name: 'Ann' }], totalCount: 1 },
      events: {
        nodes: expect.arrayContaining([event('inside elsewhere'), event('inside in the shop')]),
        totalCount: 2,
      },
    });
  });

  test('sees who enters and no longer who leaves, at once', async () => {
    const bound = asBound([segment], null);
    const names = async () => {
      const query = '{ customers(orderBy: [{ field: NAME }]) { nodes { name } } }';
      const { customers } = await bound.ask<{ customers: { nodes: { name: string }[] } }>(query);
      return customers.nodes.map(({ name }) => name);
    };
    await workspace.change('segmentAddCustomers', { segment, customers: [outside] });
    expect(await names()).toEqual(['Ann', 'Bo']);
    await workspace.change('segmentRemoveCustomers', { segment, customers: [outside] });
    expect(await names()).toEqual(['Ann']);
  });
});

describe('what is counted of all events', () => {
  beforeAll(async () => {
    await workspace.make('eventType', { key: 'VISIT' });
  });

  test.each([
    'eventTypes { nodes { eventCount } }',
    'eventTypes { nodes { lastSeenAt } }',
    'eventTypes(filter: { eventCount: { gt: 1 } }) { totalCount }',
    'eventTypes(orderBy: [{ field: LAST_SEEN_AT }]) { nodes { key } }',
    'eventMappings { nodes { eventType { firstSeenAt } } }',
  ])('is refused: %s', async (field) => {
    const { errors } = await asBound([segment], null).answer(`{ ${field} }`);
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['FORBIDDEN']);
  });

  test('does not stand in the way of what its types are', async () => {
    const bound = asBound([segment], [touchpoint]);
    await expect(
      bound.ask(`{
        eventTypes { nodes { id key name description createdAt properties { path kinds } } totalCount }
        eventTypeByKey(key: "VISIT") { key }
        eventMappings { nodes { eventType { key } } }
      }`),
    ).resolves.toMatchObject({ eventTypeByKey: { key: 'VISIT' } });
  });
});

test('a key that is bound to a touchpoint sees what happened there, and no customer', async () => {
  const answer = await asBound(null, [touchpoint]).ask(
    '{ customers { totalCount } events { nodes { customer { id } } totalCount } }',
  );
  expect(answer).toEqual({
    customers: { totalCount: 0 },
    events: { nodes: [{ customer: null }, { customer: null }], totalCount: 2 },
  });
});

test('a key that is bound to touchpoints alone is refused what is counted of customers', async () => {
  await publish(workspace);
  const asked = '{ surveys { nodes { invitationRates { invited } } } }';
  const { errors } = await asBound(null, [touchpoint]).answer(asked);
  expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['FORBIDDEN']);
  const answer = { surveys: { nodes: [{ invitationRates: { invited: 0 } }] } };
  expect(await asBound([segment], [touchpoint]).ask(asked)).toEqual(answer);
});

test('a key that is bound to both sees what the members of its segments did at its touchpoints', async () => {
  const answer = await asBound([segment], [touchpoint]).ask(
    '{ customers { totalCount } events { nodes { sourceId customer { name } } } }',
  );
  expect(answer).toEqual({
    customers: { totalCount: 1 },
    events: { nodes: [{ sourceId: 'inside in the shop', customer: { name: 'Ann' } }] },
  });
});

test('a bound key is refused what cannot be limited to its rows, and every change', async () => {
  const bound = asBound([segment], null);
  const codesOf = async (document: string, variables?: object) =>
    (await bound.answer(document, variables)).errors?.map(({ extensions }) => extensions?.code);
  expect(await codesOf('{ jobs { nodes { id } } }')).toEqual(['FORBIDDEN']);
  expect(await codesOf('{ suppressedAddresses { nodes { id } } }')).toEqual(['FORBIDDEN']);
  expect(
    await codesOf(
      'query($input: SegmentExplainInput!) { segmentExplain(input: $input) { holds } }',
      {
        input: { segment, customer: inside },
      },
    ),
  ).toEqual(['FORBIDDEN']);
  expect(
    await codesOf(
      'mutation($id: ID!) { customerUpdate(input: { id: $id, name: "Eve" }) { errors { code } } }',
      { id: inside },
    ),
  ).toEqual(['FORBIDDEN']);
  expect(
    await codesOf('mutation { eventExport(input: { format: CSV }) { errors { code } } }'),
  ).toEqual(['FORBIDDEN']);
});
