import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { medianWait } from './medianWait.ts';
import { type CurveStep, type Elapsed, waitingCurve } from './waitingCurve.ts';

/** Few hours, so that many cases share one, and cases that reach the target share it with those that wait. */
const some = { hours: fc.nat({ max: 12 }), reached: fc.boolean() };
const elapsed = fc.record({ ...some, n: fc.constant(1) });
const cases = fc.array(elapsed, { maxLength: 40 });
const closed = fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 40 });

/**
 * The curve by another way, Efron's: each case has an equal share; that of one that still waits is handed out,
 * in equal parts, to those that took longer.
 */
function redistributed(sample: readonly Elapsed[]): { hours: number; waiting: number }[] {
  // At the same hour, those that still wait took longer.
  const sorted = [...sample].sort(
    (a, b) => a.hours - b.hours || Number(b.reached) - Number(a.reached),
  );
  const shares = sorted.map(() => 1 / sorted.length);
  sorted.forEach(({ reached }, index) => {
    if (reached) return;
    const later = sorted.length - index - 1;
    const share = shares[index] ?? 0;
    // What the last ones have stays with them: they wait.
    if (later === 0) return;
    shares[index] = 0;
    for (let at = index + 1; at < sorted.length; at++)
      shares[at] = (shares[at] ?? 0) + share / later;
  });
  const times = [...new Set(sorted.flatMap(({ hours, reached }) => (reached ? [hours] : [])))];
  return times.map((hours) => ({
    hours,
    waiting: sorted.reduce((sum, each, index) => {
      const isOver = each.reached && each.hours <= hours;
      return isOver ? sum - (shares[index] ?? 0) : sum;
    }, 1),
  }));
}

/** Σ d/(n(n − d)) up to an hour, counted anew for each step. */
function greenwoodSum(sample: readonly Elapsed[], until: number): number {
  const times = new Set(sample.flatMap(({ hours, reached }) => (reached ? [hours] : [])));
  return [...times]
    .filter((time) => time <= until)
    .reduce((sum, time) => {
      const n = sample.filter(({ hours }) => hours >= time).length;
      const d = sample.filter(({ hours, reached }) => reached && hours === time).length;
      return sum + d / (n * (n - d));
    }, 0);
}

const rounded = (steps: readonly Pick<CurveStep, 'hours' | 'waiting'>[]) =>
  steps.map(({ hours, waiting }) => `${hours} ${Math.abs(waiting).toFixed(9)}`);

describe('the curve', () => {
  test('is the same of cases one by one, and of how many took as long', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ ...some, n: fc.nat({ max: 4 }) }), { maxLength: 20 }),
        (sample) => {
          const single = sample.flatMap(({ n, ...each }) =>
            Array.from({ length: n }, () => ({ ...each, n: 1 })),
          );
          expect(waitingCurve(sample)).toEqual(waitingCurve(single));
        },
      ),
    );
  });

  test('is that of shares that are handed to the right', () => {
    fc.assert(
      fc.property(cases, (sample) => {
        expect(rounded(waitingCurve(sample))).toEqual(rounded(redistributed(sample)));
      }),
    );
  });

  test('has the standard errors of a binomial share, and no others, where no case is open', () => {
    fc.assert(
      fc.property(closed, (hours) => {
        for (const step of waitingCurve(
          hours.map((each) => ({ hours: each, reached: true, n: 1 })),
        )) {
          const share = hours.filter((each) => each > step.hours).length / hours.length;
          expect(step.waiting).toBeCloseTo(share, 12);
          if (share === 0) expect(step.standardError).toBeNull();
          else {
            const error = Math.sqrt((share * (1 - share)) / hours.length);
            expect(step.standardError).toBeCloseTo(error, 12);
          }
        }
      }),
    );
  });

  test('goes down, within its interval, and does not depend on the order of the cases', () => {
    fc.assert(
      fc.property(cases, (sample) => {
        const steps = waitingCurve(sample);
        expect(waitingCurve(sample.toReversed())).toEqual(steps);
        let before = 1;
        for (const { waiting, interval } of steps) {
          expect(waiting).toBeLessThan(before);
          expect(interval === null).toBe(waiting === 0);
          if (interval) {
            expect(interval.low).toBeLessThanOrEqual(waiting);
            expect(interval.high).toBeGreaterThanOrEqual(waiting);
            expect(interval.high).toBeLessThanOrEqual(1);
          }
          before = waiting;
        }
      }),
    );
  });
});

describe('the median', () => {
  test('is the first hour at which half of the handed shares are over', () => {
    fc.assert(
      fc.property(cases, (sample) => {
        const first = redistributed(sample).find(({ waiting }) => waiting <= 0.5 + 1e-9);
        expect(medianWait(waitingCurve(sample)).hours).toBe(first?.hours ?? null);
      }),
    );
  });

  test('has an interval of the hours at which a test of S(t) = .5 on the log-log scale finds no difference', () => {
    fc.assert(
      fc.property(cases, (sample) => {
        const steps = waitingCurve(sample).filter(({ waiting }) => waiting > 0);
        // In standard errors: how far log(−log S) is from log(−log .5), above 0 where fewer wait.
        const z = ({ hours, waiting }: CurveStep) => {
          const error = Math.sqrt(greenwoodSum(sample, hours)) / Math.abs(Math.log(waiting));
          return (Math.log(-Math.log(waiting)) - Math.log(-Math.log(0.5))) / error;
        };
        const low = steps.find((step) => z(step) >= -1.959963984540054 - 1e-9);
        const high = steps.find((step) => z(step) >= 1.959963984540054 - 1e-9);
        const expected = low ? { low: low.hours, high: high?.hours ?? null } : null;
        expect(medianWait(waitingCurve(sample)).interval).toEqual(expected);
      }),
    );
  });

  test('is twice as long where each case took twice as long', () => {
    fc.assert(
      fc.property(cases, (sample) => {
        const twice = sample.map((each) => ({ ...each, hours: 2 * each.hours }));
        const { hours, interval } = medianWait(waitingCurve(sample));
        const doubled = (value: number | null) => (value === null ? null : 2 * value);
        expect(medianWait(waitingCurve(twice))).toEqual({
          hours: doubled(hours),
          interval: interval && { low: 2 * interval.low, high: doubled(interval.high) },
        });
      }),
    );
  });
});
