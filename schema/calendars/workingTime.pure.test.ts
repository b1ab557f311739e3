import { describe, expect, test } from 'vitest';
import { type Weekday, weekdays } from '../workspaces/hours.ts';
import { allHours, type Pause, type WorkingHours, workingTime } from './workingTime.ts';

const hourMs = 60 * 60_000;

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

test.each([
  ['at once, in the hours', nineToFive, '2026-06-10T07:00:00.000Z', '2026-06-10T07:00:00.000Z'],
  [
    'the next morning, at closing',
    nineToFive,
    '2026-06-10T15:00:00.000Z',
    '2026-06-11T07:00:00.000Z',
  ],
  ['after a weekend', nineToFive, '2026-06-13T10:00:00.000Z', '2026-06-15T07:00:00.000Z'],
  ['after holidays', easter, '2026-04-02T15:00:00.000Z', '2026-04-07T07:00:00.000Z'],
])('work is done next %s', (_when, calendar, from, opens) => {
  expect(workingTime(calendar).opensAt(new Date(from))?.toISOString()).toBe(opens);
});

test('work that is never done is done at no time', () => {
  expect(workingTime(berlin([])).opensAt(new Date('2026-06-10T07:00:00Z'))).toBeNull();
});

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
