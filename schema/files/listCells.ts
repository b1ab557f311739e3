import { type Cell, textOf } from './cells.ts';

/** One value of a list in a cell, and its position in the cell's text. */
export interface ListItem {
  readonly from: number;
  readonly to: number;
  readonly value: string;
}

/**
 * A value in quotes, up to the separator or end behind it; or a value without quotes. It is read once:
 * the content of quotes ends at the first quote that is not doubled.
 */
const item = /\s*"((?:[^"]|"")*)"\s*(?=[;|]|$)|[^;|]*/y;

/** The same, where `|` is text. */
const itemWithBars = /\s*"((?:[^"]|"")*)"\s*(?=;|$)|[^;]*/y;

/**
 * The values of a list in one cell. `;` or `|` separates them. A value in quotes is taken as it is, with
 * `""` for a quote; other values lose the blanks around them, and empty ones are left out.
 */
export function listItems(text: string): ListItem[] {
  return itemsOf(text, item);
}

function itemsOf(text: string, pattern: RegExp): ListItem[] {
  const items: ListItem[] = [];
  for (let from = 0; from <= text.length; ) {
    pattern.lastIndex = from;
    const [written = '', quoted] = pattern.exec(text) ?? [];
    const to = from + written.length;
    const value = quoted === undefined ? written.trim() : quoted.replaceAll('""', '"');
    if (quoted !== undefined || value !== '') items.push({ from, to, value });
    from = to + 1;
  }
  return items;
}

/** The values of a cell: of text as {@link listItems} reads it, of a JSON list as they are. */
export function listOf(cell: Cell): string[] {
  if (Array.isArray(cell)) return cell.map(textOf);
  return listItems(textOf(cell)).map(({ value }) => value);
}

/** The external ids of a cell: the same, but `|` is part of an id, and only `;` separates. */
export function idsIn(cell: Cell): string[] {
  if (Array.isArray(cell)) return cell.map(textOf);
  return itemsOf(textOf(cell), itemWithBars).map(({ value }) => value);
}

/** Values that are read as something else without quotes. */
const needsQuotes = /^$|^[\s"]|\s$|[;|]/;

/** Values as one cell, which {@link listOf} and {@link idsIn} read as the same values. */
export function listText(values: readonly string[]): string {
  return values
    .map((value) => (needsQuotes.test(value) ? `"${value.replaceAll('"', '""')}"` : value))
    .join(';');
}
