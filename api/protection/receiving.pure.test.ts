import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { limitReceiving, limitRest, type RestLimits } from './receiving.ts';

let server: Server;
const sockets: Socket[] = [];
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
  server.closeAllConnections();
  server.close();
});

/** A server that answers at once, whatever of the body has come, and then reads this much more. */
async function answersEarly(limits: RestLimits): Promise<number> {
  server = createServer((request, response) => {
    limitRest(request, response, limits);
    response.writeHead(401, { 'content-length': 2 }).end('no');
  });
  server.requestTimeout = 0;
  return listening();
}

async function listening(): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

/** A connection, what has come over it, and how it ended. */
function open(port: number) {
  const socket = connect(port, '127.0.0.1');
  sockets.push(socket);
  const seen = { text: '', closed: false };
  socket.on('data', (chunk) => {
    seen.text += chunk;
  });
  socket
    .on('error', () => {})
    .on('close', () => {
      seen.closed = true;
    });
  return { socket, seen };
}

const head = (length: number) =>
  `POST / HTTP/1.1\r\nhost: localhost\r\ncontent-length: ${length}\r\n\r\n`;

/** A byte every few milliseconds, until the other side ends the connection. */
async function drip(socket: Socket) {
  while (!socket.destroyed) {
    socket.write('x');
    await sleep(10);
  }
}

describe('a body that goes on after its answer', () => {
  test('byte by byte loses its connection when its time is over', async () => {
    const port = await answersEarly({ time: 200, bytes: 1_000_000 });
    const { socket, seen } = open(port);
    socket.write(head(1_000_000));
    void drip(socket);
    await expect.poll(() => seen.closed, { timeout: 10_000 }).toBe(true);
    expect(seen.text).toMatch(/^HTTP\/1\.1 401 /);
  });

  test('without another byte loses its connection, too', async () => {
    const port = await answersEarly({ time: 200, bytes: 1_000_000 });
    const { socket, seen } = open(port);
    socket.write(`${head(1_000_000)}x`);
    await expect.poll(() => seen.closed, { timeout: 10_000 }).toBe(true);
    expect(seen.text).toMatch(/^HTTP\/1\.1 401 /);
  });

  test('at full speed loses its connection when there was too much', async () => {
    const port = await answersEarly({ time: 60_000, bytes: 1_000_000 });
    const { socket, seen } = open(port);
    socket.write(head(1_000_000_000));
    let sent = 0;
    const more = () => {
      while (!socket.destroyed && socket.write('x'.repeat(100_000))) sent += 100_000;
    };
    socket.on('drain', more);
    more();
    await expect.poll(() => seen.closed, { timeout: 10_000 }).toBe(true);
    // The system's buffers of both sides come on top.
    expect(sent).toBeLessThan(500_000_000);
  });

  test('and ends in time has its connection for the next request', async () => {
    const port = await answersEarly({ time: 200, bytes: 1_000_000 });
    const { socket, seen } = open(port);
    socket.write(`${head(3)}x`);
    await expect.poll(() => seen.text).toContain('no');
    socket.write(`xx${head(0)}`);
    await expect.poll(() => seen.text.match(/HTTP\/1\.1 401/g)?.length).toBe(2);
    await sleep(400);
    expect(seen.closed).toBe(false);
  });
});

test('a body that does not arrive in time is answered with 408', async () => {
  server = createServer((request, response) => limitReceiving(request, response, 200));
  const { socket, seen } = open(await listening());
  socket.write(head(1_000));
  void drip(socket);
  await expect.poll(() => seen.closed, { timeout: 10_000 }).toBe(true);
  expect(seen.text).toMatch(/^HTTP\/1\.1 408 /);
});
