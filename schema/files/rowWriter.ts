import { stringify } from 'csv-stringify/sync';
import type { ExchangeFormat } from '../../prisma/generated/client/enums.ts';
import { type Cell, textOf } from './cells.ts';
import type { WrittenColumn } from './fileColumn.ts';
import { guarded } from './formula.ts';
import { listText } from './listCells.ts';

/** Writes rows of one format. */
export interface RowWriter<Row> {
  /** The text before all rows: the header of CSV. */
  readonly begin: string;
  write(rows: readonly Row[]): string;
}

/** How CSV is written. */
export interface CsvSettings {
  /** Whether it begins with a byte order mark, which Excel needs to read UTF-8. */
  readonly bom?: boolean;
  /** The character between two cells; a comma by default. */
  readonly delimiter?: string;
}

export function rowWriter<Row>(
  format: ExchangeFormat,
  columns: readonly WrittenColumn<Row>[],
  csv: CsvSettings = {},
): RowWriter<Row> {
  return format === 'CSV' ? csvWriter(columns, csv) : ndjsonWriter(columns);
}

/** Writes CSV as RFC 4180 has it; no spreadsheet runs a cell as a formula (see formula.ts). */
function csvWriter<Row>(
  columns: readonly WrittenColumn<Row>[],
  { bom = false, delimiter = ',' }: CsvSettings,
): RowWriter<Row> {
  const lines = (records: string[][]) =>
    stringify(records, { delimiter, record_delimiter: '\r\n', quoted_match: /[\r\n]/ });
  return {
    begin: `${bom ? '\ufeff' : ''}${lines([columns.map(({ name }) => guarded(name))])}`,
    write: (rows) => lines(rows.map((row) => columns.map(({ cellOf }) => csvCell(cellOf(row))))),
  };
}

/** A value as a cell of CSV. Only text can be run as a formula; numbers and booleans cannot. */
export function csvCell(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'string') return guarded(value);
  if (typeof value !== 'object') return String(value);
  const isList = Array.isArray(value) && value.every((item) => typeof item !== 'object');
  return guarded(isList ? listText(value.map(textOf)) : JSON.stringify(value));
}

/** Writes NDJSON; empty cells are left out of their line. */
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
