import { auditServer } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const audit = async (headers: Record<string, string>) => {
  const results = await auditServer({
    url: `${server.url}/graphql`,
    fetchFn: (url: string, init: RequestInit = {}) =>
      fetch(url, {
        ...init,
        headers: { ...Object.fromEntries(new Headers(init.headers)), ...headers },
      }),
  });
  return results.map(({ id, name, status }) => ({ id, name, status }));
};

describe('the GraphQL-over-HTTP audit', () => {
  test('has neither an error nor a warning', async () => {
    const results = await audit({});
    expect(results.filter(({ status }) => status === 'error' || status === 'warn')).toEqual([]);
    expect(results).toHaveLength(61);
  });

  test('has no remark where a GET shows that no other site sent it', async () => {
    const results = await audit({ 'x-cxgraph-client': 'audit' });
    expect(results.filter(({ status }) => status !== 'ok')).toEqual([]);
  });
});
