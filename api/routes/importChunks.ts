import type { ChunkCutter } from '../../schema/files/chunkCutter.ts';
import type { PickedColumns } from '../../schema/files/fileReading.ts';
import { furtherHeaderRows, headerRowsMost } from '../../schema/files/headerRows.ts';
import type { Chunk } from '../../schema/files/waitingRow.ts';
import type { UploadSettings } from '../../schema/jobs/uploadSettings.ts';
import { type CsvRecord, csvRecords } from './csvRecords.ts';
import { ndjsonRecords } from './ndjsonRecords.ts';
import { RouteRefused } from './refused.ts';

/** A file that is being read, and what is made of it. */
export interface Taking {
  readonly file: AsyncIterable<Buffer>;
  readonly settings: Pick<UploadSettings, 'delimiter' | 'skipRows'>;
  readonly plan: PickedColumns;
  readonly cutter: ChunkCutter;
  /** Sentences for people on how the file was read where the import did not say. */
  readonly notes: string[];
}

/** @throws RouteRefused, ColumnMismatch */
export async function* csvChunks(taking: Taking): AsyncGenerator<Chunk> {
  const { file, settings, cutter } = taking;
  const { delimiter, skipRows } = settings;
  const topRows = skipRows + 1;
  let top: CsvRecord[] = [];
  let rows: RowTaker | null = null;
  for await (const record of csvRecords(file, { delimiter, topRows })) {
    if (rows) {
      const full = rows.take(record);
      if (full) yield full;
      continue;
    }
    // Spreadsheets write rows of delimiters alone: they are no header.
    if (top.length > 0 || hasText(record)) top.push(record);
    if (top.length < topRows + headerRowsMost) continue;
    rows = new RowTaker(taking, top);
    yield* rows.begun;
    top = [];
  }
  if (!rows) yield* new RowTaker(taking, top).begun;
  const last = cutter.rest();
  if (last) yield last;
}

/** Takes the rows of a CSV file once its header is found. */
class RowTaker {
  /** Chunks of the rows at the top. */
  readonly begun: Chunk[] = [];
  readonly #cutter: ChunkCutter;
  readonly #pick: (cells: readonly string[]) => string[];
  readonly #width: number;

  constructor({ plan, cutter, settings: { skipRows }, notes }: Taking, top: readonly CsvRecord[]) {
    const skipped = top.slice(0, skipRows + 1);
    const header = skipped.find(({ cells }) => plan.fits(cells)) ?? skipped.at(-1);
    if (!header) throw new RouteRefused(422, 'The file is empty: a CSV file has a header.');
    this.#cutter = cutter;
    this.#pick = plan.ofHeader(header.cells);
    this.#width = header.cells.length;
    const below = top.slice(skipped.length);
    const further = furtherHeaderRows(
      header.cells,
      below.map(({ cells }) => cells),
    );
    if (further) notes.push(further.note);
    for (const record of below.slice(further?.count ?? 0)) {
      const full = this.take(record);
      if (full) this.begun.push(full);
    }
  }

  /** @returns a chunk, when one is full */
  take({ line, cells }: CsvRecord): Chunk | null {
    // A cell beyond the header is often half of a text with a delimiter in it.
    const isWider = cells.slice(this.#width).some((cell) => cell.trim() !== '');
    return this.#cutter.add(line, isWider ? 'TOO_MANY' : this.#pick(cells));
  }
}

function hasText({ cells }: CsvRecord): boolean {
  return cells.some((cell) => cell.trim() !== '');
}

/** @throws RouteRefused, ColumnMismatch */
export async function* ndjsonChunks({ file, plan, cutter }: Taking): AsyncGenerator<Chunk> {
  for await (const { line, row, repeated } of ndjsonRecords(file)) {
    const full = cutter.add(line, row ? plan.ofRow(row, repeated) : 'INVALID_VALUE');
    if (full) yield full;
  }
  const last = cutter.rest();
  if (last) {
    // Where no row can be read, no column is known, and the errors of the rows are enough.
    if (plan.columns.length > 0 || last.rows.some(([, cells]) => Array.isArray(cells)))
      plan.check();
    yield last;
  }
}
