import type { Logger } from 'pino';
import { openLine } from './openLine.ts';
import type { Terminal } from './terminal.ts';

/** SIGTERM comes from an orchestrator, which has time; SIGINT from a person at a terminal, who waits. */
export type StopSignal = 'SIGTERM' | 'SIGINT';

/** A running server or worker, which a signal stops. */
export interface Stoppable {
  readonly log: Logger;
  /** Stops it once its work under way has finished. */
  stop(signal: StopSignal): Promise<void>;
  /** Milliseconds after which the process ends anyway. Transactions that are not committed by then are rolled back. */
  limit(signal: StopSignal): number;
}

export interface Signals {
  /** From now on the first signal stops `running`. Before, it ended the process at once. */
  stops(running: Stoppable): void;
}

/**
 * Milliseconds within which a second signal counts as the first one: a terminal sends it to npm and
 * its child, and npm sends it to the child again.
 */
const echo = 300;

/** As a shell reports a process that a signal ended: 128 and the signal's number. */
const exitCodes = { SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Ends the process on SIGTERM and SIGINT. During the start, the first signal ends it at once, as
 * without a listener: the database rolls back a transaction that is not committed. Later the first
 * signal stops the server or worker, and the process exits with 0; a second one ends it at once.
 */
export function stopOnSignal(terminal: Terminal): Signals {
  let running: Stoppable | null = null;
  let firstAt: number | null = null;
  const onSignal = (signal: StopSignal) => {
    if (signal === 'SIGINT' && process.stdout.isTTY) openLine.wasWrittenOn();
    if (running === null) {
      terminal.complain('Stopped while starting. The next start goes on from here.');
      endBy(signal, onSignal);
    } else if (firstAt === null) {
      firstAt = performance.now();
      void stop(running, signal);
    } else if (performance.now() - firstAt > echo) process.exit(1);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, onSignal);
  return {
    stops: (stoppable) => {
      running = stoppable;
    },
  };
}

/**
 * Ends the process with the signal, which a shell expects of an interrupted process. It waits for no
 * thread: the embedded database may be computing in one.
 */
function endBy(signal: StopSignal, listener: (signal: StopSignal) => void): void {
  process.off(signal, listener);
  // The signal alone does not end the first process of a container.
  if (process.pid === 1) process.exit(exitCodes[signal]);
  process.kill(process.pid, signal);
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
