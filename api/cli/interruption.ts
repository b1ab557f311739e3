import { constants } from 'node:os';
import type { Terminal } from './terminal.ts';

/** What happens when a person ends a command by Ctrl-C; the work updates it as it proceeds. */
export interface Interruption {
  /** What state the work is in and what to do, printed for the person; null prints nothing. */
  sentence: string | null;
  /** Restores the terminal and removes partial files; it may be called at any moment. */
  restore: () => void;
}

const signals = ['SIGINT', 'SIGTERM'] as const;

/**
 * Runs work that can be interrupted. On SIGINT or SIGTERM it restores the terminal, prints the
 * sentence, and ends the process at once with the exit code of the signal.
 *
 * @param exit ends the process
 */
export async function interruptible<Result>(
  terminal: Terminal,
  work: (interruption: Interruption) => Promise<Result>,
  exit: (code: number) => void = process.exit,
): Promise<Result> {
  const interruption: Interruption = { sentence: null, restore: () => {} };
  const interrupted = (signal: (typeof signals)[number]) => {
    interruption.restore();
    if (interruption.sentence !== null) terminal.complain(interruption.sentence);
    exit(128 + constants.signals[signal]);
  };
  for (const signal of signals) process.once(signal, interrupted);
  try {
    return await work(interruption);
  } finally {
    for (const signal of signals) process.off(signal, interrupted);
  }
}
