import { type Cell, CellError, shortText, textOf } from '../../files/cells.ts';
import { longestRuns } from '../../files/choiceRuns.ts';
import { type ListItem, listItems } from '../../files/listCells.ts';
import { listed } from '../../kernel/listed.ts';
import { type Choice, otherChoice } from '../../surveys/definition/definition.ts';
import type { ChoiceFinder } from './choiceFinder.ts';

/** The choices in a cell. */
export interface ChosenOf<Chosen> {
  readonly chosen: Chosen;
  /** The text beside the choice "other". */
  readonly other?: string;
}

/** The choices of a question, and whether "other" is one of them. */
export interface Offered {
  readonly choices: readonly Choice[];
  readonly other: boolean;
}

/** Characters of the text beside "other", as the graph bounds it. */
export const maxOther = 1000;

/** Parts of one cell, as a question has 200 choices at most; and words that can be a list separated by blanks. */
const maxParts = 2000;
const maxWords = 500;

/** Separators of other programs, beside those of our exports. */
const commas = /[;|,،、，]/;
const blanks = /[\s;|,،、，]/;

/** The choice that a cell names by its key or label; other text goes beside "other". @throws CellError */
export function oneChoice(offered: Offered, cell: Cell, finder: ChoiceFinder): ChosenOf<string> {
  const text = textOf(cell).trim();
  const chosen = chosenBy(offered, text, finder);
  if (chosen !== undefined) return { chosen };
  if (!offered.other) throw noChoice(offered.choices);
  return { chosen: otherChoice, other: shortText(text, maxOther) };
}

/**
 * The choices that a cell names by their keys or labels. One text that is neither goes beside
 * "other", where there is that.
 *
 * @throws CellError
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
  if (!offered.other) throw noChoice(offered.choices);
  if (rests.length > 1) {
    throw new CellError(
      'INVALID_VALUE',
      `${rests.length} texts are neither the key nor the label of a choice. At most one text can be beside "other".`,
    );
  }
  const hasOther = parts.some(({ key }) => key === otherChoice);
  const chosen = parts.flatMap(({ key }) => key ?? (hasOther ? [] : otherChoice));
  return { chosen, other: shortText(rest.text, maxOther) };
}

/** The keys that a cell names, where there is no "other". @throws CellError */
export function keysIn(choices: readonly Choice[], cell: Cell, finder: ChoiceFinder): string[] {
  return severalChoices({ choices, other: false }, cell, finder).chosen;
}

/** The key of the choice that a text names. @throws CellError */
export function keyIn(choices: readonly Choice[], text: string, finder: ChoiceFinder): string {
  const key = finder.find(choices, text);
  if (key === undefined) throw noChoice(choices);
  return key;
}

/** Keys that a message lists: each row of a file can have such a message. */
const maxListed = 10;

function noChoice(choices: readonly Choice[]): CellError {
  const keys = choices.map(({ key }) => key);
  return new CellError(
    'INVALID_VALUE',
    `This is neither the key nor the label of a choice. There are ${listed(keys, maxListed)}.`,
  );
}

/** A choice's key, or a text that is no choice. */
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
  const items = listItems(text);
  if (items.length > maxParts) throw tooMany(items);
  // Keys as exports write them come before any label.
  const keys = items.map(({ value }) => keyOf(offered, value, finder));
  if (keys.every((key) => key !== undefined)) return keys.map((key) => ({ key, text: key }));
  return cutOut(text, items, offered, finder).flatMap((part) =>
    part.key === undefined ? (inForeignList(part.text, offered, finder) ?? part) : part,
  );
}

/**
 * The choices of a list as other programs write it; null where a part of it is no choice.
 *
 * @throws CellError for a list that is too long
 */
function inForeignList(text: string, offered: Offered, finder: ChoiceFinder): Part[] | null {
  for (const separator of [commas, blanks]) {
    const items = itemsBetween(text, separator);
    const [first] = items;
    if (!first || items.length < 2) continue;
    if (separator === blanks && items.length > maxWords) continue;
    if (items.length > maxParts) {
      // So many commas behind a text that is no choice are part of that text.
      if (chosenBy(offered, first.value, finder) !== undefined) throw tooMany(items);
      continue;
    }
    const parts = cutOut(text, items, offered, finder);
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

/** The parts of a text in their order: choices, found longest first, and the items between them. */
function cutOut(
  text: string,
  items: readonly ListItem[],
  offered: Offered,
  finder: ChoiceFinder,
): Part[] {
  const runs = longestRuns(
    text,
    items,
    (item) => chosenBy(offered, item, finder) !== undefined,
    (list, at) => finder.labelsAt(offered.choices, list, at),
  );
  const parts: Part[] = [];
  let next = 0;
  for (const { first, last, text: name } of runs) {
    parts.push(...items.slice(next, first).map(({ value }) => ({ key: undefined, text: value })));
    parts.push({ key: chosenBy(offered, name, finder), text: name });
    next = last + 1;
  }
  parts.push(...items.slice(next).map(({ value }) => ({ key: undefined, text: value })));
  return parts;
}

/** A key comes before a label, "other" included: exports write keys. */
function chosenBy(offered: Offered, text: string, finder: ChoiceFinder): string | undefined {
  return keyOf(offered, text, finder) ?? finder.find(offered.choices, text);
}

function keyOf({ choices, other }: Offered, text: string, finder: ChoiceFinder) {
  return (other && text === otherChoice) || finder.isKey(choices, text) ? text : undefined;
}

function tooMany(items: readonly ListItem[]): CellError {
  return new CellError('TOO_MANY', `At most ${maxParts} values; there are ${items.length}.`);
}
