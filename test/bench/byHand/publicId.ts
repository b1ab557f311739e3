/** Public ids as the product writes them: the type, and the uuid in Crockford's base 32. */
const letters = '0123456789abcdefghjkmnpqrstvwxyz';
const values = new Map([...letters].map((letter, value) => [letter, value]));

export function publicId(type: string, uuid: string): string {
  const bytes = Buffer.from(uuid.replaceAll('-', ''), 'hex');
  let text = '';
  // 130 bits in 26 letters, the first two of them 0.
  let bits = 0;
  let count = 2;
  for (const byte of bytes) {
    bits = (bits << 8) | byte;
    count += 8;
    while (count >= 5) {
      count -= 5;
      text += letters[(bits >> count) & 31];
    }
    bits &= (1 << count) - 1;
  }
  return `${type}_${text}`;
}

/** The uuid in a public id. */
export function uuidIn(id: string): string {
  const text = id.slice(id.lastIndexOf('_') + 1);
  let hex = '';
  let bits = 0;
  let count = -2;
  for (const letter of text) {
    bits = (bits << 5) | (values.get(letter) ?? 0);
    count += 5;
    while (count >= 4) {
      count -= 4;
      hex += ((bits >> count) & 15).toString(16);
    }
    bits &= (1 << count) - 1;
  }
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** A cursor as the product writes it; `signature` is that of the list's order. */
export function cursor(signature: string, ...row: readonly unknown[]): string {
  return Buffer.from(JSON.stringify([signature, ...row])).toString('base64url');
}
