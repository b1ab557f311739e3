import { createConnection, type Socket } from 'node:net';
import { constants, setPriority } from 'node:os';
import { junk, type Victim } from './junk.ts';
import { atRate, type Call, tally } from './load.ts';

/** How the junk was answered. */
export interface JunkSent {
  readonly sent: number;
  readonly unanswered: number;
  /** With 5xx. */
  readonly failed: number;
  readonly tally: string;
}

/** Junk at a rate, sent by a process of its own: `junkSender.ts VICTIM PER_SECOND SECONDS`, as JSON. */
const [victim, perSecond, seconds] = process.argv.slice(2).map((each) => JSON.parse(each)) as [
  Victim,
  number,
  number,
];

/** Addresses that the junk comes from, by what the proxy before the server says. */
const addresses = 8;

/** Connections that are open at most, each with one request at a time. */
const connections = 800;

/** The bytes of a request. Made by hand: an HTTP client would take more of the machine than the server. */
function bytesOf(
  { path = '/graphql', method = 'POST', headers = {}, body = '' }: Call,
  from: string,
) {
  const content = Buffer.from(body);
  const lines = Object.entries({
    host: 'localhost',
    'x-forwarded-for': from,
    ...headers,
    'content-length': String(content.length),
  }).map(([name, value]) => `${name}: ${value}`);
  const head = `${method} ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), content]);
}

// Attackers have machines of their own; here it takes what the server leaves.
setPriority(constants.priority.PRIORITY_LOW);

const { hostname, port } = new URL(victim.url);
const idle: Socket[] = [];
const waiting: (() => void)[] = [];
let open = 0;

/** A connection without a request under way; waits for one if all are busy. */
async function connection(): Promise<Socket> {
  const kept = idle.pop();
  if (kept) return kept;
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

/** The status of the answer, read no further than its end has to be found; 0 without an answer. */
async function send(request: Buffer): Promise<number> {
  const socket = await connection();
  return new Promise((resolve) => {
    let answer = '';
    const done = (status: number) => {
      socket.off('data', read).off('close', closed);
      resolve(status);
    };
    const closed = () => done(Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 0));
    const read = (chunk: Buffer) => {
      answer += chunk.toString('latin1');
      const end = answer.indexOf('\r\n\r\n');
      if (end < 0) return;
      const length = Number(/\r\ncontent-length: (\d+)/i.exec(answer)?.[1] ?? 0);
      if (answer.length < end + 4 + length) return;
      const status = Number(answer.slice(9, 12));
      done(status);
      if (/\r\nconnection: close/i.test(answer.slice(0, end))) socket.end();
      else {
        idle.push(socket);
        waiting.shift()?.();
      }
    };
    socket.on('data', read).on('close', closed);
    socket.write(request);
  });
}

const froms = Array.from({ length: addresses }, (_, index) => `192.0.2.${index + 1}`);
const made = junk(victim).map(({ call, varies }) =>
  froms.map((from) => {
    if (varies) return () => bytesOf(call(), from);
    const bytes = bytesOf(call(), from);
    return () => bytes;
  }),
);
const statuses = await atRate({ perSecond, seconds }, (index) => {
  const kind = made[index % made.length];
  const request = kind?.[Math.floor(index / made.length) % addresses];
  return send(request?.() ?? Buffer.alloc(0));
});
const told: JunkSent = {
  sent: statuses.length,
  unanswered: statuses.filter((status) => status === 0).length,
  failed: statuses.filter((status) => status >= 500).length,
  tally: tally(statuses),
};
process.send?.(told, () => process.exit());
