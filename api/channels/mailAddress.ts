import { domainToASCII } from 'node:url';

/** One address of mail, and the name beside it. */
export interface MailName {
  readonly name: string | null;
  readonly address: string;
}

const atom = "[\\p{L}\\p{N}\\p{M}!#$%&'*+/=?^_`{|}~-]+";
const addressForm = new RegExp(`^(${atom}(?:\\.${atom})*)@([\\p{L}\\p{N}\\p{M}.-]+)$`, 'u');
const domainForm = /^(?=.{1,253}$)[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63})+$/;

/**
 * One address as mail servers take it, its domain in ASCII. Lists, groups, comments, routes, quoted names
 * and literals of IP addresses are refused: programs read them differently.
 *
 * @returns null for a text that is not one address
 */
export function mailAddress(text: string): string | null {
  const [, local = '', host = ''] = addressForm.exec(text) ?? [];
  const domain = domainToASCII(host).toLowerCase();
  if (local === '' || Buffer.byteLength(local) > 64 || !domainForm.test(domain)) return null;
  const address = `${local}@${domain}`;
  return Buffer.byteLength(address) <= 254 ? address : null;
}

/** `Acme <care@acme.example>`, or an address alone; null for anything else. */
export function mailNameIn(text: string): MailName | null {
  const [, name = '', inside] = /^"?([^"<>]*?)"?\s*<([^<>]*)>$/.exec(text.trim()) ?? [];
  const address = mailAddress(inside ?? text.trim());
  return address === null ? null : { name: headerText(name, 100) || null, address };
}

/** What ends a line, cannot be seen, or turns the direction of what follows. */
const hidden = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu;

/** A text without what a terminal or a program that reads lines would obey. */
export function visibleText(text: string): string {
  return text.replace(hidden, ' ');
}

/**
 * A text as a header may have it: on one line, not long, and with nothing that a reader of mail takes for
 * an encoded word (RFC 2047).
 *
 * @param most characters
 */
export function headerText(text: string, most: number): string {
  const plain = visibleText(text).replaceAll('=?', '= ?').replace(/ {2,}/g, ' ').trim();
  const characters = Array.from(plain);
  return characters.length <= most ? plain : `${characters.slice(0, most - 1).join('')}…`;
}
