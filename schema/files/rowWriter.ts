import { stringify } from 'csv-stringify/sync';
import type { ExchangeFormat } from '../../prisma/generated/client/enums.ts';
import { type Cell, textOf } from './cells.ts';
import type { WrittenColumn } from './fileColumn.ts';
import { guarded } from './formula.ts';
import { listText } from './listCells.ts';

/** Writes rows of one format. */
export interface RowWriter<Row> {
  /** What stands before all rows. */
  readonly begin: string;
  write(rows: readonly Row[]): string;
}

/** How CSV is written. */
export interface CsvSettings {
  /** Whether it begins with a byte order mark, without which Excel does not read UTF-8. */
  readonly bom?: boolean;
  /** What stands between two cells; a comma by default. */
  readonly delimiter?: string;
}

export function rowWriter<Row>(
  format: ExchangeFormat,
  columns: readonly WrittenColumn<Row>[],
  csv: CsvSettings = {},
): RowWriter<Row> {
  return format === 'CSV' ? csvWriter(columns, csv) : ndjsonWriter(columns);
}

/** RFC 4180; no spreadsheet takes a cell for a formula (see formula.ts). */
function csvWriter<Row>(
  columns: readonly WrittenColumn<Row>[],
  { bom = false, delimiter = ',' }: CsvSettings,
): RowWriter<Row> {
  const lines = (records: string[][]) =>
    stringify(records, { delimiter, record_delimiter: '\r\n', quoted_match: /[\r\n]/ });
  return {
    begin: `${bom ? '\ufeff' : ''}${lines([columns.map(({ name }) => name)])}`,
    write: (rows) => lines(rows.map((row) => columns.map(({ cellOf }) => csvCell(cellOf(row))))),
  };
}

/** A number or a truth is none that a spreadsheet would run; text may be. */
export function csvCell(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'string') return guarded(value);
  if (typeof value !== 'object') return String(value);
  const isList = Array.isArray(value) && value.every((item) => typeof item !== 'object');
  return guarded(isList ? listText(value.map(textOf)) : JSON.stringify(value));
}

/** What a row does not have is left out of its line. */
function ndjsonWriter<Row>(columns: readonly WrittenColumn<Row>[]): RowWriter<Row> {
  return {
    begin: '',
    write: (rows) =>
      rows
        .map((row) => {
          const cells = columns.map(({ name, cellOf }) => [name, cellOf(row)] as const);
          return `${JSON.stringify(Object.fromEntries(cells.filter(([, cell]) => cell !== null)))}\n`;
        })
        .join(''),
  };
}
