import pino from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { failingDoor, ReadFailure } from '../../schema/kernel/readFailure.ts';
import { exchangeWith } from '../support/exchange.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

const origin = 'https://shop.example';
const title = [{ locale: 'en', text: 'Recommend?' }];
const survey = { name: 'Stay', pages: [{ questions: [{ key: 'nps', kind: 'NPS', title }] }] };

/** Milliseconds; a key is looked up again when a second has passed. */
let clock = 0;
let server: TestServer;
const lines: string[] = [];
const log = pino({ level: 'debug' }, { write: (line) => void lines.push(line) });
const keys = { owner: '', reader: '', publishable: '' };
let live = '';

beforeAll(async () => {
  server = await startTestServer({ log, config: { costBudget: 500 }, elapsed: () => clock });
  keys.owner = server.ownerKey;
  keys.reader = await newKey('name: "Reader", scopes: ["journeys:read"]');
  keys.publishable = await newKey(publishable);
  live = await exchangeWith(() => server).published(survey);
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => server.stop());

const publishable = `name: "Shop", kind: PUBLISHABLE, allowedOrigins: ["${origin}"]`;

async function newKey(input: string, at = server): Promise<string> {
  const { body } = await at.request(
    `mutation { apiKeyCreate(input: { ${input} }) { secret errors { message } } }`,
  );
  // Used once: the short way takes only a key that has worked.
  const key: string = body.data.apiKeyCreate.secret;
  expect((await at.request('{ __typename }', {}, { key })).status).toBe(200);
  return key;
}

interface Sent {
  readonly query: string;
  /** Of each of the requests: the first has `time` 0. */
  readonly variables?: object | ((time: number) => object);
  readonly operationName?: string;
  readonly key?: keyof typeof keys;
  readonly headers?: Readonly<Record<string, string>>;
  /** Done before each of the requests. */
  readonly before?: (time: number) => void;
}

interface Received {
  readonly status: number;
  readonly headers: object;
  readonly text: string;
  /** The log's lines. */
  readonly logged: readonly object[];
}

/** Without what differs by itself: ids of new rows, and seconds of a limit. */
const comparable = (answer: string) =>
  answer.replace(/_[0-9a-z]{26}/g, '_').replace(/in \d+ s|"retryAfter":\d+/g, '');

async function received(at: TestServer, sent: Sent, time: number, type: string): Promise<Received> {
  const { query, variables = {}, operationName, key = 'owner', headers, before } = sent;
  before?.(time);
  lines.length = 0;
  const response = await fetch(`${at.url}/graphql`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${keys[key]}`,
      'x-request-id': 'the-same-one',
      'content-type': type,
      ...headers,
    },
    body: JSON.stringify({
      query,
      operationName,
      variables: typeof variables === 'function' ? variables(time) : variables,
    }),
  });
  const { date: _, 'retry-after': again, ...others } = Object.fromEntries(response.headers);
  return {
    status: response.status,
    headers: { ...others, again: again !== undefined },
    text: comparable(await response.text()),
    logged: await logged(),
  };
}

/** The line of a request is written when its answer has left. */
async function logged(): Promise<object[]> {
  await expect.poll(() => lines.join('')).toContain('"msg":"request"');
  return lines.map((line) => {
    const { time: _, ms: __, keyId, failure, ...others } = JSON.parse(line);
    return { ...others, hasKey: keyId !== undefined, causes: failure?.causes };
  });
}

const json = 'application/json';
/** Each is new to the server. */
let documents = 0;

/**
 * The answer of the pipeline to a document that it has not met, and to one that it has, and that of the
 * short way: they have to be the same. The short way does not take the second spelling of the type.
 */
async function answered({ query, ...more }: Sent, at = server): Promise<Received> {
  const sent = { ...more, query: `${query} # ${documents++}` };
  const cold = await received(at, sent, 0, json);
  const types = [`${json};charset=UTF-8`, json, `${json}; charset=utf-8`];
  for (const [index, type] of types.entries()) {
    expect(await received(at, sent, index + 1, type), type).toEqual(cold);
  }
  return cold;
}

const create =
  'mutation Add($input: PersonaCreateInput!) { personaCreate(input: $input) { replayed persona { id name } errors { code message path } } }';
const change = 'personaCreate(input: { name: "x" }) { errors { code } }';
const costly =
  'mutation { personaCreate(input: { name: "x" }) { persona { journeys(first: 100) { nodes { touchpoints(first: 100) { nodes { name } } } } } } }';
const named =
  'query Names($first: Int) { personas(first: $first) { nodes { name } } } query B { journeys { totalCount } }';
const submit =
  'mutation ($input: ResponseSubmitInput!) { responseSubmit(input: $input) { replayed response { id status } errors { code message path } } }';

const ann = { name: 'Ann' };
const readsStatus = { accept: 'application/graphql-response+json, application/json;q=0.9' };
const longKey = { 'idempotency-key': 'x'.repeat(300) };
const foreign = { origin: 'https://other.example' };
const partly: Sent = {
  query: 'query ($id: ID!) { journeys { totalCount } node(id: $id) { id } }',
  variables: { id: `persona_${'0'.repeat(25)}1` },
  key: 'reader',
};

const added = (input: unknown, more: Partial<Sent> = {}) => {
  return (): Sent => ({ query: create, variables: { input }, ...more });
};
const names = (more: Partial<Sent>) => (): Sent => ({
  ...{ query: named, operationName: 'Names' },
  ...more,
});
const answer = (submissionKey: string, number = 9) => ({
  input: { survey: live, submissionKey, answers: [{ question: 'nps', value: { number } }] },
});
const submitted = (more: Partial<Sent>): Sent => ({
  query: submit,
  variables: (time) => answer(`page-${time}`),
  key: 'publishable',
  ...more,
});
const fields = (count: number, field: string) =>
  Array.from({ length: count }, (_, index) => `f${index}: ${field}`).join(' ');

describe('the short way answers as the pipeline does', () => {
  test.each<[string, number, string, () => Sent]>([
    ['a mutation', 200, '"name":"Ann"', added(ann)],
    ['a user error', 200, '"code":"TOO_LONG"', added({ name: 'x'.repeat(5_000) })],
    ['input of another type', 200, 'BAD_USER_INPUT', added({ name: 1, kind: 'NONE', other: 2 })],
    ['such input with its status', 400, 'BAD_USER_INPUT', added('x', { headers: readsStatus })],
    ['no input', 200, 'BAD_USER_INPUT', added(undefined)],
    ['a long idempotency key', 200, 'BAD_USER_INPUT', added(ann, { headers: longKey })],
    ['a mutation without its scope', 403, 'personas:write', added(ann, { key: 'reader' })],
    ['a page without a scope', 403, 'personas:write', added(ann, { key: 'publishable' })],
    ['events', 200, 'event: next', added(ann, { headers: { accept: 'text/event-stream' } })],
    ['a type of no answer', 406, 'Accept', added(ann, { headers: { accept: 'text/css' } })],
    ['a mutation that costs too much', 400, 'COST_EXCEEDED', () => ({ query: costly })],
    ['too many changes', 400, 'changes', () => ({ query: `mutation { ${fields(30, change)} }` })],
    ['a submit', 200, '"status":"COMPLETED"', () => submitted({ headers: { origin } })],
    ['a wrong answer', 200, 'INVALID_ANSWER', () => submitted({ variables: answer('x', 11) })],
    ['a foreign page', 403, 'allowedOrigins', () => submitted({ headers: foreign })],
    ['a read', 200, '"nodes"', () => ({ query: '{ personas(first: 1) { nodes { kind } } }' })],
    ['one of two operations', 200, '"nodes"', names({ variables: { first: 1 } })],
    ['neither of two operations', 400, 'operation', names({ operationName: undefined })],
    ['a page that is too long', 200, 'BAD_USER_INPUT', names({ variables: { first: 101 } })],
    ['a read without its scope', 403, 'personas:read', names({ key: 'reader' })],
    ['a read of which a part has no scope', 200, '"node":null', () => partly],
    ['introspection', 200, '"Query"', () => ({ query: '{ __schema { queryType { name } } }' })],
  ])('%s', async (_what, status, part, sent) => {
    const found = await answered(sent());
    expect(found.text).toContain(part);
    expect(found.status).toBe(status);
  });

  test('a mutation that is repeated under its idempotency key', async () => {
    const headers = { 'idempotency-key': 'the-key' };
    const variables = { input: ann };
    await server.request(create, variables, { headers });
    const found = await answered({ query: create, variables, headers });
    expect(found.text).toContain('"replayed":true');
  });

  test.each<[string, number, string, Error, number]>([
    ['fails', 500, 'INTERNAL', new TypeError('x is not a function'), 0],
    ['does not reach the database', 503, 'UNAVAILABLE', away(), 0],
    ['cannot look its key up', 503, 'UNAVAILABLE', away(), 2_000],
  ])('a mutation that %s', async (_what, status, code, error, passed) => {
    const open = server.database.workspace;
    vi.spyOn(server.database, 'workspace').mockImplementation((id) =>
      failingDoor(open(id), new ReadFailure(error)),
    );
    const before = () => {
      clock += passed;
    };
    const found = await answered({ query: create, variables: { input: ann }, before });
    expect(found).toMatchObject({ status, headers: { again: status === 503 } });
    expect(found.text).toContain(code);
    expect(found.text).not.toContain('not a function');
  });

  test('more root fields than a publishable key has left in its minute', async () => {
    const limited = await startTestServer({
      ...{ beside: server, log, elapsed: () => clock, config: { rateLimitKey: 10 } },
    });
    const shops = await Promise.all([0, 1, 2, 3].map(() => newKey(publishable, limited)));
    const before = (time: number) => {
      keys.publishable = shops[time] ?? '';
    };
    const sent: Sent = { query: `{ ${fields(12, '__typename')} }`, key: 'publishable', before };
    const found = await answered(sent, limited);
    expect(found).toMatchObject({ status: 429, headers: { again: true } });
    expect(found.text).toContain('"cost"');
    await limited.stop();
  });
});

function away(): Error {
  return Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
}
