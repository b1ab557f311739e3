import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mark, refusalOf } from '../support/discretion.ts';
import { startTestServer, type TestAnswer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

/** Sends a body as it is. */
const send = async (init: RequestInit, path = '/graphql') => {
  const response = await fetch(`${server.url}${path}`, { method: 'POST', ...init });
  const body: TestAnswer['body'] = await response.json();
  return { status: response.status, headers: response.headers, body };
};
const json = { 'content-type': 'application/json' };

describe('a body that is not a GraphQL request is refused', () => {
  test.each<[string, RequestInit, number]>([
    ['malformed JSON', { body: `{"query": "${mark}`, headers: json }, 400],
    ['no body', { headers: json }, 400],
    ['a list', { body: `[{"query": "{ __typename }"}]`, headers: json }, 400],
    [
      'an unknown member',
      { body: JSON.stringify({ query: '{ __typename }', [mark]: 1 }), headers: json },
      400,
    ],
    ['a number for a query', { body: '{"query": 1}', headers: json }, 400],
    [
      'a text for variables',
      { body: `{"query": "{ __typename }", "variables": "${mark}"}`, headers: json },
      400,
    ],
    ['plain text', { body: '{ __typename }', headers: { 'x-cxgraph-client': 'test' } }, 415],
    [
      'no type we know',
      { body: '{ __typename }', headers: { 'content-type': 'application/graphql' } },
      415,
    ],
  ])('%s', async (_what, init, status) => {
    const answer = await send(init);
    expect(refusalOf(answer).code).toBe('BAD_USER_INPUT');
    expect(answer.status).toBe(status);
  });

  test('5,000 nested brackets in variables', async () => {
    const nested = `${'['.repeat(5_000)}"${mark}"${']'.repeat(5_000)}`;
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
    // Written out: JSON.stringify is what overflows first.
    const body = `{"query": ${JSON.stringify(query)}, "variables": {"ids": ${nested}}}`;
    const refusal = refusalOf(await send({ body, headers: json }));
    expect(refusal).toMatchObject({ code: 'BAD_USER_INPUT', inputPath: 'variables' });
  });

  test('a form, which any page could send, with or without our header', async () => {
    const body = new URLSearchParams({
      query: 'mutation { personaCreate(input: {name: "x"}) { errors { code } } }',
    });
    const plain = await send({ body });
    expect([plain.status, refusalOf(plain).code]).toEqual([403, 'FORBIDDEN']);
    const marked = await send({ body, headers: { 'x-cxgraph-client': 'test' } });
    expect([marked.status, refusalOf(marked).code]).toEqual([415, 'BAD_USER_INPUT']);
  });

  test('a GET that any page could send, but not one with a key, which no page can', async () => {
    const path = '/graphql?query=%7B__typename%7D';
    const plain = await send({ method: 'GET' }, path);
    expect([plain.status, refusalOf(plain).code]).toEqual([403, 'FORBIDDEN']);
    const headers = { authorization: `Bearer ${server.ownerKey}` };
    const withKey = await send({ method: 'GET', headers }, path);
    expect([withKey.status, withKey.body.data]).toEqual([200, { __typename: 'Query' }]);
  });

  test('a mutation by GET', async () => {
    const query = new URLSearchParams({
      query: 'mutation { personaCreate(input: {name: "x"}) { errors { code } } }',
    });
    const answer = await send(
      { method: 'GET', headers: { 'x-cxgraph-client': 'test' } },
      `/graphql?${query}`,
    );
    expect([answer.status, refusalOf(answer).code]).toEqual([405, 'BAD_USER_INPUT']);
  });

  test('a GET with variables that are not JSON', async () => {
    const query = new URLSearchParams({ query: '{ __typename }', variables: `{${mark}` });
    const answer = await send(
      { method: 'GET', headers: { 'x-cxgraph-client': 'test' } },
      `/graphql?${query}`,
    );
    expect(answer.status).toBe(400);
    expect(refusalOf(answer)).toMatchObject({ code: 'BAD_USER_INPUT', inputPath: 'variables' });
  });

  test('a body that is not UTF-8, which would be stored as other text', async () => {
    const query =
      'mutation { personaCreate(input: { name: "Gr\u00fc\u00df" }) { persona { name } } }';
    const latin1 = Buffer.from(JSON.stringify({ query }), 'latin1');
    const refusal = refusalOf(await send({ body: latin1, headers: json }));
    expect(refusal).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(refusal.message).toContain(`not UTF-8, from its byte ${latin1.indexOf(0xfc) + 1} on`);
  });

  test('but not one with a byte order mark, which Windows writes', async () => {
    const body = `\ufeff${JSON.stringify({ query: '{ __typename }' })}`;
    const answer = await send({ body, headers: json });
    expect([answer.status, answer.body.data]).toEqual([200, { __typename: 'Query' }]);
  });

  test('a GET with a parameter that is not UTF-8', async () => {
    const answer = await send(
      { method: 'GET', headers: { 'x-cxgraph-client': 'test' } },
      `/graphql?query=%7B__typename%7D&variables=%FC`,
    );
    expect([answer.status, refusalOf(answer).code]).toEqual([400, 'BAD_USER_INPUT']);
  });

  test('another method', async () => {
    const answer = await send({ method: 'DELETE', headers: { 'x-cxgraph-client': 'test' } });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, POST']);
  });

  test('an Accept header with no form that the server has', async () => {
    const answer = await send({
      body: '{"query": "{ __typename }"}',
      headers: { ...json, accept: 'text/css' },
    });
    expect([answer.status, refusalOf(answer).code]).toEqual([406, 'BAD_USER_INPUT']);
  });

  test('another path', async () => {
    const answer = await send({ body: mark }, `/${mark}`);
    expect([answer.status, refusalOf(answer).code]).toEqual([404, 'BAD_USER_INPUT']);
  });

  test('a body that is too long, by its Content-Length', async () => {
    const answer = await send({ body: 'x'.repeat(1_000_001), headers: json });
    expect([answer.status, refusalOf(answer).message]).toEqual([
      413,
      "A request's body has at most 1000000 bytes.",
    ]);
  });

  test('a body that is too long without a Content-Length, before it ends', async () => {
    const answer = await chunkedWithoutEnd(new URL(server.url));
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain('"code":"BAD_USER_INPUT"');
  });
});

/** Sends more and more of a body until there is an answer. */
function chunkedWithoutEnd({ hostname, port }: URL): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`;
    const more = () => {
      while (!socket.destroyed && socket.write(chunk)) {}
    };
    socket.write(
      'POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n',
    );
    socket.on('drain', more);
    socket.once('data', (answer) => {
      socket.destroy();
      resolve(answer.toString());
    });
    socket.on('error', reject);
    more();
  });
}
