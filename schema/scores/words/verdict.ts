import { badArgument } from '../../kernel/errors.ts';

/** What the test of a difference says. */
export type ScoreVerdict = 'HIGHER' | 'LOWER' | 'NO_DIFFERENCE_SHOWN';

/** The level of confidence of verdicts by default, which is that of all intervals. */
export const usualLevel = 0.95;

/**
 * What the test of a difference says at a level of confidence.
 *
 * @param p null without a test, for which there is no verdict
 * @throws BAD_USER_INPUT for a level that is not above 0 and below 1
 */
export function verdictOf(
  difference: number | null,
  p: number | null,
  level: number,
): ScoreVerdict | null {
  if (!(level > 0 && level < 1)) {
    throw badArgument('level', 'this must be above 0 and below 1: 0.95.');
  }
  if (difference === null || p === null) return null;
  if (p >= 1 - level) return 'NO_DIFFERENCE_SHOWN';
  return difference > 0 ? 'HIGHER' : 'LOWER';
}
