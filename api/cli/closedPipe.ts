/** Where commands write. */
type Written = Pick<NodeJS.WritableStream, 'on'>;

/**
 * Drops what is written to a reader that has gone, as `head` goes after its lines. The command does
 * its work all the same, and its exit code says how that went.
 */
export function dropAfterReader(streams: readonly Written[]): void {
  for (const stream of streams) {
    stream.on('error', (error: unknown) => {
      if (!isClosedPipe(error)) throw error;
    });
  }
}

/** Whether a write failed because nothing reads any more. */
export function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}
