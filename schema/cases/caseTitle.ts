/** Characters of the title of a case, at most. */
export const maxCaseTitle = 200;

/** A text as the title of a case: on one line, and as much of it as a title has. */
export function caseTitle(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  // Not half of a character that JavaScript has as two.
  return line.slice(0, maxCaseTitle).replace(/[\uD800-\uDBFF]$/, '');
}
