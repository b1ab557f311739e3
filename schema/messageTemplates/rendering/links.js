// @ts-check

/*
 * Values that become links of a message's HTML. It is plain JavaScript, as `thread.js` is.
 */

/** Characters of a link that a value is part of, at most: as many as browsers take, and as are looked at. */
const maxLink = 2_000;

/** The end of a text inside an attribute that is a link, with what its value has so far; with or without quotes. */
const openLink =
  /[\s"'/](?:href|src|action|formaction|background|poster|xlink:href)\s*=\s*(?:"([^"]*)|'([^']*)|([^\s"'>]*))$/i;

/** What a link of a message can begin with. */
const schemes = ['http', 'https', 'mailto', 'sms', 'tel'];

/** Control characters and spaces, which browsers leave out. */
const leftOut = /[\0-\x20]/g;

/**
 * Checks a value after it was written.
 *
 * @param {string} before what was written before it
 * @param {string} value
 * @throws {Error} if it makes a link that runs a program, such as `javascript:`, or is too long for one
 */
export function checkLink(before, value) {
  if (value === '') return;
  const open = openLink.exec(before.slice(-2 * maxLink));
  if (!open) return;
  const link = `${open[1] ?? open[2] ?? open[3] ?? ''}${value}`;
  const most = maxLink.toLocaleString('en');
  if (link.length > maxLink) throw new Error(`A link with a value has at most ${most} characters`);
  const [, scheme] = /^([a-z][a-z0-9+.-]*):/i.exec(link.replace(leftOut, '')) ?? [];
  if (scheme === undefined || schemes.includes(scheme.toLowerCase())) return;
  throw new Error(`The value makes a link that begins with none of ${schemes.join(', ')}`);
}
