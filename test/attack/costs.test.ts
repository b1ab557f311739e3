import { assertObjectType } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { schema } from '../../schema/index.ts';
import { newId } from '../../schema/kernel/id.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

const statements: string[] = [];
let server: TestServer;
let publishable: string;

/** More than a page of each list has by default. */
const many = 30;

/** A journey, its first stage, the first step there, and the touchpoint of all steps. */
let ids: Readonly<Record<'Journey' | 'Stage' | 'Step' | 'Touchpoint', string>>;

beforeAll(async () => {
  server = await startTestServer({ onStatement: (sql) => statements.push(sql) });
  const { body: made } = await server.request(`mutation {
    ${Array.from({ length: 12 }, (_, at) => `t${at}: touchpointCreate(input: { name: "T${at}", channel: PHONE }) { touchpoint { id } }`).join(' ')}
    key: apiKeyCreate(input: { name: "Shop", kind: PUBLISHABLE, allowedOrigins: ["https://shop.example"] }) { secret }
  }`);
  publishable = made.data.key.secret;
  const touchpoints = Array.from({ length: 12 }, (_, at) => made.data[`t${at}`].touchpoint);
  const steps = Array.from({ length: many }, (_, at) => ({
    title: `Step ${at}`,
    momentOfTruth: true,
    touchpoints: at === 0 ? touchpoints : touchpoints.slice(0, 1),
  }));
  const stages = Array.from({ length: many }, (_, at) => ({
    name: `Stage ${at}`,
    ...(at === 0 && { steps }),
  }));
  const { body } = await server.request(
    `mutation ($input: JourneyCreateInput!) { journeyCreate(input: $input) {
      errors { message } journey { id stages(first: 1) { nodes { id steps(first: 1) { nodes { id } } } } }
    } }`,
    { input: { title: 'Whole', reviewDueAt: '2020-01-01T00:00:00Z', stages } },
  );
  expect(body.data.journeyCreate.errors).toEqual([]);
  const { id: journey, stages: drawn } = body.data.journeyCreate.journey;
  const [stage] = drawn.nodes;
  ids = {
    Journey: journey,
    Stage: stage.id,
    Step: stage.steps.nodes[0].id,
    Touchpoint: touchpoints[0].id,
  };
  const db = server.database.workspace(server.workspaceId);
  const others = Array.from({ length: many }, (_, at) => ({ id: newId(), title: `Journey ${at}` }));
  await db.journey.createMany({ data: others });
  // The first use of a key is noted beside the request.
  await server.request('{ __typename }', {}, { key: publishable });
});
beforeEach(() => {
  statements.length = 0;
});
afterAll(() => server.stop());

/** Why a request was refused, before anything was read for it but its key. */
async function refused(query: string, variables: object = {}, key = server.ownerKey) {
  const { body } = await server.request(query, variables, { key });
  expect(body.data ?? null).toBeNull();
  expect(statements.filter((sql) => !sql.includes('"ApiKey"'))).toEqual([]);
  const [error] = body.errors ?? [];
  return { code: error?.extensions.code, message: error?.message };
}

async function costOf(query: string, variables: object = {}) {
  const { body } = await server.request(query, variables);
  expect(body.errors).toBeUndefined();
  return body.extensions?.cost?.requested;
}

describe('a page without a size', () => {
  const described = (type: string, field: string) => {
    const list = assertObjectType(schema.getType(type)).getFields()[field];
    const first = list?.args.find(({ name }) => name === 'first');
    return Number(/, (\d+) by default\.$/.exec(first?.description ?? '')?.[1]);
  };

  test.each([
    ['Query', 'journeys', 25],
    ['Journey', 'stages', 25],
    ['Stage', 'steps', 25],
    ['Journey', 'steps', 10],
    ['Journey', 'momentsOfTruth', 10],
    ['Journey', 'touchpoints', 10],
    ['Step', 'touchpoints', 10],
    ['Touchpoint', 'steps', 10],
  ] as const)(
    'of %s.%s has as many rows as its description says, and costs as many',
    async (type, field, rows) => {
      const list = `list: ${field} { nodes { id } pageInfo { hasNextPage } }`;
      const query =
        type === 'Query'
          ? `{ ${list} }`
          : `query($id: ID!) { node(id: $id) { ... on ${type} { ${list} } } }`;
      const variables = type === 'Query' ? {} : { id: ids[type] };
      const { body } = await server.request(query, variables);
      const { nodes, pageInfo } = (body.data.node ?? body.data).list;
      expect([nodes.length, pageInfo]).toEqual([rows, { hasNextPage: true }]);
      expect(described(type, field)).toBe(rows);
      const parent = type === 'Query' ? 0 : 1;
      expect(body.extensions?.cost?.requested).toBe(parent + 1 + rows + 1);
    },
  );
});

describe('a question of the trade', () => {
  /** Journeys that are overdue, their moments of truth, the touchpoints there and what was answered. */
  const review = (touchpoint: string, responses: string) => `{
    journeys(filter: { reviewOverdue: { eq: true } }) { nodes {
      title reviewDueAt
      momentsOfTruth { nodes {
        title emotion
        touchpoints { nodes { name ${touchpoint} responses { ${responses} nodes { completedAt } } } }
      } }
    } }
  }`;

  test('over four lists without sizes takes a small part of the budget', async () => {
    const plain = 1 + 25 * (1 + 1 + 10 * (1 + 1 + 10 * (1 + 1 + 10)));
    expect(plain).toBe(30_551);
    expect(await costOf(review('', ''))).toBe(plain);
    const [touchpoint, responses] = [
      'publicName { text } externalIds { id }',
      'pageInfo { endCursor }',
    ];
    const more = 25 * 10 * 10 * (1 + 20 + 1);
    expect(await costOf(review(touchpoint, responses))).toBe(plain + more);
  });

  test('about a whole map costs no more steps than a journey can have', async () => {
    const map = `query ($id: ID!, $page: Int!) { journey(id: $id) { stages(first: $page) { nodes {
      name steps(first: $page) { nodes { title touchpoints(first: $page) { nodes { name } } } }
    } } } }`;
    expect(await costOf(map, { id: ids.Journey, page: 100 })).toBe(
      1 + 1 + 100 * (1 + 1) + 1000 * (1 + 1 + 50),
    );
  });
});

describe('a document that asks for more than the budget', () => {
  const page = (field: string, below: string, size = '') =>
    `${field}${size} { nodes { ${below} } }`;
  /** Lists in lists, each with every touchpoint's steps and journeys again. */
  const deep = (times: number, size = ''): string =>
    times === 0 ? 'id' : page('touchpoints', page('journeys', deep(times - 1, size), size), size);

  test.each<[string, string, object]>([
    ['by lists in lists without sizes', `{ ${page('journeys', deep(3))} }`, {}],
    ['by sizes', `{ ${page('journeys', deep(1, '(first: 100)'), '(first: 100)')} }`, {}],
    [
      'by a size from the end',
      `{ ${page('journeys', deep(1, '(last: 100)'), '(last: 100)')} }`,
      {},
    ],
    [
      'by a size in a variable',
      `query ($n: Int) { ${page('journeys', deep(1, '(first: $n)'), '(first: $n)')} }`,
      { n: 100 },
    ],
    [
      'by the default of a variable',
      `query ($n: Int = 100) { ${page('journeys', deep(1, '(first: $n)'), '(first: $n)')} }`,
      {},
    ],
    [
      'by aliases',
      `{ ${Array.from({ length: 25 }, (_, at) => `a${at}: ${page('journeys', deep(1, '(first: 30)'))}`).join(' ')} }`,
      {},
    ],
    [
      'by fragments, in edges, under directives',
      `{ journeys { ...f } } fragment f on JourneyConnection { edges @include(if: true) { node { ...g } } }
       fragment g on Journey { ... on Journey { ${deep(3)} } }`,
      {},
    ],
    [
      'by a list of plain rows below them',
      `{ ${page('journeys', page('touchpoints', page('journeys', 'emotionCurve { n }'), '(first: 30)'))} }`,
      {},
    ],
    [
      'by ids',
      `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Journey { ${deep(2)} } } }`,
      { ids: Array.from({ length: 100 }, () => 'journey_00000000000000000000000000') },
    ],
  ])('%s is refused before anything is read', async (_by, query, variables) => {
    expect(await refused(query, variables)).toEqual({
      code: 'COST_EXCEEDED',
      message: expect.stringMatching(/^The request costs \d+ points of 500000, most of them for /),
    });
  });

  test('by the rows of a bulk mutation is refused before anything is stored', async () => {
    const upsert = (size: number) =>
      `mutation ($rows: [StepBulkUpsertRow!]!) { stepBulkUpsert(input: { rows: $rows, errorPolicy: REJECT_FAILED }) {
        errors { code } results { step { touchpoints(first: 50) { nodes { steps(first: ${size}) { nodes { id } } } } } }
      } }`;
    const rows = (count: number) =>
      Array.from({ length: count }, (_, at) => ({ externalId: { system: 'crm', id: `s${at}` } }));
    const { code, message } = await refused(upsert(10), { rows: rows(1000) });
    expect(code).toBe('COST_EXCEEDED');
    expect(message).toMatch(/ most of them for stepBulkUpsert\.results\./);
    const each = 1 + 1 + 1 + 50 * (1 + 1 + 1);
    expect(await costOf(upsert(1), { rows: rows(2) })).toBe(1 + 1 + 2 * each);
  });

  test('in its variables is refused, although it was answered with smaller ones', async () => {
    const query = `query ($n: Int, $f: JourneyFilter) { journeys(first: $n, filter: $f) { nodes {
      touchpoints(first: $n) { nodes { journeys(first: $n) { nodes { id } } } }
    } } }`;
    const some = { stages: { some: { steps: { some: { touchpoints: { some: {} } } } } } };
    expect(await costOf(query, { n: 1 })).toBe(6);
    expect(await costOf(query, { n: 1, f: some })).toBe(6 + 3 * 10);
    statements.length = 0;
    expect((await refused(query, { n: 100 })).code).toBe('COST_EXCEEDED');
    expect((await refused(query, { n: 1, f: { and: [some, some, some] } })).message).toMatch(
      /^The filter of journeys takes 9 steps/,
    );
    expect(await costOf(query, { n: 1 })).toBe(6);
  });

  test('is too long for a publishable key, although it was answered to a secret key', async () => {
    const query = `{ ${Array.from({ length: 600 }, (_, at) => `a${at}: __typename`).join(' ')} }`;
    expect(await costOf(query)).toBe(600);
    statements.length = 0;
    expect((await refused(query, {}, publishable)).message).toContain('1500 tokens');
  });
});
