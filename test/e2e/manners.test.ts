import { Writable } from 'node:stream';
import pino from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { encodeId } from '../../schema/kernel/id.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

const lines: string[] = [];
const sink = new Writable({
  write: (chunk, _encoding, done) => {
    lines.push(String(chunk));
    done();
  },
});
const logged = () => lines.map((line) => JSON.parse(line));

let server: TestServer;
let publishable: string;
const origin = 'https://shop.example';

beforeAll(async () => {
  server = await startTestServer({ log: pino({ level: 'debug' }, sink) });
  const { body } = await server.request(
    `mutation { apiKeyCreate(input: { name: "Shop", kind: PUBLISHABLE, allowedOrigins: ["${origin}"] }) { secret errors { message } } }`,
  );
  publishable = body.data.apiKeyCreate.secret;
});
beforeEach(() => {
  lines.length = 0;
});
afterAll(() => server.stop());

/** The log line of a request is written when its answer has left. */
async function requestLine(): Promise<Record<string, unknown>> {
  for (;;) {
    const line = logged().find(({ msg }) => msg === 'request');
    if (line) return line;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

describe('the request id', () => {
  test('is the one that the request brought, in the answer, its errors and the log', async () => {
    const headers = { 'x-request-id': 'trace-12345678' };
    const answer = await server.request(
      '{ personas(first: 101) { nodes { id } } }',
      {},
      { headers },
    );
    expect(answer.headers.get('x-request-id')).toBe('trace-12345678');
    expect(answer.body.errors?.[0]?.extensions.requestId).toBe('trace-12345678');
    expect((await requestLine()).requestId).toBe('trace-12345678');
  });

  test.each(['short', 'x'.repeat(65), 'with space here', '<script>alert(1)</script>'])(
    'is a new one where the request brings %j',
    async (sent) => {
      const answer = await server.request(
        '{ __typename }',
        {},
        { headers: { 'x-request-id': sent } },
      );
      expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    },
  );
});

describe('the log', () => {
  test('has one line a request, without anything that was sent', async () => {
    const secret = 'hunter2';
    await server.request(
      'mutation Add($input: PersonaCreateInput!) { personaCreate(input: $input) { errors { code } } }',
      { input: { name: secret } },
      { headers: { 'x-secret': secret } },
    );
    expect(await requestLine()).toMatchObject({
      method: 'POST',
      path: '/graphql',
      status: 200,
      ms: expect.any(Number),
      operationName: 'Add',
      workspaceId: encodeId('Workspace', server.workspaceId),
      keyId: expect.stringMatching(/^apikey_[0-9a-z]{26}$/),
      cost: 2,
    });
    expect(logged().filter(({ msg }) => msg === 'request')).toHaveLength(1);
    expect(lines.join('')).not.toContain(secret);
    expect(lines.join('')).not.toContain(server.ownerKey);
  });

  test('has the codes of what was refused', async () => {
    await server.request('{ personas { nodes { id } } }', {}, { key: 'hunter2' });
    expect(await requestLine()).toMatchObject({ status: 401, codes: ['UNAUTHENTICATED'] });
  });
});

describe('every answer', () => {
  test('has its cost and the budget', async () => {
    const { body } = await server.request('{ personas(first: 3) { nodes { id } } }');
    expect(body.extensions?.cost).toEqual({ requested: 4, budget: 500_000 });
  });
});

describe('a request without a key', () => {
  test('can read the schema', async () => {
    const { status, body } = await server.request(
      '{ __schema { queryType { name } } }',
      {},
      { key: null },
    );
    expect([status, body.data]).toEqual([200, { __schema: { queryType: { name: 'Query' } } }]);
  });

  test('can read nothing else, and is answered with the header that it lacks', async () => {
    const { status, body } = await server.request(
      '{ personas { nodes { id } } }',
      {},
      { key: null },
    );
    expect(status).toBe(401);
    expect(body.errors?.[0]).toMatchObject({
      message: expect.stringContaining('Authorization: Bearer'),
      extensions: { code: 'UNAUTHENTICATED' },
    });
  });

  test.each([
    ['{ liveSurvey(id: "survey_1") { id } }', 'Query.liveSurvey', 'cxg_pk_…'],
    [
      'mutation { responseSubmit(input: { submissionKey: "1" }) { errors { code } } }',
      'Mutation.responseSubmit',
      'cxg_pk_…',
    ],
    ['{ personas { nodes { id } } }', 'Query.personas', 'cxg_sk_…'],
  ])('is answered with the kind of key that it needs: %s', async (query, field, key) => {
    const { body } = await server.request(query, {}, { key: null });
    expect(body.errors?.[0]?.message).toBe(
      `${field} needs a key. Send one as the header "Authorization: Bearer ${key}", or to the client of cxgraph as its option "key".`,
    );
  });
});

describe('a request that lacks a scope', () => {
  test('is answered with that scope', async () => {
    const { body } = await server.request(
      'mutation { apiKeyCreate(input: { name: "Reader", scopes: ["journeys:read"] }) { secret } }',
    );
    const key = body.data.apiKeyCreate.secret;
    const refused = await server.request('{ personas { nodes { id } } }', {}, { key });
    expect(refused.status).toBe(403);
    expect(refused.body.errors?.[0]).toMatchObject({
      message: expect.stringContaining('"personas:read"'),
      extensions: { code: 'FORBIDDEN', scope: 'personas:read' },
    });
  });
});

describe('pages of other origins', () => {
  const ask = (from: string, key: string) =>
    server.request('{ __typename }', {}, { key, headers: { origin: from } });

  test('may send a preflight request', async () => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST' },
    });
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-origin')).toBe(origin);
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
  });

  test('may send to a wrong path, and can read what the right one is', async () => {
    const asking = { origin, 'access-control-request-method': 'POST' };
    const asked = await fetch(`${server.url}/grahpql`, { method: 'OPTIONS', headers: asking });
    expect([asked.status, asked.headers.get('access-control-allow-origin')]).toEqual([204, origin]);
    const answer = await fetch(`${server.url}/grahpql`, { method: 'POST', headers: { origin } });
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([
      404,
      origin,
    ]);
    expect(await answer.text()).toContain('GraphQL is at /graphql.');
    // A page may read which paths there are, but not the state of the server.
    const alive = await fetch(`${server.url}/livez`, { headers: { origin } });
    expect(alive.headers.get('access-control-allow-origin')).toBeNull();
  });

  test('may read the answer if the key is for them', async () => {
    const { status, headers } = await ask(origin, publishable);
    expect([status, headers.get('access-control-allow-origin')]).toEqual([200, origin]);
  });

  test('are refused, and can read why, if a publishable key is not', async () => {
    const other = 'https://other.example';
    const { status, headers, body } = await ask(other, publishable);
    expect([status, headers.get('access-control-allow-origin')]).toEqual([403, other]);
    expect(body.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect(body.data).toBeUndefined();
  });

  test('can read that they sent no key, or one that does not work', async () => {
    for (const key of [null, 'hunter2']) {
      const { headers, body } = await server.request(
        '{ personas { nodes { id } } }',
        {},
        { key, headers: { origin } },
      );
      expect(headers.get('access-control-allow-origin')).toBe(origin);
      expect(body.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    }
  });

  test('cannot read the answer to a secret key that names no origins', async () => {
    const { headers } = await ask(origin, server.ownerKey);
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  test('can read what is wrong with their queries', async () => {
    const { headers, body } = await server.request(
      '{ nonsense }',
      {},
      { key: publishable, headers: { origin } },
    );
    expect(headers.get('access-control-allow-origin')).toBe(origin);
    expect(body.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('the paths for machines', () => {
  test('/livez and /readyz say that the server is alive and ready', async () => {
    const texts = await Promise.all(
      ['/livez', '/readyz'].map(async (path) => (await fetch(server.url + path)).text()),
    );
    expect(texts).toEqual(['alive\n', 'ready\n']);
  });

  test('/metrics counts requests by outcome, and knows no tenant', async () => {
    await server.request('{ personas { nodes { id } } }');
    await server.request('{ nonsense }');
    const text = await (await fetch(`${server.url}/metrics`)).text();
    expect(text).toMatch(/cxgraph_request_duration_seconds_count\{outcome="ok"\} [1-9]/);
    expect(text).toMatch(/cxgraph_request_duration_seconds_count\{outcome="refused"\} [1-9]/);
    expect(text).not.toContain(server.workspaceId);
  });
});
