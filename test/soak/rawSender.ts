import { createConnection, type Socket } from 'node:net';
import type { Call, Ended } from './load.ts';

/** The bytes of a request, with headers beside its own. */
export function bytesOf(
  { path = '/graphql', method = 'POST', headers = {}, body = '' }: Call,
  further: Readonly<Record<string, string>> = {},
): Buffer {
  const content = Buffer.from(body);
  const lines = Object.entries({
    host: 'localhost',
    ...further,
    ...headers,
    'content-length': String(content.length),
  }).map(([name, value]) => `${name}: ${value}`);
  const head = `${method} ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), content]);
}

/**
 * Sends requests as bytes: an HTTP client would take more of the machine than the server.
 *
 * @param connections that are open at most, each with one request at a time
 */
export function rawSender(url: string, connections: number) {
  const { hostname, port } = new URL(url);
  const idle: Socket[] = [];
  const waiting: (() => void)[] = [];
  let open = 0;

  /** A connection without a request under way; waits for one if all are busy. */
  async function connection(): Promise<Socket> {
    const free = idle.pop();
    if (free) return free;
    if (open >= connections) {
      await new Promise<void>((resolve) => waiting.push(resolve));
      return connection();
    }
    open += 1;
    const socket = createConnection(Number(port), hostname);
    socket.once('close', () => {
      open -= 1;
      const at = idle.indexOf(socket);
      if (at >= 0) idle.splice(at, 1);
      waiting.shift()?.();
    });
    socket.on('error', () => {});
    return socket;
  }

  /**
   * Returns how a request ended, and reads the answer only as far as to find its end. The time begins
   * when the request is written: real clients need not wait for a free connection.
   */
  return async (request: Buffer): Promise<Pick<Ended, 'status' | 'took'>> => {
    const socket = await connection();
    const began = performance.now();
    return new Promise((resolve) => {
      let answer = '';
      const done = (status: number) => {
        socket.off('data', read).off('close', closed);
        resolve({ status, took: performance.now() - began });
      };
      const closed = () => done(Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 0));
      const read = (chunk: Buffer) => {
        answer += chunk.toString('latin1');
        const end = answer.indexOf('\r\n\r\n');
        if (end < 0) return;
        const length = Number(/\r\ncontent-length: (\d+)/i.exec(answer)?.[1] ?? 0);
        if (answer.length < end + 4 + length) return;
        done(Number(answer.slice(9, 12)));
        if (/\r\nconnection: close/i.test(answer.slice(0, end))) socket.end();
        else {
          idle.push(socket);
          waiting.shift()?.();
        }
      };
      socket.on('data', read).on('close', closed);
      socket.write(request);
    });
  };
}
