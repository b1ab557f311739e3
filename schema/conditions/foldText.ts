/** Text in NFC, the one of Unicode's forms for the same letters in which texts are compared. */
export function composeText(text: string): string {
  return text.normalize('NFC');
}

/**
 * Text without case, in NFC: two texts that differ only in case, or in how their letters are
 * composed, become the same. The database has the same function (`foldText` in the migrations).
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
  // A small letter may have a composed form with an accent where the capital one has none: `H̱`,
  // `ẖ`.
  return composeText(folded);
}

/** Goes through the capital letter, which all forms of a letter share: `ς` and `σ` have `Σ`. */
function foldLetter(letter: string): string {
  const capital = oneLetter(letter.toUpperCase(), letter);
  const small = oneLetter(capital.toLowerCase(), letter);
  // Cherokee is folded to its capital letters, which are the older ones.
  return small === letter ? capital : small;
}

function oneLetter(changed: string, letter: string): string {
  return changed.length === letter.length ? changed : letter;
}
