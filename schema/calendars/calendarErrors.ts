import { isDay } from '../conditions/moment.ts';
import { type InputPath, invalid, type UserErrorShape } from '../kernel/userError.ts';
import { weekdays } from '../workspaces/hours.ts';
import { minuteOfDay, partsOfHours, type WorkingHours } from './workingTime.ts';

type Hours = WorkingHours['hours'];
type Holidays = readonly { date: string; from?: string | null; to?: string | null }[];

const weekMinutes = 7 * 24 * 60;

/** The user errors of the hours of one calendar. */
export function hoursErrors(hours: Hours, path: InputPath): UserErrorShape[] {
  if (hours.length === 0) {
    const message = 'A calendar has hours: without any, no work would ever be done.';
    return [invalid('REQUIRED', path, message)];
  }
  const wrong = hours.flatMap(({ opens, closes }, index) => {
    const at = [...path, String(index)];
    const errors = [
      ...timeErrors(opens, [...at, 'opens'], '23:59'),
      ...timeErrors(closes, [...at, 'closes'], '24:00'),
    ];
    const message =
      'Hours must not end when they begin. A whole day is from 00:00 to 24:00; those that end earlier than they begin end on the next day.';
    return errors.length === 0 && opens === closes
      ? [invalid('OUT_OF_RANGE', [...at, 'closes'], message)]
      : errors;
  });
  return wrong.length > 0 ? wrong : overlapErrors(hours, path);
}

/** The user errors of the holidays of one calendar. */
export function holidayErrors(holidays: Holidays, path: InputPath): UserErrorShape[] {
  return holidays.flatMap(({ date, from, to }, index) => {
    const at = [...path, String(index)];
    const errors = [
      ...(isDay(date)
        ? []
        : [invalid('INVALID_VALUE', [...at, 'date'], 'Write a day as YYYY-MM-DD: 2026-12-25.')]),
      ...(from == null ? [] : timeErrors(from, [...at, 'from'], '23:59')),
      ...(to == null ? [] : timeErrors(to, [...at, 'to'], '24:00')),
    ];
    return errors.length === 0 && (from ?? '00:00') >= (to ?? '24:00')
      ? [invalid('OUT_OF_RANGE', [...at, 'to'], '`to` must be later than `from`.')]
      : errors;
  });
}

function timeErrors(time: string, path: InputPath, latest: string): UserErrorShape[] {
  return minuteOfDay(time) === null || time > latest
    ? [invalid('INVALID_VALUE', path, `Write a time of day as HH:MM, from 00:00 to ${latest}.`)]
    : [];
}

/** Hours that share a minute with hours before them in the list. */
function overlapErrors(hours: Hours, path: InputPath): UserErrorShape[] {
  const spans = hours.flatMap(({ weekday, opens, closes }, index) => {
    const midnight = weekdays.indexOf(weekday) * 24 * 60;
    const { own, next } = partsOfHours(opens, closes);
    const tomorrow = (midnight + 24 * 60) % weekMinutes;
    return [
      { index, from: midnight + own.from, to: midnight + own.to },
      ...(next ? [{ index, from: tomorrow, to: tomorrow + next.to }] : []),
    ];
  });
  const overlapping = hours.map((_, index) =>
    spans.some(
      (one) =>
        one.index === index &&
        spans.some((other) => other.index < index && other.from < one.to && one.from < other.to),
    ),
  );
  return overlapping.flatMap((isOverlapping, index) =>
    isOverlapping
      ? [invalid('DUPLICATE', [...path, String(index)], 'These hours overlap with hours before.')]
      : [],
  );
}
