import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sized } from '../../test/support/size.ts';
import { instantOf } from '../kernel/localTime.ts';
import { cronProblem, lastOf, nextOf } from './nextOf.ts';

const berlin = 'Europe/Berlin';
const next = (cron: string, after: string, timeZone = berlin) =>
  nextOf(cron, timeZone, new Date(after))?.toISOString() ?? null;

describe('the next time of a schedule', () => {
  test('keeps the wall clock of its zone over a change of clocks', () => {
    expect(next('0 10 * * *', '2026-03-27T12:00:00Z')).toBe('2026-03-28T09:00:00.000Z');
    expect(next('0 10 * * *', '2026-03-28T09:00:00Z')).toBe('2026-03-29T08:00:00.000Z');
  });

  test('that clocks skip is as much later as they skip', () => {
    expect(next('30 2 * * *', '2026-03-28T12:00:00Z')).toBe('2026-03-29T01:30:00.000Z');
    expect(next('30 2 * * *', '2026-03-29T01:30:00Z')).toBe('2026-03-30T00:30:00.000Z');
  });

  test('that clocks show twice comes once, the first time', () => {
    expect(next('30 2 * * *', '2026-10-24T12:00:00Z')).toBe('2026-10-25T00:30:00.000Z');
    expect(next('30 2 * * *', '2026-10-25T00:30:00Z')).toBe('2026-10-26T01:30:00.000Z');
    // Asked between the two, it has been.
    expect(next('30 2 * * *', '2026-10-25T01:15:00Z')).toBe('2026-10-26T01:30:00.000Z');
  });

  test('where a skipped time and a later one are the same moment comes once', () => {
    expect(next('30 2,3 * * *', '2026-03-29T00:30:00Z')).toBe('2026-03-29T01:30:00.000Z');
    expect(next('30 2,3 * * *', '2026-03-29T01:30:00Z')).toBe('2026-03-30T00:30:00.000Z');
  });

  test('where a skipped time is after a later one comes in the order of the moments', () => {
    // 02:45 is 03:45 on that day; 03:00 comes before it.
    expect(next('45 2 29 3 *', '2026-03-29T00:00:00Z')).toBe('2026-03-29T01:45:00.000Z');
    expect(next('0,45 2-3 29 3 *', '2026-03-29T00:59:00Z')).toBe('2026-03-29T01:00:00.000Z');
    expect(next('0,45 2-3 29 3 *', '2026-03-29T01:00:00Z')).toBe('2026-03-29T01:45:00.000Z');
  });

  test('has days of the month or days of the week, where both are named', () => {
    expect(next('0 0 13 * 5', '2026-01-01T00:00:00Z', 'UTC')).toBe('2026-01-02T00:00:00.000Z');
    expect(next('0 0 13 * 5', '2026-01-09T00:00:00Z', 'UTC')).toBe('2026-01-13T00:00:00.000Z');
  });

  test('of the end of February comes in a leap year', () => {
    expect(next('0 0 29 2 *', '2026-01-01T00:00:00Z', 'UTC')).toBe('2028-02-29T00:00:00.000Z');
  });
});

describe('the last time of a schedule in a span', () => {
  const last = (cron: string, from: string, until: string) =>
    lastOf(cron, berlin, new Date(from), new Date(until))?.toISOString() ?? null;

  test('is the one nearest to its end, which belongs to it', () => {
    expect(last('0 * * * *', '2026-06-01T00:00:00Z', '2026-06-02T10:30:00Z')).toBe(
      '2026-06-02T10:00:00.000Z',
    );
    expect(last('0 12 * * *', '2026-06-01T00:00:00Z', '2026-06-01T10:00:00Z')).toBe(
      '2026-06-01T10:00:00.000Z',
    );
  });

  test('is none where the span has none: its beginning does not belong to it', () => {
    expect(last('0 12 * * *', '2026-06-01T10:00:00Z', '2026-06-02T09:00:00Z')).toBeNull();
  });
});

test.each([
  ['@daily', 'five fields'],
  ['* * * * * *', 'five fields'],
  ['2026-01-01T00:00:00', 'five fields'],
  ['61 * * * *', 'five fields'],
  ['0 0 30 2 *', 'never comes'],
  ['', 'five fields'],
])('the expression %j is refused', (cron, reason) => {
  expect(cronProblem(cron)).toContain(reason);
});

test.each(['0 9 * * MON-FRI', '*/5 * * * *', '0 0 1 1,7 *', '0 0 29 2 *', '0 0 * * 7'])(
  'the expression %j is a schedule',
  (cron) => {
    expect(cronProblem(cron)).toBeNull();
  },
);

/** Walls of two days around a change of clocks, and the moments of those that an expression names. */
function oracle(minutes: number[], hours: number[], days: string[], timeZone: string): number[] {
  const moments = days.flatMap((day) =>
    hours.flatMap((hour) =>
      minutes.map((minute) => instantOf(day, (hour * 60 + minute) * 60_000, timeZone).getTime()),
    ),
  );
  return [...new Set(moments)].sort((a, b) => a - b);
}

const zones = {
  'Europe/Berlin': ['2026-03-28', '2026-03-29', '2026-03-30'],
  'America/New_York': ['2026-10-31', '2026-11-01', '2026-11-02'],
  'Australia/Lord_Howe': ['2026-04-04', '2026-04-05', '2026-04-06'],
  'Africa/Cairo': ['2026-04-23', '2026-04-24', '2026-04-25'],
  'Pacific/Apia': ['2011-12-29', '2011-12-30', '2011-12-31', '2012-01-01'],
  UTC: ['2026-05-01', '2026-05-02', '2026-05-03'],
} as const;

test('each minute that an expression names comes once and in order, as an oracle has them', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...(Object.keys(zones) as (keyof typeof zones)[])),
      fc.uniqueArray(fc.nat(59), { minLength: 1, maxLength: 4 }),
      fc.uniqueArray(fc.nat(23), { minLength: 1, maxLength: 5 }),
      (timeZone, minutes, hours) => {
        const days = [...zones[timeZone]];
        const [first = ''] = days;
        const expected = oracle(minutes, hours, days, timeZone);
        const cron = `${minutes.join(',')} ${hours.join(',')} * * *`;
        const found: number[] = [];
        let at = instantOf(first, 0, timeZone).getTime() - 1;
        for (let index = 0; index < expected.length; index += 1) {
          at = nextOf(cron, timeZone, new Date(at))?.getTime() ?? Number.NaN;
          found.push(at);
        }
        expect(found).toEqual(expected);
      },
    ),
    { numRuns: sized({ suite: 25, soak: 500 }) },
  );
});
