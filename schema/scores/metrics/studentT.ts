import { errorFunction, gammaln } from 'simple-statistics';
import { z95 } from './estimate.ts';
import { incompleteBeta } from './incompleteBeta.ts';

/** The two-sided p of a standard normal statistic, exact to 1e-7. */
export function normalP(z: number): number {
  return Math.min(1, 1 - errorFunction(Math.abs(z) / Math.SQRT2));
}

/** Above these degrees of freedom, Student's t and the normal distribution agree to 1e-5. */
const asGoodAsNormal = 100_000;

/** The two-sided p of Student's t: the regularised incomplete beta function at df/(df + t²). */
export function tP(t: number, df: number): number {
  if (df > asGoodAsNormal) return normalP(t);
  return incompleteBeta(df / (df + t * t), df / 2, 0.5);
}

/** The 97.5 % quantile of Student's t, by Newton's method between a lower and an upper bound. */
export function tQuantile95(df: number): number {
  // The first terms of its expansion in 1/df: exact enough for a large df, else the first guess.
  const begin = z95 + (z95 ** 3 + z95) / (4 * df);
  if (df > asGoodAsNormal) return begin;
  let low = z95;
  // The quantile of df = 1.
  let high = Math.tan(0.475 * Math.PI);
  let t = Math.min(begin, high);
  for (let step = 0; step < 100; step++) {
    const excess = tP(t, df) - 0.05;
    if (excess > 0) low = t;
    else high = t;
    const next = t + excess / (2 * density(t, df));
    const inside = next > low && next < high ? next : (low + high) / 2;
    if (Math.abs(inside - t) < 1e-13 * t) return inside;
    t = inside;
  }
  return t;
}

function density(t: number, df: number): number {
  const log =
    gammaln((df + 1) / 2) -
    gammaln(df / 2) -
    0.5 * Math.log(df * Math.PI) -
    ((df + 1) / 2) * Math.log1p((t * t) / df);
  return Math.exp(log);
}
