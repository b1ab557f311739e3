import { isObject } from '../kernel/isObject.ts';
import { isStorable } from '../kernel/storable.ts';
import type { Cell } from './cells.ts';
import { type Chunk, chunkRows, type UnreadableRow, type WaitingRow } from './waitingRow.ts';

/** Characters of a chunk, roughly, after which it ends early: rows may be wide. */
const chunkLength = 2_000_000;

/** Cuts rows into chunks as they come, and counts both. */
export class ChunkCutter {
  readonly #most: number;
  #rows: WaitingRow[] = [];
  #length = 0;
  #count = 0;
  #chunks = 0;
  #firstLine: number | null = null;

  /** @param most rows of a chunk */
  constructor(most: number = chunkRows) {
    this.#most = most;
  }

  /** Rows so far, those that cannot be read included. */
  get rows(): number {
    return this.#count;
  }

  /** The line of the first row; null before it. */
  get firstLine(): number | null {
    return this.#firstLine;
  }

  /** Chunks that were cut so far. */
  get chunks(): number {
    return this.#chunks;
  }

  /**
   * @param cells or why the line is no row
   * @returns a chunk, when one is full
   */
  add(line: number, cells: readonly Cell[] | UnreadableRow): Chunk | null {
    const row = typeof cells === 'string' || cells.every(isFiniteCell) ? cells : 'OUT_OF_RANGE';
    const length = typeof row === 'string' ? 0 : lengthOf(row);
    this.#rows.push([line, typeof row === 'string' ? { unreadable: row } : row]);
    this.#count += 1;
    this.#firstLine ??= line;
    this.#length += length;
    return this.#rows.length >= this.#most || this.#length >= chunkLength ? this.rest() : null;
  }

  /** What is left; null if nothing is. */
  rest(): Chunk | null {
    if (this.#rows.length === 0) return null;
    const chunk = { position: this.#chunks, ...storable(this.#rows) };
    this.#rows = [];
    this.#length = 0;
    this.#chunks += 1;
    return chunk;
  }
}

function lengthOf(cells: readonly Cell[]): number {
  let length = 0;
  for (const cell of cells) {
    if (typeof cell === 'string') length += cell.length;
    else length += typeof cell === 'object' && cell !== null ? JSON.stringify(cell).length : 8;
  }
  return length;
}

/** JSON writes what is too great a number as null, and nothing would be said of it. */
function isFiniteCell(root: Cell): boolean {
  return everyValue(root, (cell) => typeof cell !== 'number' || Number.isFinite(cell));
}

/** What JSON writes of NUL and of halves of surrogate pairs, which PostgreSQL's does not take. */
const suspicious = /\\u(0000|d[89a-f])/i;

/** One look at the text of all is quicker than one at each cell. */
function storable(rows: readonly WaitingRow[]): Omit<Chunk, 'position'> {
  const text = JSON.stringify(rows);
  if (!suspicious.test(text)) return { rows, text };
  const storableRows = rows.map(
    ([line, cells]): WaitingRow =>
      Array.isArray(cells) && !cells.every(isStorableCell)
        ? [line, { unreadable: 'INVALID_CHARACTER' }]
        : [line, cells],
  );
  return { rows: storableRows, text: JSON.stringify(storableRows) };
}

function isStorableCell(root: Cell): boolean {
  return everyValue(root, (cell) => {
    if (typeof cell === 'string') return isStorable(cell);
    return !isObject(cell) || Object.keys(cell).every(isStorable);
  });
}

/** Whether this holds for a cell and all that it has within. */
function everyValue(root: Cell, holds: (cell: Cell) => boolean): boolean {
  if (typeof root !== 'object') return holds(root);
  const open: Cell[] = [root];
  for (let cell = open.pop(); cell !== undefined; cell = open.pop()) {
    if (!holds(cell)) return false;
    // One at a time: a list can be too long to be passed as arguments.
    if (typeof cell === 'object' && cell !== null) {
      for (const value of Object.values(cell)) open.push(value);
    }
  }
  return true;
}
