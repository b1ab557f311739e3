/** Where commands write. */
type Written = Pick<NodeJS.WritableStream, 'on'>;

/**
 * Drops what is written to a reader that has gone, as `head` goes after its lines. The command does
 * its work all the same, and its exit code says how that went.
 */
export function dropAfterReader(streams: readonly Written[]): void {
  let isTold = false;
  for (const stream of streams) {
    stream.on('error', (error: unknown) => {
      if (isClosedPipe(error)) return;
      process.exitCode = 1;
      if (isTold) return;
      isTold = true;
      const reason = error instanceof Error ? error.message : String(error);
      process.stderr.write(`What is printed cannot be written: ${reason}\n`);
    });
  }
}

/** Whether a write failed because nothing reads any more. */
export function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}
