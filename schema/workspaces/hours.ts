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
