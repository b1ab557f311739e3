import { normalEmail, normalPhone } from '../../kernel/contact.ts';
import { canonicalTimeZone } from '../../kernel/localTime.ts';
import { canonicalLocale } from '../locale.ts';

/** The form that a text has to have, and that it is rewritten to. */
export interface TextForms {
  /** An email address, in its normal form (`normalEmail`). */
  email?: boolean;
  /** A telephone number, as E.164. */
  phone?: boolean;
  /** A language as BCP 47, in its canonical spelling: `de-AT` for `DE-at`. */
  locale?: boolean;
  /** The IANA name of a time zone, in its canonical spelling. */
  timeZone?: boolean;
  /** A name for programs: letters from A to Z, digits and _, beginning with a letter. */
  key?: boolean;
}

const names = ['email', 'phone', 'locale', 'timeZone', 'key'] as const;

const forms = {
  email: { of: normalEmail, message: 'This must be an email address: name@example.org.' },
  phone: {
    of: normalPhone,
    message: 'This must be a telephone number with its country code: +43 660 1234567.',
  },
  locale: { of: canonicalLocale, message: 'Use BCP 47: en, de-AT.' },
  timeZone: {
    of: canonicalTimeZone,
    message: 'Use a name of the IANA time zone database: Europe/Berlin, UTC.',
  },
  key: {
    of: (text: string) => (/^[A-Za-z][A-Za-z0-9_]*$/.test(text) ? text : null),
    message: 'Use letters from A to Z, digits and _, beginning with a letter: plan_2024.',
  },
} as const;

/**
 * The form of a text: `of` returns null for a text that does not have it, and `message` is the user
 * error for that.
 */
export function formOf(bounds: TextForms) {
  const name = names.find((each) => bounds[each]);
  return name && forms[name];
}
