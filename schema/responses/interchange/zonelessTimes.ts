import type { MappedColumn } from './columns.ts';
import type { WaitingRow } from './upload.ts';

/** A time of day at the end, with no zone behind it. */
const zoneless = /\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?(\s*[ap]\.?\s?m\.?)?$/i;

/** Finds the columns of moments that write times without a zone. */
export class ZonelessTimes {
  readonly #columns = new Set<number>();

  /** Looks at rows; their cells stand in the order of the columns. */
  note(columns: readonly MappedColumn[], rows: readonly WaitingRow[]): void {
    columns.forEach(({ to }, index) => {
      if (!('field' in to) || !['STARTED_AT', 'COMPLETED_AT'].includes(to.field)) return;
      if (this.#columns.has(index)) return;
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
