import {
  booleanOf,
  type Cell,
  CellError,
  isEmpty,
  numberOf,
  shortText,
  textOf,
} from '../../files/cells.ts';
import { dayIn } from '../../files/momentCells.ts';
import type { DateFormat } from '../../files/writtenDate.ts';
import { isObject } from '../../kernel/isObject.ts';
import { type Choice, otherChoice, type Question } from '../../surveys/definition/definition.ts';
import type { ContactAnswer } from '../../surveys/logic/answers.ts';
import { keyIn, keysIn, maxOther, oneChoice, severalChoices } from './choiceCells.ts';
import type { ChoiceFinder } from './choiceFinder.ts';
import { type ContactPart, contactParts } from './columns.ts';
import { scaleStepOf } from './scaleCells.ts';

/** What is read from one cell: an answer, or a part of one. */
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

/** How the cells of a column are to be read. */
export interface ColumnReading {
  /** The part of its question that the column holds; null for the whole. */
  readonly part: string | null;
  readonly dateFormat: DateFormat | null;
  /** Of the workspace, whose days count. */
  readonly timeZone: string;
}

/**
 * Reads a cell that is not empty as (a part of) an answer to a question.
 *
 * @param finder finds a choice by its key, or by what people read in the row's locale
 * @throws CellError
 */
export function readAnswer(
  question: Question,
  { part, dateFormat, timeZone }: ColumnReading,
  cell: Cell,
  finder: ChoiceFinder,
): Read {
  switch (question.kind) {
    case 'NPS':
    case 'CSAT':
    case 'CES':
    case 'RATING':
    case 'OPINION_SCALE':
      return { number: scaleStepOf(question, cell, finder.locale) };
    case 'NUMBER':
      return { number: numberOf(cell) };
    case 'BOOLEAN':
    case 'CONSENT':
      return { boolean: booleanOf(cell) };
    case 'SHORT_TEXT':
    case 'LONG_TEXT':
      return { text: textOf(cell) };
    case 'DATE':
      return { date: dayIn(timeZone, cell, dateFormat) };
    case 'SINGLE_CHOICE': {
      if (part === otherChoice) return { other: shortText(cell, maxOther) };
      const { chosen: choice, ...beside } = oneChoice(question, cell, finder);
      return { choice, ...beside };
    }
    case 'MULTIPLE_CHOICE': {
      if (part === otherChoice) return { other: shortText(cell, maxOther) };
      const { chosen: choices, ...beside } = severalChoices(question, cell, finder);
      return { choices, ...beside };
    }
    case 'RANKING':
      return { ranking: keysIn(question.choices, cell, finder) };
    case 'MATRIX':
      return { matrix: matrixOf(question.rows, question.columns, part, cell, finder) };
    case 'CONTACT':
      return { contact: contactOf(part, cell) };
    case 'STATEMENT':
      throw new CellError('WRONG_TYPE', 'A statement has no answer.');
  }
}

function matrixOf(
  rows: readonly Choice[],
  columns: readonly Choice[],
  part: string | null,
  cell: Cell,
  finder: ChoiceFinder,
): Record<string, readonly string[]> {
  if (part !== null) return { [part]: keysIn(columns, cell, finder) };
  if (!isObject(cell)) {
    throw new CellError('WRONG_TYPE', 'This takes an object: the chosen columns by row.');
  }
  const rowsRead = Object.entries(cell)
    .filter(([, value]) => !isEmpty(value))
    .map(([row, value]): [string, string[]] => [
      keyIn(rows, row, finder),
      keysIn(columns, value, finder),
    ]);
  const matrix = Object.fromEntries(rowsRead);
  if (Object.keys(matrix).length === rowsRead.length) return matrix;
  throw new CellError('INVALID_VALUE', 'Two names stand for the same row.');
}

function contactOf(part: string | null, cell: Cell): ContactAnswer {
  if (part !== null) return { [part]: textOf(cell) };
  const fields = isObject(cell) ? Object.entries(cell) : [];
  if (fields.length === 0 || fields.some(([name]) => !isContactPart(name))) {
    throw new CellError(
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
