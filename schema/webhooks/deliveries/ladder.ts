const minute = 60;
const hour = 3_600;

/** Seconds between the end of each try and the next: after the tenth there is none. */
const waits = [
  5,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
];

/** The most seconds between two tries, whatever the endpoint wishes. */
const longest = 24 * hour;

/** The share of a wait by which it is longer at most, so that tries that failed together part. */
const jitter = 0.1;

/** Tries after which a delivery has failed. */
export const maxAttempts = waits.length + 1;

/**
 * Seconds until the next try: the later of the ladder and what the endpoint wishes, 24 hours at most.
 *
 * @param attempts tries so far, at least 1
 * @param retryAfter the endpoint’s `Retry-After`: seconds, or a date; a date that is past counts as none
 * @param chance from 0 to 1
 * @returns null after the last try
 */
export function waitAfter(
  attempts: number,
  retryAfter: string | null,
  now: Date,
  chance: number,
): number | null {
  const wait = waits[attempts - 1];
  if (wait === undefined) return null;
  return Math.min(longest, Math.max(wait * (1 + chance * jitter), secondsOf(retryAfter, now)));
}

function secondsOf(retryAfter: string | null, now: Date): number {
  const text = retryAfter?.trim() ?? '';
  if (/^\d{1,10}$/.test(text)) return Number(text);
  // Only a date of HTTP: `Date` would read a number with a sign as a year.
  const at = /^[A-Z][a-z]{2,8},? /.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? 0 : Math.max(0, (at - now.getTime()) / 1_000);
}
