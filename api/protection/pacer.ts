import { setTimeout as sleep } from 'node:timers/promises';

export interface PacerOptions {
  /** Milliseconds from one to the next. */
  readonly pause: number;
  /** How many may wait. */
  readonly waiting: number;
}

/**
 * Lets requests begin one after the other, at a steady pace: a burst of them is spread over time
 * instead of taking all of it at once.
 *
 * @returns resolves when it is a request's turn, with true; at once with false when too many wait
 */
export function pacer({ pause, waiting }: PacerOptions): () => Promise<boolean> {
  /** Of the monotonic clock, in milliseconds: when the next one may begin. */
  let next = 0;
  return async () => {
    const now = performance.now();
    if (next - now > pause * waiting) return false;
    const turn = Math.max(now, next);
    next = turn + pause;
    if (turn > now) await sleep(turn - now);
    return true;
  };
}
