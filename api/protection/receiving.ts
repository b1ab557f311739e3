import type { IncomingMessage, ServerResponse } from 'node:http';

/** How much of a request is still taken once it is answered. */
export interface RestLimits {
  /** Milliseconds. */
  readonly time: number;
  readonly bytes: number;
}

/**
 * Ends a connection whose request has not arrived as a whole within `limit` milliseconds of its
 * head. Node's own `requestTimeout` is one for all paths, and files take longer.
 */
export function limitReceiving(
  request: IncomingMessage,
  response: ServerResponse,
  limit: number,
): void {
  if (request.complete) return;
  const timer = setTimeout(() => {
    if (request.complete || response.destroyed) return;
    if (!response.headersSent) {
      request.socket.write('HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n');
    }
    request.destroy();
  }, limit);
  response.once('close', () => clearTimeout(timer));
}

/**
 * Takes what is left of a request that has its answer already, and throws it away: a sender that is
 * cut off in the middle might not see the answer. Past the limits, from the answer on, its
 * connection is ended. Call it before the answer has left.
 */
export function limitRest(request: IncomingMessage, response: ServerResponse, limits: RestLimits) {
  if (request.complete || request.destroyed) return;
  let rest = 0;
  request.on('data', (chunk: Buffer) => {
    rest += chunk.length;
    if (rest > limits.bytes) request.destroy();
  });
  // It is destroyed here, or its sender leaves: both are ends that were to be expected.
  request.on('error', () => {});
  response.once('finish', () => {
    const timer = setTimeout(() => request.destroy(), limits.time);
    request.once('end', () => clearTimeout(timer)).once('close', () => clearTimeout(timer));
  });
}
