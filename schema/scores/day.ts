/** Formatters are dear to make and cheap to keep; there are as many as there are time zones. */
const calendars = new Map<string, Intl.DateTimeFormat>();

function calendarOf(timeZone: string): Intl.DateTimeFormat {
  let calendar = calendars.get(timeZone);
  if (!calendar) {
    calendar = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    calendars.set(timeZone, calendar);
  }
  return calendar;
}

/**
 * The calendar day at a moment, where the time zone holds: `YYYY-MM-DD`.
 *
 * @param timeZone a name of the IANA database: `Europe/Berlin`
 * @throws RangeError for a time zone that does not exist, or an invalid date
 */
export function dayOf(moment: Date, timeZone: string): string {
  let year = '';
  let month = '';
  let day = '';
  for (const { type, value } of calendarOf(timeZone).formatToParts(moment)) {
    if (type === 'year') year = value;
    else if (type === 'month') month = value;
    else if (type === 'day') day = value;
  }
  return `${year.padStart(4, '0')}-${month}-${day}`;
}

/** No zone is further from UTC; milliseconds. */
const furthestZone = 26 * 60 * 60 * 1000;

/**
 * The first moment of a calendar day where the time zone holds. Where clocks jump over midnight it
 * is when they go on (01:00); of a day that the zone left out, it is the beginning of the next.
 *
 * @param day `YYYY-MM-DD`
 * @throws RangeError for a time zone or a day that does not exist
 */
export function beginningOfDay(day: string, timeZone: string): Date {
  const there = Date.parse(`${day}T00:00:00.000Z`);
  if (Number.isNaN(there)) throw new RangeError(`There is no day "${day}": write YYYY-MM-DD.`);
  let before = there - furthestZone;
  let from = there + furthestZone;
  while (from - before > 1) {
    const between = Math.floor((before + from) / 2);
    if (dayOf(new Date(between), timeZone) < day) before = between;
    else from = between;
  }
  return new Date(from);
}
