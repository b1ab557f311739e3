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
  const [, name, domain] = /^([^\s@]+)@([^\s@]+)$/.exec(address) ?? [];
  const ascii = domain === undefined ? null : asciiDomain(domain);
  if (name === undefined || ascii === null) return null;
  // A small letter may have a composed form where the capital one has none.
  return `${name.toLowerCase().normalize('NFC')}@${ascii}`;
}

/**
 * A domain of at least two labels in ASCII; null for what is none. `domainToASCII` reads it as the host of
 * an address of the web: it would leave out what follows a `/`, and write `1.2.3` as another address.
 */
function asciiDomain(domain: string): string | null {
  if (/[/\\?#%:]/.test(domain)) return null;
  const ascii = domainToASCII(domain);
  const labels = ascii.split('.');
  const isDomain = labels.length > 1 && labels.every((label) => label !== '');
  return isDomain && !/^\d+$/.test(labels.at(-1) ?? '') ? ascii : null;
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
