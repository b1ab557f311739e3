import { type Cell, textOf } from './cells.ts';

/** One value of a list in a cell, and where it stands there. */
export interface ListItem {
  readonly from: number;
  readonly to: number;
  readonly value: string;
}

/**
 * A value in quotes, to the separator or end behind it; or one without. Read once: the content of
 * quotes ends at the first quote that is not doubled.
 */
const item = /\s*"((?:[^"]|"")*)"\s*(?=[;|]|$)|[^;|]*/y;

/**
 * The values of a list in one cell. They stand apart by `;` or `|`; what is in quotes is as it
 * stands there, with `""` for a quote; other values lose the blanks around them, and empty ones do
 * not count.
 */
export function listItems(text: string): ListItem[] {
  const items: ListItem[] = [];
  for (let from = 0; from <= text.length; ) {
    item.lastIndex = from;
    const [written = '', quoted] = item.exec(text) ?? [];
    const to = from + written.length;
    const value = quoted === undefined ? written.trim() : quoted.replaceAll('""', '"');
    if (quoted !== undefined || value !== '') items.push({ from, to, value });
    from = to + 1;
  }
  return items;
}

/** Several values: of text as {@link listItems} reads it, of a list of JSON as they stand there. */
export function listOf(cell: Cell): string[] {
  if (Array.isArray(cell)) return cell.map(textOf);
  return listItems(textOf(cell)).map(({ value }) => value);
}

/** What would be read as something else without quotes. */
const needsQuotes = /^$|^[\s"]|\s$|[;|]/;

/** Values as one cell, which {@link listOf} reads as the same values. */
export function listText(values: readonly string[]): string {
  return values
    .map((value) => (needsQuotes.test(value) ? `"${value.replaceAll('"', '""')}"` : value))
    .join(';');
}
