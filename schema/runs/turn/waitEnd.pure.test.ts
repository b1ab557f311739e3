import { describe, expect, test } from 'vitest';
import type { RuleDuration, WaitStep } from '../../rules/definition.ts';
import { waitEnd } from './waitEnd.ts';

const berlin = 'Europe/Berlin';

function ends(
  from: string,
  amount: number,
  unit: RuleDuration['unit'],
  until: WaitStep['until'] = null,
  zone = berlin,
): string {
  return waitEnd({ for: { amount, unit }, until }, new Date(from), zone).toISOString();
}

function next(from: string, until: NonNullable<WaitStep['until']>, zone = berlin): string {
  return waitEnd({ for: null, until }, new Date(from), zone).toISOString();
}

describe('a duration', () => {
  test('of a day keeps the time of day over a change of the clock, and 24 hours elapse', () => {
    // 10:00 in Berlin, on the day before the clocks go forward.
    const from = '2026-03-28T09:00:00.000Z';
    expect(ends(from, 1, 'DAYS')).toBe('2026-03-29T08:00:00.000Z');
    expect(ends(from, 24, 'HOURS')).toBe('2026-03-29T09:00:00.000Z');
    expect(ends(from, 90, 'MINUTES')).toBe('2026-03-28T10:30:00.000Z');
  });

  test('of a day to a time that clocks skip ends as much later; to one that comes twice, at the first', () => {
    // 02:30 in Berlin.
    expect(ends('2026-03-28T01:30:00.000Z', 1, 'DAYS')).toBe('2026-03-29T01:30:00.000Z');
    expect(ends('2026-10-24T00:30:00.000Z', 1, 'DAYS')).toBe('2026-10-25T00:30:00.000Z');
  });

  test('of weeks is of seven days each', () => {
    expect(ends('2026-03-23T09:00:00.000Z', 1, 'WEEKS')).toBe('2026-03-30T08:00:00.000Z');
  });

  test('of months counts from the start of the wait, to the last day of a shorter month', () => {
    expect(ends('2026-01-31T09:00:00.000Z', 1, 'MONTHS')).toBe('2026-02-28T09:00:00.000Z');
    expect(ends('2026-01-31T09:00:00.000Z', 2, 'MONTHS')).toBe('2026-03-31T08:00:00.000Z');
    expect(ends('2027-12-31T09:00:00.000Z', 2, 'MONTHS')).toBe('2028-02-29T09:00:00.000Z');
    expect(ends('2026-11-15T09:00:00.000Z', 3, 'MONTHS')).toBe('2027-02-15T09:00:00.000Z');
  });
});

describe('a time of day', () => {
  test('is the next one of the zone, today or tomorrow', () => {
    const nine = { time: '09:00', weekdays: [] };
    expect(next('2026-06-10T06:59:00.000Z', nine)).toBe('2026-06-10T07:00:00.000Z');
    expect(next('2026-06-10T07:00:00.000Z', nine)).toBe('2026-06-10T07:00:00.000Z');
    expect(next('2026-06-10T07:00:00.001Z', nine)).toBe('2026-06-11T07:00:00.000Z');
    expect(next('2026-06-10T06:59:00.000Z', nine, 'America/New_York')).toBe(
      '2026-06-10T13:00:00.000Z',
    );
  });

  test('with weekdays is on one of them: on a Monday that is over, the next one', () => {
    const monday = { time: '09:00', weekdays: ['MONDAY'] } as const;
    // A Monday at 09:01.
    expect(next('2026-06-08T07:01:00.000Z', monday)).toBe('2026-06-15T07:00:00.000Z');
    expect(next('2026-06-10T07:00:00.000Z', monday)).toBe('2026-06-15T07:00:00.000Z');
    const weekend = { time: '09:00', weekdays: ['SATURDAY', 'SUNDAY'] } as const;
    expect(next('2026-06-13T08:00:00.000Z', weekend)).toBe('2026-06-14T07:00:00.000Z');
  });

  test('that clocks skip is as much later as they skip, and of one that comes twice the first', () => {
    const half = { time: '02:30', weekdays: [] };
    expect(next('2026-03-28T23:30:00.000Z', half)).toBe('2026-03-29T01:30:00.000Z');
    expect(next('2026-10-24T22:30:00.000Z', half)).toBe('2026-10-25T00:30:00.000Z');
  });

  test('after a duration is the next one from its end on', () => {
    const ten = { time: '10:00', weekdays: ['TUESDAY'] } as const;
    // From a Wednesday, two days are over on Friday.
    expect(ends('2026-06-10T06:00:00.000Z', 2, 'DAYS', ten)).toBe('2026-06-16T08:00:00.000Z');
  });
});
