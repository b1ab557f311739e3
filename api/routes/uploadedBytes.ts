import type { IncomingMessage } from 'node:http';
import { RouteRefused } from './refused.ts';

export interface UploadLimits {
  /** Bytes of the whole file. */
  readonly bytes: number;
  /** Milliseconds that may pass without a byte. */
  readonly idle: number;
}

/**
 * A file in the pieces in which it arrives. The next piece is read from the socket when the last was
 * processed, so that a slow database slows the sender down.
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
  // The request is not destroyed when the loop ends early: the answer uses the same socket.
  const iterator: AsyncIterator<Buffer> = request.iterator({ destroyOnReturn: false });
  try {
    for (;;) {
      const next = await nextWithin(iterator, idle);
      if (next.done) break;
      yield next.value;
    }
  } finally {
    // Not awaited: a stalled upload would delay it.
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
    // The promise that lost the race is not awaited.
    next.catch(() => {});
  }
}

function broken(): RouteRefused {
  return new RouteRefused(400, 'The connection ended before the file did. Send it again.');
}
