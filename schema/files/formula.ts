/** What a spreadsheet takes for the beginning of a formula; the wide forms are those of East Asian keyboards. */
const danger = '=+\\-@＝＋－＠';
const dangerous = new RegExp(`^("*)('*[${danger}])`);
const guards = new RegExp(`^("*)'('*[${danger}])`);

/**
 * Where a spreadsheet parts cells that takes a file for one of semicolons or tabs, as many countries
 * set theirs: for it the quotes of a cell that does not begin its line are text.
 */
const separators = /([;\t\r\n])/;

/**
 * Text as a CSV cell that no spreadsheet runs: what would begin a formula (OWASP, "CSV Injection")
 * gets a leading apostrophe, which spreadsheets take for "this is text". Where apostrophes stand
 * before such a character there comes one more, so that {@link unguarded} finds the text again.
 * Takes time in proportion to the text's length.
 */
export function guarded(text: string): string {
  const cell = inEachPart(text, (part) => part.replace(dangerous, "$1'$2"));
  return /^'*[\t\r\n]/.test(text) ? `'${cell}` : cell;
}

/**
 * The text that {@link guarded} made this cell of. Other cells stay as they are, but for an apostrophe
 * before what would begin a formula: spreadsheets write it for the same reason.
 */
export function unguarded(cell: string): string {
  const text = /^'+[\t\r\n]/.test(cell) ? cell.slice(1) : cell;
  return inEachPart(text, (part) => part.replace(guards, '$1$2'));
}

function inEachPart(text: string, change: (part: string) => string): string {
  return text.split(separators).map(change).join('');
}
