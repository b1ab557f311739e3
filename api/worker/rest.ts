interface Rest {
  /** Milliseconds that a woken lane waits, so that what is committed together is done together. */
  readonly shortest: number;
  /** A lane that is woken all the time rests so many times as long as it works. */
  readonly perWork: number;
}

const gathering: Rest = { shortest: 10, perWork: 4 };
const prompt: Rest = { shortest: 2, perWork: 1 };

/**
 * Milliseconds for which a woken lane lets tasks gather before it claims again: few after a pause. In
 * a busy database the lane works a fifth of the time at most, a prompt one half of it, and does more
 * tasks a turn. A lane that slept its whole poll does not rest.
 *
 * @param worked milliseconds that the last turn took
 * @param idle milliseconds since it ended
 * @param pollMs the longest that it rests, as it is the longest that it sleeps
 * @param isPrompt whether what follows from its tasks is waited for
 */
export function restOf({
  worked,
  idle,
  pollMs,
  isPrompt = false,
}: {
  worked: number;
  idle: number;
  pollMs: number;
  isPrompt?: boolean | undefined;
}): number {
  // It was not woken: what is due was written by another process.
  if (idle >= pollMs) return 0;
  const { shortest, perWork } = isPrompt ? prompt : gathering;
  return Math.min(pollMs, Math.max(shortest, perWork * worked - idle));
}
