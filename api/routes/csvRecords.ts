import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { csvBeginning } from './delimiter.ts';
import { RouteRefused } from './refused.ts';
import { maxColumns, maxRowBytes } from './rowLimits.ts';

/** One row of a file, and the line it begins on, counted from 1. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface CsvOptions {
  /** The text between two cells; null: `csvBeginning` finds it. */
  readonly delimiter: string | null;
  /** Rows at the top in which the delimiter is looked for. */
  readonly topRows: number;
}

/**
 * The rows of a CSV file (RFC 4180; a byte order mark, any line end, empty lines and a first line
 * `sep=;` are fine), the header first.
 *
 * @throws RouteRefused with the line that cannot be read
 */
export async function* csvRecords(
  file: AsyncIterable<Buffer>,
  { delimiter, topRows }: CsvOptions,
): AsyncGenerator<CsvRecord> {
  const beginning = await csvBeginning(file, topRows);
  let line = beginning.saysDelimiter ? 2 : 1;
  const begins: number[] = [];
  const parser = parse({
    bom: true,
    delimiter: delimiter ?? beginning.delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    max_record_size: maxRowBytes,
    // Called as rows are parsed, so that a row that cannot be parsed is the one on `line`.
    on_record: (cells) => {
      const isRow = cells.length > 1 || cells[0] !== '';
      if (isRow) begins.push(line);
      line += 1 + lineBreaksIn(cells);
      return isRow ? cells : null;
    },
  });
  // Passes errors on to the parser, and closes the file when reading stops early.
  pipeline(Readable.from(beginning.rest, { objectMode: false }), parser, () => {});
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      const begin = begins.shift() ?? line;
      if (cells.length > maxColumns) {
        throw new RouteRefused(422, `Line ${begin} has more than ${maxColumns} columns.`);
      }
      yield { line: begin, cells };
    }
  } catch (error) {
    throw error instanceof CsvError ? unreadable(error, line) : error;
  }
}

function lineBreaksIn(cells: readonly string[]): number {
  let breaks = 0;
  for (const cell of cells) {
    if (cell.includes('\n') || cell.includes('\r')) breaks += cell.split(/\r\n|\n|\r/).length - 1;
  }
  return breaks;
}

const reasons: Readonly<Record<string, string>> = {
  CSV_MAX_RECORD_SIZE: `is longer than ${maxRowBytes} bytes. Is a closing quote missing?`,
  CSV_QUOTE_NOT_CLOSED: 'has a quote that is never closed.',
  CSV_INVALID_CLOSING_QUOTE:
    'has a quote within quotes that is not doubled: write "" for a quote within quotes.',
  INVALID_OPENING_QUOTE:
    'has a quote in a cell that is not quoted: put the cell in quotes, and write "" for each quote in it.',
};

/** Replaces the parser's messages, which repeat the row's text. */
function unreadable({ code }: CsvError, line: number): RouteRefused {
  return new RouteRefused(
    422,
    `The row on line ${line} ${reasons[code] ?? 'is not CSV as RFC 4180 describes it.'}`,
  );
}
