import type { Logger } from 'pino';
import { openLine } from './openLine.ts';
import type { Terminal } from './terminal.ts';

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
  /** From now on the first signal stops this. Before, it ends the process at once. */
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
 * Ends the process on SIGTERM and SIGINT. Until something runs, the first one ends it at once, as the
 * signal itself would have: whatever was begun in the database is whole or not there. Later the first
 * one stops what runs, and the process ends with 0; a second one ends it at once.
 */
export function stopOnSignal(terminal: Terminal): Signals {
  let running: Stoppable | null = null;
  let toldAt: number | null = null;
  const told = (signal: StopSignal) => {
    if (signal === 'SIGINT' && process.stdout.isTTY) openLine.wasWrittenOn();
    if (running === null) {
      terminal.complain('Stopped while starting. The next start goes on from here.');
      endBy(signal, told);
    } else if (toldAt === null) {
      toldAt = performance.now();
      void stop(running, signal);
    } else if (performance.now() - toldAt > echo) process.exit(1);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, told);
  return {
    stops: (stoppable) => {
      running = stoppable;
    },
  };
}

/**
 * Ends the process the way that a shell expects of one that was interrupted. It waits for no thread:
 * the embedded database may be computing in one.
 */
function endBy(signal: StopSignal, listener: (signal: StopSignal) => void): void {
  process.off(signal, listener);
  // The first process of a container is not ended by the signal alone.
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
