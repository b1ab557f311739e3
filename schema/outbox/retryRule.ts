/** When a task that fails is tried again, and how often. */
export interface RetryRule {
  /** Tries after which a task is given up; 1 at least. */
  readonly maxAttempts: number;
  /**
   * Seconds until the next try.
   *
   * @param attempts so far, 1 at least
   * @param chance from 0 to 1, so that tasks that failed together do not come back together
   */
  wait(attempts: number, chance: number): number;
}

/** Seconds. */
const shortest = 1;
const longest = 3_600;
/** With it, ten attempts take about two hours: long enough for a person to mend what is broken. */
const factor = 3;

/**
 * The rule of topics that have none of their own: ten tries in about two hours. Each wait is three
 * times as long as the one before, from one second to one hour, and by chance only half of it.
 */
export const retryRule: RetryRule = {
  maxAttempts: 10,
  wait: (attempts, chance) => {
    const most = Math.min(longest, 2 * shortest * factor ** (attempts - 1));
    return most * (0.5 + chance / 2);
  },
};
