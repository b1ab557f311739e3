/** A cell of CSV (text), or a value of a row of NDJSON. */
export type Cell = string | number | boolean | null | readonly Cell[] | { [key: string]: Cell };

/** A cell does not have what its column takes. The message never repeats the cell: it may be personal data. */
export class CellError extends Error {
  readonly code: 'WRONG_TYPE' | 'INVALID_VALUE' | 'TOO_LONG' | 'TOO_MANY' | 'NOT_FOUND';

  constructor(code: CellError['code'], message: string) {
    super(message);
    this.code = code;
  }
}

/** Whether a cell has nothing: no text, or an empty list. */
export function isEmpty(cell: Cell | undefined): boolean {
  if (cell === undefined || cell === null) return true;
  if (typeof cell === 'string') return cell.trim() === '';
  return Array.isArray(cell) && cell.length === 0;
}

/** Text as it was typed. */
export function textOf(cell: Cell): string {
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'boolean') return String(cell);
  if (typeof cell !== 'number') {
    throw new CellError('WRONG_TYPE', 'This takes text, not a list or an object.');
  }
  // `JSON.parse` has rounded it: two different numbers of the file may be one by now.
  if (Number.isInteger(cell) && !Number.isSafeInteger(cell)) {
    throw new CellError(
      'INVALID_VALUE',
      'A number in JSON does not have so many digits. Write it in quotes.',
    );
  }
  return String(cell);
}

/** Text of at most so many characters. */
export function shortText(cell: Cell, most: number): string {
  const text = textOf(cell);
  if (text.length <= most) return text;
  throw new CellError('TOO_LONG', `At most ${most} characters; there are ${text.length}.`);
}

const decimal = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?$/i;

/** @param takes what the column takes, as a sentence */
export function numberOf(
  cell: Cell,
  takes = 'This takes a number and nothing around it: 12.5, not €12.5. In CSV, 12,5 needs `decimal: COMMA`, and 12.5 none.',
): number {
  const text = typeof cell === 'string' ? cell.trim() : '';
  const written = decimal.test(text) ? Number(text) : Number.NaN;
  const number = typeof cell === 'number' ? cell : written;
  if (Number.isFinite(number)) return number;
  throw new CellError('WRONG_TYPE', takes);
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
  throw new CellError('WRONG_TYPE', 'This takes true or false, yes or no, 1 or 0.');
}
