import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { utf16File } from '../routes/utf16File.ts';
import type { Interruption } from './interruption.ts';
import { writeWhole } from './wholeFile.ts';
import { counted, countOf } from './words.ts';

/** Which rows of a file were refused. */
export interface RejectedRows {
  readonly format: 'CSV' | 'NDJSON';
  /** The lines that refused rows begin on. */
  readonly lines: ReadonlySet<number>;
  /** The line of the first row; null for NDJSON, where no line is above it. */
  readonly firstRow: number | null;
}

/** Writes the refused rows of a file to a file of their own, below the lines that are above the rows. */
export async function writeRejects(
  file: string,
  out: string,
  refused: RejectedRows,
  interruption: Interruption,
): Promise<void> {
  const rows = refusedRows(createReadStream(file), refused);
  // The rows are people's answers: only the owner of the file may read them.
  await writeWhole(Readable.from(rows, { objectMode: false }), out, interruption, 0o600);
}

/**
 * How many refused rows are in their file, and how many are missing from it.
 *
 * @param written the number of rows in the file
 * @param refused the number of rows that the import refused
 */
export function rejectsNote(out: string, written: number, refused: number): string {
  const there = `${countOf(written, 'refused row is', 'refused rows are')} in ${out}`;
  if (refused <= written) return `${there}.`;
  return `${there}; ${counted(refused - written)} more are not: only the first 1,000 errors are stored.`;
}

/** The lines above a file's rows, and its refused rows, unchanged but in UTF-8. */
export async function* refusedRows(
  file: AsyncIterable<Buffer>,
  { format, lines, firstRow }: RejectedRows,
): AsyncGenerator<Buffer> {
  for await (const { line, bytes } of writtenRows(utf16File(file), format === 'CSV')) {
    const isAbove = firstRow !== null && line < firstRow;
    if (isAbove || lines.has(line)) {
      yield bytes;
      if (!isLineEnd(bytes.at(-1))) yield Buffer.from('\n');
    }
  }
}

const [newline, carriageReturn, quote] = [0x0a, 0x0d, 0x22];
const isLineEnd = (byte: number | undefined) => byte === newline || byte === carriageReturn;

/** The rows of a file with their line ends, each with the line that it begins on. */
async function* writtenRows(
  file: AsyncIterable<Buffer>,
  quotes: boolean,
): AsyncGenerator<{ readonly line: number; readonly bytes: Buffer }> {
  let begun: Buffer[] = [];
  let [line, next] = [1, 1];
  let [quoted, afterReturn] = [false, false];
  const cut = (rest: Buffer) => {
    const row = { line, bytes: Buffer.concat([...begun, rest]) };
    begun = [];
    line = next;
    return row;
  };
  for await (const piece of file) {
    let from = 0;
    for (let at = 0; at < piece.length; at += 1) {
      const byte = piece[at];
      const isPair = afterReturn && byte === newline;
      if (afterReturn && !quoted) {
        const to = isPair ? at + 1 : at;
        yield cut(piece.subarray(from, to));
        from = to;
      }
      afterReturn = byte === carriageReturn;
      if (quotes && byte === quote) quoted = !quoted;
      if (isLineEnd(byte) && !isPair) next += 1;
      if (byte === newline && !isPair && !quoted) {
        yield cut(piece.subarray(from, at + 1));
        from = at + 1;
      }
    }
    begun.push(piece.subarray(from));
  }
  const last = cut(Buffer.alloc(0));
  if (last.bytes.length > 0) yield last;
}
