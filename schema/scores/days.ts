import { badArgument } from '../kernel/errors.ts';

/**
 * Checks that an argument is a day of the calendar, from 1900 to 2999.
 *
 * @param path of the argument
 * @throws BAD_USER_INPUT
 */
export function readDay(text: string, path: string): string {
  const midnight = Date.parse(`${text}T00:00:00.000Z`);
  const exists =
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(midnight) &&
    text >= '1900-01-01' &&
    text <= '2999-12-31' &&
    new Date(midnight).toISOString().startsWith(text);
  if (!exists)
    throw badArgument(path, 'this must be a day of the calendar, from 1900 to 2999: "2026-01-31".');
  return text;
}

/** Days of ten years, and a few more than their leap days. */
export const mostDays = 3660;

/**
 * Checks a range of days: its last day is not before its first, and it has at most 3,660 days.
 *
 * @throws BAD_USER_INPUT
 */
export function refuseRange(from: string, to: string, path: string): void {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  if (days < 1) throw badArgument(path, 'the last day is before the first.');
  if (days > mostDays) {
    throw badArgument(path, `at most ${mostDays} days; there are ${days}.`);
  }
}
