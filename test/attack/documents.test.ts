import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startTestServer, type TestAnswer, type TestServer } from '../support/server.ts';

const statements: string[] = [];
let server: TestServer;
let publishable: string;

beforeAll(async () => {
  server = await startTestServer({ onStatement: (sql) => statements.push(sql) });
  const { body } = await server.request(
    'mutation { apiKeyCreate(input: { name: "Shop", kind: PUBLISHABLE, allowedOrigins: ["https://shop.example"] }) { secret } }',
  );
  publishable = body.data.apiKeyCreate.secret;
  // Its first use is noted beside the request.
  await server.request('{ __typename }', {}, { key: publishable });
});
beforeEach(() => {
  statements.length = 0;
});
afterAll(() => server.stop());

/** What a request was refused with; nothing of it was read. */
function refusal({ status, body }: TestAnswer) {
  expect(body.data ?? null).toBeNull();
  expect(body.errors).toHaveLength(1);
  const [error] = body.errors ?? [];
  return { status, code: error?.extensions.code, message: error?.message };
}

/** Fragments on a type of which each selects two fields that spread the next one. */
function doubling(times: number, type: string, field: (below: string) => string): string {
  const spread = (at: number) => `a: ${field(`...f${at}`)} b: ${field(`...f${at}`)}`;
  const fragments = Array.from(
    { length: times },
    (_, at) => `fragment f${at} on ${type} { ${spread(at + 1)} }`,
  );
  return `${fragments.join(' ')} fragment f${times} on ${type} { id }`;
}

const surveys = (below: string) => `survey { responses(first: 0) { nodes { ${below} } } }`;

describe('a document whose fragments double', () => {
  const bomb = `{ responseResume(resumeToken: "none") { response { ...f0 } } } ${doubling(16, 'SurveyResponse', surveys)}`;

  test('is refused a secret key by its size, before anything is read', async () => {
    expect(refusal(await server.request(bomb))).toEqual({
      status: 400,
      code: 'COST_EXCEEDED',
      message: expect.stringMatching(
        /^The operation selects \d+ fields once its fragments are written out, most of them in responseResume\.response\.a\.responses\.nodes/,
      ),
    });
    // Who asks is all that was looked up.
    expect(statements.filter((sql) => !sql.includes('"ApiKey"'))).toEqual([]);
  });

  test('is refused a publishable key and no key alike', async () => {
    for (const key of [publishable, null]) {
      expect(refusal(await server.request(bomb, {}, { key })).code).toBe('COST_EXCEEDED');
    }
  });

  test('is refused whether or not its lists ask for rows', async () => {
    for (const first of [0, 1]) {
      const journeys = (below: string) => `children(first: ${first}) { nodes { ${below} } }`;
      const query = `{ journeys(first: ${first}) { nodes { ...f0 } } } ${doubling(17, 'Journey', journeys)}`;
      expect(refusal(await server.request(query)).code).toBe('COST_EXCEEDED');
    }
  });
});

describe('a selection of no rows', () => {
  test('costs what one row of each list costs', async () => {
    const query =
      '{ journeys(first: 0) { nodes { stages(last: 0) { nodes { steps(first: 0) { nodes { id } } } } } } nodes(ids: []) { id } }';
    const { body } = await server.request(query);
    expect(body.errors).toBeUndefined();
    expect(body.extensions?.cost?.requested).toBe(7);
  });
});

describe('fields nested by fragments', () => {
  test('are refused by their depth, and do not count as a failure of the server', async () => {
    const fragments = Array.from(
      { length: 120 },
      (_, at) => `fragment f${at} on Journey { parent { ...f${at + 1} } }`,
    );
    const query = `{ journeys { nodes { ...f0 } } } ${fragments.join(' ')} fragment f120 on Journey { id }`;
    expect(refusal(await server.request(query))).toEqual({
      status: 400,
      code: 'COST_EXCEEDED',
      message: expect.stringContaining("The operation's fields nest 123 deep"),
    });
  });
});

describe('a filter over related rows', () => {
  const branch =
    '{ stages: { some: { steps: { some: { touchpoints: { some: { name: { eq: "x" } } } } } } } }';
  const list = (branches: number, alias = 'journeys') =>
    `${alias}: journeys(filter: { and: [${branch.repeat(branches)}] }) { nodes { id } }`;

  test('is refused with more than 8 steps over all its branches, before the database sees it', async () => {
    expect((await server.request(`{ ${list(2)} }`)).body.errors).toBeUndefined();
    statements.length = 0;
    expect(refusal(await server.request(`{ ${list(11)} }`))).toEqual({
      status: 400,
      code: 'COST_EXCEEDED',
      message: expect.stringMatching(
        /^The filter of journeys takes 33 steps to related rows, over all of its branches; it may take 8\./,
      ),
    });
    expect(statements.filter((sql) => !sql.includes('"ApiKey"'))).toEqual([]);
  });

  test('counts in variables, in negations and in alternatives', async () => {
    const some = { stages: { some: { steps: { none: { touchpoints: { every: {} } } } } } };
    for (const filter of [
      { or: [some, some, some] },
      { and: [some, { not: { or: [some, { not: some }] } }] },
    ]) {
      const answer = await server.request(
        'query ($filter: JourneyFilter) { journeys(filter: $filter) { nodes { id } } }',
        { filter },
      );
      expect(refusal(answer).message).toContain('takes 9 steps');
    }
  });

  test('is refused with more than 24 steps over all filters of a request', async () => {
    const lists = (count: number) =>
      Array.from({ length: count }, (_, at) => list(2, `a${at}`)).join(' ');
    expect((await server.request(`{ ${lists(4)} }`)).body.errors).toBeUndefined();
    expect(refusal(await server.request(`{ ${lists(5)} }`)).message).toMatch(
      /^The filters of the request take 30 steps to related rows/,
    );
  });
});

describe('lists under aliases', () => {
  test('are refused by their number, however few rows they ask for', async () => {
    const lists = Array.from({ length: 30 }, (_, at) => `l${at}: stages(first: 0) { totalCount }`);
    const journeys = (count: number) =>
      Array.from({ length: count }, (_, at) => `j${at}: journeys(first: 0) { ...f }`).join(' ');
    const query = (count: number) =>
      `{ ${journeys(count)} } fragment f on JourneyConnection { nodes { ${lists.join(' ')} } }`;
    expect((await server.request(query(9))).body.errors).toBeUndefined();
    expect(refusal(await server.request(query(10))).message).toMatch(
      /^The request selects 310 lists and computed fields/,
    );
  });
});

describe('what a key cannot reach', () => {
  test('is refused before anything is planned for it, by the field and its scope', async () => {
    const deep =
      '{ liveSurvey(id: "survey_00000000000000000000000000") { id } ...f } fragment f on Query { journeys { nodes { stages { nodes { id } } } } }';
    expect(refusal(await server.request(deep, {}, { key: publishable }))).toEqual({
      status: 403,
      code: 'FORBIDDEN',
      message: expect.stringContaining('Query.journeys is not open to publishable keys'),
    });
    expect(statements.filter((sql) => !sql.includes('"ApiKey"'))).toEqual([]);
    expect(refusal(await server.request(deep, {}, { key: null })).status).toBe(401);
  });

  test('is refused as a whole below a field that it can reach', async () => {
    const query = '{ responseResume(resumeToken: "none") { response { id survey { name } } } }';
    expect(refusal(await server.request(query, {}, { key: publishable })).message).toContain(
      'SurveyResponse.survey is not open to publishable keys',
    );
  });
});

describe('variables', () => {
  const named = (names: number) =>
    Object.fromEntries(Array.from({ length: names }, (_, index) => [`n${index}`, 0]));
  const submit =
    'mutation ($i: ResponseSubmitInput!) { responseSubmit(input: $i) { errors { code } } }';
  const list = 'query ($f: PersonaFilter) { personas(filter: $f) { nodes { id } } }';

  test('of a megabyte of names that no type has are refused before they are looked at', async () => {
    const i = named(85_000);
    for (const key of [publishable, null]) {
      const refused = refusal(await server.request(submit, { i }, { key }));
      expect(refused.message).toBe('An object in variables has at most 1000 names.');
    }
    const refused = refusal(await server.request(list, { f: named(80_000) }));
    expect(refused.message).toBe('An object in variables has at most 1000 names.');
  });

  test('are few without a secret key', async () => {
    const i = { answers: Array.from({ length: 30_000 }, () => ({})) };
    const refused = refusal(await server.request(submit, { i }, { key: publishable }));
    expect(refused.message).toBe(
      'Lists and objects in variables have at most 20000 entries together.',
    );
  });

  test('are as many with a secret key that this server has not seen yet as with one that it knows', async () => {
    const { data } = (
      await server.request(
        'mutation { apiKeyCreate(input: { name: "new", scopes: ["owner"] }) { secret } }',
      )
    ).body;
    const f = { or: Array.from({ length: 30_000 }, () => ({})) };
    const key: string = data.apiKeyCreate.secret;
    const refused = refusal(await server.request(list, { f }, { key }));
    expect(refused.message).toBe('filter: more than 100 conditions.');
  });

  test('are answered with one error where they are large, and with all of them where they are small', async () => {
    const wrong = (and: number) => ({ f: { and: Array.from({ length: and }, () => named(40)) } });
    const errorsOf = async (variables: object) =>
      (await server.request(list, variables)).body.errors;
    expect(await errorsOf(wrong(1))).toHaveLength(40);
    expect(await errorsOf(wrong(400))).toHaveLength(2);
  });
});

describe('introspection', () => {
  test('brings no more than about the whole description', async () => {
    const flood = Array.from({ length: 40 }, (_, at) => `f${at}: fields { description }`).join(' ');
    const refused = refusal(
      await server.request(`{ __schema { types { ${flood} } } }`, {}, { key: null }),
    );
    expect(refused.code).toBe('COST_EXCEEDED');
  });
});

describe('an answer', () => {
  /** The keys of objects in the order in which they stand in the text. */
  const keysOf = (text: string) => [...text.matchAll(/"(\w+)":/g)].map(([, name]) => name);

  test('has its fields in the order of the selection, at every level', async () => {
    await server.request('mutation { personaCreate(input: { name: "Ada" }) { errors { code } } }');
    const query = `{
      z: personas { totalCount nodes { updatedAt name id archetype createdAt } edges { node { slug: name id } cursor } }
      viewer { scopes actor { name kind id } }
      a: personas { pageInfo { startCursor hasNextPage endCursor } nodes { id } }
    }`;
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${server.ownerKey}` },
      body: JSON.stringify({ query }),
    });
    const text = await response.text();
    expect(keysOf(text.slice(0, text.indexOf('"extensions"')))).toEqual(
      ['data'].concat(
        ['z', 'totalCount', 'nodes', 'updatedAt', 'name', 'id', 'archetype', 'createdAt'],
        ['edges', 'node', 'slug', 'id', 'cursor'],
        ['viewer', 'scopes', 'actor', 'name', 'kind', 'id'],
        ['a', 'pageInfo', 'startCursor', 'hasNextPage', 'endCursor', 'nodes', 'id'],
      ),
    );
  });
});
