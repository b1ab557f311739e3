/** When a task that fails is tried again, and how often. */
export interface RetryRule {
  /** Tries after which a task is dead; at least 1. */
  readonly maxAttempts: number;
  /**
   * Seconds until the next try.
   *
   * @param attempts tries so far, at least 1
   * @param chance from 0 to 1, so that tasks that failed together are not all retried at once
   */
  wait(attempts: number, chance: number): number;
}

/** Seconds. */
const shortest = 1;
const longest = 3_600;
/** Ten attempts then take about two hours: long enough for an operator to repair the cause. */
const factor = 3;

/**
 * The rule of topics without their own: ten tries in about two hours. Each wait is three times as
 * long as the one before, from one second to one hour, and shortened by chance to half at most.
 */
export const retryRule: RetryRule = {
  maxAttempts: 10,
  wait: (attempts, chance) => {
    const most = Math.min(longest, 2 * shortest * factor ** (attempts - 1));
    return most * (0.5 + chance / 2);
  },
};

/** The rule of turns, which fail only with the database or their worker: they are taken again and again. */
export const endlessRule: RetryRule = {
  maxAttempts: Number.POSITIVE_INFINITY,
  wait: (attempts) => Math.min(60, attempts),
};
