import type { MappedColumn } from './mappedColumn.ts';
import type { WaitingRow } from './waitingRow.ts';

/** A time of day at the end, with no zone behind it. */
const zoneless = /\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?(\s*[ap]\.?\s?m\.?)?$/i;

/** Finds the columns of moments that write times without a zone. */
export class ZonelessTimes<To extends object> {
  readonly #holdsMoments: (column: MappedColumn<To>) => boolean;
  readonly #columns = new Set<number>();

  constructor(holdsMoments: (column: MappedColumn<To>) => boolean) {
    this.#holdsMoments = holdsMoments;
  }

  /** Looks at rows; their cells are in the order of the columns. */
  note(columns: readonly MappedColumn<To>[], rows: readonly WaitingRow[]): void {
    columns.forEach((column, index) => {
      if (this.#columns.has(index) || !this.#holdsMoments(column)) return;
      const isZoneless = ([, cells]: WaitingRow) => {
        const cell = 'length' in cells ? cells[index] : null;
        return typeof cell === 'string' && zoneless.test(cell.trim());
      };
      if (rows.some(isZoneless)) this.#columns.add(index);
    });
  }

  /** How these were read, for people. */
  notes(columns: readonly MappedColumn[], timeZone: string): string[] {
    return [...this.#columns].map(
      (index) =>
        `Times without a zone in the column "${columns[index]?.column.slice(0, 200)}" were read in the workspace’s time zone, ${timeZone}.`,
    );
  }
}
