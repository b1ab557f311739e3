/**
 * The bytes that a base64url text encodes (RFC 4648, section 5, without padding), or null if the
 * text is not their one spelling. `Buffer.from` also takes `+/`, padding, blanks and spare bits, so
 * one key or cursor would have many spellings, and a list of refused ones could be walked around.
 */
export function decodeBase64url(text: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64url');
  return bytes.toString('base64url') === text ? bytes : null;
}
