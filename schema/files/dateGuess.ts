import type { Cell } from './cells.ts';
import type { MappedColumn } from './mappedColumn.ts';
import type { WaitingRow } from './waitingRow.ts';
import type { DateFormat } from './writtenDate.ts';

/** What the cells of a column show of how it writes days. */
interface Evidence {
  dayFirst: boolean;
  monthFirst: boolean;
  /** Days that could be read both ways. */
  slashes: boolean;
  dots: boolean;
  /** Days that are the same both ways. */
  same: boolean;
  serials: boolean;
  /** Numbers that are none of Excel's days: years, times in seconds. */
  numbers: boolean;
}

const yearLast = /^\s*(\d{1,2})([-/.])(\d{1,2})\2\d{4}(?!\d)/;
/** From May 1927 to 2173, so that neither a year nor a time in seconds is taken for one. */
const serial = /^\s*[1-9]\d{4}(\.\d+)?\s*$/;
const number = /^\s*\d+(\.\d+)?\s*$/;

/**
 * Guesses from all rows of a file how each of its columns writes days. A guess is made where only
 * one way fits all cells: no day is the 31st month. `01.02.2026` is never month first.
 */
export class DateGuess<To extends object> {
  readonly #holdsDates: (column: MappedColumn<To>) => boolean;
  readonly #evidence = new Map<number, Evidence>();

  constructor(holdsDates: (column: MappedColumn<To>) => boolean) {
    this.#holdsDates = holdsDates;
  }

  /** Looks at rows; their cells are in the order of the columns. */
  note(columns: readonly MappedColumn<To>[], rows: readonly WaitingRow[]): void {
    columns.forEach((column, index) => {
      if (column.dateFormat || !this.#holdsDates(column)) return;
      const evidence = this.#evidence.get(index) ?? none();
      this.#evidence.set(index, evidence);
      for (const [, cells] of rows) if ('length' in cells) weigh(evidence, cells[index]);
    });
  }

  /** The columns with the formats that were found. */
  resolved(columns: readonly MappedColumn<To>[]): MappedColumn<To>[] {
    return columns.map((column, index) => {
      const evidence = this.#evidence.get(index);
      const dateFormat = evidence && formatOf(evidence);
      return dateFormat ? { ...column, dateFormat } : column;
    });
  }

  /** What was guessed, for people. */
  notes(columns: readonly MappedColumn<To>[]): string[] {
    return this.resolved(columns).flatMap(({ column, dateFormat }, index) => {
      if (!dateFormat || columns[index]?.dateFormat) return [];
      return [`Days in the column "${column.slice(0, 200)}" were read as ${dateFormat}.`];
    });
  }
}

function none(): Evidence {
  const seen = { slashes: false, dots: false, same: false, serials: false, numbers: false };
  return { dayFirst: false, monthFirst: false, ...seen };
}

function weigh(evidence: Evidence, cell: Cell | undefined): void {
  if (typeof cell !== 'string' && typeof cell !== 'number') return;
  const [, first, by, second] = yearLast.exec(String(cell)) ?? [];
  if (first === undefined) {
    if (serial.test(String(cell))) evidence.serials = true;
    else if (number.test(String(cell))) evidence.numbers = true;
  } else if (Number(first) > 12) evidence.dayFirst = true;
  else if (Number(second) > 12) evidence.monthFirst = true;
  else if (Number(first) === Number(second)) evidence.same = true;
  else if (by === '.') evidence.dots = true;
  else evidence.slashes = true;
}

function formatOf(evidence: Evidence): DateFormat | null {
  const { dayFirst, monthFirst, slashes, dots, same, serials, numbers } = evidence;
  if (dayFirst && monthFirst) return null;
  if (monthFirst) return dots ? null : 'MONTH_DAY_YEAR';
  if (dayFirst) return 'DAY_MONTH_YEAR';
  if (slashes) return null;
  if (dots || same) return 'DAY_MONTH_YEAR';
  return serials && !numbers ? 'EXCEL_SERIAL' : null;
}
