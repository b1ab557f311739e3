import { hash } from 'node:crypto';
import { decodeBase64url } from '../../kernel/base64url.ts';
import { enumValues, storedField } from '../../kernel/datamodel.ts';
import { isStorable, isStorableMoment } from '../../kernel/storable.ts';

/** One column that a list is sorted by. */
export interface SortTerm {
  /**
   * The path from the listed row to the column: `['title']`, or through a link, `['step',
   * 'title']`.
   */
  readonly path: readonly string[];
  readonly direction: 'asc' | 'desc';
  /** Whether rows without a value come first or last. */
  readonly nulls: 'first' | 'last';
  readonly nullable: boolean;
  /** The path to the reference through which a row can lack it; by default, its own path. */
  readonly reference?: readonly string[];
  /** The name of the Prisma scalar or enum. */
  readonly type: string;
  /** `scalar` or `enum`. */
  readonly kind: string;
}

type Where = Record<string, unknown>;
type SortValue = string | number | boolean | Date | null;

/** A sort term for a stored column; nulls are by default where PostgreSQL puts them. */
export function sortTerm(
  model: string,
  path: readonly string[],
  direction: 'asc' | 'desc' = 'asc',
  nulls: 'first' | 'last' = direction === 'asc' ? 'last' : 'first',
): SortTerm {
  const { type, kind, isRequired } = storedField(model, path);
  const reference = openReference(model, path);
  const nullable = !isRequired || reference !== undefined;
  return { path, direction, nulls, nullable, type, kind, ...(reference && { reference }) };
}

/** The path to the column of the first relation on a path that a row can be without. */
function openReference(model: string, path: readonly string[]): readonly string[] | undefined {
  for (const depth of path.slice(0, -1).keys()) {
    const { isRequired, join = [] } = storedField(model, path.slice(0, depth + 1));
    const column = join.find(([own]) => own !== 'workspaceId')?.[0];
    if (!isRequired && column) return [...path.slice(0, depth), column];
  }
  return undefined;
}

/** Whether an order of a term is one that Prisma can write: through a reference, as PostgreSQL has it. */
export function hasUsualNulls({ reference, direction, nulls }: SortTerm): boolean {
  return reference === undefined || (direction === 'asc') === (nulls === 'last');
}

/** The reverse order. */
export function reversed(terms: readonly SortTerm[]): SortTerm[] {
  return terms.map((term) => ({
    ...term,
    direction: term.direction === 'asc' ? 'desc' : 'asc',
    nulls: term.nulls === 'first' ? 'last' : 'first',
  }));
}

/** Prisma's `orderBy`. */
export function orderByOf(terms: readonly SortTerm[]): Where[] {
  return terms.map(({ path, direction, nulls, nullable, reference }) =>
    at(path, nullable && !reference ? { sort: direction, nulls } : direction),
  );
}

/** Prisma's `select` for the values of a cursor. */
export function cursorSelection(terms: readonly SortTerm[]): Where {
  const select: Where = {};
  for (const { path } of terms) {
    let level = select;
    path.forEach((name, depth) => {
      if (depth === path.length - 1) {
        level[name] = true;
      } else {
        level[name] ??= { select: {} };
        level = (level[name] as { select: Where }).select;
      }
    });
  }
  return select;
}

/**
 * The rows that come after a row with these values in this order:
 * `a > A or (a = A and b > B) or …`, with nulls first or last as the terms say.
 */
export function rowsAfter(terms: readonly SortTerm[], values: readonly SortValue[]): Where {
  const ways = terms.flatMap((term, index) => {
    const same = terms
      .slice(0, index)
      .map((earlier, position) => equalTo(earlier, values[position] ?? null));
    return beyond(term, values[index] ?? null).map((further) => ({ AND: [...same, further] }));
  });
  const [first] = terms;
  const [value] = values;
  // This condition excludes no row, but an index scan can start with it.
  const start =
    first && value !== null && value !== undefined && !first.nullable && isOrdered(first)
      ? [at(first.path, { [first.direction === 'asc' ? 'gte' : 'lte']: value })]
      : [];
  return { AND: [...start, { OR: ways }] };
}

/**
 * Conditions for a row to come after a value in one term, any of which is enough; none if no row
 * can.
 */
function beyond(term: SortTerm, value: SortValue): Where[] {
  if (value === null) {
    return term.nulls === 'first' ? [at(term.reference ?? term.path, { not: null })] : [];
  }
  const conditions = [at(term.path, greater(term, value))];
  if (term.nullable && term.nulls === 'last') conditions.push(equalTo(term, null));
  return conditions;
}

function equalTo({ path, reference = path }: SortTerm, value: SortValue): Where {
  return at(value === null ? reference : path, value);
}

function isOrdered({ kind, type }: SortTerm): boolean {
  return kind !== 'enum' && type !== 'Boolean';
}

/** Prisma cannot order enums and booleans; both have few values, so the greater ones are listed. */
function greater(term: SortTerm, value: SortValue): Where {
  if (isOrdered(term)) return { [term.direction === 'asc' ? 'gt' : 'lt']: value };
  const all = term.kind === 'enum' ? enumValues(term.type) : [false, true];
  const ordered: readonly unknown[] = term.direction === 'asc' ? all : [...all].reverse();
  const rest = ordered.slice(ordered.indexOf(value) + 1);
  return term.kind === 'enum'
    ? { in: rest }
    : { equals: rest[0] ?? value, ...(rest.length === 0 && { not: value }) };
}

function at(path: readonly string[], condition: unknown): Where {
  return path.reduceRight<unknown>((inner, name) => ({ [name]: inner }), condition) as Where;
}

/**
 * A row's position in an order, as opaque text: the values of all sort terms, with the id as the
 * last.
 */
export function encodeCursor(terms: readonly SortTerm[], row: unknown): string {
  return cursorOf(
    terms,
    terms.map(({ path }) =>
      path.reduce<unknown>((level, name) => Reflect.get(Object(level), name), row),
    ),
  );
}

/** The cursor of a row with these values in the terms of an order. */
export function cursorOf(terms: readonly SortTerm[], values: readonly unknown[]): string {
  return Buffer.from(JSON.stringify([signature(terms), ...values])).toString('base64url');
}

/** The values of a cursor, or null if it was not made for this order. */
export function decodeCursor(terms: readonly SortTerm[], cursor: string): SortValue[] | null {
  const parts = parse(cursor);
  if (parts?.length !== terms.length + 1 || parts[0] !== signature(terms)) return null;
  const values: SortValue[] = [];
  for (const [index, term] of terms.entries()) {
    const value = sortValue(term, parts[index + 1]);
    if (value === undefined) return null;
    values.push(value);
  }
  return values;
}

/** Null for JSON in another spelling than that of `encodeCursor`: a cursor has only one. */
function parse(cursor: string): unknown[] | null {
  const text = decodeBase64url(cursor)?.toString();
  if (text === undefined) return null;
  try {
    const parts: unknown = JSON.parse(text);
    return Array.isArray(parts) && JSON.stringify(parts) === text ? parts : null;
  } catch {
    return null;
  }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A value as its column stores it, or undefined if the column cannot have it. */
function sortValue(term: SortTerm, value: unknown): SortValue | undefined {
  if (value === null) return term.nullable ? null : undefined;
  if (term.kind === 'enum') {
    return typeof value === 'string' && enumValues(term.type).includes(value) ? value : undefined;
  }
  switch (term.type) {
    case 'Int':
      // `| 0` leaves the integers of PostgreSQL as they are, the least one included.
      return typeof value === 'number' && (value | 0) === value ? value : undefined;
    case 'Float':
      return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
    case 'Boolean':
      return typeof value === 'boolean' ? value : undefined;
    case 'DateTime': {
      const moment = new Date(typeof value === 'string' ? value : Number.NaN);
      const isOwn = !Number.isNaN(moment.getTime()) && moment.toISOString() === value;
      return isOwn && isStorableMoment(moment) ? moment : undefined;
    }
    default:
      if (typeof value !== 'string' || !isStorable(value)) return undefined;
      return term.path.at(-1) === 'id' && !uuid.test(value) ? undefined : value;
  }
}

const signatures = new WeakMap<readonly SortTerm[], string>();

/** A hash that differs between orders. It is computed once for all rows of a page. */
function signature(terms: readonly SortTerm[]): string {
  let known = signatures.get(terms);
  if (!known) {
    known = sign(terms);
    signatures.set(terms, known);
  }
  return known;
}

function sign(terms: readonly SortTerm[]): string {
  const order = terms.map(({ path, direction, nulls }) => [path.join('.'), direction, nulls]);
  return hash('sha256', JSON.stringify(order), 'base64url').slice(0, 6);
}
