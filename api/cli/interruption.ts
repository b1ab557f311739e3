import { constants } from 'node:os';
import type { Terminal } from './terminal.ts';

/** What happens when a person ends a command by Ctrl-C; work sets it as it goes on. */
export interface Interruption {
  /** What is then the case and what to do, for the person; null: that goes without saying. */
  sentence: string | null;
  /** Puts right on the terminal and the disk what must not stay; it may be called at any moment. */
  restore: () => void;
}

const signals = ['SIGINT', 'SIGTERM'] as const;

/**
 * Runs work that can be interrupted: the terminal is restored, the person is told, and the process
 * ends as one that a signal ended, at once.
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
