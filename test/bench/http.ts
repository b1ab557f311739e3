import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/** A request that is measured. */
export interface Call {
  readonly path: string;
  /** GET without one. */
  readonly body: string | null;
  /** Of the body; JSON by default. */
  readonly type?: string;
}

/** Where and as whom requests are sent. */
export interface Target {
  readonly address: string;
  readonly key: string;
}

/** A server had more requests than it can answer, and says when to send this one again. */
class Overloaded extends Error {
  readonly retryAfterMs: number;

  constructor(seconds: string | undefined) {
    super('A server had more requests than it can answer.');
    this.retryAfterMs = Number(seconds ?? 1) * 1_000;
  }
}

/** The text of an answer; throws unless its status is 2xx. */
export function ask(
  { address, key }: Target,
  { path, body, type = 'application/json' }: Call,
  agent?: Agent,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${key}`, 'content-type': type };
    const method = body === null ? 'GET' : path.startsWith('/imports/') ? 'PUT' : 'POST';
    request(address + path, { method, agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        const { statusCode = 500 } = response;
        if (statusCode >= 200 && statusCode < 300) resolve(text);
        else if (statusCode === 503) reject(new Overloaded(response.headers['retry-after']));
        else reject(new Error(`${path}: ${statusCode}: ${text.slice(0, 500)}`));
      });
    })
      .on('error', reject)
      .end(body ?? undefined);
  });
}

/** The body of a GraphQL request. */
export function graphqlCall(query: string, variables: object = {}): Call {
  return { path: '/graphql', body: JSON.stringify({ query, variables }) };
}

/** What a query or mutation answers as `it`; throws where it has errors of any kind. */
export async function graphql<Answer extends object>(
  target: Target,
  query: string,
  variables: object,
): Promise<Answer> {
  const text = await ask(target, graphqlCall(query, variables));
  const { data, errors } = JSON.parse(text) as {
    data?: { it: Answer & { errors?: unknown[] } };
    errors?: unknown[];
  };
  if (!data?.it || errors || (data.it.errors ?? []).length > 0)
    throw new Error(text.slice(0, 1_000));
  return data.it;
}

/** Sends a request that an overloaded server refused again, as clients do; ten times at most. */
async function askUntilTaken(target: Target, call: Call, agent: Agent): Promise<string> {
  for (let tries = 1; ; tries++) {
    try {
      return await ask(target, call, agent);
    } catch (error) {
      if (!(error instanceof Overloaded) || tries === 10) throw error;
      await sleep(error.retryAfterMs);
    }
  }
}

/**
 * Sends `calls`, `concurrency` at a time, each connection used again; milliseconds of each. A mutation
 * whose answer has errors is not noticed: compare what is stored.
 */
export async function sendAll(
  target: Target,
  calls: readonly Call[],
  concurrency: number,
): Promise<number[]> {
  // Of this measurement alone: a server closes connections that were idle since the last one.
  const agent = new Agent({ keepAlive: true, maxSockets: concurrency });
  const times: number[] = [];
  const waiting = calls.values();
  try {
    await Promise.all(
      Array.from({ length: concurrency }, async () => {
        for (const call of waiting) {
          const start = performance.now();
          await askUntilTaken(target, call, agent);
          times.push(performance.now() - start);
        }
      }),
    );
  } finally {
    agent.destroy();
  }
  return times;
}
