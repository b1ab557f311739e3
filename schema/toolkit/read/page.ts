import { badArgument } from '../../kernel/errors.ts';
import {
  cursorSelection,
  decodeCursor,
  encodeCursor,
  orderByOf,
  reversed,
  rowsAfter,
  type SortTerm,
} from './keyset.ts';
import type { FilterInput } from './listing.ts';
import { maxPageSize } from './listSize.ts';

type Row = Record<string, unknown>;
type Where = Record<string, unknown>;

/** The arguments of a list. */
export interface PageArguments {
  first?: number | null;
  last?: number | null;
  after?: string | null;
  before?: string | null;
  filter?: FilterInput | null;
  orderBy?: readonly { field: string }[] | null;
  includeArchived?: boolean | null;
}

/** A page of a list: which rows, in which order, after or before which cursor, and how many. */
export class ListPage {
  /** The order of the rows, with the id as its last term. */
  readonly terms: readonly SortTerm[];
  /** The order in which they are read: backwards for `last` and `before`. */
  readonly walked: readonly SortTerm[];
  /** Rows of this page at most. */
  readonly size: number;
  readonly backwards: boolean;
  /** The values of the cursor that it begins at, in the order of the terms; null without one. */
  readonly start: ReturnType<typeof decodeCursor>;
  /** Prisma's `where` for the whole list. */
  readonly where: Where;
  /** Prisma's arguments for this page's rows and one more. */
  readonly query: { where: Where; orderBy: Where[]; take: number };

  /** @param usual rows of a page without `first` and `last` */
  constructor(args: PageArguments, terms: readonly SortTerm[], where: Where, usual: number) {
    const { size, backwards, cursor } = windowOf(args, usual);
    const argument = args.after == null ? 'before' : 'after';
    const walked = backwards ? reversed(terms) : terms;
    this.terms = terms;
    this.walked = walked;
    this.size = size;
    this.backwards = backwards;
    this.start = cursor === null ? null : valuesOf(terms, cursor, argument);
    this.where = where;
    this.query = {
      where: this.start === null ? where : { AND: [where, rowsAfter(walked, this.start)] },
      orderBy: orderByOf(walked),
      take: size + 1,
    };
  }

  /** Whether it begins at a cursor. */
  get continued(): boolean {
    return this.start !== null;
  }

  /** Prisma's `select` for the values that the cursor of a row needs. */
  get selection(): Where {
    return cursorSelection(this.terms);
  }

  /** The connection for the rows that `query` found; `nodeOf` leads from a link to the row. */
  connection<Found extends Row, Node>(
    rows: readonly Found[],
    nodeOf: (row: Found) => Node,
    totalCount: number | (() => Promise<number>),
  ) {
    const found = rows.slice(0, this.size);
    if (this.backwards) found.reverse();
    const more = rows.length > this.size;
    const terms = this.terms;
    const cursorOf = (row: Row | undefined) => (row ? encodeCursor(terms, row) : null);
    const edges = found.map((row) => new Edge(terms, row, nodeOf(row)));
    return {
      edges,
      totalCount,
      pageInfo: {
        get startCursor() {
          return cursorOf(found[0]);
        },
        get endCursor() {
          return cursorOf(found.at(-1));
        },
        // On the other side of the cursor there is at least the row it was made from.
        hasNextPage: this.backwards ? this.continued : more,
        hasPreviousPage: this.backwards ? more : this.continued,
      },
    };
  }
}

/** A row of a page; most requests select `nodes` alone, and never its cursor. */
class Edge<Node> {
  readonly #terms: readonly SortTerm[];
  readonly #row: Row;
  readonly node: Node;

  constructor(terms: readonly SortTerm[], row: Row, node: Node) {
    this.#terms = terms;
    this.#row = row;
    this.node = node;
  }

  get cursor(): string {
    return encodeCursor(this.#terms, this.#row);
  }
}

function windowOf({ first, last, after, before }: PageArguments, usual: number) {
  if (first != null && last != null) {
    throw badArgument('first', 'set `first` or `last`, not both.');
  }
  if (first != null && before != null) {
    throw badArgument('before', '`first` reads forwards, from `after`. Use `last` with `before`.');
  }
  if (last != null && after != null) {
    throw badArgument('after', '`last` reads backwards, from `before`. Use `first` with `after`.');
  }
  if (after != null && before != null) {
    throw badArgument('before', 'set `after` or `before`, not both.');
  }
  const backwards = last != null || before != null;
  const size = first ?? last ?? usual;
  if (size < 0 || size > maxPageSize) {
    throw badArgument(backwards ? 'last' : 'first', `from 0 to ${maxPageSize} rows a page.`);
  }
  return { size, backwards, cursor: after ?? before ?? null };
}

function valuesOf(terms: readonly SortTerm[], cursor: string, argument: 'after' | 'before') {
  const values = cursor.length > 20_000 ? null : decodeCursor(terms, cursor);
  if (!values) {
    throw badArgument(
      argument,
      'this is not a cursor of this list in this order. Take `endCursor` or `startCursor` from a page with the same `orderBy`.',
    );
  }
  return values;
}
