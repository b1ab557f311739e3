/** Characters that begin a formula in a spreadsheet; the wide forms are those of East Asian keyboards. */
const danger = '=+\\-@＝＋－＠';
const dangerous = new RegExp(`^("*)('*[${danger}])`);
const guards = new RegExp(`^("*)'('*[${danger}])`);

/**
 * Where a spreadsheet begins a new cell that reads a file as separated by semicolons or tabs, as is the
 * default in many countries. To it the quotes of a cell that does not begin its line are text.
 */
const separators = /([;\t\r\n])/;

/**
 * Text as a CSV cell that no spreadsheet runs: what would begin a formula (OWASP, "CSV Injection")
 * gets a leading apostrophe, which marks text in spreadsheets. Where apostrophes are already before
 * such a character, one more is added, so that {@link unguarded} restores the text. The time is linear
 * in the length of the text.
 */
export function guarded(text: string): string {
  const cell = inEachPart(text, (part) => part.replace(dangerous, "$1'$2"));
  return /^'*[\t\r\n]/.test(text) ? `'${cell}` : cell;
}

/**
 * The text of a cell that {@link guarded} wrote. Other cells stay as they are, but for an apostrophe
 * before a formula: spreadsheets write it for the same reason.
 */
export function unguarded(cell: string): string {
  const text = /^'+[\t\r\n]/.test(cell) ? cell.slice(1) : cell;
  return inEachPart(text, (part) => part.replace(guards, '$1$2'));
}

function inEachPart(text: string, change: (part: string) => string): string {
  return text.split(separators).map(change).join('');
}
