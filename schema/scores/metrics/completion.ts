/** How many responses come to a question. */
export interface StepCounts {
  /** Responses in which it was shown. */
  readonly reached: number;
  /** Unfinished responses whose last question it is. */
  readonly left: number;
}

/** How many responses come to each part of a survey. */
export interface FunnelCounts {
  readonly started: number;
  readonly completed: number;
  readonly screenedOut: number;
  readonly quotaFull: number;
  readonly steps: readonly StepCounts[];
}

/** Shares from 0 to 1; null where there are no responses to divide by. */
export interface CompletionRates {
  /** The share of all responses that went on to a first answer. */
  readonly beginning: number | null;
  /** For each question, the share of responses that went on, of those in which it was shown. */
  readonly steps: readonly (number | null)[];
  /** Completed responses over all responses. */
  readonly overall: number | null;
}

/**
 * The share of responses that go on at each question. Where the logic skips no question, it is each
 * count over the one before. A response in which the logic skipped a question did not leave there.
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
