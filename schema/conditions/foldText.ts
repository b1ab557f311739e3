/** Text in NFC: of the ways in which Unicode can write the same letters, the one that is compared. */
export function composeText(text: string): string {
  return text.normalize('NFC');
}

/**
 * Text without case, in NFC: two texts that differ in nothing but case, or in how their letters are
 * composed, are the same afterwards. The database does the same (`foldText` of its migrations).
 *
 * It is Unicode's simple case folding: no language has rules of its own, and a letter stays one
 * letter. So `ẞ` is `ß` but `SS` is not; `ς`, `Σ` and `σ` are the same; `İ` and `ı` are letters of
 * their own, apart from `I` and `i`, which are the same everywhere.
 *
 * @example
 * ```ts
 * foldText('ПРИВЕТ') === 'привет';
 * ```
 */
export function foldText(text: string): string {
  const folded = composeText(text).replace(/\p{Changes_When_Casefolded}/gu, foldLetter);
  // A small letter may have a composed form with an accent where the capital one has none: `H̱`, `ẖ`.
  return composeText(folded);
}

/** By way of the capital letter, which the forms of one letter share: `ς` and `σ` have `Σ`. */
function foldLetter(letter: string): string {
  const capital = oneLetter(letter.toUpperCase(), letter);
  const small = oneLetter(capital.toLowerCase(), letter);
  // Cherokee is folded to its capital letters, which are the older ones.
  return small === letter ? capital : small;
}

function oneLetter(changed: string, letter: string): string {
  return changed.length === letter.length ? changed : letter;
}
