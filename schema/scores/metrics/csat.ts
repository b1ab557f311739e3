import type { Estimate } from './estimate.ts';
import { countFrom, type Histogram, momentsOf } from './histogram.ts';
import { type ShareOf, share } from './share.ts';

/** The answers with one of the best two of five values: 4 or 5. */
export function satisfied(histogram: Histogram): ShareOf {
  return { part: countFrom(histogram, 4), n: momentsOf(histogram).n };
}

/** Customer satisfaction in percent: the share of 4 and 5 on a scale of five, by convention. */
export function csat(histogram: Histogram): Estimate {
  return share(satisfied(histogram));
}
