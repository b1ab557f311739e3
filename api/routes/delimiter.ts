import { RouteRefused } from './refused.ts';
import { maxRowBytes } from './rowLimits.ts';

/** The delimiters that a file may have. */
export const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

/** A file whose beginning has been read. */
export interface CsvBeginning {
  /** The text between its cells: named by its first line, or found in its first rows. */
  readonly delimiter: Delimiter;
  /** Whether it has such a first line, which is not a row, and not in `rest`. */
  readonly saysDelimiter: boolean;
  /** The file, without that line. */
  readonly rest: AsyncIterable<Buffer>;
}

/** Excel's own first line: `sep=;`. */
const says = /^\ufeff?"?sep=([^\r\n])"?(?:\r\n|\n|\r)/i;

/**
 * Finds the delimiter of a CSV file: the one that its first line names, or the one that is most
 * frequent in one of its first rows, outside quotes.
 *
 * @param rows how many rows are read for that, without empty ones
 * @throws RouteRefused where the first line names an unknown delimiter
 */
export async function csvBeginning(
  file: AsyncIterable<Buffer>,
  rows: number,
): Promise<CsvBeginning> {
  const iterator = file[Symbol.asyncIterator]();
  const pieces: Buffer[] = [];
  const counter = new DelimiterCounter(rows);
  let length = 0;
  let ended = false;
  // After a carriage return it reads on: a newline may belong to the same line end.
  const isOpen = () => !counter.done || pieces.at(-1)?.at(-1) === carriageReturn;
  while (isOpen() && length < maxRowBytes) {
    const next = await iterator.next();
    if (next.done) {
      ended = true;
      break;
    }
    pieces.push(next.value);
    length += next.value.length;
    counter.add(next.value);
  }
  const beginning = Buffer.concat(pieces);
  const [line, said] = says.exec(beginning.toString('utf8', 0, 16)) ?? [];
  async function* rest() {
    try {
      yield line === undefined ? beginning : beginning.subarray(Buffer.byteLength(line));
      if (ended) return;
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
        yield next.value;
      }
    } finally {
      await iterator.return?.();
    }
  }
  const delimiter = said === undefined ? counter.likeliest() : delimiterOf(said);
  return { delimiter, saysDelimiter: said !== undefined, rest: rest() };
}

function delimiterOf(said: string): Delimiter {
  const delimiter = delimiters.find((each) => each === said);
  if (delimiter) return delimiter;
  throw new RouteRefused(
    422,
    'The first line, "sep=", names a delimiter that is not known here. There are: , ; | and a tab.',
  );
}

const quote = 0x22;
const carriageReturn = 0x0d;
const lineEnds = [0x0a, carriageReturn];
/** Spaces, quotes and the bytes of a byte order mark. */
const noText = [0x20, 0x09, quote, 0xef, 0xbb, 0xbf];

/** Counts delimiters in the first rows that have text, byte by byte, because all are ASCII. */
class DelimiterCounter {
  readonly #rows: number;
  readonly #bytes = delimiters.map((each) => each.charCodeAt(0));
  #most = delimiters.map(() => 0);
  #counts = delimiters.map(() => 0);
  #seen = 0;
  #hasText = false;
  #quoted = false;

  constructor(rows: number) {
    this.#rows = rows;
  }

  /** Whether all of these rows have been read. */
  get done(): boolean {
    return this.#seen >= this.#rows;
  }

  add(piece: Buffer): void {
    for (const byte of piece) {
      if (this.done) return;
      this.#take(byte);
    }
  }

  /** The delimiter that is most frequent in one row. */
  likeliest(): Delimiter {
    this.#endRow();
    return delimiters[this.#most.indexOf(Math.max(...this.#most))] ?? ',';
  }

  #take(byte: number): void {
    if (byte === quote) this.#quoted = !this.#quoted;
    if (!this.#quoted && lineEnds.includes(byte)) {
      this.#endRow();
      return;
    }
    const which = this.#quoted ? -1 : this.#bytes.indexOf(byte);
    if (which >= 0) this.#counts[which] = (this.#counts[which] ?? 0) + 1;
    else if (!noText.includes(byte)) this.#hasText = true;
  }

  #endRow(): void {
    if (this.#hasText) {
      this.#most = this.#most.map((most, index) => Math.max(most, this.#counts[index] ?? 0));
      this.#seen += 1;
    }
    this.#counts = delimiters.map(() => 0);
    this.#hasText = false;
  }
}
