/** A question as people come to it. */
export interface StepCounts {
  /** Responses that it was shown to. */
  readonly reached: number;
  /** Unfinished ones that went no further. */
  readonly left: number;
}

/** A whole survey as people come to it. */
export interface FunnelCounts {
  readonly started: number;
  readonly completed: number;
  readonly screenedOut: number;
  readonly quotaFull: number;
  readonly steps: readonly StepCounts[];
}

/** Shares from 0 to 1; null of nobody. */
export interface CompletionRates {
  /** Of those who started, who did not leave before the first answer. */
  readonly beginning: number | null;
  /** Of those whom each question was shown to, who did not leave there. */
  readonly steps: readonly (number | null)[];
  /** Completed of started. */
  readonly overall: number | null;
}

/**
 * How many go on at each question. Where the logic skips none, this is each count over the one
 * before it; where it does, those who were never shown a question are not taken for leavers.
 */
export function completionRates(counts: FunnelCounts): CompletionRates {
  const { started, completed, screenedOut, quotaFull, steps } = counts;
  const unfinished = started - completed - screenedOut - quotaFull;
  const leftAtOnce = unfinished - steps.reduce((sum, { left }) => sum + left, 0);
  return {
    beginning: goingOn(started, leftAtOnce),
    steps: steps.map(({ reached, left }) => goingOn(reached, left)),
    overall: goingOn(started, started - completed),
  };
}

function goingOn(reached: number, left: number): number | null {
  return reached === 0 ? null : (reached - left) / reached;
}
