import { plural } from '../../schema/kernel/plural.ts';

/** `1,200`. */
export function counted(count: number): string {
  return count.toLocaleString('en-US');
}

/** `0 rows`, `1 row`, `1,200 rows`. */
export function countOf(count: number, one: string, several?: string): string {
  return `${counted(count)} ${plural(count, one, several)}`;
}

/** Control characters, line ends, and marks that change the direction of text. */
const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu;

/**
 * A customer's text, safe to print in a line: it ends no line, and moves no cursor.
 *
 * @returns the text with escapes such as `\u{1b}` for characters that a terminal would act on
 */
export function printable(text: string): string {
  return text.replace(unprintable, (each) => `\\u{${each.codePointAt(0)?.toString(16)}}`);
}

/** A line of a table, for people and pipes: the cells that are not empty, separated by two blanks. */
export function row(...cells: readonly string[]): string {
  return cells
    .filter((cell) => cell !== '')
    .map(printable)
    .join('  ');
}

/** A word of a command that can be copied into a shell. */
export function shellWord(word: string): string {
  return /^[\w./@:-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
