import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { clockAt } from '../kernel/localTime.ts';
import { quietUntil } from './quietHours.ts';

const night = { from: '21:00', to: '08:00' };
const until = (now: string, zone: string, hours = night) =>
  quietUntil(new Date(now), hours, zone)?.toISOString() ?? null;

test('quiet hours begin at their first moment, and are over at their last', () => {
  const noon = { from: '12:00', to: '13:30' };
  expect(until('2026-03-04T10:59:59.999Z', 'Europe/Berlin', noon)).toBe(null);
  expect(until('2026-03-04T11:00:00Z', 'Europe/Berlin', noon)).toBe('2026-03-04T12:30:00.000Z');
  expect(until('2026-03-04T12:29:59.999Z', 'Europe/Berlin', noon)).toBe('2026-03-04T12:30:00.000Z');
  expect(until('2026-03-04T12:30:00Z', 'Europe/Berlin', noon)).toBe(null);
});

test('quiet hours that pass midnight end on the next day', () => {
  expect(until('2026-03-04T20:59:59Z', 'UTC')).toBe(null);
  expect(until('2026-03-04T21:00:00Z', 'UTC')).toBe('2026-03-05T08:00:00.000Z');
  expect(until('2026-03-05T07:59:59.999Z', 'UTC')).toBe('2026-03-05T08:00:00.000Z');
  expect(until('2026-03-05T08:00:00Z', 'UTC')).toBe(null);
});

test('clocks that change in the night do not change when it ends', () => {
  expect(until('2026-03-08T06:30:00Z', 'America/New_York')).toBe('2026-03-08T12:00:00.000Z');
  expect(until('2026-11-01T06:30:00Z', 'America/New_York')).toBe('2026-11-01T13:00:00.000Z');
  // 30 minutes, in April.
  expect(until('2026-04-04T16:00:00Z', 'Australia/Lord_Howe')).toBe('2026-04-04T21:30:00.000Z');
});

test('hours that clocks skip are as much later, and those that come twice are quiet from the first', () => {
  const hours = { from: '02:15', to: '02:45' };
  expect(until('2026-03-29T01:20:00Z', 'Europe/Berlin', hours)).toBe('2026-03-29T01:45:00.000Z');
  expect(until('2026-10-25T00:20:00Z', 'Europe/Berlin', hours)).toBe('2026-10-25T00:45:00.000Z');
  expect(until('2026-10-25T01:20:00Z', 'Europe/Berlin', hours)).toBe(null);
});

const minute = fc.integer({ min: 0, max: 24 * 60 - 1 });
const clock = (at: number) =>
  `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;

property.prop([
  fc.tuple(minute, minute).filter(([from, to]) => from !== to),
  fc.date({ min: new Date('2024-01-01'), max: new Date('2028-01-01'), noInvalidDate: true }),
  fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe'),
])(
  'the end of quiet hours is after now, within 26 hours, and not quiet',
  ([from, to], now, zone) => {
    const hours = { from: clock(from), to: clock(to) };
    const end = quietUntil(now, hours, zone);
    if (!end) return;
    const length = end.getTime() - now.getTime();
    expect(length).toBeGreaterThan(0);
    expect(length).toBeLessThanOrEqual(26 * 60 * 60 * 1000);
    expect(quietUntil(end, hours, zone)).toBe(null);
  },
);

property.prop([
  fc.tuple(minute, minute).filter(([from, to]) => from !== to),
  fc.date({ min: new Date('2024-01-01'), max: new Date('2028-01-01'), noInvalidDate: true }),
])(
  'where clocks do not change, it is quiet if the time of day is between the two',
  ([from, to], now) => {
    const { sinceMidnight } = clockAt(now, 'Asia/Tokyo');
    const at = sinceMidnight / 60_000;
    const quiet = from < to ? from <= at && at < to : at >= from || at < to;
    const hours = { from: clock(from), to: clock(to) };
    expect(quietUntil(now, hours, 'Asia/Tokyo') !== null).toBe(quiet);
  },
);
