import type { InputShapeFromFields } from '@pothos/core';
import type { Context } from '../../kernel/context.ts';
import type { InputPath, UserErrorShape } from '../../kernel/userError.ts';
import type { DelegateName } from '../../kernel/workspaceDb.ts';
import type { RelationFilter } from '../read/listing.ts';
import type { ExternalIdShape } from '../write/externalId.ts';
import type { ArchivedOrRestored } from '../write/lifecycle.ts';
import type { LocalizedTextShape } from '../write/localizedText.ts';
import type { RowFinder } from '../write/rowKey.ts';
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
        [C in NeededInPart<M, Child, Fields>]: PartColumn<Child, C>;
      } & {
        [C in Exclude<keyof Fields, NeededInPart<M, Child, Fields>>]?: PartColumn<Child, C> | null;
      }
    : never;

/** A column of a part, or the key of the row that it refers to. */
type PartColumn<Child, C> = C extends keyof PartShape<Child> ? PartShape<Child>[C] : string;

type NeededInPart<M extends PrimitiveName, Child extends Capitalize<DelegateName>, Fields> = {
  [C in keyof Fields]: [Extract<C | `${C & string}Id`, NeededByPart<M, Child>>] extends [never]
    ? never
    : C;
}[keyof Fields];

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

/** The input that changes a row: what is absent stays, null clears. References are keys. */
export type Change<M extends PrimitiveName, F, Sent = unknown> = {
  [K in Exclude<WrittenKeys<F>, FixedKeys<F>>]?: ValueOf<M, K, F[K]> | null;
} & { externalIds?: readonly ExternalIdShape[] | null } & (Sent extends SentFields
    ? InputShapeFromFields<Sent>
    : unknown);

/** The input that creates a row. References are keys. */
export type Creation<M extends PrimitiveName, F, Sent = unknown> = Change<M, F, Sent> & {
  [K in FixedKeys<F>]?: ValueOf<M, K, F[K]> | null;
} & {
  [K in NeededKeys<M, F>]: ValueOf<M, K, F[K]>;
};

/** The fields of a row in a document, which refers to other rows in its own way. */
export type DocumentKeys<M extends PrimitiveName, F> = Exclude<
  Extract<keyof Creation<M, F>, keyof Row<M> | ListRelation<M>>,
  KeysWith<F, { link: string } | { within: object }>
>;

/** A row to store, before its columns are complete. */
export interface Unprepared<M extends PrimitiveName, F, Sent = unknown> {
  /** The input for this row. */
  input: Change<M, F, Sent>;
  /** The row as it is stored, and locked; null if it is new. */
  stored: Row<M> | null;
  /** Columns of a new row that a document sets beside the input. */
  past?: Columns<M>;
}

/** What `prepare` returns for a row; the paths of its errors begin at the row. */
export interface Prepared<C> {
  columns: C;
  errors: readonly UserErrorShape[];
}

/** A row as `check` sees it. */
export interface Judged<M extends PrimitiveName, F, Sent = unknown> {
  /** The input for this row. */
  input: Change<M, F, Sent>;
  /** The row as it is stored; null if it is new. */
  stored: Row<M> | null;
  /**
   * The row as it is going to be: the stored row or the columns' defaults, merged with the input.
   */
  after: Row<M>;
  now: Date;
}

/** A row of a call, for checks that look at many rows together. */
export interface JudgedRow<M extends PrimitiveName, F, Sent = unknown>
  extends Omit<Judged<M, F, Sent>, 'now'> {
  key: string;
  /** The path to it in the input. */
  path: InputPath;
}

interface Words {
  /** What the mutation does, and the errors to expect. */
  description: string;
  /** The description of its input. */
  input: string;
}

/** Some columns of a row. */
export type Columns<M extends PrimitiveName> = { [C in keyof Row<M>]?: Row<M>[C] };

/** How many rows of a type a workspace can have, archived ones included. */
export interface RowLimit {
  readonly count: number;
  /** The message for a row that is too many: how many there can be, and what to do. */
  readonly message: string;
}

/** The declaration of a primitive, from which everything else is derived. */
export interface Declaration<M extends PrimitiveName, F, New, Sent = unknown, Made = unknown> {
  /** The first part of its scopes: `feedback` of `feedback:read` and `feedback:write`. */
  scope: string;
  /** The scope for its rows, if it is not that of its lists. */
  rowScope?: string;
  description: string;
  /** The columns by which people recognise a row; by default its `name` or `title`. */
  label?: readonly (keyof NoInfer<F> & string)[];
  /** The fields, by Prisma's names of columns and relations. */
  fields: F & CheckedFields<M, F, New & Made>;
  /**
   * Further fields of its inputs, without columns of these names: `prepare` or `storeInputs` reads them.
   * Declare them as functions of their own, with types for their parameters.
   */
  inputs?: (t: InputFields) => Sent;
  /** Its list at the root, and what its lists can be filtered by beside its fields. */
  list: {
    field: string;
    description: string;
    /** Whether its root look-up takes the `key` of a row instead of its id, too. */
    byKey?: true;
    /** The order of a list without `orderBy`. */
    order: { [C in SortedKeys<F> | `${string}.${string}`]?: 'asc' | 'desc' };
    /** Further values to sort by, each by the path to it, `stage.position`, with its description. */
    sort?: Readonly<Record<string, string>>;
    /** Which rows it shows without `includeArchived`; by default those that are not archived. */
    inUse?: Readonly<Record<string, unknown>>;
    /** Further columns, whose fields are written by hand. */
    filter?: readonly (keyof Row<M> & string)[];
    relations?: Record<string, RelationFilter>;
    computed?: Record<
      string,
      { description: string; where: (wanted: boolean, now: Date) => Record<string, unknown> }
    >;
  };
  /** The mutation that creates a row, by its verb; it can be written by hand. */
  make:
    | ({ verb: 'Create' | 'Record' | 'Open'; payload: string } & Words)
    | { verb: 'Create'; byHand: true };
  update: Words;
  /**
   * Adds `xMove`, for rows with a position; to another container only if `container` describes
   * that.
   */
  move?: { position: string; container?: string } & Words;
  /** What is deleted together with a row. */
  takesAlong: string;
  /** Adds `xBulkUpsert`. */
  bulk?: {
    /** The description of its rows. */
    row: string;
    /** Appended to the descriptions of the fields that a new row needs. */
    needed?: string;
  } & (
    | { externalId: string; find?: undefined }
    /** Rows are found by keys of a type of their own; `key` describes the field. */
    | { key: string; find: RowFinder }
  );
  /**
   * Finds columns that follow from the input and from other rows, and user errors: a result for each
   * row, in as many statements for many rows as for one.
   */
  prepare?: (
    ctx: Context,
    rows: readonly Unprepared<M, F, Sent>[],
  ) => Promise<readonly Prepared<Made>[]>;
  /** How many rows a workspace can have; by default as many as it likes. */
  maxRows?: RowLimit;
  /** Checks what no bound of a single value can express. Paths begin at the row. */
  check?: (judged: Judged<M, F, Sent>) => readonly UserErrorShape[];
  /** Checks a row against other rows; called once for all rows of a call. */
  checkRows?: (
    ctx: Context,
    rows: readonly JudgedRow<M, F, Sent>[],
  ) => readonly UserErrorShape[] | Promise<readonly UserErrorShape[]>;
  /** Locks what must be locked before the rows of a call, so that all calls lock in one order. */
  lock?: (ctx: Context, inputs: readonly Change<M, F, Sent>[]) => Promise<void>;
  /**
   * Stores what `inputs` say in tables of their own, in as many statements for many rows as for one.
   * Returns the keys of the rows that it changed.
   */
  storeInputs?: (
    ctx: Context,
    rows: readonly Pick<JudgedRow<M, F, Sent>, 'key' | 'input' | 'path' | 'stored'>[],
  ) => Promise<ReadonlySet<string>>;
  /** Stores what follows from links that were replaced. */
  onLink?: (ctx: Context, rows: readonly JudgedRow<M, F, Sent>[]) => Promise<void>;
  /** Columns that follow from a change of a stored row. */
  onChange?: (change: { stored: Row<M>; after: Row<M>; now: Date }) => Columns<M>;
  /** Columns of new rows that no input sets; called once for all rows of a call. */
  onCreate?: (ctx: Context) => New | Promise<New>;
  /** Stores what follows from the deletion of a row, in its transaction. */
  onDelete?: (ctx: Context, stored: Row<M>) => Promise<void>;
  /** Stores what follows when a row is archived or restored, in its transaction. */
  onArchiveOrRestore?: (ctx: Context, key: string, done: ArchivedOrRestored) => Promise<void>;
  onArchive?: Columns<M>;
  onRestore?: Columns<M>;
  /**
   * The rows that prevent the deletion of a row, beside those that refer to it with
   * `onDelete: Restrict`; of a model that is named here, these alone.
   */
  usage?: (key: string) => readonly Users[];
  /** The smallest input that creates a row, without references, for the tests of all primitives. */
  example: Omit<
    Creation<M, NoInfer<F>, NoInfer<Sent>>,
    Exclude<NeededKeys<M, NoInfer<F>>, keyof Row<M>>
  >;
}
