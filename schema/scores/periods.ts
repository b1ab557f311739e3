export type SeriesInterval = 'DAY' | 'WEEK' | 'MONTH';

/** Days of a range that make one point of a series. */
export interface SeriesPeriod {
  /** First and last day, both included: `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
}

/**
 * Cuts a range of days into days, weeks (from Monday, ISO 8601) or months. The range can cut the
 * first and the last period short.
 *
 * @returns the periods; `begins` is the first day of the uncut period
 */
export function periodsOf(
  interval: SeriesInterval,
  from: string,
  to: string,
): (SeriesPeriod & { readonly begins: string })[] {
  const periods: (SeriesPeriod & { begins: string })[] = [];
  for (let begins = beginningOf(interval, from); begins <= to; ) {
    const next = following(interval, begins);
    const last = shifted(next, -1);
    periods.push({
      begins,
      from: begins < from ? from : begins,
      to: last > to ? to : last,
    });
    begins = next;
  }
  return periods;
}

function beginningOf(interval: SeriesInterval, day: string): string {
  if (interval === 'MONTH') return `${day.slice(0, 8)}01`;
  if (interval === 'DAY') return day;
  const sinceMonday = (new Date(day).getUTCDay() + 6) % 7;
  return shifted(day, -sinceMonday);
}

function following(interval: SeriesInterval, begins: string): string {
  if (interval !== 'MONTH') return shifted(begins, interval === 'DAY' ? 1 : 7);
  // 31 days after the first of any month is a day of the next month.
  return `${shifted(begins, 31).slice(0, 8)}01`;
}

function shifted(day: string, days: number): string {
  const moved = new Date(`${day}T00:00:00.000Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}
