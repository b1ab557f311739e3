import { createServer, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import pino from 'pino';
import { afterEach, expect, test } from 'vitest';
import type { Exchange } from '../exchange.ts';
import { sendStream } from './sendStream.ts';
import { LiveStream, StreamCut } from './stream.ts';

const exchangeWith = (stream: LiveStream): Exchange => ({
  requestId: 'request-1',
  log: pino({ level: 'silent' }),
  ...{ address: '', startedAt: 0, knownKey: null, authentication: null, operationName: null },
  ...{ codes: [], cost: null, turnedAway: false, stream },
});

const servers: ReturnType<typeof createServer>[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** Sends a stream to a client, which reads nothing by itself. */
async function sentTo(body: ReadableStream<Uint8Array>, stream = new LiveStream(1_000)) {
  const headers = { 'content-type': 'text/event-stream' };
  const server = createServer((_request, response) =>
    sendStream(response, { status: 200, headers, stream: body }, exchangeWith(stream)),
  );
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const answer = await new Promise<IncomingMessage>((resolve) => {
    get({ port, host: '127.0.0.1' }, resolve);
  });
  return { answer, stream };
}

/** An endless stream that counts what is taken of it. */
function counted() {
  const counts = { taken: 0 };
  const body = new ReadableStream<Uint8Array>(
    {
      pull: (controller) => {
        counts.taken += 1;
        controller.enqueue(new Uint8Array(65_536));
      },
    },
    { highWaterMark: 0 },
  );
  return { counts, body };
}

const turn = () => new Promise((resolve) => setTimeout(resolve, 100));

/** What was taken once nothing more is. */
async function settled(counts: { readonly taken: number }): Promise<number> {
  for (;;) {
    const { taken } = counts;
    await turn();
    if (counts.taken === taken) return taken;
  }
}

test('of a client that does not read no more is taken than its connection has room for', async () => {
  const { counts, body } = counted();
  const { answer } = await sentTo(body);
  const before = await settled(counts);
  // Bytes that a system buffers for a connection to itself, at most.
  expect(before * 65_536).toBeLessThan(50_000_000);
  answer.resume();
  await expect.poll(() => counts.taken).toBeGreaterThan(before);
  answer.destroy();
});

test('a client that goes ends its stream', async () => {
  const { body } = counted();
  const { answer, stream } = await sentTo(body);
  answer.destroy();
  await expect.poll(() => stream.isOpen).toBe(false);
  expect(stream.isCut).toBe(false);
});

test.each([
  ['is cut while its client reads nothing', (stream: LiveStream) => stream.cut()],
  ['fails', (_: LiveStream, fail: (error: Error) => void) => fail(new StreamCut())],
])('a stream that %s ends without its last chunk', async (_, end) => {
  let fail = (_error: Error) => {};
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      controller.enqueue(new Uint8Array(10));
      fail = (error) => controller.error(error);
    },
  });
  const { answer, stream } = await sentTo(body);
  end(stream, fail);
  await new Promise<void>((resolve) => {
    answer
      .resume()
      .on('error', () => {})
      .once('close', resolve);
  });
  expect(answer.complete).toBe(false);
});
