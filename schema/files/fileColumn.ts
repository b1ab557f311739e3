import type { Cell } from './cells.ts';

/** A column of a file that rows are written to. */
export interface WrittenColumn<Row> {
  readonly name: string;
  /** Null: the row has nothing there. */
  readonly cellOf: (row: Row) => Cell;
}

/** A column that is read again as it was written. */
export interface FileColumn<Row, Draft> extends WrittenColumn<Row> {
  /**
   * Adds what a cell says to a row that is being read; null for a column that is only written. It is
   * not called for empty cells: what they leave out stays as it is stored.
   *
   * @throws CellError
   */
  readonly read: ((cell: Cell, draft: Draft) => void) | null;
}
