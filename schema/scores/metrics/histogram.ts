/** How often each value was answered; each value is listed once. */
export type Histogram = readonly { readonly value: number; readonly n: number }[];

/** The ends of a scale. */
export interface Scale {
  readonly min: number;
  readonly max: number;
}

/** How many numbers, their sum, and the sum of their squares. */
export interface Moments {
  readonly n: number;
  readonly sum: number;
  readonly sumOfSquares: number;
}

/** Reverses the answers of a question whose best value is the lowest: min + max − value. */
export function reversedHistogram(histogram: Histogram, { min, max }: Scale): Histogram {
  return histogram.map(({ value, n }) => ({ value: min + max - value, n }));
}

export function momentsOf(histogram: Histogram): Moments {
  let n = 0;
  let sum = 0;
  let sumOfSquares = 0;
  for (const bar of histogram) {
    n += bar.n;
    sum += bar.n * bar.value;
    sumOfSquares += bar.n * bar.value * bar.value;
  }
  return { n, sum, sumOfSquares };
}
