import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../support/server.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer({ config: { costBudget: 500 } });
  const { body } = await server.request(
    'mutation { personaCreate(input: { name: "Ann" }) { persona { id } errors { message } } }',
  );
  expect(body.data.personaCreate.errors).toEqual([]);
});
afterAll(() => server.stop());

const named =
  'query Names($first: Int) { personas(first: $first) { nodes { id name } } } query B { journeys { totalCount } }';

test.each<[string, string, object, { headers?: Record<string, string>; operationName?: string }]>([
  ['a list', '{ personas { nodes { id name createdAt } pageInfo { endCursor } } }', {}, {}],
  ['one of two operations', named, { first: 1 }, { operationName: 'Names' }],
  ['the other one', named, {}, { operationName: 'B' }],
  ['neither of them', named, {}, {}],
  ['a page that is too long', named, { first: 101 }, { operationName: 'Names' }],
  ['a variable of another type', named, { first: 'x' }, { operationName: 'Names' }],
  ['a cursor that is none', '{ personas(after: "x") { nodes { name } } }', {}, {}],
  [
    'a document that costs too much',
    '{ personas(first: 100) { nodes { journeys(first: 100) { nodes { title } } } } }',
    {},
    {},
  ],
  [
    'another type',
    '{ workspace { name } }',
    {},
    { headers: { accept: 'application/graphql-response+json' } },
  ],
])(
  '%s is answered the second and third time as the first',
  async (_what, query, variables, options) => {
    const answers = [];
    for (let time = 0; time < 3; time++) {
      const { status, headers, body } = await server.request(query, variables, options);
      const errors = body.errors?.map(({ extensions: { requestId, ...rest }, ...error }) => ({
        ...error,
        ...rest,
      }));
      const { 'x-request-id': _id, date: _date, ...sent } = Object.fromEntries(headers);
      // The id of a request has one length, so the length of an answer is the same, too.
      answers.push({ status, headers: sent, body: { ...body, errors } });
    }
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  },
);

test('a key without the scope is refused where another key was answered, and so is none', async () => {
  const query = '{ personas { nodes { name kind } } }';
  await server.request(query);
  await server.request(query);
  const { body } = await server.request(
    'mutation { apiKeyCreate(input: { name: "x", scopes: ["journeys:read"] }) { secret errors { message } } }',
  );
  const key: string | undefined = body.data?.apiKeyCreate?.secret;
  expect(key, JSON.stringify(body)).toMatch(/^cxg_sk_/);
  for (let time = 0; time < 3; time++) {
    const refused = await server.request(query, {}, { key: key ?? null });
    expect(refused.body.errors?.[0]?.extensions).toMatchObject({
      code: 'FORBIDDEN',
      scope: 'personas:read',
    });
  }
  const open = await server.request(query, {}, { key: null });
  expect(open.body.errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
});
