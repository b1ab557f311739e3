import type { IncomingMessage, ServerResponse } from 'node:http';

/** How much of a request is still read once it is answered. */
export interface RestLimits {
  /** Milliseconds. */
  readonly time: number;
  readonly bytes: number;
}

/**
 * Ends a connection whose request has not arrived as a whole within `limit` milliseconds of its
 * head. Node's own `requestTimeout` is the same for all paths, and files take longer.
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

/** Milliseconds between two looks at what is left of a request. */
const pause = 50;

/**
 * Reads and discards the rest of a request that is answered before all of it has arrived: a sender
 * that is cut off in the middle might not see the answer. Beyond the limits, which count from the
 * answer on, the connection is ended. Call it when the request comes.
 */
export function limitRest(
  request: IncomingMessage,
  response: ServerResponse,
  limits: RestLimits,
): void {
  response.once('finish', () => {
    if (request.complete || request.destroyed) return;
    const { socket } = request;
    const bytes = socket.bytesRead + limits.bytes;
    const deadline = performance.now() + limits.time;
    request.resume();
    const look = setInterval(() => {
      if (socket.bytesRead > bytes || performance.now() > deadline) request.destroy();
      if (request.complete || request.destroyed) clearInterval(look);
    }, pause);
  });
}
