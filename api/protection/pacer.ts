import { setTimeout as sleep } from 'node:timers/promises';
import pLimit from 'p-limit';

export interface PacerOptions {
  /** The least milliseconds between the beginnings of two requests. */
  readonly pause: number;
  /** How many may wait. */
  readonly waiting: number;
  /** The first of the waiting requests awaits this as well: for pacers that take turns. */
  readonly turn?: () => Promise<unknown>;
}

/**
 * Lets requests begin one after the other, at a steady pace, so that a burst is spread over time. A
 * pause begins when a request does, so that a busy process, whose timers are late, lets in fewer:
 * never several in one turn of the event loop, each of which accepts a single new connection.
 *
 * @returns resolves with true when it is a request's turn, or at once with false if too many wait
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
