import type { Logger } from 'pino';

/** The first signal lets what is under way finish; a second one is somebody who does not want to wait. */
export function stopOnSignal(log: Logger, stop: () => Promise<void>): void {
  let stopping = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1);
      stopping = true;
      log.info({ signal }, 'stopping');
      stop().then(
        () => process.exit(0),
        (error: unknown) => {
          log.error(
            { reason: error instanceof Error ? error.message : 'unknown' },
            'did not stop cleanly',
          );
          process.exit(1);
        },
      );
    });
  }
}
