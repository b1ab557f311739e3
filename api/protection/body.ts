import type { IncomingMessage } from 'node:http';
import { firstInvalidByte } from './utf8.ts';

/** Why a body was not read, and the status of the answer. */
export class BodyRefused extends Error {
  readonly status: 400 | 413;

  constructor(status: 400 | 413, message: string) {
    super(message);
    this.status = status;
  }
}

/** A byte order mark in UTF-8. RFC 8259 lets a reader ignore it, and Windows' editors write it. */
const byteOrderMark = Buffer.of(0xef, 0xbb, 0xbf);

/**
 * Reads a request's body, up to `limit` bytes of UTF-8. A longer one is refused by its
 * `Content-Length` before anything is read, or in the middle if it announced none. A byte order
 * mark at its beginning is left out.
 *
 * @throws {BodyRefused} when it is too long, not UTF-8, or ends too early
 */
export async function readBody(
  request: IncomingMessage,
  limit: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const body = await readBytes(request, limit);
  const invalid = firstInvalidByte(body);
  if (invalid >= 0) {
    throw new BodyRefused(
      400,
      `The body is not UTF-8, from its byte ${invalid + 1} on. JSON is sent as UTF-8.`,
    );
  }
  return body.subarray(0, 3).equals(byteOrderMark) ? body.subarray(3) : body;
}

/** The same without a look at what the bytes are. */
export async function readBytes(
  request: IncomingMessage,
  limit: number,
): Promise<Buffer<ArrayBuffer>> {
  const tooLong = () => new BodyRefused(413, `A request's body has at most ${limit} bytes.`);
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLong();
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    // The request is not destroyed when the loop ends early: the answer uses the same socket.
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
      length += chunk.length;
      if (length > limit) throw tooLong();
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof BodyRefused) throw error;
    throw new BodyRefused(400, 'The connection ended before the body did.');
  }
  return Buffer.concat(chunks, length);
}
