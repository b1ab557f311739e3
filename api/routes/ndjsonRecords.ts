import type { Cell } from '../../schema/files/cells.ts';
import { excessOf } from '../protection/nesting.ts';
import { RouteRefused } from './refused.ts';
import { repeatedNames } from './repeatedNames.ts';
import { maxColumns, maxRowBytes } from './rowLimits.ts';

/** One line of a file, counted from 1. */
export interface NdjsonRecord {
  readonly line: number;
  /** Null: the line is no JSON object, or nests too deep to be a response. */
  readonly row: Readonly<Record<string, Cell>> | null;
  /** Properties that the line has twice, or that contain such a property. */
  readonly repeated: ReadonlySet<string>;
}

const newline = 0x0a;

/** Lists and objects within each other; the deepest answers to a survey have five. */
const maxNesting = 20;

const none: ReadonlySet<string> = new Set();

/**
 * The rows of a file of one JSON object a line; empty lines are fine.
 *
 * @throws RouteRefused with the line that is longer or wider than a row may be
 */
export async function* ndjsonRecords(file: AsyncIterable<Buffer>): AsyncGenerator<NdjsonRecord> {
  let rest: Buffer[] = [];
  let restLength = 0;
  let line = 1;
  const take = (end: Buffer): NdjsonRecord | null => {
    const bytes = rest.length === 0 ? end : Buffer.concat([...rest, end]);
    rest = [];
    restLength = 0;
    if (bytes.length > maxRowBytes) throw tooLong(line);
    const text = bytes
      .toString('utf8')
      .replace(/^\ufeff/, '')
      .trim();
    if (text === '') return null;
    const row = rowOf(text, line);
    // What is written the same again has each of its names once.
    const isWrittenAgain = row === null || JSON.stringify(row) === text;
    return { line, row, repeated: isWrittenAgain ? none : repeatedNames(text) };
  };
  for await (const piece of file) {
    let from = 0;
    for (let end = piece.indexOf(newline); end >= 0; end = piece.indexOf(newline, from)) {
      const record = take(piece.subarray(from, end));
      if (record) yield record;
      line += 1;
      from = end + 1;
    }
    rest.push(piece.subarray(from));
    restLength += piece.length - from;
    if (restLength > maxRowBytes) throw tooLong(line);
  }
  const last = take(Buffer.alloc(0));
  if (last) yield last;
}

function rowOf(text: string, line: number): NdjsonRecord['row'] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  if (excessOf(value, { depth: maxNesting })) return null;
  if (Object.keys(value).length > maxColumns) {
    throw new RouteRefused(422, `Line ${line} has more than ${maxColumns} properties.`);
  }
  return value as Readonly<Record<string, Cell>>;
}

function tooLong(line: number): RouteRefused {
  return new RouteRefused(422, `Line ${line} is longer than ${maxRowBytes} bytes.`);
}
