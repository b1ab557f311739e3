import type { IncomingMessage } from 'node:http';
import { RouteRefused } from './refused.ts';

export interface UploadLimits {
  /** Bytes of the whole file. */
  readonly bytes: number;
  /** Milliseconds that may pass without a byte. */
  readonly idle: number;
}

/**
 * A file as it arrives, in the pieces it arrives in: the next is taken from the socket when the
 * last was dealt with, so that a slow database slows the sender down.
 *
 * @throws RouteRefused when the file is too long, or does not arrive as a whole
 */
export async function* uploadedBytes(
  request: IncomingMessage,
  limits: UploadLimits,
): AsyncGenerator<Buffer> {
  const tooLong = new RouteRefused(
    413,
    `A file has at most ${limits.bytes} bytes here. Split it, or raise IMPORT_LIMIT.`,
  );
  if (Number(request.headers['content-length'] ?? 0) > limits.bytes) throw tooLong;
  let length = 0;
  for await (const piece of pieces(request, limits.idle)) {
    length += piece.length;
    if (length > limits.bytes) throw tooLong;
    yield piece;
  }
}

async function* pieces(request: IncomingMessage, idle: number): AsyncGenerator<Buffer> {
  // Not destroyed when left early: the answer goes over the same socket.
  const iterator: AsyncIterator<Buffer> = request.iterator({ destroyOnReturn: false });
  try {
    for (;;) {
      const next = await nextWithin(iterator, idle);
      if (next.done) break;
      yield next.value;
    }
  } finally {
    // Not awaited: what stands still would hold it up.
    void iterator.return?.();
  }
  if (!request.complete) throw broken();
}

async function nextWithin(
  iterator: AsyncIterator<Buffer>,
  idle: number,
): Promise<IteratorResult<Buffer>> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () =>
        reject(new RouteRefused(408, `Nothing of the file arrived for ${idle / 1000} seconds.`)),
      idle,
    );
  });
  const next = iterator.next().catch(() => {
    throw broken();
  });
  try {
    return await Promise.race([next, late]);
  } finally {
    clearTimeout(timer);
    // Whoever lost the race is not waited for.
    next.catch(() => {});
  }
}

function broken(): RouteRefused {
  return new RouteRefused(400, 'The connection ended before the file did. Send it again.');
}
