/**
 * The bytes that a base64url text encodes (RFC 4648, section 5, without padding), or null if the text
 * is another spelling than the canonical one. `Buffer.from` also accepts `+/`, padding, blanks and
 * spare bits: a key or cursor would have many spellings, and a block list could be bypassed.
 */
export function decodeBase64url(text: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64url');
  return bytes.toString('base64url') === text ? bytes : null;
}
