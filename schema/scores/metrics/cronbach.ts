/** Whether several questions measure one thing. */
export interface Reliability {
  /** At most 1; null with fewer than two questions, or where all responses have the same sum. */
  readonly alpha: number | null;
  /** One of the questions runs against the others. */
  readonly negative: boolean;
}

/**
 * Cronbach's α = k/(k − 1)·(1 − Σ variances of the questions / variance of their sum)
 * (Cronbach 1951). It is negative where questions run against each other: then the best answer of
 * one is its lowest value, and the question is not marked `reverseScored`.
 *
 * @param variances one of each question's answers
 * @param ofSum variance of the sums of each response's answers
 */
export function cronbachAlpha(variances: readonly number[], ofSum: number): Reliability {
  const k = variances.length;
  if (k < 2 || ofSum <= 0) return { alpha: null, negative: false };
  const within = variances.reduce((sum, variance) => sum + variance, 0);
  const alpha = (k / (k - 1)) * (1 - within / ofSum);
  return { alpha, negative: alpha < 0 };
}
