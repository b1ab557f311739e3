import { describe, expect, test } from 'vitest';
import { medianWait } from './medianWait.ts';
import { type Elapsed, waitingCurve } from './waitingCurve.ts';

const reached = (...hours: number[]): Elapsed[] =>
  hours.map((each) => ({ hours: each, reached: true, n: 1 }));
const open = (...hours: number[]): Elapsed[] =>
  hours.map((each) => ({ hours: each, reached: false, n: 1 }));

/** The steps of a curve as a table prints them. */
const printed = (cases: readonly Elapsed[], decimals: number) =>
  waitingCurve(cases).map(({ hours, waiting, standardError }) =>
    [hours, waiting.toFixed(decimals), standardError?.toFixed(4)].join(' '),
  );

describe('the time to a first response of four cases, and of one that is still open after 72 hours', () => {
  const cases = [...reached(1.5, 48, 0.25, 6), ...open(72)];

  test('has the curve and the standard errors of the metrics page', () => {
    expect(printed(cases, 1)).toEqual([
      '0.25 0.8 0.1789',
      '1.5 0.6 0.2191',
      '6 0.4 0.2191',
      '48 0.2 0.1789',
    ]);
  });

  test('has the interval of the metrics page at 6 hours', () => {
    const { interval } = waitingCurve(cases)[2] ?? {};
    expect([interval?.low.toFixed(4), interval?.high.toFixed(4)]).toEqual(['0.0520', '0.7528']);
  });

  test('has a median of 6 hours, whose interval has no end yet', () => {
    expect(medianWait(waitingCurve(cases))).toEqual({
      hours: 6,
      interval: { low: 0.25, high: null },
    });
  });
});

describe('the remission of 21 patients with 6-MP, in weeks (Freireich et al. 1963)', () => {
  const cases = [
    ...reached(6, 6, 6, 7, 10, 13, 16, 22, 23),
    ...open(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35),
  ];

  test('has the curve and the standard errors that the survival package of R prints', () => {
    expect(printed(cases, 3)).toEqual([
      '6 0.857 0.0764',
      '7 0.807 0.0869',
      '10 0.753 0.0963',
      '13 0.690 0.1068',
      '16 0.627 0.1141',
      '22 0.538 0.1282',
      '23 0.448 0.1346',
    ]);
  });

  test('has a median of 23 weeks', () => {
    expect(medianWait(waitingCurve(cases)).hours).toBe(23);
  });
});

describe('the median', () => {
  test('is null where the curve never comes down to half, and its interval can begin all the same', () => {
    const cases = [...reached(1, 2), ...open(3, 3, 3)];
    expect(medianWait(waitingCurve(cases))).toEqual({
      hours: null,
      interval: { low: 1, high: null },
    });
  });

  test('is null, without an interval, where no case came to the target, or there is none', () => {
    for (const cases of [open(1, 2, 3), []]) {
      expect(medianWait(waitingCurve(cases))).toEqual({ hours: null, interval: null });
    }
  });

  test('of one case is its time, without an interval', () => {
    expect(medianWait(waitingCurve(reached(5)))).toEqual({ hours: 5, interval: null });
  });

  test('is where exactly half have come to the target, whatever the rounding of the product', () => {
    for (let n = 2; n <= 200; n += 2) {
      const cases = reached(...Array.from({ length: n }, (_one, index) => index + 1));
      expect(medianWait(waitingCurve(cases)).hours).toBe(n / 2);
    }
  });
});
