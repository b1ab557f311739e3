import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { cxgraph, type Running } from '../support/command.ts';

const adminKey = 'a-key-of-the-administrator-with-48-characters-x';
let running: Running | undefined;
afterEach(async () => {
  running?.child.kill('SIGKILL');
  await running?.ended;
});

async function start(): Promise<{ server: Running; url: URL }> {
  const server = cxgraph(['start'], {
    DATABASE_URL: 'pglite://memory',
    CXGRAPH_SEED: 'none',
    CXGRAPH_ADMIN_KEY: adminKey,
    PORT: '0',
  });
  running = server;
  const [, endpoint = ''] = await server.said(/GraphQL endpoint {2}(\S+)/);
  return { server, url: new URL(endpoint) };
}

const body = JSON.stringify({
  query: 'mutation { personaCreate(input: { name: "Rosa" }) { persona { name } } }',
});

/** A request of which the server has all but the end. */
async function unfinished({
  hostname,
  port,
}: URL): Promise<{ socket: Socket; answer: Promise<string> }> {
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
  return { socket, answer };
}

describe('a server that is told to stop', { timeout: 120_000 }, () => {
  test('lets the request under way finish, takes no other, and ends', async () => {
    const { server, url } = await start();
    const { socket, answer } = await unfinished(url);
    server.child.kill('SIGTERM');
    await sleep(300);
    await expect(fetch(url)).rejects.toThrow('fetch failed');
    socket.write(body.slice(10));
    const text = await answer;
    expect(text).toMatch(/^HTTP\/1\.1 200 /);
    expect(text).toContain('{"personaCreate":{"persona":{"name":"Rosa"}}}');
    expect((await server.ended).code).toBe(0);
  });

  test('ends at once when it is told again', async () => {
    const { server, url } = await start();
    const { socket } = await unfinished(url);
    server.child.kill('SIGTERM');
    await sleep(200);
    server.child.kill('SIGTERM');
    expect((await server.ended).code).toBe(1);
    socket.destroy();
  });
});
