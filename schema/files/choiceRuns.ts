import type { ListItem } from './listCells.ts';
import { folded } from './spelling.ts';

/** Neighbouring items that together are the label of a choice. */
export interface Run {
  readonly first: number;
  readonly last: number;
  /** As it is written. */
  readonly text: string;
}

/**
 * The longest labels in a list, in its order; no item is in two of them. One pass over the list finds
 * them, however many items a label has.
 *
 * @param isChoice whether an item alone names a choice
 * @param labelsAt the labels that a text has from a position on, both without case
 */
export function longestRuns(
  text: string,
  items: readonly ListItem[],
  isChoice: (item: string) => boolean,
  labelsAt: (text: string, at: number) => readonly string[],
): Run[] {
  const list = foldedList(text, items);
  const lasts = new Map(list.ends.map((end, index) => [end, index]));
  const found = items.flatMap(({ value }, first): Found[] => {
    const start = list.starts[first] ?? 0;
    const several: Found[] = [];
    for (const label of labelsAt(list.text, start)) {
      const last = lasts.get(start + label.length) ?? first;
      if (last > first) several.push({ first, last, length: list.lengthOf(first, last) });
    }
    return isChoice(value) ? [{ first, last: first, length: value.length }, ...several] : several;
  });
  found.sort((a, b) => b.length - a.length);
  const taken = new Set<number>();
  // A run that was taken is no shorter, and so has an end of any other run that it overlaps.
  const longest = found.filter(({ first, last }) => {
    if (taken.has(first) || taken.has(last)) return false;
    for (let index = first; index <= last; index++) taken.add(index);
    return true;
  });
  return longest
    .sort((a, b) => a.first - b.first)
    .map(({ first, last }) => {
      if (first === last) return { first, last, text: items[first]?.value ?? '' };
      return { first, last, text: text.slice(items[first]?.from, items[last]?.to).trim() };
    });
}

/** A run, and the length of its text; there can be many times as many as are taken. */
interface Found extends Pick<Run, 'first' | 'last'> {
  readonly length: number;
}

/** A list without case, and where its items begin and end in it. */
interface FoldedList {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Characters of some items as they are written, without blanks around them. */
  lengthOf(first: number, last: number): number;
}

/** Folded piece by piece: letters on both sides of a separator do not change each other. */
function foldedList(text: string, items: readonly ListItem[]): FoldedList {
  let whole = '';
  let before = 0;
  const starts: number[] = [];
  const ends: number[] = [];
  const written = items.map(({ from, to }) => {
    const item = text.slice(from, to);
    return { from: to - item.trimStart().length, to: from + item.trimEnd().length };
  });
  for (const { from, to } of items) {
    const item = text.slice(from, to);
    whole += withBlanks(text.slice(before, from)) + (/^\s/.test(item) ? ' ' : '');
    starts.push(whole.length);
    whole += folded(item);
    ends.push(whole.length);
    if (/\s$/.test(item)) whole += ' ';
    before = to;
  }
  const lengthOf = (first: number, last: number) =>
    (written[last]?.to ?? 0) - (written[first]?.from ?? 0);
  return { text: whole, starts, ends, lengthOf };
}

function withBlanks(separators: string): string {
  const before = /^\s/.test(separators) ? ' ' : '';
  const name = folded(separators);
  return name === '' ? before : `${before}${name}${/\s$/.test(separators) ? ' ' : ''}`;
}
