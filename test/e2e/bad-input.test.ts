import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectDiscreet, mark, refusalOf } from '../support/discretion.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let personaId: string;

beforeAll(async () => {
  server = await startTestServer();
  const { body } = await server.request(create, { input: { name: 'Rosa' } });
  personaId = body.data.personaCreate.persona.id;
});
afterAll(() => server.stop());

const create = `mutation ($input: PersonaCreateInput!) {
  personaCreate(input: $input) { persona { id } errors { code path message } }
}`;
const update = `mutation ($input: PersonaUpdateInput!) {
  personaUpdate(input: $input) { persona { id } errors { code path ... on StaleRevisionError { current } } }
}`;
const count = async () =>
  (await server.request('{ personas(includeArchived: true) { totalCount } }')).body.data.personas
    .totalCount;

describe('a user error in the input is in the payload', () => {
  test.each<[string, object, string, string[]]>([
    [
      'an id of another type',
      { owner: 'persona_01h2xcejqtf2nbrexx3vqjhp41' },
      'INVALID_ID',
      ['input', 'owner'],
    ],
    ['a text that is no id', { owner: mark }, 'INVALID_ID', ['input', 'owner']],
    ['an over-long text', { name: mark.repeat(1000) }, 'TOO_LONG', ['input', 'name']],
    ['a NUL character', { name: `${mark}\0` }, 'INVALID_CHARACTER', ['input', 'name']],
    ['half of a surrogate pair', { name: `${mark}\ud800` }, 'INVALID_CHARACTER', ['input', 'name']],
    ['a blank name', { name: ' \n' }, 'BLANK', ['input', 'name']],
    ['a number out of range', { sharePct: 101 }, 'OUT_OF_RANGE', ['input', 'sharePct']],
  ])('%s', async (_what, fields, code, path) => {
    const before = await count();
    const answer = await server.request(create, { input: { name: 'Rosa', ...fields } });
    expectDiscreet(answer);
    expect(answer.body.data.personaCreate).toMatchObject({
      persona: null,
      errors: [{ code, path }],
    });
    expect(await count()).toBe(before);
  });

  test('an unknown locale', async () => {
    const answer = await server.request(
      `mutation ($input: TouchpointCreateInput!) {
        touchpointCreate(input: $input) { touchpoint { id } errors { code path } }
      }`,
      { input: { name: 'Shop', channel: 'WEB', publicName: [{ locale: 'xx', text: mark }] } },
    );
    expectDiscreet(answer);
    expect(answer.body.data.touchpointCreate).toEqual({
      touchpoint: null,
      errors: [{ code: 'UNKNOWN_LOCALE', path: ['input', 'publicName', '0', 'locale'] }],
    });
  });

  test('a stale revision, with the current one', async () => {
    const input = { id: personaId, revision: 0, name: mark };
    const answer = await server.request(update, { input });
    expectDiscreet(answer);
    expect(answer.body.data.personaUpdate).toEqual({
      persona: null,
      errors: [{ code: 'STALE_REVISION', path: ['input', 'revision'], current: 1 }],
    });
  });

  test('an idempotency key used again with other arguments', async () => {
    const headers = { 'idempotency-key': 'one-key' };
    const first = await server.request(create, { input: { name: 'Idem' } }, { headers });
    const before = await count();
    const again = await server.request(create, { input: { name: mark } }, { headers });
    expect(first.body.data.personaCreate.errors).toEqual([]);
    expectDiscreet(again);
    expect(again.body.data.personaCreate).toMatchObject({
      persona: null,
      errors: [{ code: 'IDEMPOTENCY_KEY_REUSED' }],
    });
    expect(await count()).toBe(before);
  });
});

describe('a request that does not fit the schema is refused with a code and the path', () => {
  test.each<[string, string, object, string | undefined]>([
    ['a variable of another type', create, { input: { name: [[[mark]]] } }, 'input.name'],
    ['an unknown field of an input', create, { input: { name: 'a', [mark]: 1 } }, 'input'],
    [
      'a scalar that does not parse',
      create,
      { input: { name: 'a', reviewDueAt: mark } },
      'input.reviewDueAt',
    ],
    ['a missing variable', create, {}, undefined],
    ['a literal of another type', `{ personas(first: "${mark}") { nodes { id } } }`, {}, undefined],
    ['a page too large', '{ personas(first: 101) { nodes { id } } }', {}, 'first'],
    ['a negative page', '{ personas(first: -1) { nodes { id } } }', {}, 'first'],
    ['first with last', '{ personas(first: 1, last: 1) { nodes { id } } }', {}, 'first'],
    ['a forged cursor', `{ personas(after: "${mark}") { nodes { id } } }`, {}, 'after'],
    ['a syntax error', `{ personas(first: "${mark}`, {}, undefined],
  ])('%s', async (_what, query, variables, inputPath) => {
    const refusal = refusalOf(await server.request(query, variables));
    expect(refusal).toMatchObject({ code: 'BAD_USER_INPUT', inputPath });
  });

  test('a field that an input does not have is named, with those that it has', async () => {
    const { message } = refusalOf(await server.request(create, { input: { name: 'a', titel: 1 } }));
    expect(message).toMatch(
      /it has the field "titel" that "PersonaCreateInput" does not define\. There are archetype, (\w+, ){18}\w+ and \d+ more\.$/,
    );
    const literal = '{ personas(filter: {nam: {eq: "a"}}) { totalCount } }';
    expect(refusalOf(await server.request(literal)).message).toMatch(
      /^Field "nam" is not defined by type "PersonaFilter"\. .*There are and, (\w+, ){18}\w+ and \d+ more\.$/,
    );
  });

  const byId = (field: string) => `query ($id: ID!) { ${field} { id } }`;

  test.each([
    ['an id of another type', 'persona(id: $id)', 'journey_01h2xcejqtf2nbrexx3vqjhp41', 'id'],
    ['a text that is no id', 'persona(id: $id)', mark, 'id'],
    ['a text that is no node’s id', 'node(id: $id)', mark, 'id'],
    ['a text among ids', 'nodes(ids: [$id])', mark, 'ids.0'],
  ])('%s', async (_what, field, id, inputPath) => {
    const refusal = refusalOf(await server.request(byId(field), { id }));
    expect(refusal).toMatchObject({ code: 'BAD_USER_INPUT', inputPath });
  });

  test('an id that no row has is answered with null', async () => {
    const id = 'persona_01h2xcejqtf2nbrexx3vqjhp41';
    const answer = await server.request(byId('persona(id: $id)'), { id });
    expect([answer.status, answer.body.data, answer.body.errors]).toEqual([
      200,
      { persona: null },
      undefined,
    ]);
  });

  test('5,000 nested brackets in a document', async () => {
    const query = `{ personas(filter: ${'['.repeat(5_000)}${']'.repeat(5_000)}) { nodes { id } } }`;
    const refusal = refusalOf(await server.request(query));
    expect(refusal).toEqual({
      code: 'BAD_USER_INPUT',
      inputPath: 'query',
      message: 'Brackets in a document nest at most 128 deep.',
    });
  });

  test('a condition of 51 levels, of which it may have 50', async () => {
    const nested = (levels: number): object =>
      levels === 1
        ? { combinator: 'and', rules: [{ field: 'nps', operator: 'isAnswered' }] }
        : { combinator: 'or', rules: [nested(levels - 1)] };
    const literal = (levels: number): string =>
      levels === 1
        ? '{ combinator: "and", rules: [{ field: "nps", operator: "isAnswered" }] }'
        : `{ combinator: "or", rules: [${literal(levels - 1)}] }`;
    const title = [{ locale: 'en', text: 'Why?' }];
    const survey = (visibleIf: object) => ({
      name: 'Deep',
      pages: [
        { questions: [{ key: 'nps', kind: 'NPS', title }] },
        { questions: [{ key: 'why', kind: 'LONG_TEXT', title, visibleIf }] },
      ],
    });
    const create = (visibleIf: object) =>
      server.request(
        'mutation ($input: SurveyCreateInput!) { surveyCreate(input: $input) { survey { id } errors { code } } }',
        { input: survey(visibleIf) },
      );
    expect((await create(nested(50))).body.data?.surveyCreate.errors).toEqual([]);
    const refused = refusalOf(await create(nested(51)));
    expect(refused.code).toBe('BAD_USER_INPUT');
    expect(refused.message).toMatch(
      /^Variable "\$input" got an invalid value at "[^"]*": Condition: /,
    );
    const written = (levels: number) =>
      server.request(
        `mutation { surveyCreate(input: { name: "Deep", pages: [
          { questions: [{ key: "nps", kind: NPS, title: [{ locale: "en", text: "?" }] }] }
          { questions: [{ key: "why", kind: LONG_TEXT, title: [{ locale: "en", text: "?" }], visibleIf: ${literal(levels)} }] }
        ] }) { survey { id } errors { code } } }`,
      );
    expect((await written(50)).body.data?.surveyCreate.errors).toEqual([]);
    expect(refusalOf(await written(51)).message).toMatch(/^Condition: /);
  });

  test('a condition of too many rules, which is not repeated', async () => {
    const rules = Array.from({ length: 5_000 }, () => ({
      field: 'nps',
      operator: 'equals',
      value: 'rosa@example.org',
    }));
    const visibleIf = { combinator: 'and', rules };
    const title = [{ locale: 'en', text: 'Why?' }];
    const pages = [{ questions: [{ key: 'why', kind: 'LONG_TEXT', title, visibleIf }] }];
    const answer = await server.request(
      'mutation ($input: SurveyCreateInput!) { surveyCreate(input: $input) { survey { id } } }',
      { input: { name: 'Wide', pages } },
    );
    const { code, message } = refusalOf(answer);
    expect(code).toBe('BAD_USER_INPUT');
    expect(message).toContain('Condition: ');
    expect(message).not.toContain('rosa@example.org');
    expect(message?.length).toBeLessThan(400);
  });

  test('a document of too many tokens', async () => {
    const refusal = refusalOf(await server.request(`{ ${'__typename '.repeat(5_001)} }`));
    expect(refusal.code).toBe('BAD_USER_INPUT');
    expect(refusal.message).toMatch(/^Syntax Error: Document contains more tha[nt] 5000 tokens/);
  });

  test('a document of too many characters', async () => {
    const refusal = refusalOf(await server.request(`{ __typename } # ${'-'.repeat(100_000)}`));
    expect(refusal).toMatchObject({ code: 'BAD_USER_INPUT', inputPath: 'query' });
  });

  test('too many changes in one request', async () => {
    const before = await count();
    const changes = Array.from(
      { length: 21 },
      (_, at) => `m${at}: personaCreate(input: {name: "n"}) { errors { code } }`,
    );
    const refusal = refusalOf(await server.request(`mutation { ${changes.join(' ')} }`));
    expect(refusal.message).toBe('A request makes at most 20 changes. Use the bulk mutations.');
    expect(await count()).toBe(before);
  });

  test('a request that costs too much, with its dearest path', async () => {
    const answer = await server.request(
      '{ personas(first: 100) { nodes { journeys(first: 100) { nodes { steps(first: 100) { nodes { id } } } } } } }',
    );
    expect(refusalOf(answer)).toEqual({
      code: 'COST_EXCEEDED',
      inputPath: 'personas.nodes.journeys.nodes.steps.nodes',
      message: expect.stringMatching(/^The request costs 1020201 points of 500000/),
    });
    expect(answer.body.extensions?.cost).toEqual({ requested: 1_020_201, budget: 500_000 });
  });
});
