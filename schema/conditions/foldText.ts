import { caseFolding } from './caseFolding.ts';

/** Text in NFC: of the ways in which Unicode can write the same letters, the one that is compared. */
export function composeText(text: string): string {
  return text.normalize('NFC');
}

const ascii = /^[\0-\x7f]*$/;
let capital: RegExp | undefined;

/**
 * Text without case, in NFC: two texts that differ in nothing but case, or in how their letters are
 * composed, are the same afterwards. The database does the same (`foldText` of its migrations).
 *
 * It is Unicode's simple case folding: no language has rules of its own, and a letter stays one
 * letter. So `ẞ` is `ß` but `SS` is not; `ς`, `Σ` and `σ` are the same; `İ` and `ı` are letters of
 * their own, apart from `I` and `i`, which are the same everywhere.
 *
 * @example foldText('ПРИВЕТ') === 'привет'
 */
export function foldText(text: string): string {
  if (ascii.test(text)) return text.toLowerCase();
  const letters = caseFolding();
  capital ??= new RegExp(`[${[...letters.keys()].join('')}]`, 'gu');
  const folded = composeText(text).replace(capital, (letter) => letters.get(letter) ?? letter);
  // A small letter may have a composed form with an accent where the capital one has none: `H̱`, `ẖ`.
  return composeText(folded);
}
