import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { heardLog } from '../test/support/log.ts';
import { type Connections, connectionsOf } from './connections.ts';

let server: Server;
let connections: Connections;
let carriedOut: string[];
const sockets: Socket[] = [];
const log = heardLog();

afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
  server.closeAllConnections();
  server.close();
  log.forget();
});

/** Answers with the path, after what `before` waits for. */
async function start(max = 100, before: () => Promise<void> = async () => {}): Promise<number> {
  carriedOut = [];
  const answer: RequestListener = async (request, response) => {
    const admission = connections.take(request, response);
    if (admission === 'TOO_LATE') return;
    if (admission === 'EXCESS') return void response.writeHead(503).end();
    carriedOut.push(request.url ?? '');
    await before();
    response.end(request.url);
  };
  server = createServer(answer);
  connections = connectionsOf(server, { max, log: log.logger });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

/** A connection that does not end its own side by itself, and what it has seen. */
async function open(port: number) {
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
  sockets.push(socket);
  const seen = { text: '', ended: false, closed: false, error: null as Error | null };
  socket.on('data', (chunk) => {
    seen.text += chunk;
  });
  socket.on('end', () => {
    seen.ended = true;
  });
  socket.on('error', (error) => {
    seen.error = error;
  });
  socket.on('close', () => {
    seen.closed = true;
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve).once('error', reject);
  });
  const ask = (path: string) => socket.write(`GET ${path} HTTP/1.1\r\nhost: localhost\r\n\r\n`);
  return { socket, seen, ask };
}

const answers = (text: string) => text.match(/HTTP\/1\.1 200 OK/g)?.length ?? 0;

describe('when the connections end', () => {
  test('one that was used before answers one more request, and says that it was the last', async () => {
    const { socket, seen, ask } = await open(await start());
    ask('/1');
    await expect.poll(() => answers(seen.text)).toBe(1);
    expect(seen.text).not.toContain('connection: close');
    const ended = connections.end({ grace: 10_000, idle: 2_000 });
    await sleep(100);
    ask('/2');
    await expect.poll(() => answers(seen.text)).toBe(2);
    expect(seen.text).toContain('connection: close');
    await expect.poll(() => seen.ended).toBe(true);
    socket.end();
    await ended;
    expect(seen.error).toBeNull();
  });

  test('one that was never used is ended by our side, not reset', async () => {
    const { socket, seen } = await open(await start());
    const ended = connections.end({ grace: 10_000, idle: 50 });
    await expect.poll(() => seen.ended).toBe(true);
    expect([seen.closed, seen.error]).toEqual([false, null]);
    socket.end();
    await ended;
    expect(seen.error).toBeNull();
  });

  test('a request under way is answered, and its answer says that it was the last', async () => {
    let finish = () => {};
    const waits = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const { socket, seen, ask } = await open(await start(100, () => waits));
    ask('/slow');
    await expect.poll(() => carriedOut).toEqual(['/slow']);
    const ended = connections.end({ grace: 10_000, idle: 0 });
    await sleep(100);
    expect(seen.ended).toBe(false);
    finish();
    await expect.poll(() => seen.ended).toBe(true);
    expect(answers(seen.text)).toBe(1);
    expect(seen.text).toContain('connection: close');
    socket.end();
    await ended;
  });

  test('a request that has begun to arrive is waited for', async () => {
    const { socket, seen } = await open(await start());
    socket.write('GET /half HTTP/1.1\r\nhost: ');
    await sleep(100);
    const ended = connections.end({ grace: 10_000, idle: 0 });
    await sleep(200);
    expect(seen.ended).toBe(false);
    socket.write('localhost\r\n\r\n');
    await expect.poll(() => seen.ended).toBe(true);
    expect(answers(seen.text)).toBe(1);
    socket.end();
    await ended;
  });

  test('the rest of a request that was answered early is not taken for another', async () => {
    const { socket, seen } = await open(await start());
    socket.write('POST /long HTTP/1.1\r\nhost: localhost\r\ncontent-length: 4\r\n\r\nab');
    await expect.poll(() => answers(seen.text)).toBe(1);
    socket.write('cd');
    await sleep(100);
    const ended = connections.end({ grace: 10_000, idle: 0 });
    await expect.poll(() => seen.ended).toBe(true);
    socket.end();
    await ended;
  });

  test('requests that came before the last answer are all answered; the last answer says so', async () => {
    const { socket, seen } = await open(await start(100, () => sleep(50)));
    const ended = connections.end({ grace: 10_000, idle: 1_000 });
    await sleep(50);
    socket.write(
      ['/1', '/2', '/3'].map((path) => `GET ${path} HTTP/1.1\r\nhost: localhost\r\n\r\n`).join(''),
    );
    await expect.poll(() => seen.ended).toBe(true);
    expect(answers(seen.text)).toBe(3);
    expect(seen.text.indexOf('connection: close')).toBe(seen.text.lastIndexOf('connection: close'));
    expect(seen.text.slice(seen.text.indexOf('connection: close'))).toContain('/3');
    socket.end();
    await ended;
  });

  test('a request that comes after our end is not carried out', async () => {
    const { socket, seen, ask } = await open(await start());
    const ended = connections.end({ grace: 10_000, idle: 0 });
    await expect.poll(() => seen.ended).toBe(true);
    ask('/late');
    await sleep(100);
    socket.end();
    await ended;
    expect([carriedOut, seen.text]).toEqual([[], '']);
  });

  test('the port is closed: new ones are refused', async () => {
    const port = await start();
    const { ask } = await open(port);
    ask('/1');
    const ended = connections.end({ grace: 500, idle: 10_000 });
    await sleep(100);
    await expect(open(port)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await ended;
  });

  test('a connection that is still open after the grace is cut off', async () => {
    const { seen, ask } = await open(await start(100, () => new Promise(() => {})));
    ask('/never');
    await expect.poll(() => carriedOut).toEqual(['/never']);
    await connections.end({ grace: 100, idle: 0 });
    await expect.poll(() => seen.ended || seen.closed).toBe(true);
    expect(seen.text).toBe('');
  });
});

describe('connections beyond the maximum', () => {
  test('are refused, while those inside go on, and the log has one line about it', async () => {
    const port = await start(10);
    const inside: Awaited<ReturnType<typeof open>>[] = [];
    for (let index = 0; index < 10; index++) inside.push(await open(port));
    for (const { ask } of inside) ask('/');
    await expect.poll(() => inside.every(({ seen }) => answers(seen.text) === 1)).toBe(true);
    for (let index = 0; index < 20; index++) {
      const { socket, seen, ask } = await open(port);
      ask('/excess');
      await expect.poll(() => seen.ended).toBe(true);
      expect(seen.text).toMatch(/^HTTP\/1\.1 503 /);
      expect(seen.text).toContain('connection: close');
      socket.end();
      await expect.poll(() => seen.closed).toBe(true);
      expect(seen.error).toBeNull();
    }
    for (const { ask } of inside) ask('/again');
    await expect.poll(() => inside.every(({ seen }) => answers(seen.text) === 2)).toBe(true);
    expect(carriedOut).not.toContain('/excess');
    const warnings = log.lines().filter((line) => line.includes('MAX_CONNECTIONS'));
    expect(warnings).toHaveLength(1);
    expect(JSON.parse(warnings[0] ?? '')).toMatchObject({ level: 40, max: 10, refused: 1 });
  });

  test('are dropped beyond a tenth more, and others are accepted once some have ended', async () => {
    const port = await start(1);
    const inside = await open(port);
    const excess = await open(port);
    const dropped = await open(port);
    await expect.poll(() => dropped.seen.ended || dropped.seen.closed).toBe(true);
    expect([inside.seen.closed, excess.seen.closed]).toEqual([false, false]);
    for (const { socket } of [inside, excess]) socket.destroy();
    await expect.poll(() => connectionCount()).toBe(0);
    const next = await open(port);
    next.ask('/next');
    await expect.poll(() => answers(next.seen.text)).toBe(1);
  });

  test('in a burst are read once all of them are accepted, as the work for one delays the next', async () => {
    const seen: number[] = [];
    const port = await start(100, async () => {
      seen.push(accepted);
      const end = performance.now() + 5;
      while (performance.now() < end);
    });
    let accepted = 0;
    server.on('connection', () => {
      accepted += 1;
    });
    for (let each = 0; each < 30; each += 1) {
      const socket = connect({ port, host: '127.0.0.1' });
      sockets.push(socket);
      socket.write('GET / HTTP/1.1\r\nhost: localhost\r\n\r\n');
    }
    await expect.poll(() => seen.length).toBe(30);
    // The first look may come before the system has all of them, and a busy machine takes its time.
    expect(seen.slice(5).every((count) => count > 20)).toBe(true);
  });

  test('do not wait for the end of an endless burst', async () => {
    const port = await start(10_000);
    let goesOn = true;
    const another = () => {
      const socket = connect({ port, host: '127.0.0.1' });
      sockets.push(socket);
    };
    server.on('connection', () => goesOn && another());
    const { seen, ask } = await open(port);
    ask('/first');
    await expect.poll(() => answers(seen.text)).toBe(1);
    goesOn = false;
  });
});

function connectionCount(): Promise<number> {
  return new Promise((resolve, reject) => {
    server.getConnections((error, count) => (error ? reject(error) : resolve(count)));
  });
}
