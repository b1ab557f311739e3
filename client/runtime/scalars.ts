export type { Condition } from '../../schema/conditions/condition.ts';

declare const isoDateTimeBrand: unique symbol;

/**
 * A moment as the server writes it: ISO 8601 with an offset. Ad-hoc documents carry moments in
 * this form, because any GraphQL client would hand over the string; generated functions give
 * `Date`.
 */
export type IsoDateTime = string & { readonly [isoDateTimeBrand]: true };

const ISO_DATE_TIME =
  /^(\d{4})-(\d\d)-(\d\d)T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/** True for a real moment in ISO 8601 with an offset: 30 February is none. */
export function isIsoDateTime(text: string): text is IsoDateTime {
  const match = ISO_DATE_TIME.exec(text);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  // `new Date` rolls 30 February over to 1 March: an invented date.
  const midnight = new Date(0);
  midnight.setUTCFullYear(year, month - 1, day);
  return midnight.getUTCDate() === day && !Number.isNaN(Date.parse(text));
}

/**
 * A moment as an ad-hoc document's variable wants it.
 *
 * @throws RangeError for an invalid `Date`.
 */
export function isoDateTime(date: Date): IsoDateTime {
  const text = date.toISOString();
  if (!isIsoDateTime(text)) {
    throw new RangeError('A DateTime lies in the years 0000 to 9999: give another Date.');
  }
  return text;
}

/** The moment that an ad-hoc document's result holds as text. */
export function dateOf(text: IsoDateTime): Date {
  return new Date(text);
}
