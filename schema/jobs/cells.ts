import type { ContactAnswer } from '../surveys/answers.ts';
import { type Choice, otherChoice, type Question } from '../surveys/definition.ts';
import { type ContactPart, contactParts } from './columns.ts';

/** A cell of CSV (text), or a value of a row of NDJSON. */
export type Cell = string | number | boolean | null | readonly Cell[] | { [key: string]: Cell };

/** What an answer is read from one cell, or from the cells of its parts. */
export type Read =
  | { readonly number: number }
  | { readonly text: string }
  | { readonly boolean: boolean }
  | { readonly date: string }
  | { readonly choice: string; readonly other?: string }
  | { readonly choices: readonly string[]; readonly other?: string }
  | { readonly ranking: readonly string[] }
  | { readonly matrix: Readonly<Record<string, readonly string[]>> }
  | { readonly contact: ContactAnswer }
  | { readonly other: string };

/** A cell does not say what its place takes. The message never repeats it: it may be personal. */
export class CellFault extends Error {
  readonly code: 'WRONG_TYPE' | 'INVALID_VALUE' | 'TOO_LONG' | 'TOO_MANY' | 'NOT_FOUND';

  constructor(code: CellFault['code'], message: string) {
    super(message);
    this.code = code;
  }
}

/** Nothing was answered here. */
export function isEmpty(cell: Cell | undefined): boolean {
  if (cell === undefined || cell === null) return true;
  if (typeof cell === 'string') return cell.trim() === '';
  return Array.isArray(cell) && cell.length === 0;
}

/**
 * Reads a cell that is not empty as (a part of) an answer to a question.
 *
 * @param labels finds a choice by its key, or by what people read in the row's locale
 * @throws CellFault
 */
export function readAnswer(
  question: Question,
  part: string | null,
  cell: Cell,
  labels: ChoiceFinder,
): Read {
  switch (question.kind) {
    case 'NPS':
    case 'CSAT':
    case 'CES':
    case 'RATING':
    case 'OPINION_SCALE':
    case 'NUMBER':
      return { number: numberOf(cell) };
    case 'BOOLEAN':
    case 'CONSENT':
      return { boolean: booleanOf(cell) };
    case 'SHORT_TEXT':
    case 'LONG_TEXT':
      return { text: textOf(cell) };
    case 'DATE':
      return { date: dateOf(cell) };
    case 'SINGLE_CHOICE':
      return part === otherChoice
        ? { other: shortText(cell, maxOther) }
        : oneChoice(question, cell, labels);
    case 'MULTIPLE_CHOICE':
      return part === otherChoice
        ? { other: shortText(cell, maxOther) }
        : severalChoices(question, cell, labels);
    case 'RANKING':
      return { ranking: listOf(cell).map((each) => keyIn(question.choices, each, labels)) };
    case 'MATRIX':
      return { matrix: matrixOf(question.rows, question.columns, part, cell, labels) };
    case 'CONTACT':
      return { contact: contactOf(part, cell) };
    case 'STATEMENT':
      throw new CellFault('WRONG_TYPE', 'A statement has no answer.');
  }
}

/** Text as it was typed. */
export function textOf(cell: Cell): string {
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell);
  throw new CellFault('WRONG_TYPE', 'This takes text, not a list or an object.');
}

/** Text of at most so many characters. */
export function shortText(cell: Cell, most: number): string {
  const text = textOf(cell);
  if (text.length <= most) return text;
  throw new CellFault('TOO_LONG', `At most ${most} characters; there are ${text.length}.`);
}

/** Characters of the text beside "other", as the graph bounds it. */
const maxOther = 1000;

const decimal = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?$/i;

export function numberOf(cell: Cell): number {
  if (typeof cell === 'number') return cell;
  const text = typeof cell === 'string' ? cell.trim() : '';
  const number = decimal.test(text) ? Number(text) : Number.NaN;
  if (Number.isFinite(number)) return number;
  throw new CellFault(
    'WRONG_TYPE',
    'This takes a number with a decimal point and nothing around it: 9, or 12.5.',
  );
}

const truths: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['yes', true],
  ['1', true],
  ['false', false],
  ['no', false],
  ['0', false],
]);

export function booleanOf(cell: Cell): boolean {
  if (typeof cell === 'boolean') return cell;
  const word = typeof cell === 'string' || typeof cell === 'number' ? String(cell).trim() : '';
  const truth = truths.get(word.toLowerCase());
  if (truth !== undefined) return truth;
  throw new CellFault('WRONG_TYPE', 'This takes true or false, yes or no, 1 or 0.');
}

const isoDay = /^(\d{4}-\d{2}-\d{2})(T.*)?$/;

/** `YYYY-MM-DD`; of a moment, its day. */
export function dateOf(cell: Cell): string {
  const day = typeof cell === 'string' ? isoDay.exec(cell.trim())?.[1] : undefined;
  const moment = day === undefined ? null : new Date(`${day}T00:00:00Z`);
  if (day && moment && !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(day)) {
    return day;
  }
  throw new CellFault('WRONG_TYPE', 'This takes a date as YYYY-MM-DD: 2026-01-31.');
}

/** Several values of one cell stand apart by `;` or `|`. */
export function listOf(cell: Cell): string[] {
  const values = Array.isArray(cell) ? cell.map(textOf) : textOf(cell).split(/[;|]/);
  return values.map((value) => value.trim()).filter((value) => value !== '');
}

/** Choices by their key or their label. */
export interface ChoiceFinder {
  find(choices: readonly Choice[], text: string): string | undefined;
}

/** Finds choices for rows of one locale; a label of another locale is found if none of this one is. */
export function choiceFinder(locale: string): ChoiceFinder {
  const indexes = new WeakMap<readonly Choice[], Map<string, string>>();
  return {
    find: (choices, text) => {
      let index = indexes.get(choices);
      if (!index) {
        index = indexOf(choices, locale);
        indexes.set(choices, index);
      }
      return index.get(text) ?? index.get(folded(text));
    },
  };
}

function indexOf(choices: readonly Choice[], locale: string): Map<string, string> {
  const index = new Map<string, string>();
  const add = (word: string, key: string) => {
    if (!index.has(word)) index.set(word, key);
  };
  for (const { key } of choices) add(key, key);
  for (const own of [true, false]) {
    for (const { key, label } of choices) {
      for (const { text } of label.filter((each) => (each.locale === locale) === own)) {
        add(folded(text), key);
      }
    }
  }
  return index;
}

/** A key has no space, so a label never hides one. */
function folded(label: string): string {
  return ` ${label.trim().toLowerCase()}`;
}

function keyIn(choices: readonly Choice[], text: string, labels: ChoiceFinder): string {
  const key = labels.find(choices, text);
  if (key !== undefined) return key;
  throw new CellFault('INVALID_VALUE', 'This is neither the key nor the label of a choice.');
}

function oneChoice(
  { choices, other }: { choices: readonly Choice[]; other: boolean },
  cell: Cell,
  labels: ChoiceFinder,
): Read {
  const text = textOf(cell).trim();
  const choice = labels.find(choices, text);
  if (choice !== undefined) return { choice };
  if (!other) return { choice: keyIn(choices, text, labels) };
  if (text === otherChoice) return { choice: otherChoice };
  return { choice: otherChoice, other: shortText(text, maxOther) };
}

function severalChoices(
  { choices, other }: { choices: readonly Choice[]; other: boolean },
  cell: Cell,
  labels: ChoiceFinder,
): Read {
  // A label may have a semicolon in it.
  const whole = typeof cell === 'string' ? labels.find(choices, cell.trim()) : undefined;
  if (whole !== undefined) return { choices: [whole] };
  const keys: string[] = [];
  let written: string | undefined;
  for (const text of listOf(cell)) {
    const key = labels.find(choices, text);
    if (key === undefined && other && written === undefined) {
      keys.push(otherChoice);
      if (text !== otherChoice) written = shortText(text, maxOther);
    } else {
      keys.push(key ?? keyIn(choices, text, labels));
    }
  }
  return { choices: keys, ...(written !== undefined && { other: written }) };
}

function matrixOf(
  rows: readonly Choice[],
  columns: readonly Choice[],
  part: string | null,
  cell: Cell,
  labels: ChoiceFinder,
): Record<string, readonly string[]> {
  const chosen = (value: Cell) => {
    const whole = typeof value === 'string' ? labels.find(columns, value.trim()) : undefined;
    return whole === undefined
      ? listOf(value).map((each) => keyIn(columns, each, labels))
      : [whole];
  };
  if (part !== null) return { [part]: chosen(cell) };
  if (!isObject(cell)) {
    throw new CellFault('WRONG_TYPE', 'This takes an object: the chosen columns by row.');
  }
  return Object.fromEntries(
    Object.entries(cell)
      .filter(([, value]) => !isEmpty(value))
      .map(([row, value]) => [keyIn(rows, row, labels), chosen(value)]),
  );
}

function contactOf(part: string | null, cell: Cell): ContactAnswer {
  if (part !== null) return { [part]: textOf(cell) };
  const fields = isObject(cell) ? Object.entries(cell) : [];
  if (fields.length === 0 || fields.some(([name]) => !isContactPart(name))) {
    throw new CellFault(
      'WRONG_TYPE',
      `This takes an object of ${contactParts.join(', ')}, or some of them.`,
    );
  }
  return Object.fromEntries(
    fields.filter(([, value]) => !isEmpty(value)).map(([name, value]) => [name, textOf(value)]),
  );
}

function isContactPart(name: string): name is ContactPart {
  return contactParts.some((part) => part === name);
}

function isObject(cell: Cell): cell is { [key: string]: Cell } {
  return typeof cell === 'object' && cell !== null && !Array.isArray(cell);
}
