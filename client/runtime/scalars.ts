export type { Condition } from '../../schema/conditions/condition.ts';
export type { JsonObject } from '../../schema/kernel/json.ts';

declare const isoDateTimeBrand: unique symbol;

/**
 * A time as the server writes it: ISO 8601 with an offset. Ad-hoc documents have times in this form,
 * since any GraphQL client returns the string; generated functions return `Date`.
 */
export type IsoDateTime = string & { readonly [isoDateTimeBrand]: true };

const ISO_DATE_TIME =
  /^(\d{4})-(\d\d)-(\d\d)T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/** True for a time in ISO 8601 with an offset that exists: 30 February does not. */
export function isIsoDateTime(text: string): text is IsoDateTime {
  const match = ISO_DATE_TIME.exec(text);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  // `new Date` turns 30 February into 1 March.
  const midnight = new Date(0);
  midnight.setUTCFullYear(year, month - 1, day);
  return midnight.getUTCDate() === day && !Number.isNaN(Date.parse(text));
}

/**
 * A `Date` in the form that variables of an ad-hoc document have.
 *
 * @throws RangeError for an invalid `Date`.
 */
export function isoDateTime(date: Date): IsoDateTime {
  const text = date.toISOString();
  if (!isIsoDateTime(text)) {
    throw new RangeError('A DateTime must be in the years 0000 to 9999: use another Date.');
  }
  return text;
}

/** The `Date` of a time in the result of an ad-hoc document. */
export function dateOf(text: IsoDateTime): Date {
  return new Date(text);
}
