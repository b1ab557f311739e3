/** What a spreadsheet takes for the beginning of a formula; the wide forms are those of East Asian keyboards. */
const danger = '=+\\-@\\t\\r\\n＝＋－＠';
const dangerous = new RegExp(`^'*[${danger}]`);
const guardedForm = new RegExp(`^'+[${danger}]`);

/**
 * Text as a CSV cell that no spreadsheet runs: what would begin a formula (OWASP, "CSV Injection")
 * gets a leading apostrophe, which spreadsheets take for "this is text". Text that begins with
 * apostrophes before such a character gets one more, so that {@link unguarded} finds the text again.
 */
export function guarded(text: string): string {
  return dangerous.test(text) ? `'${text}` : text;
}

/** The text that {@link guarded} made this cell of; other cells stay as they are. */
export function unguarded(cell: string): string {
  return guardedForm.test(cell) ? cell.slice(1) : cell;
}
