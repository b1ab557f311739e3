import { type Choice, otherChoice } from '../surveys/definition.ts';
import { type Cell, CellFault, shortText, textOf } from './cells.ts';
import type { ChoiceFinder } from './choiceFinder.ts';
import { type ListItem, listItems } from './listCells.ts';

/** What a cell says of a question with choices. */
export interface ChosenOf<Chosen> {
  readonly chosen: Chosen;
  /** What was written beside the choice "other". */
  readonly other?: string;
}

/** What there is to choose from, and whether "other" is. */
export interface Offered {
  readonly choices: readonly Choice[];
  readonly other: boolean;
}

/** Characters of the text beside "other", as the graph bounds it. */
export const maxOther = 1000;

/** Parts of one cell; a question has 200 choices at most. */
const maxParts = 2000;
const maxForeign = 500;

/** What stands between values as our exports write them; and as others do. */
const own = /[;|]/;
const foreign: readonly RegExp[] = [/[;|,،、，]/, /[\s;|,،、，]/];

/** The choice that a cell names by its key or label; other text goes beside "other". @throws CellFault */
export function oneChoice(offered: Offered, cell: Cell, finder: ChoiceFinder): ChosenOf<string> {
  const text = textOf(cell).trim();
  const chosen = chosenBy(offered, text, finder);
  if (chosen !== undefined) return { chosen };
  if (!offered.other) throw noChoice();
  return { chosen: otherChoice, other: shortText(text, maxOther) };
}

/**
 * The choices that a cell names by their keys or labels. One text that is neither goes beside
 * "other", where there is that.
 *
 * @throws CellFault
 */
export function severalChoices(
  offered: Offered,
  cell: Cell,
  finder: ChoiceFinder,
): ChosenOf<string[]> {
  const parts = partsOf(offered, cell, finder);
  const rests = parts.filter(({ key }) => key === undefined);
  const [rest] = rests;
  if (!rest) return { chosen: parts.flatMap(({ key }) => key ?? []) };
  if (!offered.other) throw noChoice();
  if (rests.length > 1) {
    throw new CellFault(
      'INVALID_VALUE',
      `${rests.length} texts are neither the key nor the label of a choice. One alone can stand beside "other".`,
    );
  }
  const hasOther = parts.some(({ key }) => key === otherChoice);
  const chosen = parts.flatMap(({ key }) => key ?? (hasOther ? [] : otherChoice));
  return { chosen, other: shortText(rest.text, maxOther) };
}

/** The keys that a cell names, where there is no "other". @throws CellFault */
export function keysIn(choices: readonly Choice[], cell: Cell, finder: ChoiceFinder): string[] {
  return severalChoices({ choices, other: false }, cell, finder).chosen;
}

/** The key of the choice that a text names. @throws CellFault */
export function keyIn(choices: readonly Choice[], text: string, finder: ChoiceFinder): string {
  const key = finder.find(choices, text);
  if (key === undefined) throw noChoice();
  return key;
}

function noChoice(): CellFault {
  return new CellFault('INVALID_VALUE', 'This is neither the key nor the label of a choice.');
}

/** A choice's key, or a text that names none. */
interface Part {
  readonly key: string | undefined;
  readonly text: string;
}

function partsOf(offered: Offered, cell: Cell, finder: ChoiceFinder): Part[] {
  if (Array.isArray(cell)) {
    const texts = cell.map((each) => textOf(each).trim()).filter((text) => text !== '');
    return texts.map((text) => ({ text, key: chosenBy(offered, text, finder) }));
  }
  const text = textOf(cell);
  const items = bounded(listItems(text));
  // What exports write, whatever labels look like.
  const keys = items.map(({ value }) => keyOf(offered, value, finder));
  if (keys.every((key) => key !== undefined)) return keys.map((key) => ({ key, text: key }));
  return cutOut({ text, separator: own, items }, offered, finder).flatMap((part) =>
    part.key === undefined ? (inForeignList(part.text, offered, finder) ?? part) : part,
  );
}

/** The choices of a list as other programs write it: all of its parts must be one. */
function inForeignList(text: string, offered: Offered, finder: ChoiceFinder): Part[] | null {
  for (const separator of foreign) {
    const list = { text, separator, items: itemsBetween(text, separator) };
    // Most texts beside "other" do not begin with a choice: no more is looked at.
    if (list.items.length > maxForeign || runsFrom(0, list, offered, finder).length === 0) continue;
    const parts = cutOut(list, offered, finder);
    if (parts.length > 1 && parts.every(({ key }) => key !== undefined)) return parts;
  }
  return null;
}

function itemsBetween(text: string, separator: RegExp): ListItem[] {
  const items: ListItem[] = [];
  let from = 0;
  for (const value of text.split(separator)) {
    const to = from + value.length;
    if (value.trim() !== '') items.push({ from, to, value: value.trim() });
    from = to + 1;
  }
  return items;
}

/** Items of a text, and what stands between them. */
interface List {
  readonly text: string;
  readonly separator: RegExp;
  readonly items: readonly ListItem[];
}

/** Items next to each other that name a choice together. */
interface Run {
  readonly first: number;
  readonly last: number;
  readonly part: Part;
}

/** The text in its order as choices, cut out longest first, and the items that are left. */
function cutOut(list: List, offered: Offered, finder: ChoiceFinder): Part[] {
  const runs = list.items.flatMap((_item, first) => runsFrom(first, list, offered, finder));
  runs.sort((a, b) => b.part.text.length - a.part.text.length);
  const parts: (Part | null | undefined)[] = list.items.map(() => undefined);
  for (const { first, last, part } of runs) {
    if (parts.slice(first, last + 1).some((taken) => taken !== undefined)) continue;
    parts.fill(null, first, last + 1);
    parts[first] = part;
  }
  return parts.flatMap((part, index) => {
    if (part === null) return [];
    return part ?? { key: undefined, text: list.items[index]?.value ?? '' };
  });
}

function runsFrom(first: number, list: List, offered: Offered, finder: ChoiceFinder): Run[] {
  const { text, separator, items } = list;
  const runs: Run[] = [];
  const end = Math.min(items.length, first + finder.widest(offered.choices, separator));
  for (let last = first; last < end; last++) {
    const whole = text.slice(items[first]?.from, items[last]?.to).trim();
    const name = last === first ? (items[first]?.value ?? '') : whole;
    const key = chosenBy(offered, name, finder);
    if (key !== undefined) runs.push({ first, last, part: { key, text: name } });
  }
  return runs;
}

/** A key comes before a label, "other" included: exports write keys. */
function chosenBy(offered: Offered, text: string, finder: ChoiceFinder): string | undefined {
  return keyOf(offered, text, finder) ?? finder.find(offered.choices, text);
}

function keyOf({ choices, other }: Offered, text: string, finder: ChoiceFinder) {
  return (other && text === otherChoice) || finder.isKey(choices, text) ? text : undefined;
}

function bounded(items: ListItem[]): ListItem[] {
  if (items.length <= maxParts) return items;
  throw new CellFault('TOO_MANY', `At most ${maxParts} values; there are ${items.length}.`);
}
