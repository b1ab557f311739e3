import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer, type TestServerOptions } from '../support/server.ts';

const origin = 'https://shop.example';
/** Has the database that the others share, and no limits of its own. */
let unlimited: TestServer;
let server: TestServer;
const statements: string[] = [];

beforeAll(async () => {
  unlimited = await startTestServer({ onStatement: (sql) => statements.push(sql) });
});
afterEach(() => server.stop());
afterAll(() => unlimited.stop());

/** A server with these settings, and some publishable keys of it. */
async function withKeys(count: number, config: TestServerOptions['config']): Promise<string[]> {
  server = await startTestServer({ beside: unlimited, config });
  const secrets: string[] = [];
  for (let index = 0; index < count; index++) {
    const { body } = await server.request(
      `mutation { apiKeyCreate(input: { name: "Shop", kind: PUBLISHABLE, allowedOrigins: ["${origin}"] }) { secret } }`,
    );
    secrets.push(body.data.apiKeyCreate.secret);
  }
  return secrets;
}

/** Sends a small request from each address; returns the statuses. */
async function statuses(key: string | undefined, addresses: readonly string[]): Promise<number[]> {
  const found: number[] = [];
  for (const address of addresses) {
    const headers = { 'x-forwarded-for': address };
    const { status } = await server.request('{ __typename }', {}, { key: key ?? null, headers });
    found.push(status);
  }
  return found;
}

test('a publishable key that is used too often has to wait, and its page may read how long', async () => {
  const [key = '', other] = await withKeys(2, { rateLimitKey: 2 });
  expect(await statuses(key, ['a', 'b', 'c'])).toEqual([200, 200, 429]);
  expect(await statuses(other, ['a'])).toEqual([200]);
  const refused = await server.request('{ __typename }', {}, { key, headers: { origin } });
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(refused.headers.get('access-control-allow-origin')).toBe(origin);
  expect(refused.headers.get('access-control-expose-headers')).toContain('retry-after');
  const [error] = refused.body.errors ?? [];
  expect(error?.extensions).toMatchObject({ code: 'RATE_LIMITED' });
  expect(error?.extensions.retryAfter).toBe(Number(refused.headers.get('retry-after')));
});

test('so has an address, whatever its X-Forwarded-For says', async () => {
  const [key] = await withKeys(1, { rateLimitAddress: 2 });
  expect(await statuses(key, ['192.0.2.1', '192.0.2.2', '192.0.2.3'])).toEqual([200, 200, 429]);
});

test('behind a trusted proxy it is the address that the proxy saw', async () => {
  const [key] = await withKeys(1, { rateLimitAddress: 1, trustProxy: 1 });
  const seen = ['192.0.2.1', '192.0.2.2', '192.0.2.9, 192.0.2.1', '192.0.2.1, 192.0.2.3'];
  expect(await statuses(key, seen)).toEqual([200, 200, 429, 200]);
});

test('secret keys are not counted', async () => {
  await withKeys(0, { rateLimitKey: 1, rateLimitAddress: 1 });
  expect(await statuses(server.ownerKey, ['a', 'a', 'a'])).toEqual([200, 200, 200]);
});

test('requests without a key and with a wrong one count for their address, and cost nothing beyond the limit', async () => {
  const [publishable = ''] = await withKeys(1, { rateLimitAddress: 3, trustProxy: 1 });
  expect(await statuses(undefined, ['192.0.2.1', '192.0.2.1'])).toEqual([200, 200]);
  const unknown = `${server.ownerKey.slice(0, -8)}AAAAAAAA`;
  expect(await statuses(unknown, ['192.0.2.1'])).toEqual([401]);
  statements.length = 0;
  for (const key of [undefined, unknown, 'hunter2', publishable]) {
    expect(await statuses(key, ['192.0.2.1'])).toEqual([429]);
  }
  expect(statements).toEqual([]);
  expect(await statuses(publishable, ['192.0.2.2'])).toEqual([200]);
});

test('a secret key that works is answered from an address that has used up its minute', async () => {
  await withKeys(0, { rateLimitAddress: 1 });
  expect(await statuses(server.ownerKey, ['a'])).toEqual([200]);
  expect(await statuses(undefined, ['a', 'a'])).toEqual([200, 429]);
  expect(await statuses(server.ownerKey, ['a'])).toEqual([200]);
});

test('files count like queries', async () => {
  await withKeys(0, { rateLimitAddress: 2 });
  const file = () =>
    fetch(`${server.url}/exports/job_00000000000000000000000000`, {
      headers: { authorization: 'Bearer hunter2' },
    });
  expect([(await file()).status, (await file()).status]).toEqual([401, 401]);
  const refused = await file();
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await statuses(undefined, ['a'])).toEqual([429]);
});

test.each<[string, RequestInit]>([
  ['of another type', { headers: { 'content-type': 'text/plain' }, body: 'x' }],
  ['that are no JSON', { headers: { 'content-type': 'application/json' }, body: '{' }],
  [
    'that are too long',
    { headers: { 'content-type': 'application/json' }, body: ' '.repeat(2_000) },
  ],
])('bodies %s count like all others', async (_what, init) => {
  await withKeys(0, { rateLimitAddress: 2, bodyLimit: 1_000 });
  const send = async () =>
    (await fetch(`${server.url}/graphql`, { method: 'POST', ...init })).status;
  const [first, second, third] = [await send(), await send(), await send()];
  expect([first, second].every((status) => status >= 400 && status < 429)).toBe(true);
  expect(third).toBe(429);
});

test('a new secret key is answered from an address whose requests without one used up its minute', async () => {
  await withKeys(0, { rateLimitAddress: 1 });
  expect(await statuses(undefined, ['a', 'a'])).toEqual([200, 429]);
  expect(await statuses(server.ownerKey, ['a', 'a'])).toEqual([200, 200]);
});

test('each root field with a publishable key counts, whatever its alias', async () => {
  const [key = ''] = await withKeys(1, { rateLimitKey: 10 });
  const fields = (count: number) =>
    server.request(
      `{ ${Array.from({ length: count }, (_, i) => `a${i}: __typename`).join(' ')} }`,
      {},
      { key },
    );
  expect((await fields(8)).status).toBe(200);
  expect((await fields(3)).status).toBe(429);
});

test('changes of one request count one by one, and none is made beyond the limit', async () => {
  const [key = ''] = await withKeys(1, { rateLimitKey: 10 });
  const change =
    'responseSubmit(input: { survey: "survey_00000000000000000000000000", submissionKey: "1" }) { errors { code } }';
  const changes = (count: number) =>
    server.request(
      `mutation { ${Array.from({ length: count }, (_, i) => `a${i}: ${change}`).join(' ')} }`,
      {},
      { key, headers: { origin } },
    );
  const first = await changes(6);
  expect(first.status).toBe(200);
  expect(Object.keys(first.body.data)).toHaveLength(6);
  const second = await changes(5);
  expect(second.status).toBe(429);
  expect(Number(second.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(second.body.data ?? null).toBeNull();
});
