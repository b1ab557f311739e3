import fc from 'fast-check';

/** Characters that lenient decoders confuse with others, or ignore. */
const doubtful = [...'+/-_=!. \n\t\r\0AaBbOoIiLl01~'];

/**
 * Texts that a lenient decoder could decode to the same value: in another alphabet, case or padding,
 * with characters that it skips, or with one character changed, added or left out.
 */
export function respelled(text: string): fc.Arbitrary<string> {
  const character = fc.oneof(
    fc.constantFrom(...doubtful),
    fc.string({ minLength: 1, maxLength: 1 }),
  );
  const at = fc.nat(text.length);
  return fc.oneof(
    fc.constantFrom(
      text.replaceAll('-', '+').replaceAll('_', '/'),
      text.replaceAll('-', '+'),
      text.replaceAll('_', '/'),
      text.toUpperCase(),
      text.toLowerCase(),
      `${text}=`,
      `${text}==`,
      `${text}A`,
      ` ${text}`,
      `${text} `,
      `${text}\n`,
      `\ufeff${text}`,
      text.slice(0, -1),
      text.slice(1),
      encodeURIComponent(text),
    ),
    fc.tuple(at, character).map(([index, each]) => text.slice(0, index) + each + text.slice(index)),
    fc
      .tuple(at, character)
      .map(([index, each]) => text.slice(0, index) + each + text.slice(index + 1)),
    at.map((index) => text.slice(0, index) + text.slice(index + 1)),
    // The spare bits of an encoding are in its last character.
    character.map((each) => text.slice(0, -1) + each),
  );
}
