import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let publishable: string;

beforeAll(async () => {
  // So that it is not the limits of an address or a key that refuse.
  server = await startTestServer({ config: { rateLimitAddress: 0, rateLimitKey: 0 } });
  const { body } = await server.request(
    'mutation { apiKeyCreate(input: { name: "Shop", kind: PUBLISHABLE, allowedOrigins: ["https://shop.example"] }) { secret } }',
  );
  publishable = body.data.apiKeyCreate.secret;
  await server.request('{ __typename }', {}, { key: publishable });
});
afterAll(() => server.stop());

const flood = (count: number, key: string | null) =>
  Promise.all(Array.from({ length: count }, () => server.request('{ __typename }', {}, { key })));

test.each([
  ['without a key', () => null],
  ['with keys that are not known', () => `${server.ownerKey.slice(0, -8)}AAAAAAAA`],
  ['with a publishable key', () => publishable],
])(
  'of a flood %s some are answered and the others refused by name, and a secret key is answered meanwhile',
  async (_what, key) => {
    const flooded = flood(500, key());
    const honest = await server.request('{ __typename }');
    expect(honest.status).toBe(200);
    const refused = (await flooded).filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.length).toBeLessThan(500);
    for (const { headers, body } of refused) {
      expect(headers.get('retry-after')).toBe('1');
      expect(body.errors?.[0]).toMatchObject({
        message: 'The server has too many requests without a secret key that it knows. Try again.',
        extensions: { code: 'RATE_LIMITED', retryAfter: 1 },
      });
    }
    const others = (await flooded).map(({ status }) => status).filter((status) => status !== 429);
    expect(new Set(others)).toEqual(new Set([key() === null || key() === publishable ? 200 : 401]));
    expect((await server.request('{ __typename }', {}, { key: null })).status).toBe(200);
  },
);
