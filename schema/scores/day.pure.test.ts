import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beginningOfDay, dayOf } from './day.ts';

const zones = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'America/Sao_Paulo',
  'Asia/Kolkata',
  'Asia/Beirut',
  'Australia/Lord_Howe',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Pacific/Apia',
];

describe('the day of a moment', () => {
  test('begins in the time zone: 23:30 UTC is the next day in Berlin, in winter and in summer', () => {
    expect(dayOf(new Date('2026-01-31T23:30:00Z'), 'Europe/Berlin')).toBe('2026-02-01');
    expect(dayOf(new Date('2026-07-01T22:30:00Z'), 'Europe/Berlin')).toBe('2026-07-02');
    expect(dayOf(new Date('2026-01-01T22:30:00Z'), 'Europe/Berlin')).toBe('2026-01-01');
    expect(dayOf(new Date('2026-01-31T23:30:00Z'), 'UTC')).toBe('2026-01-31');
    expect(dayOf(new Date('2026-01-01T04:59:59Z'), 'America/New_York')).toBe('2025-12-31');
  });

  test('has four digits of a year, whatever the year', () => {
    expect(dayOf(new Date('0042-03-04T12:00:00Z'), 'UTC')).toBe('0042-03-04');
  });

  test('needs a time zone that exists', () => {
    expect(() => dayOf(new Date(), 'Middle/Earth')).toThrow(RangeError);
  });
});

describe('the beginning of a day', () => {
  test.each([
    ['2026-01-15', 'UTC', '2026-01-15T00:00:00.000Z'],
    ['2026-01-15', 'Europe/Berlin', '2026-01-14T23:00:00.000Z'],
    ['2026-03-29', 'Europe/Berlin', '2026-03-28T23:00:00.000Z'],
    ['2026-03-30', 'Europe/Berlin', '2026-03-29T22:00:00.000Z'],
    ['2026-10-26', 'Europe/Berlin', '2026-10-25T23:00:00.000Z'],
    ['2026-06-01', 'Asia/Kolkata', '2026-05-31T18:30:00.000Z'],
    ['2026-06-01', 'Pacific/Kiritimati', '2026-05-31T10:00:00.000Z'],
  ])('%s in %s is %s', (day, zone, moment) => {
    expect(beginningOfDay(day, zone).toISOString()).toBe(moment);
  });

  test('is one o’clock where the clocks jump over midnight', () => {
    expect(beginningOfDay('2018-11-04', 'America/Sao_Paulo').toISOString()).toBe(
      '2018-11-04T03:00:00.000Z',
    );
  });

  test('of a day that Samoa left out is the beginning of the next', () => {
    expect(beginningOfDay('2011-12-30', 'Pacific/Apia')).toEqual(
      beginningOfDay('2011-12-31', 'Pacific/Apia'),
    );
  });

  test('is on the day, and a millisecond earlier is not', () => {
    fc.assert(
      fc.property(
        fc.date({
          min: new Date('2015-01-01'),
          max: new Date('2040-01-01'),
          noInvalidDate: true,
        }),
        fc.constantFrom(...zones),
        (moment, zone) => {
          const day = dayOf(moment, zone);
          const beginning = beginningOfDay(day, zone);
          expect(beginning.getTime()).toBeLessThanOrEqual(moment.getTime());
          expect(dayOf(beginning, zone)).toBe(day);
          expect(dayOf(new Date(beginning.getTime() - 1), zone) < day).toBe(true);
        },
      ),
    );
  });

  test('needs a day that exists', () => {
    expect(() => beginningOfDay('2026-13-01', 'UTC')).toThrow(RangeError);
  });
});
