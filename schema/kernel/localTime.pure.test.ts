import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { clockAt, dayAfter, dayOf, instantOf, startOfDay } from './localTime.ts';

describe('the day at an instant', () => {
  test('begins in the time zone: 23:30 UTC is the next day in Berlin, in winter and in summer', () => {
    expect(dayOf(new Date('2026-01-31T23:30:00Z'), 'Europe/Berlin')).toBe('2026-02-01');
    expect(dayOf(new Date('2026-07-01T22:30:00Z'), 'Europe/Berlin')).toBe('2026-07-02');
    expect(dayOf(new Date('2026-01-01T22:30:00Z'), 'Europe/Berlin')).toBe('2026-01-01');
    expect(dayOf(new Date('2026-01-31T23:30:00Z'), 'UTC')).toBe('2026-01-31');
    expect(dayOf(new Date('2026-01-01T04:59:59Z'), 'America/New_York')).toBe('2025-12-31');
  });

  test('has a year of four digits, whatever the year', () => {
    expect(dayOf(new Date('0042-03-04T12:00:00Z'), 'UTC')).toBe('0042-03-04');
    expect(dayOf(new Date('0001-01-01T00:00:00Z'), 'America/New_York')).toBe('0000-12-31');
  });

  test('is, for instants beyond, the first or the last day with a year of four digits', () => {
    const last = new Date('9999-12-31T23:30:00Z');
    expect(dayOf(last, 'America/New_York')).toBe('9999-12-31');
    expect(clockAt(last, 'Europe/Berlin')).toEqual({
      day: '9999-12-31',
      sinceMidnight: 24 * 60 * minuteMs - 1,
    });
    expect(dayOf(new Date('9999-12-31T23:59:00-23:00'), 'Pacific/Kiritimati')).toBe('9999-12-31');
    const first = new Date('0000-01-01T00:00:00+14:00');
    expect(clockAt(first, 'Europe/Berlin')).toEqual({ day: '0000-01-01', sinceMidnight: 0 });
    expect(() => dayOf(new Date(Number.NaN), 'UTC')).toThrow(RangeError);
  });

  test('needs a time zone that exists', () => {
    expect(() => dayOf(new Date(), 'Middle/Earth')).toThrow(RangeError);
  });
});

test('the day some days later or earlier is one with a year of four digits', () => {
  expect(dayAfter('2028-02-28', 1)).toBe('2028-02-29');
  expect(dayAfter('2026-03-01', -1)).toBe('2026-02-28');
  expect(dayAfter('9999-12-31', 1)).toBe('9999-12-31');
  expect(dayAfter('0000-01-01', -1)).toBe('0000-01-01');
  expect(() => dayAfter('2026-02-30x', 1)).toThrow(RangeError);
});

describe('the first instant of a day', () => {
  test.each([
    ['2026-01-15', 'UTC', '2026-01-15T00:00:00.000Z'],
    ['2026-01-15', 'Europe/Berlin', '2026-01-14T23:00:00.000Z'],
    ['2026-03-29', 'Europe/Berlin', '2026-03-28T23:00:00.000Z'],
    ['2026-03-30', 'Europe/Berlin', '2026-03-29T22:00:00.000Z'],
    ['2026-10-26', 'Europe/Berlin', '2026-10-25T23:00:00.000Z'],
    ['2026-06-01', 'Asia/Kolkata', '2026-05-31T18:30:00.000Z'],
    ['2026-06-01', 'Pacific/Kiritimati', '2026-05-31T10:00:00.000Z'],
  ])('%s in %s is %s', (day, zone, instant) => {
    expect(startOfDay(day, zone).toISOString()).toBe(instant);
  });

  test('is one o’clock where the clocks skip midnight', () => {
    expect(startOfDay('2018-11-04', 'America/Sao_Paulo').toISOString()).toBe(
      '2018-11-04T03:00:00.000Z',
    );
  });

  test('of a day that Samoa skipped is the beginning of the next day', () => {
    expect(startOfDay('2011-12-30', 'Pacific/Apia')).toEqual(
      startOfDay('2011-12-31', 'Pacific/Apia'),
    );
  });

  test('needs a day that exists', () => {
    expect(() => startOfDay('2026-13-01', 'UTC')).toThrow(RangeError);
  });
});

describe('a local time', () => {
  test.each([
    ['2026-09-06 10:00', 'America/Santiago', '2026-09-06T13:00:00.000Z'],
    ['2026-09-06 23:30', 'America/Santiago', '2026-09-07T02:30:00.000Z'],
    ['2026-04-24 10:00', 'Africa/Cairo', '2026-04-24T07:00:00.000Z'],
    ['2026-04-24 00:30', 'Africa/Cairo', '2026-04-23T22:30:00.000Z'],
    ['2026-03-29 02:30', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
    ['2026-10-25 02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
    ['2026-10-04 02:15', 'Australia/Lord_Howe', '2026-10-03T15:45:00.000Z'],
    ['2011-12-30 12:00', 'Pacific/Apia', '2011-12-30T22:00:00.000Z'],
  ])('%s in %s is %s', (text, zone, instant) => {
    const [day = '', time = ''] = text.split(' ');
    const [hours = 0, minutes = 0] = time.split(':').map(Number);
    const sinceMidnight = (hours * 60 + minutes) * minuteMs;
    expect(instantOf(day, sinceMidnight, zone).toISOString()).toBe(instant);
  });
});

/** The same conversions by an independent library, which this runtime does not have. */
const elsewhere = {
  at: (ms: number, zone: string) =>
    Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone),
  instantOf: (local: Temporal.PlainDateTime, zone: string) =>
    local.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds,
  startOfDay: (day: Temporal.PlainDate, zone: string) =>
    day.toZonedDateTime(zone).startOfDay().epochMilliseconds,
};

const minuteMs = 60_000;

describe('in every zone of the runtime, from 1970 to 2040', () => {
  const instants = fc.integer({
    min: Date.parse('1970-01-02T00:00:00Z'),
    max: Date.parse('2040-12-30T00:00:00Z'),
  });
  /** Minutes from a change of clocks: up to thirty hours, because a change can skip a whole day. */
  const offsets = fc.integer({ min: -1_800, max: 1_800 });

  /** The differences from the independent library: there should be none. */
  const differences = (ms: number, zone: string): string[] => {
    const there = elsewhere.at(ms, zone);
    const day = there.toPlainDate();
    const local = there.toPlainDateTime().add({ minutes: 20 });
    const { hour, minute, second, millisecond } = local;
    const sinceMidnight = ((hour * 60 + minute) * 60 + second) * 1000 + millisecond;
    const localDay = local.toPlainDate().toString();
    const pairs = [
      ['dayOf', dayOf(new Date(ms), zone), day.toString()],
      ['startOfDay', startOfDay(`${day}`, zone).getTime(), elsewhere.startOfDay(day, zone)],
      [
        'instantOf',
        instantOf(localDay, sinceMidnight, zone).getTime(),
        elsewhere.instantOf(local, zone),
      ],
    ] as const;
    return pairs.flatMap(([name, ours, theirs]) =>
      ours === theirs ? [] : [`${name} in ${zone} at ${ms}: ${ours} is not ${theirs}`],
    );
  };

  test('days and instants are those of Temporal, around changes of clocks too', () => {
    const checks = fc.property(
      fc.record(
        Object.fromEntries(
          Intl.supportedValuesOf('timeZone').map((zone) => [zone, fc.tuple(instants, offsets)]),
        ),
      ),
      (drawn) => {
        const found = Object.entries(drawn).flatMap(([zone, [ms, minutes]]) => {
          const change = elsewhere.at(ms, zone).getTimeZoneTransition('next')?.epochMilliseconds;
          const around =
            change === undefined ? [] : [change - 1, change, change + minutes * minuteMs];
          return [ms, ...around].flatMap((each) => differences(each, zone));
        });
        expect(found).toEqual([]);
      },
    );
    fc.assert(checks, { numRuns: 4, endOnFailure: true });
  });
});
