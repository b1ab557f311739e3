/** Hours of a day, from `from` to `to`; past midnight if `to` is earlier than `from`. */
export interface DayHours {
  from: string;
  to: string;
}

/** When the business opens and closes on a weekday. */
export interface OpeningHours {
  weekday: Weekday;
  opens: string;
  closes: string;
}

export const weekdays = [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
] as const;

export type Weekday = (typeof weekdays)[number];

/** The weekday of a day, `YYYY-MM-DD`. */
export function weekdayOf(day: string): Weekday {
  // `getUTCDay` counts from Sunday.
  const weekday = weekdays[(new Date(day).getUTCDay() + 6) % 7];
  if (!weekday) throw new RangeError(`There is no day "${day}": write YYYY-MM-DD.`);
  return weekday;
}
