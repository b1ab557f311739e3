import { z95 } from './estimate.ts';

/**
 * How many answers are needed for a 95 % interval of ± `margin`: z²·v/m², rounded up.
 *
 * @param variance of one answer: 0 to 1 for NPS as −1, 0 and 1, at most 0.25 for shares
 * @param margin above 0, in the unit whose square is the unit of `variance`
 */
export function sampleSize(variance: number, margin: number): number {
  return Math.ceil((z95 * z95 * variance) / (margin * margin));
}
