import { firstInvalidByte, unfinishedCharacter } from '../protection/utf8.ts';
import { RouteRefused } from './refused.ts';

const newline = 0x0a;
const carriageReturn = 0x0d;

/**
 * The pieces of a file, unchanged; they must be UTF-8 (a byte order mark is fine).
 *
 * @throws RouteRefused with the first line that is not, counted from 1
 */
export async function* utf8File(file: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let unfinished: Buffer = Buffer.alloc(0);
  let newlines = 0;
  let returns = 0;
  const check = (bytes: Buffer) => {
    const invalid = firstInvalidByte(bytes);
    const valid = invalid < 0 ? bytes : bytes.subarray(0, invalid);
    newlines += countOf(newline, valid);
    returns += countOf(carriageReturn, valid);
    // A carriage return ends a line only in a file without newlines, as old files are.
    if (invalid >= 0) throw notUtf8(1 + (newlines || returns));
  };
  for await (const piece of file) {
    const bytes = unfinished.length > 0 ? Buffer.concat([unfinished, piece]) : piece;
    unfinished = unfinishedCharacter(bytes);
    check(bytes.subarray(0, bytes.length - unfinished.length));
    yield piece;
  }
  check(unfinished);
}

function countOf(byte: number, bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(byte); at >= 0; at = bytes.indexOf(byte, at + 1)) count += 1;
  return count;
}

function notUtf8(line: number): RouteRefused {
  return new RouteRefused(
    422,
    `Line ${line} is not UTF-8. Save the file as "CSV UTF-8", or convert it with iconv.`,
  );
}
