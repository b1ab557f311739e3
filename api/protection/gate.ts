import { setImmediate as nextTurn } from 'node:timers/promises';
import pLimit from 'p-limit';
import { type RefusalText, refused } from '../../schema/kernel/errors.ts';

export interface GateOptions {
  /** Requests that are worked on at once. */
  readonly open: number;
  /** Requests that wait for one of them to end. */
  readonly waiting: number;
  /** Milliseconds after which a waiting request is refused: most clients wait no longer. */
  readonly patience: number;
  /** The error of the requests beyond that. */
  readonly excess: RefusalText;
}

/** Bounds how many requests are worked on: those are answered, and the rest are refused at once. */
export interface Gate {
  /** The error that the next request would get; null while there is capacity. */
  refusal(): RefusalText | null;
  /**
   * Does the work of a request in its turn.
   *
   * @throws the gate's error before the work begins, when too many wait or it waited too long
   */
  pass<Result>(work: () => Promise<Result>): Promise<Result>;
}

/**
 * A gate that lets requests pass in the order in which they came. Under more load than a server can
 * bear its queue would otherwise grow until every answer comes too late to be of use.
 */
export function gate({ open, waiting, patience, excess }: GateOptions): Gate {
  const limit = pLimit(open);
  const isFull = () => limit.pendingCount >= waiting;
  return {
    refusal: () => (isFull() ? excess : null),
    pass: (work) =>
      new Promise((resolve, reject) => {
        if (isFull()) return reject(refused(excess));
        let isLate = false;
        const timer = setTimeout(() => {
          isLate = true;
          reject(refused(excess));
        }, patience);
        void limit(async () => {
          clearTimeout(timer);
          if (isLate) return;
          // The work of one request may be long: other events that are ready come first.
          await nextTurn();
          await work().then(resolve, reject);
        });
      }),
  };
}
