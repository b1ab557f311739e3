import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../support/server.ts';

let server: TestServer;
const sockets: Socket[] = [];
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await server.stop();
});

/** A raw connection, and what it received. */
async function open() {
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  sockets.push(socket);
  const seen = { text: '', closed: false };
  socket.on('data', (chunk) => {
    seen.text += chunk;
  });
  socket.on('error', () => {});
  socket.on('close', () => {
    seen.closed = true;
  });
  await new Promise<void>((resolve) => socket.once('connect', resolve));
  return { socket, seen, send: (...lines: string[]) => socket.write(lines.join('\r\n')) };
}

const query = '{"query":"{ __typename }"}';
const asked = [
  'POST /graphql HTTP/1.1',
  'host: localhost',
  'content-type: application/json',
  `content-length: ${query.length}`,
  '',
  query,
];
const answers = (text: string) => text.match(/"__typename":"Query"/g)?.length ?? 0;

/** Sends a byte every 50 ms, as long as the other side takes it. */
async function drip(socket: Socket) {
  while (!socket.destroyed) {
    socket.write('x');
    await sleep(50);
  }
}

describe('connections beyond MAX_CONNECTIONS', () => {
  test('are answered with 503 and Retry-After, while the others go on and the machine’s paths answer', async () => {
    server = await startTestServer({ config: { maxConnections: 2 } });
    const inside = [await open(), await open()];
    for (const { send } of inside) send(...asked);
    await expect.poll(() => inside.map(({ seen }) => answers(seen.text))).toEqual([1, 1]);
    const excess = await open();
    excess.send(...asked);
    await expect.poll(() => excess.seen.closed).toBe(true);
    expect(excess.seen.text).toMatch(/^HTTP\/1\.1 503 /);
    expect(excess.seen.text).toMatch(/retry-after: \d+/);
    expect(excess.seen.text).toContain('"code":"UNAVAILABLE"');
    for (const path of ['/livez', '/readyz', '/metrics']) {
      const machine = await open();
      machine.send(`GET ${path} HTTP/1.1`, 'host: localhost', '', '');
      await expect.poll(() => machine.seen.closed).toBe(true);
      expect(machine.seen.text).toMatch(/^HTTP\/1\.1 200 /);
    }
    for (const { send } of inside) send(...asked);
    await expect.poll(() => inside.map(({ seen }) => answers(seen.text))).toEqual([2, 2]);
    inside[0]?.socket.destroy();
    await expect
      .poll(async () => {
        const next = await open();
        next.send(...asked);
        await expect.poll(() => next.seen.text).not.toBe('');
        return answers(next.seen.text);
      })
      .toBe(1);
  });
});

describe('a client that sends slowly', () => {
  test('is disconnected some seconds after its answer, or if it never sends a whole request', async () => {
    server = await startTestServer({ config: { bodyLimit: 1_000 } });
    const tooLong = await open();
    tooLong.send('POST /graphql HTTP/1.1', 'host: localhost', 'content-length: 5000', '', '');
    const withoutKey = await open();
    withoutKey.send(
      'PUT /imports/job_1 HTTP/1.1',
      'host: localhost',
      'content-length: 5000',
      '',
      '',
    );
    const elsewhere = await open();
    elsewhere.send(
      'POST /no HTTP/1.1',
      'host: localhost',
      'transfer-encoding: chunked',
      '',
      '9999',
      '',
    );
    const withoutHead = await open();
    withoutHead.send('POST /graphql HTTP/1.1', 'x-header: ');
    const silent = await open();
    const dripping = [tooLong, withoutKey, elsewhere, withoutHead];
    for (const { socket } of dripping) void drip(socket);
    await expect.poll(() => tooLong.seen.text).toMatch(/^HTTP\/1\.1 413 /);
    await expect.poll(() => withoutKey.seen.text).toMatch(/^HTTP\/1\.1 401 /);
    await expect.poll(() => elsewhere.seen.text).toMatch(/^HTTP\/1\.1 404 /);
    const closed = () => [...dripping, silent].map(({ seen }) => seen.closed);
    await expect.poll(closed, { timeout: 50_000 }).toEqual([true, true, true, true, true]);
    expect(withoutHead.seen.text).toMatch(/^HTTP\/1\.1 408 /);
  });
});
