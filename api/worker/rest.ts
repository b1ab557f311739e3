/** Milliseconds that a woken lane waits, so that what is committed together is done together. */
const shortest = 10;

/** A lane that is woken all the time rests so many times as long as it works. */
const restPerWork = 4;

/**
 * Milliseconds for which a woken lane lets tasks gather before it claims again: few after a pause. In
 * a busy database the lane works a fifth of the time at most, and does more tasks a turn. A lane
 * that slept its whole poll does not rest.
 *
 * @param worked milliseconds that the last turn took
 * @param idle milliseconds since it ended
 * @param pollMs the longest that it rests, as it is the longest that it sleeps
 */
export function restOf({
  worked,
  idle,
  pollMs,
}: {
  worked: number;
  idle: number;
  pollMs: number;
}): number {
  // It was not woken: what is due was written by another process.
  if (idle >= pollMs) return 0;
  return Math.min(pollMs, Math.max(shortest, restPerWork * worked - idle));
}
