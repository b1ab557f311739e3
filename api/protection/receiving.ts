import type { IncomingMessage, ServerResponse } from 'node:http';

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
