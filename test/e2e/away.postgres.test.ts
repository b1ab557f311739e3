import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { handlers } from '../../api/worker/handlers.ts';
import { startWorker } from '../../api/worker/worker.ts';
import { heardLog } from '../support/log.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { statementProxy } from '../support/statementProxy.ts';

const way = statementProxy();
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ via: way.via });
});
afterAll(async () => {
  way.become('open');
  await server.stop();
  way.close();
});

const readyz = async () => {
  const response = await fetch(`${server.url}/readyz`);
  return {
    status: response.status,
    retryAfter: response.headers.get('retry-after'),
    text: await response.text(),
  };
};
const ask = () => server.request('{ personas { nodes { id } } }');

describe('while the database is away', () => {
  test('the server says that it is not ready, and that requests are to be sent again', async () => {
    expect((await ask()).status).toBe(200);
    way.become('cut');
    const { status, retryAfter, text } = await readyz();
    expect([status, retryAfter]).toEqual([503, '1']);
    expect(JSON.parse(text).errors[0].extensions.code).toBe('UNAVAILABLE');

    const answer = await ask();
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '1']);
    expect(answer.body.errors?.[0]).toMatchObject({
      message:
        'The database does not answer just now. Nothing is wrong with the request: try again.',
      extensions: { code: 'UNAVAILABLE' },
    });
    expect((await fetch(`${server.url}/livez`)).status).toBe(200);
  });

  test('the server is ready again when the database is back', async () => {
    way.become('open');
    expect((await readyz()).status).toBe(200);
    expect((await ask()).status).toBe(200);
  });

  test('a database that does not even refuse has two seconds to answer', async () => {
    way.become('silent');
    // The first request finds the pool's connections broken.
    await readyz();
    const started = performance.now();
    expect((await readyz()).status).toBe(503);
    const took = performance.now() - started;
    expect(took).toBeGreaterThan(1_900);
    expect(took).toBeLessThan(4_000);
  });

  test('a worker logs once that it is away, and once that it is back', async () => {
    way.become('cut');
    const log = heardLog();
    const said = () => log.lines().map((line) => JSON.parse(line).msg);
    const { database } = server;
    const worker = startWorker({ database, handlers, log: log.logger });
    await expect.poll(said).toEqual([expect.stringMatching(/^The database is away: /)]);
    // Each of its lanes notices by itself.
    worker.poke();
    expect((await ask()).status).toBe(503);
    expect(said()).toHaveLength(1);
    way.become('open');
    await expect
      .poll(() => {
        worker.poke();
        return said().slice(1);
      })
      .toEqual(['The database is back: the worker goes on']);
    await worker.stop();
  });
});
