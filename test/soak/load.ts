import { Agent, request } from 'node:http';

/** A request of a load. */
export interface Call {
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** How a request ended. */
export interface Ended {
  /** 0: without an answer. */
  readonly status: number;
  /** Milliseconds. */
  readonly took: number;
  readonly text: string;
}

/** Sends requests over connections that stay open. */
export function requester(url: string, connections: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const call = ({ path = '/graphql', method = 'POST', headers = {}, body }: Call): Promise<Ended> =>
    new Promise((resolve) => {
      const began = performance.now();
      const end = (status: number, text: string) =>
        resolve({ status, text, took: performance.now() - began });
      const sent = request(url + path, { method, agent, headers: { ...headers } }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => end(response.statusCode ?? 0, Buffer.concat(chunks).toString()));
        response.on('error', () => end(0, ''));
      });
      sent.on('error', () => end(0, ''));
      sent.end(body);
    });
  return { call, close: () => agent.destroy() };
}

/**
 * Sends requests at a steady rate, whether or not earlier ones were answered, as many independent
 * clients do.
 *
 * @param perSecond requests
 * @param seconds how long
 * @returns when all of them have ended
 */
export async function atRate<Result>(
  { perSecond, seconds }: { perSecond: number; seconds: number },
  send: (index: number) => Promise<Result>,
): Promise<Result[]> {
  const began = performance.now();
  const results: Promise<Result>[] = [];
  await new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      const passed = (performance.now() - began) / 1_000;
      const due = Math.floor(Math.min(passed, seconds) * perSecond);
      while (results.length < due) results.push(send(results.length));
      if (passed >= seconds) {
        clearInterval(timer);
        resolve();
      }
    }, 5);
  });
  return Promise.all(results);
}

/** The value below which a share of all values lies: 0.99 for the 99th percentile. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** How many of each, as text: `200 × 61, 429 × 12`. */
export function countEach(values: Iterable<string | number>): string {
  const counts = new Map<string | number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => `${value} × ${count}`).join(', ');
}
