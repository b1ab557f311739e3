import type { ScoreMetric } from './formula.ts';
import type { Histogram, Scale } from './histogram.ts';

/** Where the best and the worst answers of a scale begin; those between are in neither. */
export interface Boxes {
  /** The lowest of the best answers. */
  readonly topFrom: number;
  /** The highest of the worst answers; below `topFrom`. */
  readonly bottomTo: number;
}

/** How many answers are in each box. */
export interface BoxCounts {
  readonly top: number;
  readonly middle: number;
  readonly bottom: number;
}

/**
 * The boxes that a metric divides a scale into: promoters, passives and detractors (Reichheld 2003) for NPS;
 * by convention 4 and 5 of five for CSAT; those who found it easy, 5 to 7 of seven, for CES_AGREEMENT
 * (CEB 2013); else the two best values and the two worst. On scales with fewer than four values, the values
 * that both would have are in those of the metric.
 */
export function boxesOf(metric: ScoreMetric, { min, max }: Scale): Boxes {
  switch (metric) {
    case 'NPS':
      return { topFrom: 9, bottomTo: 6 };
    case 'CSAT':
      return { topFrom: 4, bottomTo: 2 };
    case 'CES_AGREEMENT':
      return { topFrom: 5, bottomTo: 3 };
    case 'TOP_BOX':
      return { topFrom: max, bottomTo: min };
    case 'BOTTOM_TWO_BOX':
      return { topFrom: Math.max(max - 1, min + 2), bottomTo: min + 1 };
    default:
      return { topFrom: max - 1, bottomTo: Math.min(min + 1, max - 2) };
  }
}

export function boxCounts(histogram: Histogram, { topFrom, bottomTo }: Boxes): BoxCounts {
  const counts = { top: 0, middle: 0, bottom: 0 };
  for (const { value, n } of histogram) {
    counts[value >= topFrom ? 'top' : value <= bottomTo ? 'bottom' : 'middle'] += n;
  }
  return counts;
}
