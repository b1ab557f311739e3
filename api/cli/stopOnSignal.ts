import type { Logger } from 'pino';

/** SIGTERM is an orchestrator's and has time; SIGINT is a person's at a terminal, who waits. */
export type StopSignal = 'SIGTERM' | 'SIGINT';

/** What a signal ends. */
export interface Stoppable {
  readonly log: Logger;
  /** Ends what runs, in an orderly way. */
  stop(signal: StopSignal): Promise<void>;
  /** Milliseconds after which the process ends anyway. What was not committed by then is not done. */
  limit(signal: StopSignal): number;
}

export interface Signals {
  /** From now on the first signal stops this. Before, the process just ends. */
  stops(running: Stoppable): void;
}

/**
 * Milliseconds in which a signal that comes again counts as the same one: npm sends on to its child
 * what a terminal has sent to both.
 */
const echo = 300;

/** As a shell reports a process that a signal ended: 128 and the signal's number. */
const exitCodes = { SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Ends the process on SIGTERM and SIGINT. The first one stops what runs, and the process ends with
 * 0; a second one ends it at once.
 *
 * Until something runs, the system's own way is best: it ends the process at any moment, also while
 * the embedded database is made and the event loop has no turn. Only the first process of a
 * container has to listen from the beginning, since the system ends it by neither signal.
 */
export function stopOnSignal(): Signals {
  let running: Stoppable | null = null;
  let toldAt: number | null = null;
  const told = (signal: StopSignal) => {
    if (running === null) process.exit(exitCodes[signal]);
    if (toldAt === null) {
      toldAt = performance.now();
      void stop(running, signal);
    } else if (performance.now() - toldAt > echo) process.exit(1);
  };
  const listen = () => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, told);
  };
  if (process.pid === 1) listen();
  return {
    stops: (stoppable) => {
      running = stoppable;
      if (process.pid !== 1) listen();
    },
  };
}

async function stop({ log, stop, limit }: Stoppable, signal: StopSignal): Promise<never> {
  log.info({ signal }, 'stopping');
  const limitMs = limit(signal);
  setTimeout(() => {
    log.error({ limitMs }, 'did not stop in time');
    process.exit(1);
  }, limitMs);
  try {
    await stop(signal);
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown';
    log.error({ reason }, 'did not stop cleanly');
    process.exit(1);
  }
  process.exit(0);
}
