import type { IncomingMessage } from 'node:http';

/** Why a body was not read: it is refused with this status. */
export class BodyRefused extends Error {
  readonly status: 400 | 413;

  constructor(status: 400 | 413, message: string) {
    super(message);
    this.status = status;
  }
}

/**
 * Reads a request's body, up to `limit` bytes. A longer one is refused by its `Content-Length`
 * before anything is read, or in the middle if it announced none.
 *
 * @throws {BodyRefused} when it is too long, or ends before it should
 */
export async function readBody(
  request: IncomingMessage,
  limit: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const tooLong = new BodyRefused(413, `A request's body has at most ${limit} bytes.`);
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLong;
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    // Not destroyed when left early: the answer goes over the same socket.
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
      length += chunk.length;
      if (length > limit) throw tooLong;
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof BodyRefused) throw error;
    throw new BodyRefused(400, 'The connection ended before the body did.');
  }
  return Buffer.concat(chunks, length);
}
