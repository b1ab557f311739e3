/** Seconds. */
const shortest = 1;
const longest = 3_600;
/** With it, ten attempts take about two hours: long enough for somebody to mend what is broken. */
const factor = 3;

/**
 * Seconds until the next try: three times as long after each, from a second to an hour, and by
 * chance only half of it, so that what failed together does not come back together.
 *
 * @param attempts so far, 1 at least
 * @param chance from 0 to 1
 */
export function backOff(attempts: number, chance: number): number {
  const most = Math.min(longest, 2 * shortest * factor ** (attempts - 1));
  return most * (0.5 + chance / 2);
}
