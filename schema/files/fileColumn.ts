import type { Cell } from './cells.ts';
import type { DateFormat } from './writtenDate.ts';

/** A column of a file that rows are written to. */
export interface WrittenColumn<Row> {
  readonly name: string;
  /** The row's cell; null where it is empty. */
  readonly cellOf: (row: Row) => Cell;
}

/** A column that is read as it was written. */
export interface FileColumn<Row, Draft> extends WrittenColumn<Row> {
  /**
   * Adds the value of a cell to a row that is being read; null for a column that is only written. It
   * is not called for empty cells: what they leave out stays as it is stored.
   *
   * @throws CellError
   */
  readonly read: ((cell: Cell, draft: Draft, dateFormat?: DateFormat) => void) | null;
  /** No export writes it: other columns have the same. */
  readonly isReadAlone?: true;
  /** It takes an object or a list of objects: only NDJSON has it. */
  readonly isNdjsonAlone?: true;
}
