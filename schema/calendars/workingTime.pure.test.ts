import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { sized } from '../../test/support/size.ts';
import { type Weekday, weekdays } from '../workspaces/hours.ts';
import { allHours, type Pause, type WorkingHours, workingTime } from './workingTime.ts';

const hourMs = 60 * 60_000;
const minuteMs = 60_000;

const week = (
  days: readonly Weekday[],
  ...hours: readonly (readonly [string, string])[]
): WorkingHours['hours'] =>
  days.flatMap((weekday) => hours.map(([opens, closes]) => ({ weekday, opens, closes })));

const mondayToFriday = weekdays.slice(0, 5);

const berlin = (
  hours: WorkingHours['hours'],
  holidays: WorkingHours['holidays'] = [],
): WorkingHours => ({ timeZone: 'Europe/Berlin', hours, holidays });

const off = (date: string, from: string | null = null, to: string | null = null) => ({
  date,
  from,
  to,
});

const nineToFive = berlin(week(mondayToFriday, ['09:00', '17:00']));
const withLunch = berlin(week(mondayToFriday, ['09:00', '12:00'], ['13:00', '18:00']));
const easter = berlin(week(mondayToFriday, ['09:00', '17:00']), [
  off('2026-04-03'),
  off('2026-04-06'),
]);
const nights = berlin(week(['FRIDAY', 'SATURDAY'], ['22:00', '06:00']));
const always = { ...allHours, timeZone: 'Europe/Berlin' };

const due = (calendar: WorkingHours, from: string, hours: number, pauses: readonly Pause[] = []) =>
  workingTime(calendar)
    .add(new Date(from), hours * hourMs, pauses)
    ?.toISOString() ?? null;

describe('a due time in working time', () => {
  test.each<[string, WorkingHours, string, number, string]>([
    // The clocks go forward between the two: an offset of that Friday would be an hour late.
    [
      'passes a weekend and a change of clocks',
      nineToFive,
      '2026-03-27T15:30Z',
      4,
      '2026-03-30T10:30Z',
    ],
    [
      'passes the weekend on which clocks go back',
      nineToFive,
      '2026-10-23T14:30Z',
      4,
      '2026-10-26T11:30Z',
    ],
    ['leaves out the lunch break', withLunch, '2026-06-10T09:30Z', 2, '2026-06-10T12:30Z'],
    [
      'is at closing, not at the next opening',
      nineToFive,
      '2026-06-10T13:00Z',
      2,
      '2026-06-10T15:00Z',
    ],
    [
      'is at the beginning of lunch where it ends with the morning',
      withLunch,
      '2026-06-10T08:00Z',
      2,
      '2026-06-10T10:00Z',
    ],
    [
      'leaves out Good Friday and Easter Monday',
      easter,
      '2026-04-02T14:00Z',
      4,
      '2026-04-07T10:00Z',
    ],
    [
      'counts from the opening if it begins on a weekend',
      nineToFive,
      '2026-06-13T10:00Z',
      1,
      '2026-06-15T08:00Z',
    ],
    [
      'counts from the opening if it begins at closing',
      nineToFive,
      '2026-06-12T15:00Z',
      1,
      '2026-06-15T08:00Z',
    ],
    ['passes midnight in a night shift', nights, '2026-06-12T21:00Z', 4, '2026-06-13T01:00Z'],
    [
      'leaves out the day between two night shifts',
      nights,
      '2026-06-13T03:00Z',
      2,
      '2026-06-13T21:00Z',
    ],
    [
      'has an hour less in the night when clocks go forward',
      nights,
      '2026-03-28T21:00Z',
      7,
      '2026-03-29T04:00Z',
    ],
    [
      'has an hour more in the night when clocks go back',
      nights,
      '2026-10-24T20:00Z',
      9,
      '2026-10-25T05:00Z',
    ],
    [
      'is as many hours later around the clock, whatever clocks do',
      always,
      '2026-03-28T12:00Z',
      24,
      '2026-03-29T12:00Z',
    ],
    [
      'passes midnight without a closed minute around the clock',
      always,
      '2026-06-10T21:59Z',
      1,
      '2026-06-10T22:59Z',
    ],
  ])('%s', (_, calendar, from, hours, expected) => {
    expect(due(calendar, from, hours)).toBe(new Date(expected).toISOString());
  });

  test('leaves out the closed part of a day that is half a holiday', () => {
    const half = berlin(week(mondayToFriday, ['09:00', '17:00']), [
      off('2026-12-24', '13:00'),
      off('2026-12-28', null, '11:00'),
      off('2026-12-25'),
    ]);
    expect(due(half, '2026-12-24T10:00Z', 2)).toBe('2026-12-24T12:00:00.000Z');
    expect(due(half, '2026-12-24T10:00Z', 3)).toBe('2026-12-28T11:00:00.000Z');
  });

  test('leaves out the holiday’s share of a night shift alone', () => {
    const closedOnSaturday = { ...nights, holidays: [off('2026-06-13')] };
    // Two hours of Friday, none of Saturday, and on Sunday what Saturday’s shift leaves to it.
    expect(due(closedOnSaturday, '2026-06-12T20:00Z', 3)).toBe('2026-06-13T23:00:00.000Z');
  });

  test('is null where no work is done for ten years', () => {
    expect(due({ ...nineToFive, hours: [] }, '2026-06-10T09:00Z', 1)).toBeNull();
    const from = Date.parse('2026-06-10');
    const closed = Array.from({ length: 3_700 }, (_, index) =>
      off(new Date(from + index * 24 * hourMs).toISOString().slice(0, 10)),
    );
    expect(due(berlin(nineToFive.hours, closed), '2026-06-10T09:00Z', 1)).toBeNull();
  });

  test('has no time on a day that a zone skipped', () => {
    const friday = {
      timeZone: 'Pacific/Apia',
      hours: week(['FRIDAY'], ['09:00', '17:00']),
      holidays: [],
    };
    // Samoa had no Friday, 30 December 2011.
    expect(due(friday, '2011-12-28T00:00Z', 1)).toBe('2012-01-05T20:00:00.000Z');
  });
});

describe('a pause', () => {
  const from = '2026-06-10T08:00Z';
  const pause = (begin: string, end: string | null): Pause => ({
    from: new Date(begin),
    to: end === null ? null : new Date(end),
  });

  test('stops the clock for the working time in it alone', () => {
    const pauses = [pause('2026-06-10T13:00Z', '2026-06-12T09:00Z')];
    expect(due(nineToFive, from, 8, pauses)).toBe('2026-06-12T12:00:00.000Z');
  });

  test('changes nothing outside of working time', () => {
    const pauses = [pause('2026-06-10T16:00Z', '2026-06-11T06:00Z')];
    expect(due(nineToFive, from, 8, pauses)).toBe(due(nineToFive, from, 8));
  });

  test('counts once where it overlaps with another, in any order', () => {
    const pauses = [
      pause('2026-06-10T10:00Z', '2026-06-10T12:00Z'),
      pause('2026-06-10T09:00Z', '2026-06-10T11:00Z'),
    ];
    expect(due(nineToFive, from, 1.5, pauses)).toBe('2026-06-10T12:30:00.000Z');
  });

  test('without an end leaves the due time open, unless it is before the pause', () => {
    const pauses = [pause('2026-06-10T12:00Z', null)];
    expect(due(nineToFive, from, 4, pauses)).toBe('2026-06-10T12:00:00.000Z');
    expect(due(nineToFive, from, 5, pauses)).toBeNull();
    const passed = workingTime(nineToFive).between(
      new Date(from),
      new Date('2026-06-11T12:00Z'),
      pauses,
    );
    expect(passed).toBe(4 * hourMs);
  });
});

/**
 * The same by an independent library, minute by minute: each minute of local time is worked if it is in the
 * hours of its own date, and those of the day before that pass midnight, less its holidays; each end of them
 * is an instant by the rules of Temporal.
 */
function workedMinutes({ timeZone, hours, holidays }: WorkingHours, from: number, minutes: number) {
  const minuteOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  const cache = new Map<string, [number, number][]>();
  const spansOf = (date: Temporal.PlainDate) => {
    const cached = cache.get(date.toString());
    if (cached) return cached;
    const weekday = weekdays[date.dayOfWeek - 1];
    const before = weekdays[(date.dayOfWeek + 5) % 7];
    const isOff = (minute: number) =>
      holidays.some(
        (each) =>
          each.date === date.toString() &&
          minute >= minuteOf(each.from ?? '00:00') &&
          minute < minuteOf(each.to ?? '24:00'),
      );
    const isOpen = (minute: number) =>
      hours.some(({ weekday: day, opens, closes }) => {
        const passes = closes <= opens;
        return (
          (day === weekday && minute >= minuteOf(opens) && (passes || minute < minuteOf(closes))) ||
          (day === before && passes && minute < minuteOf(closes))
        );
      });
    const at = (minute: number) =>
      date
        .toPlainDateTime()
        .add({ minutes: minute })
        .toZonedDateTime(timeZone, { disambiguation: 'compatible' }).epochMilliseconds;
    const spans: [number, number][] = [];
    let begin: number | null = null;
    for (let minute = 0; minute <= 24 * 60; minute++) {
      const isWorked = minute < 24 * 60 && isOpen(minute) && !isOff(minute);
      if (isWorked) begin ??= minute;
      else if (begin !== null) {
        spans.push([at(begin), at(minute)]);
        begin = null;
      }
    }
    cache.set(date.toString(), spans);
    return spans;
  };
  return datesOf(timeZone, from, minutes).map((date, index) => {
    const instant = from + index * minuteMs;
    return spansOf(date).some(([begin, end]) => instant >= begin && instant < end);
  });
}

const datesAt = new Map<string, Temporal.PlainDate[]>();

/** The local date at each minute from an instant on. */
function datesOf(timeZone: string, from: number, minutes: number): Temporal.PlainDate[] {
  const key = `${timeZone} ${from} ${minutes}`;
  const dates =
    datesAt.get(key) ??
    Array.from({ length: minutes }, (_, index) =>
      Temporal.Instant.fromEpochMilliseconds(from + index * minuteMs)
        .toZonedDateTimeISO(timeZone)
        .toPlainDate(),
    );
  datesAt.set(key, dates);
  return dates;
}

describe('working time is that of a count of minutes', () => {
  /** Changes of clocks, a day that does not exist, and a leap day are within the days after these. */
  const moments: Record<string, readonly string[]> = {
    'Europe/Berlin': ['2026-03-27T12:00Z', '2026-10-23T12:00Z', '2026-06-10T00:00Z'],
    'America/New_York': ['2026-03-06T12:00Z', '2026-10-30T12:00Z', '2028-02-27T00:00Z'],
    'Australia/Lord_Howe': ['2026-04-03T00:00Z', '2026-10-02T00:00Z'],
    'America/Sao_Paulo': ['2018-11-02T00:00Z', '2018-02-16T00:00Z'],
    'Asia/Kathmandu': ['2026-06-10T00:00Z', '2026-12-30T00:00Z'],
    'Pacific/Apia': ['2011-12-28T00:00Z'],
    UTC: ['2026-06-10T00:00Z'],
  };
  const days = 4;
  const time = fc
    .integer({ min: 0, max: 24 * 12 - 1 })
    .map((fives) => `${pad(Math.floor(fives / 12))}:${pad((fives % 12) * 5)}`);
  const hours = fc.array(
    fc
      .record({
        weekday: fc.constantFrom(...weekdays),
        opens: fc.oneof(time, fc.constantFrom('00:00', '02:00', '02:30', '22:00')),
        closes: fc.oneof(time, fc.constantFrom('24:00', '00:00', '02:30', '03:00', '06:00')),
      })
      .filter(({ opens, closes }) => opens !== closes),
    { minLength: 1, maxLength: 10 },
  );
  const spot = fc.constantFrom(
    ...Object.entries(moments).flatMap(([timeZone, texts]) =>
      texts.map((text) => ({ timeZone, from: Date.parse(text) })),
    ),
  );
  const drawn = fc.record({
    spot,
    hours,
    holidays: fc.array(
      fc.record({
        after: fc.integer({ min: 0, max: days }),
        from: fc.option(time),
        to: fc.option(fc.oneof(time, fc.constant('24:00'))),
      }),
      { maxLength: 3 },
    ),
    begin: fc.integer({ min: 0, max: 24 * 60 }),
    length: fc.integer({ min: 0, max: 3 * 24 * 60 }),
    minutes: fc.integer({ min: 1, max: 2_000 }),
    pauses: fc.array(
      fc.tuple(fc.integer({ min: 0, max: days * 24 * 60 }), fc.integer({ min: 0, max: 2_000 })),
      { maxLength: 3 },
    ),
  });

  test('for random hours, holidays and pauses, around changes of clocks', () => {
    fc.assert(
      fc.property(drawn, ({ spot, hours, holidays, begin, length, minutes, pauses }) => {
        const calendar = {
          timeZone: spot.timeZone,
          hours,
          holidays: holidays
            .filter(({ from, to }) => (from ?? '00:00') < (to ?? '24:00'))
            .map(({ after, from, to }) => ({
              date: new Date(spot.from + after * 24 * hourMs).toISOString().slice(0, 10),
              from,
              to,
            })),
        };
        const at = (minute: number) => new Date(spot.from + minute * minuteMs);
        const paused = pauses.map(([from, lasts]) => ({ from: at(from), to: at(from + lasts) }));
        const isPaused = (minute: number) =>
          pauses.some(([from, lasts]) => minute >= from && minute < from + lasts);
        const worked = workedMinutes(calendar, spot.from, days * 24 * 60).map(
          (isWorked, minute) => isWorked && !isPaused(minute),
        );

        const clock = workingTime(calendar);
        const sum = worked.slice(begin, begin + length).filter(Boolean).length;
        expect(clock.between(at(begin), at(begin + length), paused)).toBe(sum * minuteMs);

        let left = minutes;
        const end = worked.findIndex((isWorked, minute) => {
          if (isWorked && minute >= begin) left -= 1;
          return left === 0;
        });
        const found = clock.add(at(begin), minutes * minuteMs, paused);
        // Beyond the minutes that were counted, there is nothing to compare with but that it is later.
        if (end >= 0) expect(found).toEqual(at(end + 1));
        else
          expect((found ?? at(days * 24 * 60 + 1)).getTime()).toBeGreaterThan(
            at(days * 24 * 60).getTime(),
          );
      }),
      { numRuns: sized({ suite: 30, soak: 2_000 }), endOnFailure: true },
    );
  });
});

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
