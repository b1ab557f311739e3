import { listed } from '../kernel/listed.ts';
import { isStorable } from '../kernel/storable.ts';
import type { Cell } from './cells.ts';
import { unguarded } from './formula.ts';
import type { MappedColumn } from './mappedColumn.ts';
import { nearest } from './nearest.ts';
import { propertyAt, spelled } from './rowProperties.ts';
import { folded, spelling } from './spelling.ts';

/**
 * The file's columns and the mapping do not fit together; the message names the column, and those
 * that the file has.
 */
export class ColumnMismatch extends Error {
  /**
   * The message without the file's own names, to be stored: in a file without a header they are data
   * of persons.
   */
  readonly anonymous: string;

  constructor(anonymous: string, fileHas = '') {
    super([anonymous, fileHas].filter(Boolean).join(' '));
    this.anonymous = anonymous;
  }
}

/** Columns of a file that are not read, named in the answer; at most. */
const maxIgnored = 100;

/** Columns of a file that are read, in all its rows; as many as one row may have. */
const maxRead = 2_000;

/** What a plan is made of. */
export interface ColumnPlanOptions<To extends object> {
  /** Null: columns that are named as an export names them map themselves. */
  readonly mapping: readonly MappedColumn<To>[] | null;
  /** What maps itself where there is no mapping, by its name. */
  readonly known: ReadonlyMap<string, To>;
  /** What maps itself beside `known`, by names that are not known before. */
  readonly knownByPattern?: (name: string) => To | undefined;
  /** Other names, which map themselves where no name of `known` does. */
  readonly titles?: readonly (readonly [title: string, to: To])[];
  /** The same text for two targets that are one. */
  readonly keyOf: (to: To) => string;
  /** How names are compared, where blanks are part of some. */
  readonly spellingOf?: (name: string) => string;
  /** The file is not named like `a question of the survey`; and what it should be named like. */
  readonly words: { readonly like: string; readonly takes: string };
}

/**
 * Which columns of a file are read, in which order. With a mapping: those it names. Without: those
 * that are named as an export would name them, found as the file is read.
 */
export class ColumnPlan<To extends object> {
  readonly #known: ReadonlyMap<string, To> | null;
  readonly #knownByPattern: NonNullable<ColumnPlanOptions<To>['knownByPattern']>;
  readonly #keyOf: ColumnPlanOptions<To>['keyOf'];
  readonly #spellingOf: NonNullable<ColumnPlanOptions<To>['spellingOf']>;
  readonly #words: ColumnPlanOptions<To>['words'];
  /** What maps itself in whatever case, where that is one thing. */
  readonly #folded: ReadonlyMap<string, To>;
  readonly #columns: MappedColumn<To>[];
  /** Keys of what has a column that mapped itself. */
  readonly #taken = new Set<string>();
  readonly #seen = new Set<string>();
  readonly #ignored = new Set<string>();
  /** Columns of the file, for messages: of CSV those of its header, of NDJSON those of its first row. */
  #offered: readonly string[] = [];
  /** Positions of columns by the spelling of their names. */
  readonly #positions = new Map<string, number>();
  /** Columns that may stand within a property, `a.b` within `a`, by that property. */
  readonly #inner = new Map<string, { name: string; position: number; steps: string[] }[]>();
  readonly #looksWithin: boolean;

  constructor(options: ColumnPlanOptions<To>) {
    const { mapping, known, titles = [], keyOf, words } = options;
    this.#known = mapping ? null : known;
    this.#knownByPattern = (mapping ? undefined : options.knownByPattern) ?? (() => undefined);
    this.#keyOf = keyOf;
    this.#spellingOf = options.spellingOf ?? spelling;
    this.#words = words;
    this.#folded = mapping
      ? new Map()
      : new Map([...foldedOnce(titles, keyOf), ...foldedOnce([...known], keyOf)]);
    this.#columns = [...(mapping ?? [])];
    this.#columns.forEach(({ column }, index) => {
      this.#locate(this.#spellingOf(column), index);
    });
    this.#looksWithin = this.#columns.some(({ column }) => column.includes('.'));
  }

  /** The columns that are read, in the order in which `ofHeader` and `ofRow` put their cells. */
  get columns(): readonly MappedColumn<To>[] {
    return this.#columns;
  }

  /** Columns of the file that are not read, the first hundred. */
  get ignored(): readonly string[] {
    return [...this.#ignored];
  }

  /** Whether a row of CSV is a header with these columns: all of the mapping, or any that maps itself. */
  fits(header: readonly string[]): boolean {
    const names = new Set(this.#namesIn(header));
    if (this.#known) return [...names].some((name) => this.#targetOf(name) !== undefined);
    return this.#columns.every(({ column }) => names.has(this.#spellingOf(column)));
  }

  /**
   * Reads the header of a CSV file. Names are the same in whatever Unicode form and with whatever
   * blanks.
   *
   * @returns picks the cells of a row that are read; from them and from names, the apostrophe that an
   * export puts before what looks like a formula is taken off
   * @throws ColumnMismatch
   */
  ofHeader(header: readonly string[]): (cells: readonly string[]) => string[] {
    const names = this.#namesIn(header);
    const first = new Map<string, number>();
    names.forEach((name, index) => {
      if (!first.has(name)) first.set(name, index);
    });
    const twice = names.find(
      (name, index) => first.get(name) !== index && this.#positionOf(name) !== undefined,
    );
    if (twice !== undefined) {
      throw new ColumnMismatch(`The file has two columns "${shown(twice)}". Name one otherwise.`);
    }
    this.#offered = names;
    this.#noteAll(names);
    this.check();
    const sources = this.#columns.map(({ column }) => first.get(this.#spellingOf(column)) ?? -1);
    return (cells) => sources.map((source) => unguarded(cells[source] ?? ''));
  }

  /**
   * Picks the values of a row of NDJSON that are read. `a.b` also finds b within a.
   *
   * @param repeated properties that the row has twice, or that have one twice within them
   * @returns DUPLICATE where two properties are the same column, or the same part of it
   */
  ofRow(
    row: { readonly [name: string]: Cell },
    repeated: ReadonlySet<string> = new Set(),
  ): Cell[] | 'DUPLICATE' {
    const values = spelled(row, this.#looksWithin, this.#spellingOf);
    const names = Object.keys(values);
    if (this.#offered.length === 0) this.#offered = names;
    // Within objects, only what a mapping names is looked for.
    this.#noteAll(names.filter((name) => this.#positions.has(name) || !this.#inner.has(name)));
    const isTwice = names.length < Object.keys(row).length && this.#isTwice(row);
    if (isTwice || [...repeated].some((name) => this.#isRead(name))) return 'DUPLICATE';
    // A row can have few of the columns of its file: the work is that of its own properties.
    const cells = new Array<Cell>(this.#columns.length).fill(null);
    const put = (name: string, position: number | undefined, value: Cell | undefined) => {
      if (position === undefined || value === undefined) return;
      cells[position] = value;
      this.#seen.add(name);
    };
    for (const property of names) {
      for (const { name, position, steps } of this.#inner.get(property) ?? []) {
        put(name, position, propertyAt(values[property], steps));
      }
    }
    for (const name of names) put(name, this.#positions.get(name), values[name]);
    return cells;
  }

  #locate(name: string, position: number): void {
    this.#positions.set(name, position);
    const [property = '', ...steps] = name.split('.');
    if (steps.length === 0) return;
    const inner = this.#inner.get(property) ?? [];
    inner.push({ name, position, steps });
    this.#inner.set(property, inner);
  }

  /** @throws ColumnMismatch when the file lacks a column of the mapping, or has none of use */
  check(): void {
    const missing = this.#columns.find(({ column }) => !this.#seen.has(this.#spellingOf(column)));
    if (missing) {
      throw new ColumnMismatch(
        `The file has no column "${shown(missing.column)}", which the mapping names.`,
        this.#others(missing.column),
      );
    }
    if (this.#columns.length === 0) {
      throw new ColumnMismatch(
        `No column of the file is named like ${this.#words.like}. Say with a mapping what each is. ${this.#words.takes} ${listed([...(this.#known?.keys() ?? [])])}.`,
        this.#others(),
      );
    }
  }

  /** The columns of the file, as a sentence, and the one that may be meant. */
  #others(missing?: string): string {
    const others = this.#offered.filter((name) => name !== '');
    if (others.length === 0) return 'It has none with a name.';
    const there = `It has ${listed(others.map((name) => `"${shown(name)}"`))}.`;
    const near = missing === undefined ? undefined : nearest(missing, others);
    return near === undefined ? there : `Did you mean "${shown(near)}"? ${there}`;
  }

  /** Whether two properties are the same column, of those that are read. */
  #isTwice(row: { readonly [name: string]: Cell }): boolean {
    const names = Object.keys(row)
      .map(this.#spellingOf)
      .filter((name) => this.#positions.has(name));
    return new Set(names).size < names.length;
  }

  /** Whether a column that is read is this property, or within it. */
  #isRead(property: string): boolean {
    const name = this.#spellingOf(property);
    if (this.#positions.has(name)) return true;
    return (
      this.#looksWithin && [...this.#positions.keys()].some((each) => each.startsWith(`${name}.`))
    );
  }

  /** The names in a header as they are compared: as the file has them, where those are known. */
  #namesIn(header: readonly string[]): string[] {
    return header.map((cell) => {
      const name = this.#spellingOf(cell);
      const isKnown = this.#positions.has(name) || this.#folded.has(folded(name));
      return isKnown ? name : this.#spellingOf(unguarded(cell));
    });
  }

  /** Exact names first: none of them is left to a name that is like it. */
  #noteAll(names: readonly string[]): void {
    for (const name of names) if (this.#known?.has(name)) this.#note(name);
    for (const name of names) if (!this.#ignored.has(shown(name))) this.#note(name);
  }

  /** Of the names that mean nothing only the first are remembered: a file can have millions. */
  #note(name: string): void {
    if (this.#positionOf(name) !== undefined) this.#seen.add(name);
    else if (this.#ignored.size < maxIgnored) this.#ignored.add(shown(name));
  }

  /** What a column of this name is, where nothing maps it. The exact name goes before all others. */
  #targetOf(name: string): To | undefined {
    // The job stores the names of its columns.
    const byPattern = isStorable(name) ? this.#knownByPattern : () => undefined;
    const to = this.#known?.get(name) ?? this.#folded.get(folded(name)) ?? byPattern(name);
    // The column that came first has it alone.
    return to && this.#taken.has(this.#keyOf(to)) ? undefined : to;
  }

  #positionOf(name: string): number | undefined {
    const position = this.#positions.get(name);
    const to = position === undefined ? this.#targetOf(name) : undefined;
    if (!to) return position;
    if (this.#columns.length >= maxRead) {
      throw new ColumnMismatch(
        `The file has more than ${maxRead} columns that are read, as rows bring new ones. Divide it into files with fewer, or say with a mapping which to read.`,
        `One more is "${shown(name)}".`,
      );
    }
    this.#columns.push({ column: name, to });
    this.#taken.add(this.#keyOf(to));
    this.#locate(name, this.#columns.length - 1);
    return this.#columns.length - 1;
  }
}

/** Names by their spelling without case. A name of two things is left out. */
function foldedOnce<To extends object>(
  names: readonly (readonly [name: string, to: To])[],
  keyOf: (to: To) => string,
): Map<string, To> {
  const found = new Map<string, To | null>();
  for (const [name, to] of names) {
    const key = folded(name);
    const before = found.get(key);
    const isOther = before !== undefined && (before === null || keyOf(before) !== keyOf(to));
    found.set(key, isOther ? null : to);
  }
  return new Map([...found].flatMap(([key, to]) => (to === null ? [] : [[key, to] as const])));
}

/** A name as it may be repeated in an answer. */
function shown(name: string): string {
  return name.slice(0, 200);
}
