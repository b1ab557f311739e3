import { setTimeout as sleep } from 'node:timers/promises';
import pLimit from 'p-limit';

export interface PacerOptions {
  /** Milliseconds from one to the next, at least. */
  readonly pause: number;
  /** How many may wait. */
  readonly waiting: number;
  /** What the first of those that wait awaits as well: for pacers that take turns. */
  readonly turn?: () => Promise<unknown>;
}

/**
 * Lets requests begin one after the other, at a steady pace: a burst of them is spread over time
 * instead of taking all of it at once. A pause begins when a request does, so that a busy process,
 * whose timers are late, lets in fewer: never several in one turn of the event loop, each of which
 * accepts a single new connection.
 *
 * @returns resolves when it is a request's turn, with true; at once with false when too many wait
 */
export function pacer({ pause, waiting, turn }: PacerOptions): () => Promise<boolean> {
  const limit = pLimit(1);
  return async () => {
    if (limit.pendingCount >= waiting) return false;
    await new Promise<void>((resolve) => {
      void limit(async () => {
        await turn?.();
        resolve();
        await sleep(pause);
      });
    });
    return true;
  };
}
