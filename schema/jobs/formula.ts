/** What a spreadsheet takes for the beginning of a formula; the wide forms are those of East Asian keyboards. */
const danger = '=+\\-@\\t\\r\\n＝＋－＠';

/**
 * Where a cell may begin: at the text's beginning, and behind what parts cells for a spreadsheet that
 * takes a file for one of semicolons or tabs, as many countries set theirs; for it the quotes of a
 * cell that does not begin its line are text.
 */
const begins = '(?<=(?:^|[;\\t\\r\\n])"*)';
const dangerous = new RegExp(`${begins}(?='*[${danger}])`, 'g');
const guards = new RegExp(`${begins}'(?='*[${danger}])`, 'g');

/**
 * Text as a CSV cell that no spreadsheet runs: what would begin a formula (OWASP, "CSV Injection")
 * gets a leading apostrophe, which spreadsheets take for "this is text". Where apostrophes stand
 * before such a character there comes one more, so that {@link unguarded} finds the text again.
 */
export function guarded(text: string): string {
  return text.replace(dangerous, "'");
}

/** The text that {@link guarded} made this cell of; other cells stay as they are. */
export function unguarded(cell: string): string {
  return cell.replace(guards, '');
}
