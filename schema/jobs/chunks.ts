import { isStorable } from '../toolkit/storable.ts';
import type { Cell } from './cells.ts';
import { type Chunk, chunkRows, type UnreadableRow, type WaitingRow } from './upload.ts';

/** Characters of a chunk, roughly, after which it ends early: rows may be wide. */
const chunkLength = 2_000_000;

/** Cuts rows into chunks as they come, and counts both. */
export class ChunkCutter {
  #rows: WaitingRow[] = [];
  #length = 0;
  #count = 0;
  #chunks = 0;

  /** Rows so far, those that cannot be read included. */
  get rows(): number {
    return this.#count;
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
    const length = typeof cells === 'string' ? 0 : lengthOf(cells);
    this.#rows.push([line, typeof cells === 'string' ? { fault: cells } : cells]);
    this.#count += 1;
    this.#length += length;
    return this.#rows.length >= chunkRows || this.#length >= chunkLength ? this.rest() : null;
  }

  /** What is left; null if nothing is. */
  rest(): Chunk | null {
    if (this.#rows.length === 0) return null;
    const rows = storable(this.#rows);
    const position = this.#chunks;
    this.#rows = [];
    this.#length = 0;
    this.#chunks += 1;
    return { position, rows };
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

/** What JSON writes of NUL and of halves of surrogate pairs, which PostgreSQL's does not take. */
const suspicious = /\\u(0000|d[89a-f])/i;

/** One look at the text of all is quicker than one at each cell. */
function storable(rows: readonly WaitingRow[]): readonly WaitingRow[] {
  if (!suspicious.test(JSON.stringify(rows))) return rows;
  return rows.map(([line, cells]) =>
    Array.isArray(cells) && !cells.every(isStorableCell)
      ? [line, { fault: 'INVALID_CHARACTER' }]
      : [line, cells],
  );
}

function isStorableCell(root: Cell): boolean {
  const open: Cell[] = [root];
  for (let cell = open.pop(); cell !== undefined; cell = open.pop()) {
    if (typeof cell === 'string' && !isStorable(cell)) return false;
    if (typeof cell !== 'object' || cell === null) continue;
    if (Array.isArray(cell)) {
      open.push(...cell);
    } else {
      if (!Object.keys(cell).every(isStorable)) return false;
      open.push(...Object.values(cell));
    }
  }
  return true;
}
