/** A stream that commands write to. */
type OutputStream = Pick<NodeJS.WritableStream, 'on'>;

/**
 * Drops output that a closed pipe no longer takes, as after `head` has read its lines. The command
 * still does its work, and its exit code says how that went.
 */
export function dropAfterReader(streams: readonly OutputStream[]): void {
  let isReported = false;
  for (const stream of streams) {
    stream.on('error', (error: unknown) => {
      if (isClosedPipe(error)) return;
      process.exitCode = 1;
      if (isReported) return;
      isReported = true;
      const reason = error instanceof Error ? error.message : String(error);
      process.stderr.write(`The output cannot be written: ${reason}\n`);
    });
  }
}

/** Whether a write failed because the pipe's reader has closed it. */
export function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}
