import { errorFunction, gammaln } from 'simple-statistics';
import { z95 } from './estimate.ts';

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

/** I_x(a, b), by the continued fraction of Abramowitz and Stegun 26.5.8. */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const log = gammaln(a + b) - gammaln(a) - gammaln(b) + a * Math.log(x) + b * Math.log1p(-x);
  const front = Math.exp(log);
  // The fraction converges fast for small x; a large x uses the symmetry of the function.
  return x < (a + 1) / (a + b + 2)
    ? (front * fraction(x, a, b)) / a
    : 1 - (front * fraction(1 - x, b, a)) / b;
}

/** The continued fraction, evaluated from the front by Lentz's method. */
function fraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  const nonZero = (value: number) => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1));
  let result = d;
  // About √a terms are needed; 10,000 are more than enough up to `asGoodAsNormal`.
  for (let m = 1; m <= 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / nonZero(1 + even * d);
    c = nonZero(1 + even / c);
    result *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / nonZero(1 + odd * d);
    c = nonZero(1 + odd / c);
    const factor = d * c;
    result *= factor;
    if (Math.abs(factor - 1) < 1e-15) break;
  }
  return result;
}
