import { createReadStream } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { createGunzip, createGzip } from 'node:zlib';
import type { RowBatch } from '../database/copy/readRows.ts';
import type { AppliedMigration } from '../database/copy/rowSession.ts';

/**
 * A backup: gzipped lines of JSON. The first is the header; each batch has a line that says whose rows
 * follow, and a line for each row; the last line is the end, without which the file is not whole.
 */
export interface BackupHeader {
  /** The version of cxgraph that wrote it. */
  readonly version: string;
  /** When, as ISO 8601. */
  readonly madeAt: string;
  readonly migrations: readonly AppliedMigration[];
  readonly rows: number;
  readonly workspaces: number;
}

/** Increased when an older version could not read the lines any more. */
const format = 1;

/** A backup's content, gzipped. */
export function backupStream(header: BackupHeader, batches: AsyncIterable<RowBatch>): Readable {
  const gzip = createGzip();
  // An error of the source ends `gzip` with it, which its reader sees.
  pipeline(Readable.from(linesOf(header, batches)), gzip, () => {});
  return gzip;
}

async function* linesOf(
  header: BackupHeader,
  batches: AsyncIterable<RowBatch>,
): AsyncGenerator<string> {
  yield `${JSON.stringify({ cxgraph: 'backup', format, ...header })}\n`;
  let rows = 0;
  for await (const { rows: values, ...batch } of batches) {
    rows += values.length;
    const lines = [{ ...batch, rows: values.length }, ...values];
    yield lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  }
  yield `${JSON.stringify({ end: true, rows })}\n`;
}

/** An open backup. */
export interface OpenBackup {
  readonly header: BackupHeader;
  /** @throws {Error} where the file breaks off, or is damaged */
  readonly batches: AsyncIterable<RowBatch>;
  close(): void;
}

/**
 * Opens a backup and reads its header.
 *
 * @throws {Error} with the cure, for a file that is no backup or of a later format
 */
export async function openBackup(file: string): Promise<OpenBackup> {
  const source = createReadStream(file);
  const content = createGunzip();
  pipeline(source, content, () => {});
  const lines = linesIn(content, file);
  const first = await lines.next();
  const header = first.done ? null : headerIn(parsed(first.value));
  if (header === null) {
    source.destroy();
    throw foreign(file);
  }
  return { header, batches: batchesIn(lines, file), close: () => source.destroy() };
}

async function* batchesIn(lines: AsyncGenerator<string>, file: string): AsyncGenerator<RowBatch> {
  const next = async (): Promise<unknown> => {
    const { done, value } = await lines.next();
    if (done) throw broken(file, 'it has no end');
    return parsed(value);
  };
  let read = 0;
  for (;;) {
    const line = await next();
    if (isRecord(line) && line.end === true) {
      if (line.rows !== read || !(await lines.next()).done) throw broken(file, 'rows are missing');
      return;
    }
    const batch = batchIn(line);
    if (batch === null) throw broken(file, 'a line is not what it should be');
    const rows: (string | null)[][] = [];
    while (rows.length < batch.count) {
      const row = await next();
      if (!isRow(row, batch.columns.length)) throw broken(file, 'a row is not what it should be');
      rows.push(row);
    }
    read += rows.length;
    const { workspaceId, table, columns } = batch;
    yield { workspaceId, table, columns, rows };
  }
}

/** Characters that a line may have: a row has an uploaded part of a file at most. */
const longestLine = 200_000_000;

async function* linesIn(content: Readable, file: string): AsyncGenerator<string> {
  let pieces: string[] = [];
  let length = 0;
  content.setEncoding('utf8');
  try {
    for await (const text of content) {
      const parts = String(text).split('\n');
      for (const [index, part] of parts.entries()) {
        pieces.push(part);
        length += part.length;
        if (index === parts.length - 1) break;
        yield pieces.join('');
        [pieces, length] = [[], 0];
      }
      if (length > longestLine) throw foreign(file);
    }
  } catch (error) {
    throw readFailure(error, file);
  }
  if (length > 0) throw broken(file, 'its last line is not whole');
}

function readFailure(error: unknown, file: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') return new Error(`There is no file ${file}.`, { cause: error });
  if (code === 'EISDIR') return new Error(`${file} is a folder; name a file.`, { cause: error });
  if (code === 'Z_BUF_ERROR') return broken(file, 'it breaks off');
  // zlib says `incorrect header check` of what is no gzip at all.
  if (code.startsWith('Z_')) {
    return String(error).includes('header') ? foreign(file) : broken(file, 'its bytes are damaged');
  }
  return error;
}

function foreign(file: string): Error {
  return new Error(
    `${file} is no backup of cxgraph. Name a file that \`cxgraph backup\` wrote, with this version or an earlier one.`,
  );
}

function broken(file: string, why: string): Error {
  return new Error(
    `The backup ${file} is not whole (${why}), so nothing was restored. Copy the file again from where it came from, or use an earlier backup.`,
  );
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function headerIn(value: unknown): BackupHeader | null {
  if (!isRecord(value) || value.cxgraph !== 'backup' || value.format !== format) return null;
  const { version, madeAt, migrations, rows, workspaces } = value;
  if (typeof version !== 'string' || typeof madeAt !== 'string') return null;
  if (typeof rows !== 'number' || typeof workspaces !== 'number') return null;
  if (!Array.isArray(migrations) || !migrations.every(isMigration)) return null;
  return { version, madeAt, migrations, rows, workspaces };
}

function isMigration(value: unknown): value is AppliedMigration {
  return isRecord(value) && typeof value.name === 'string' && typeof value.checksum === 'string';
}

type BatchLine = Omit<RowBatch, 'rows'> & { readonly count: number };

function batchIn(value: unknown): BatchLine | null {
  if (!isRecord(value)) return null;
  const { workspaceId, table, columns, rows } = value;
  if (typeof workspaceId !== 'string' || typeof table !== 'string') return null;
  if (typeof rows !== 'number' || !isTexts(columns)) return null;
  return { workspaceId, table, columns, count: rows };
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

function isRow(value: unknown, width: number): value is (string | null)[] {
  return (
    Array.isArray(value) &&
    value.length === width &&
    value.every((each) => each === null || typeof each === 'string')
  );
}
