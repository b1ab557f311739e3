import { describe, expect, test } from 'vitest';
import type { WaveUnit } from '../../prisma/generated/client/enums.ts';
import { waveAfter } from './schedule.ts';

/** The times of the first waves, as texts. */
function waves(startsAt: string, unit: WaveUnit, every = 1, timeZone = 'Europe/Vienna', n = 4) {
  const schedule = { startsAt: new Date(startsAt), every, unit };
  const times: string[] = [];
  let moment = new Date(0);
  while (times.length < n) {
    moment = waveAfter(schedule, timeZone, moment);
    times.push(moment.toISOString());
  }
  return times;
}

describe('the waves of a tracking study', () => {
  test('begin with its start', () => {
    const [first] = waves('2026-01-05T08:00:00Z', 'WEEK');
    expect(first).toBe('2026-01-05T08:00:00.000Z');
  });

  test('are due at the same time of day before and after clocks change', () => {
    expect(waves('2026-03-22T08:00:00Z', 'WEEK')).toEqual([
      '2026-03-22T08:00:00.000Z',
      '2026-03-29T07:00:00.000Z',
      '2026-04-05T07:00:00.000Z',
      '2026-04-12T07:00:00.000Z',
    ]);
  });

  test('are later by as much as clocks skip, on that day alone', () => {
    // 02:30 in Vienna, which clocks skip on 29 March 2026.
    expect(waves('2026-03-28T01:30:00Z', 'DAY', 1, 'Europe/Vienna', 3)).toEqual([
      '2026-03-28T01:30:00.000Z',
      '2026-03-29T01:30:00.000Z',
      '2026-03-30T00:30:00.000Z',
    ]);
  });

  test('come once on the day on which their time of day comes twice', () => {
    // 02:30 in Vienna, which comes twice on 25 October 2026.
    expect(waves('2026-10-24T00:30:00Z', 'DAY', 1, 'Europe/Vienna', 3)).toEqual([
      '2026-10-24T00:30:00.000Z',
      '2026-10-25T00:30:00.000Z',
      '2026-10-26T01:30:00.000Z',
    ]);
  });

  test('of months are counted from the start: a short month moves no later one', () => {
    expect(waves('2026-01-31T11:00:00Z', 'MONTH', 1, 'UTC', 5)).toEqual([
      '2026-01-31T11:00:00.000Z',
      '2026-02-28T11:00:00.000Z',
      '2026-03-31T11:00:00.000Z',
      '2026-04-30T11:00:00.000Z',
      '2026-05-31T11:00:00.000Z',
    ]);
    expect(waves('2027-11-30T11:00:00Z', 'QUARTER', 1, 'UTC', 3)).toEqual([
      '2027-11-30T11:00:00.000Z',
      '2028-02-29T11:00:00.000Z',
      '2028-05-30T11:00:00.000Z',
    ]);
  });

  test('begin on the day of the zone, not of UTC', () => {
    // 31 January, 00:30 in Auckland.
    expect(waves('2026-01-30T11:30:00Z', 'MONTH', 1, 'Pacific/Auckland', 3)).toEqual([
      '2026-01-30T11:30:00.000Z',
      '2026-02-27T11:30:00.000Z',
      '2026-03-30T11:30:00.000Z',
    ]);
  });

  test('can be so many units apart', () => {
    expect(waves('2026-01-01T12:00:00Z', 'DAY', 10, 'UTC', 3)).toEqual([
      '2026-01-01T12:00:00.000Z',
      '2026-01-11T12:00:00.000Z',
      '2026-01-21T12:00:00.000Z',
    ]);
    expect(waves('2026-01-01T12:00:00Z', 'QUARTER', 2, 'UTC', 2)[1]).toBe(
      '2026-07-01T12:00:00.000Z',
    );
  });

  test('are found after a century as well as after a day', () => {
    const schedule = {
      startsAt: new Date('1926-01-31T12:00:00Z'),
      every: 1,
      unit: 'MONTH',
    } as const;
    const moment = new Date('2026-02-28T12:00:00Z');
    expect(waveAfter(schedule, 'UTC', moment).toISOString()).toBe('2026-03-31T12:00:00.000Z');
    expect(waveAfter(schedule, 'UTC', new Date(moment.getTime() - 1))).toEqual(moment);
  });
});
