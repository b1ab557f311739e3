import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { EndpointStream } from '../endpoint.ts';
import type { Exchange } from '../exchange.ts';
import { logFailure } from '../protection/logFailure.ts';
import { StreamCut } from './stream.ts';

/** Milliseconds in which a client has to take what was sent before it is cut. It resumes by `after`. */
const patience = 30_000;

/** Headers that have proxies pass each event on at once. */
const unbuffered = { 'cache-control': 'no-cache, no-transform', 'x-accel-buffering': 'no' };

/**
 * Sends an answer as it comes. Nothing more is taken from it than its client takes. A stream that is
 * cut ends without a last chunk, which every client takes for a lost connection.
 */
export async function sendStream(
  response: ServerResponse,
  { status, headers, stream: body }: EndpointStream,
  exchange: Exchange,
): Promise<void> {
  const reader = body.getReader();
  response.once('close', () => {
    exchange.stream?.close();
    reader.cancel().catch(() => {});
  });
  if (exchange.stream) response.setHeader('x-cxgraph-heartbeat', exchange.stream.heartbeat);
  exchange.stream?.onEnd(() => {
    if (exchange.stream?.isCut) response.destroy();
  });
  response.writeHead(status, { ...withoutHops(headers), ...unbuffered });
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      // Yoga's parts of an event, which come one after the other, are sent together.
      response.cork();
      process.nextTick(() => response.uncork());
      if (!response.write(value)) await taken(response);
      if (response.destroyed) return;
    }
    response.end();
  } catch (error) {
    if (!(error instanceof StreamCut) && !response.destroyed) logFailure(error, exchange.log);
    response.destroy();
  }
}

/** The headers of an answer, without those that Yoga sets for a connection that is not ours. */
function withoutHops(headers: EndpointStream['headers']): Record<string, string> {
  const ofConnection = ['connection', 'content-encoding', 'cache-control'];
  return Object.fromEntries(
    Object.entries(headers)
      .map(([name, value]) => [name.toLowerCase(), value] as const)
      .filter(([name]) => !ofConnection.includes(name)),
  );
}

/** Waits until the client has taken what was sent; destroys the connection of one that does not. */
async function taken(response: ServerResponse): Promise<void> {
  const timer = setTimeout(() => response.destroy(), patience);
  // Otherwise the listener that is not called would stay for as long as the stream.
  const over = new AbortController();
  const { signal } = over;
  try {
    await Promise.race([once(response, 'drain', { signal }), once(response, 'close', { signal })]);
  } finally {
    clearTimeout(timer);
    over.abort();
  }
}
