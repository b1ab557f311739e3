import type { InputShapeFromFields } from '@pothos/core';
import type { Context } from '../../kernel/context.ts';
import type { InputPath, UserErrorShape } from '../../kernel/userError.ts';
import type { DelegateName } from '../../kernel/workspaceDb.ts';
import type { RelationFilter } from '../read/listing.ts';
import type { ExternalIdShape } from '../write/externalId.ts';
import type { LocalizedTextShape } from '../write/localizedText.ts';
import type { Users } from '../write/usage.ts';
import type {
  CheckedFields,
  FixedKeys,
  KeysWith,
  ListRelation,
  Needed,
  NeededByPart,
  PartShape,
  PartsOf,
  PrimitiveName,
  Relations,
  Row,
  WrittenKeys,
} from './checkedFields.ts';
import type { InputFields, SentFields } from './options.ts';

type ValueOf<M extends PrimitiveName, K, O> = O extends { as: 'LocalizedText' }
  ? readonly LocalizedTextShape[]
  : O extends { part: { fields: infer Fields } }
    ? K extends keyof Relations<M>
      ? readonly PartValue<M, PartsOf<M, K>, Fields>[]
      : never
    : O extends { link: string }
      ? readonly string[]
      : K extends keyof Row<M>
        ? Row<M>[K]
        : string;

type PartValue<M extends PrimitiveName, Child, Fields> =
  Child extends Capitalize<DelegateName>
    ? {
        [C in keyof Fields & NeededByPart<M, Child>]: PartShape<Child>[C & keyof PartShape<Child>];
      } & {
        [C in Exclude<keyof Fields, NeededByPart<M, Child>>]?:
          | PartShape<Child>[C & keyof PartShape<Child>]
          | null;
      }
    : never;

type SortedKeys<F> = KeysWith<F, { order: string }> | 'createdAt' | 'updatedAt' | 'archivedAt';

type NeededKeys<M extends PrimitiveName, F> = {
  [K in WrittenKeys<F>]: F[K] extends { absent: 'now' } | { within: object }
    ? never
    : K extends Needed<M>
      ? K
      : `${K & string}Id` extends Needed<M>
        ? K
        : never;
}[WrittenKeys<F>];

/** What a caller says of a row to be changed: absent stays, null clears. References are keys. */
export type Change<M extends PrimitiveName, F, Sent = unknown> = {
  [K in Exclude<WrittenKeys<F>, FixedKeys<F>>]?: ValueOf<M, K, F[K]> | null;
} & { externalIds?: readonly ExternalIdShape[] | null } & (Sent extends SentFields
    ? InputShapeFromFields<Sent>
    : unknown);

/** What a caller says of a row to be made. */
export type Creation<M extends PrimitiveName, F, Sent = unknown> = Change<M, F, Sent> & {
  [K in FixedKeys<F>]?: ValueOf<M, K, F[K]> | null;
} & {
  [K in NeededKeys<M, F>]: ValueOf<M, K, F[K]>;
};

/** What a document says of a row: it refers to other rows in its own way. */
export type DocumentKeys<M extends PrimitiveName, F> = Exclude<
  Extract<keyof Creation<M, F>, keyof Row<M> | ListRelation<M>>,
  KeysWith<F, { link: string } | { within: object }>
>;

/** A row to be stored, before its columns are complete. */
export interface Unprepared<M extends PrimitiveName, F, Sent = unknown> {
  /** What the viewer sent. */
  input: Change<M, F, Sent>;
  /** The row as it is stored, and locked; null if it is to be made. */
  stored: Row<M> | null;
  /** What a document says of a row to be made, beside the input. */
  past?: Columns<M>;
}

/** What `prepare` answers for a row; the paths of its errors begin at the row. */
export interface Prepared<C> {
  columns: C;
  errors: readonly UserErrorShape[];
}

/** A row as rules see it. */
export interface Judged<M extends PrimitiveName, F, Sent = unknown> {
  /** What the caller sent. */
  input: Change<M, F, Sent>;
  /** The row as it is stored; null if it is to be made. */
  stored: Row<M> | null;
  /** The row as it is to be: what is stored, or the columns' defaults, merged with the input. */
  after: Row<M>;
  now: Date;
}

/** A row of a call, for rules that look at many rows together. */
export interface JudgedRow<M extends PrimitiveName, F, Sent = unknown>
  extends Omit<Judged<M, F, Sent>, 'now'> {
  key: string;
  /** Where it stands in the input. */
  path: InputPath;
}

interface Words {
  /** What the mutation does, and the errors to expect. */
  description: string;
  /** What its input is. */
  input: string;
}

/** Some columns of a row. */
export type Columns<M extends PrimitiveName> = { [C in keyof Row<M>]?: Row<M>[C] };

/** All that is said of a primitive; what can be derived of it is. */
export interface Declaration<M extends PrimitiveName, F, New, Sent = unknown, Made = unknown> {
  /** The first part of its scopes: `feedback` of `feedback:read` and `feedback:write`. */
  scope: string;
  /** The scope of its rows, where that is not the one of its lists. */
  rowScope?: string;
  description: string;
  /** What people know one of its rows by; its name or title where nothing is said. */
  label?: readonly (keyof NoInfer<F> & string)[];
  /** By Prisma's own names of columns and relations. */
  fields: F & CheckedFields<M, F, New & Made>;
  /**
   * Further fields of its inputs, which no column is named for: `prepare` reads them. Both are
   * functions of their own, with the types of what they take written down.
   */
  inputs?: (t: InputFields) => Sent;
  /** What the input says of its external ids, where `it` is the wrong word. */
  externalIds?: string;
  /** Its list at the root, and what all its lists can be filtered by beside its fields. */
  list: {
    field: string;
    description: string;
    /** The order where the caller gives none. */
    order: { [C in SortedKeys<F> | `${string}.${string}`]?: 'asc' | 'desc' };
    /** Further values to sort by, each by the path to it, `stage.position`, with its description. */
    sort?: Readonly<Record<string, string>>;
    /** What rows are like that it shows unless asked for archived ones; by default, not archived. */
    inUse?: Readonly<Record<string, unknown>>;
    /** Further columns, shown by hand. */
    filter?: readonly (keyof Row<M> & string)[];
    relations?: Record<string, RelationFilter>;
    computed?: Record<
      string,
      { description: string; where: (wanted: boolean, now: Date) => Record<string, unknown> }
    >;
  };
  /** What the look-up by id says of itself, where `One touchpoint by its id; …` is wrong. */
  lookUp?: string;
  /** The mutation that makes a row, by its verb; it can be written by hand. */
  make: ({ verb: 'Create' | 'Record'; payload: string } & Words) | { verb: 'Create'; byHand: true };
  update: Words;
  /** `xMove`, for rows with a position; to another container only where that is described. */
  move?: { position: string; container?: string } & Words;
  /** What goes with it when it is deleted. */
  takesAlong: string;
  /** `xBulkUpsert`; without it there is none. */
  bulk?: {
    /** What a row of it is. */
    row: string;
    externalId: string;
    /** Added to the fields that a new row needs. */
    needed?: string;
  };
  /**
   * Columns that follow from the input and from other rows, and what is wrong with it: an answer
   * for each row, in as many statements for many as for one.
   */
  prepare?: (
    ctx: Context,
    rows: readonly Unprepared<M, F, Sent>[],
  ) => Promise<readonly Prepared<Made>[]>;
  /** What no bound of a single value can say. Paths begin at the row. */
  check?: (judged: Judged<M, F, Sent>) => readonly UserErrorShape[];
  /** What only other rows can tell of a row; asked once for all rows of a call. */
  checkRows?: (
    ctx: Context,
    rows: readonly JudgedRow<M, F, Sent>[],
  ) => readonly UserErrorShape[] | Promise<readonly UserErrorShape[]>;
  /** Locks what must be locked before the rows of a call, so that every call does it in one order. */
  lock?: (ctx: Context, inputs: readonly Change<M, F, Sent>[]) => Promise<void>;
  /** What follows from links that were replaced. */
  onLink?: (ctx: Context, rows: readonly JudgedRow<M, F, Sent>[]) => Promise<void>;
  /** Columns that follow from a change of a stored row. */
  onChange?: (change: { stored: Row<M>; after: Row<M>; now: Date }) => Columns<M>;
  /** Columns of new rows that the caller does not give; asked once for all rows of a call. */
  onCreate?: (ctx: Context) => New | Promise<New>;
  onArchive?: Columns<M>;
  onRestore?: Columns<M>;
  /**
   * Who keeps a row from being deleted beside those that `onDelete: Restrict` tells of; of a model
   * that is named here, those alone.
   */
  usage?: (key: string) => readonly Users[];
  /** The least that makes a row, without references, for the laws that hold for all primitives. */
  example: Omit<
    Creation<M, NoInfer<F>, NoInfer<Sent>>,
    Exclude<NeededKeys<M, NoInfer<F>>, keyof Row<M>>
  >;
}
