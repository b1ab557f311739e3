const minute = 60;

/** Seconds between the end of each attempt and the next; the last one repeats until `notAfter`. */
const waits = [minute, 5 * minute, 15 * minute, 60 * minute, 4 * 60 * minute];

/** The share of a wait by which it is longer at most, so that attempts that failed together part. */
const jitter = 0.1;

/** The most seconds that a wish of the other side counts for. */
const longest = 24 * 60 * minute;

/**
 * Seconds until the next attempt: the later of the ladder and what the other side wishes.
 *
 * @param attempts attempts so far, at least 1
 * @param retryAfter seconds that the other side wishes; null for none
 * @param chance from 0 to 1
 */
export function waitAfterAttempt(
  attempts: number,
  retryAfter: number | null,
  chance: number,
): number {
  const wait = waits[Math.min(attempts, waits.length) - 1] ?? minute;
  return Math.max(wait * (1 + chance * jitter), Math.min(longest, retryAfter ?? 0));
}
