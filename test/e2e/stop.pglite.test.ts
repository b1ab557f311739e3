import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { cxgraph, type Running } from '../support/command.ts';
import { createTestDatabase } from '../support/database.ts';
import { signal } from '../support/workers.ts';

const adminKey = 'a-key-of-the-administrator-with-48-characters-x';
let root: string;
let running: Running | undefined;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'cxgraph-stop-'));
  await createTestDatabase(join(root, 'made'));
});
afterEach(async () => {
  running?.child.kill('SIGKILL');
  await running?.ended;
});
afterAll(() => rm(root, { recursive: true }));

function started(environment: Readonly<Record<string, string>> = {}): Running {
  running = cxgraph(['start'], {
    DATABASE_URL: `pglite://${join(root, 'made')}`,
    CXGRAPH_SEED: 'none',
    CXGRAPH_ADMIN_KEY: adminKey,
    PORT: '0',
    ...environment,
  });
  return running;
}

async function start(environment?: Readonly<Record<string, string>>) {
  const server = started(environment);
  const [, endpoint = ''] = await server.said(/GraphQL endpoint {2}(\S+)/);
  return { server, url: new URL(endpoint) };
}

const body = JSON.stringify({
  query: 'mutation { personaCreate(input: { name: "Rosa" }) { persona { name } } }',
});

/** Sends a request without its end. */
async function unfinished(url: URL): Promise<{ socket: Socket; answer: Promise<string> }> {
  const { hostname, port } = url;
  const socket = connect(Number(port), hostname);
  const head = [
    'POST /graphql HTTP/1.1',
    'host: localhost',
    `authorization: Bearer ${adminKey}`,
    'content-type: application/json',
    `content-length: ${body.length}`,
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n${body.slice(0, 10)}`);
  const answer = new Promise<string>((resolve) => {
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk;
    });
    socket.on('error', () => {}).on('close', () => resolve(text));
  });
  await sleep(200);
  // By the time it answers, it has read what came before, also on a machine that is busy.
  expect((await fetch(new URL('/livez', url))).status).toBe(200);
  return { socket, answer };
}

/** Waits until a server takes no more connections: a signal is noticed later on a machine that is busy. */
async function refuses(url: URL): Promise<void> {
  const isTaken = () =>
    fetch(url).then(
      () => true,
      () => false,
    );
  await expect.poll(isTaken, { timeout: 10_000 }).toBe(false);
}

describe('a server that receives a signal to stop', { timeout: 120_000 }, () => {
  test('lets the request under way finish, takes no other, and ends; the server that is started next waits for it', async () => {
    const { server, url } = await start();
    const { socket, answer } = await unfinished(url);
    server.child.kill('SIGTERM');
    await refuses(url);
    const next = started();
    const other = `process ${server.child.pid}`;
    await next.said(new RegExp(`Waiting up to 10 s for ${other} to close the database`));
    socket.write(body.slice(10));
    const text = await answer;
    expect(text).toMatch(/^HTTP\/1\.1 200 /);
    expect(text).toContain('{"personaCreate":{"persona":{"name":"Rosa"}}}');
    expect((await server.ended).code).toBe(0);
    await next.said(/GraphQL endpoint/);
    next.child.kill('SIGTERM');
    expect((await next.ended).code).toBe(0);
  });

  test('answers every request that was sent on a connection it had accepted', async () => {
    const { server, url } = await start({ SHUTDOWN_DELAY_MS: '1000' });
    const clients = Array.from({ length: 8 }, (_, index) => hammer(url, index));
    // At least twice each, however slow the machine is.
    await Promise.all(clients.map(({ warm }) => warm));
    server.child.kill('SIGTERM');
    await sleep(300);
    // It goes on for the delay, and /readyz says so.
    const ready = await fetch(new URL('/readyz', url));
    expect([ready.status, ready.headers.get('connection')]).toEqual([503, 'keep-alive']);
    expect((await fetch(new URL('/livez', url))).status).toBe(200);
    const outcomes = await Promise.all(clients.map(({ ended }) => ended));
    for (const { answers, last, error } of outcomes) {
      expect(answers).toBeGreaterThan(1);
      expect(last).toBe('close');
      expect(error).toBe('ECONNREFUSED');
    }
    expect((await server.ended).code).toBe(0);
  });

  test('from a terminal (SIGINT) ends at once, whatever is connected', async () => {
    const { server, url } = await start({ SHUTDOWN_DELAY_MS: '600000' });
    const idle = await unfinished(url);
    const used = new Agent({ keepAlive: true });
    expect((await ask(url, used)).status).toBe(200);
    server.child.kill('SIGINT');
    // npm, which receives the terminal's signal too, passes it on.
    server.child.kill('SIGINT');
    const { code, stderr } = await server.ended;
    expect([code, stderr]).toEqual([0, '']);
    used.destroy();
    idle.socket.destroy();
  });

  test('ends without waiting at a second signal', async () => {
    const { server, url } = await start();
    const { socket } = await unfinished(url);
    server.child.kill('SIGTERM');
    await refuses(url);
    // A signal right after the first counts as the same.
    await sleep(1_000);
    server.child.kill('SIGTERM');
    expect((await server.ended).code).toBe(1);
    socket.destroy();
  });
});

interface Asked {
  readonly status: number | undefined;
  readonly connection: string | undefined;
}

/** One small request. */
function ask(url: URL, agent: Agent): Promise<Asked> {
  return new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      authorization: `Bearer ${adminKey}`,
    };
    const sent = request(url, { method: 'POST', agent, headers }, (answer) => {
      const { statusCode: status, headers } = answer;
      answer.resume();
      answer.on('error', reject);
      answer.on('end', () => resolve({ status, connection: headers.connection }));
    });
    sent.on('error', reject);
    sent.end('{"query":"{ __typename }"}');
  });
}

/** Sends one request after the other over one connection, until that fails. */
function hammer(url: URL, seed: number) {
  const { sent: warm, send } = signal();
  return { warm, ended: asked(url, seed, send) };
}

/** @param onWarm called with the second answer */
async function asked(url: URL, seed: number, onWarm: () => void) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  let answers = 0;
  let last: string | undefined;
  for (;;) {
    try {
      const { status, connection } = await ask(url, agent);
      expect(status).toBe(200);
      answers += 1;
      if (answers === 2) onWarm();
      last = connection;
      // Some without a pause, some after longer ones.
      if (seed > 2) await sleep((seed * answers * 7) % 60);
    } catch (error) {
      agent.destroy();
      if (!(error instanceof Error && 'code' in error)) throw error;
      return { answers, last, error: error.code };
    }
  }
}
