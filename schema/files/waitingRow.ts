import type { Cell } from './cells.ts';

/** Rows that are stored in one transaction, at most, where their kind names no other number. */
export const chunkRows = 1_000;

/**
 * A row as it waits in a chunk: its line, and its cells in the order of the job's columns; or the
 * reason why the line cannot be read.
 */
export type WaitingRow = readonly [
  line: number,
  cells: readonly Cell[] | { readonly unreadable: UnreadableRow },
];

/** Rows that are stored together, and how many chunks came before. */
export interface Chunk {
  readonly position: number;
  readonly rows: readonly WaitingRow[];
  /** The rows as JSON, as they are stored. */
  readonly text: string;
}

/** Why a row was not stored; stored as a `JobError`. */
export interface RowError {
  readonly line: number;
  readonly column: string | null;
  readonly code: string;
  readonly message: string;
}

const unreadableMessages = {
  INVALID_VALUE: 'The line is not a JSON object, or nests too deep.',
  OUT_OF_RANGE: 'A number of the line is too great to be stored: at most 1.7e308.',
  INVALID_CHARACTER: 'NUL and halves of surrogate pairs cannot be stored.',
  TOO_MANY:
    'The row has more cells than the header. Put texts with the delimiter in them in quotes.',
  DUPLICATE:
    'The line says a column, or a part of one, twice: two names are the same, or but for blanks.',
} as const;

/** Why a line cannot be read. */
export type UnreadableRow = keyof typeof unreadableMessages;

/** The cells of a row, or the error of a line that cannot be read. */
export function cellsOf([line, cells]: WaitingRow): readonly Cell[] | RowError {
  if (!('unreadable' in cells)) return cells;
  const { unreadable } = cells;
  return { line, column: null, code: unreadable, message: unreadableMessages[unreadable] };
}

/** The rows of `JobChunk.rows`, which `addChunk` alone writes. */
export function waitingRows(text: string): readonly WaitingRow[] {
  return JSON.parse(text);
}
