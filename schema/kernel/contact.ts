import { domainToASCII } from 'node:url';
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/**
 * An email address in the form in which addresses are stored and compared: without white space around
 * it, in NFC and small letters, its domain in ASCII. Dots and `+tag` stay: other people may have the
 * address without them.
 *
 * @returns null for a text that is no address
 *
 * @example
 * ```ts
 * normalEmail(' Foo.Bar@Müller.example ') === 'foo.bar@xn--mller-kva.example';
 * ```
 */
export function normalEmail(text: string): string | null {
  const address = text.trim().normalize('NFC');
  // What cannot be seen would make two addresses of one.
  if (/\p{C}/u.test(address)) return null;
  if (!/^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(address)) return null;
  const at = address.lastIndexOf('@');
  const domain = domainToASCII(address.slice(at + 1));
  return domain === '' ? null : `${address.slice(0, at).toLowerCase()}@${domain}`;
}

/**
 * A telephone number as E.164, from any spelling with its country code.
 *
 * @returns null for a text that is no such number, or has an extension
 *
 * @example
 * ```ts
 * normalPhone('+43 (0) 660 123 45 67') === '+436601234567';
 * ```
 */
export function normalPhone(text: string): string | null {
  const number = parsePhoneNumberFromString(text.trim().normalize('NFKC'), { extract: false });
  return number?.isPossible() && !number.ext ? number.number : null;
}
