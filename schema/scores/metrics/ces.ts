import type { Estimate } from './estimate.ts';
import { countFrom, type Histogram, momentsOf } from './histogram.ts';
import { mean } from './mean.ts';
import { type ShareOf, share } from './share.ts';

/** The customer effort score 2.0 (CEB 2013): the mean of 1 to 7, "… made it easy". */
export function ces(histogram: Histogram): Estimate {
  return mean(momentsOf(histogram), { min: 1, max: 7 });
}

/** The answers that found it at least rather easy: 5 to 7. */
export function agreeing(histogram: Histogram): ShareOf {
  return { part: countFrom(histogram, 5), n: momentsOf(histogram).n };
}

/** The other form of CES 2.0: the share of 5 to 7, in percent. */
export function cesAgreement(histogram: Histogram): Estimate {
  return share(agreeing(histogram));
}
