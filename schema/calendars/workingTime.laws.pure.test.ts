import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { sized } from '../../test/support/size.ts';
import { weekdays } from '../workspaces/hours.ts';
import { type WorkingHours, workingTime } from './workingTime.ts';

const hourMs = 60 * 60_000;
const minuteMs = 60_000;

/**
 * Working time by an independent library, minute by minute: each minute of local time is worked if it is in the
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
        const minutesOfWork = workedMinutes(calendar, spot.from, days * 24 * 60);
        const worked = minutesOfWork.map((isWorked, minute) => isWorked && !isPaused(minute));

        const clock = workingTime(calendar);
        const opens = minutesOfWork.findIndex((isWorked, minute) => isWorked && minute >= begin);
        if (opens >= 0) expect(clock.opensAt(at(begin))).toEqual(at(opens));
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
