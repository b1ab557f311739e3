import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BodyRefused, readBody } from './body.ts';
import { limitRest } from './receiving.ts';

const limit = 100;
let server: Server;
let port: number;

beforeEach(async () => {
  server = createServer(async (request, response) => {
    limitRest(request, response, { time: 5_000, bytes: 10_000_000 });
    try {
      const body = await readBody(request, limit);
      response.end(`read ${Buffer.from(body).toString()}`);
    } catch (error) {
      const refused = error instanceof BodyRefused;
      response.writeHead(refused ? error.status : 500).end(refused ? error.message : '');
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** Sends the rest of a POST by hand and resolves with the status and body of the answer. */
function post(...rest: (string | Buffer)[]): Promise<{ answer: string; leave: () => void }> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const parts = ['POST / HTTP/1.1\r\nhost: localhost\r\n', ...rest];
    socket.write(Buffer.concat(parts.map((part) => Buffer.from(part))));
    socket.once('data', (data) =>
      resolve({ answer: data.toString(), leave: () => socket.destroy() }),
    );
  });
}
const chunk = (length: number) => `${length.toString(16)}\r\n${'x'.repeat(length)}\r\n`;

describe('a body', () => {
  test('of exactly the limit is read', async () => {
    const { answer, leave } = await post(`content-length: ${limit}\r\n\r\n${'x'.repeat(limit)}`);
    expect(answer).toContain(`read ${'x'.repeat(limit)}`);
    leave();
  });

  test('in pieces is put together', async () => {
    const { answer, leave } = await post(
      `transfer-encoding: chunked\r\n\r\n${chunk(2)}${chunk(3)}0\r\n\r\n`,
    );
    expect(answer).toContain('read xxxxx');
    leave();
  });

  test('that announces more is refused before it comes', async () => {
    const { answer, leave } = await post(`content-length: ${limit + 1}\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    leave();
  });

  test('that grows past the limit is refused before it ends', async () => {
    const { answer, leave } = await post(`transfer-encoding: chunked\r\n\r\n${chunk(limit + 1)}`);
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    leave();
  });

  test.each<[string, number[], number]>([
    ['a character that is cut off', [0x61, 0xc3], 2],
    ['Latin-1', [0x67, 0x72, 0xfc, 0xdf, 0x65], 3],
    ['UTF-16 with its byte order mark', [0xff, 0xfe, 0x7b, 0x00], 1],
    ['half of a surrogate pair', [0x61, 0xed, 0xa0, 0x80], 2],
  ])('with %s is refused as not UTF-8, from that byte on', async (_what, bytes, byte) => {
    const { answer, leave } = await post(
      `content-length: ${bytes.length}\r\n\r\n`,
      Buffer.from(bytes),
    );
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toContain(`not UTF-8, from its byte ${byte} on`);
    leave();
  });

  test('in UTF-8 is read as it is, but for a byte order mark at its beginning', async () => {
    const text = 'größer 漢字 😀 \ufffd\ufeff';
    const length = Buffer.byteLength(text);
    const plain = await post(`content-length: ${length}\r\n\r\n`, text);
    expect(plain.answer).toContain(`read ${text}`);
    plain.leave();
    const marked = await post(`content-length: ${length + 3}\r\n\r\n`, `\ufeff${text}`);
    expect(marked.answer).toContain(`read ${text}`);
    marked.leave();
  });

  test('that was refused does not keep its connection when the sender leaves', async () => {
    const { leave } = await post(`transfer-encoding: chunked\r\n\r\n${chunk(5_000_000)}`);
    leave();
    await expect.poll(() => connections()).toBe(0);
  });
});

function connections(): Promise<number> {
  return new Promise((resolve, reject) => {
    server.getConnections((error, count) => (error ? reject(error) : resolve(count)));
  });
}
