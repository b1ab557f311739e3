import type PrismaTypes from '../../../prisma/generated/pothos.ts';
import type { Context } from '../../kernel/context.ts';
import type { InputPath, UserErrorShape } from '../../kernel/userError.ts';
import type { DelegateName, NewRow } from '../../kernel/workspaceDb.ts';
import type { RelationFilter } from '../read/listing.ts';
import type { ExternalIdShape } from '../write/externalId.ts';
import type { LocalizedTextShape } from '../write/localizedText.ts';
import type { ExternallyKnown } from '../write/reference.ts';
import type { Users } from '../write/usage.ts';
import type { LinkField, OptionsOf, PartField, ReferenceField } from './options.ts';

/** The models that can be declared: those with external ids, a revision and `archivedAt`. */
export type PrimitiveName = ExternallyKnown;

type Generated = `${string}Folded` | `${string}Composed`;
type Shape<M extends PrimitiveName> = PrismaTypes[M]['Shape'];

/** A row with the columns that are written; those that the database computes are left out. */
export type Row<M extends PrimitiveName> = {
  [C in keyof Shape<M> as C extends Generated ? never : C]: Shape<M>[C];
};

type Relations<M extends PrimitiveName> = PrismaTypes[M]['Relations'];
/** The lists of rows that belong to a row, or refer to it. */
export type ListRelation<M extends PrimitiveName> = PrismaTypes[M]['ListRelations'];
/** The lists of what `M` refers to by `K` that lead back to it. */
type BackOf<
  M extends keyof PrismaTypes,
  K extends keyof PrismaTypes[M]['Relations'],
> = PrismaTypes[M]['Relations'][K] extends {
  Name: infer Target extends keyof PrismaTypes;
}
  ? keyof {
      [R in keyof PrismaTypes[Target]['Relations'] as PrismaTypes[Target]['Relations'][R] extends {
        Name: M;
      }
        ? R
        : never]: R;
    }
  : never;
type Furniture = 'id' | 'workspaceId' | 'revision' | 'createdAt' | 'updatedAt' | 'archivedAt';

/** Whether `K` is a field that `M` can declare, with options `O`: else a sentence that says why not. */
type CheckedField<M extends PrimitiveName, K, O> = K extends Furniture | 'externalIds' | 'workspace'
  ? `Every primitive has "${K}": leave it out.`
  : K extends ListRelation<M>
    ? CheckedPart<M, K & keyof Relations<M>, O>
    : K extends keyof Relations<M>
      ? CheckedOptions<
          `${M}.${K & string}`,
          ['a reference', ReferenceField<BackOf<M, K> & string>],
          O
        >
      : K extends keyof Row<M>
        ? CheckedOptions<`${M}.${K & string}`, OptionsOf<NonNullable<Row<M>[K]>>, O>
        : `${M} has no column or relation "${K & string}". Use Prisma’s name of it.`;

type PartsOf<M extends PrimitiveName, K extends keyof Relations<M>> = Relations<M>[K] extends {
  Name: infer Child extends keyof PrismaTypes;
}
  ? Child
  : never;
type PartShape<Child> = Child extends keyof PrismaTypes ? PrismaTypes[Child]['Shape'] : never;

type CheckedPart<M extends PrimitiveName, K extends keyof Relations<M>, O> = O extends {
  part: { fields: infer Fields };
}
  ? CheckedOptions<
      `${M}.${K & string}`,
      ['a list of parts', PartField<object, keyof Fields & string>],
      O
    > & { part: { fields: CheckedPartFields<M, PartsOf<M, K>, Fields> } }
  : O extends { link: infer Through }
    ? CheckedOptions<
        `${M}.${K & string}`,
        ['a list of links', LinkOf<Extract<PartsOf<M, K>, keyof PrismaTypes>, Through>],
        O
      >
    : `"${K & string}" is a list. Say by "part" what its rows are, by "link" what they lead to, or declare what leads back to ${M} by "reverse" in the other primitive.`;

type LinkOf<Table extends keyof PrismaTypes, Through> = LinkField<
  Exclude<keyof PrismaTypes[Table]['Relations'], 'workspace'> & string,
  BackOf<Table, Through & keyof PrismaTypes[Table]['Relations']> & string
>;

type CheckedPartFields<M extends PrimitiveName, Child, Fields> = {
  [C in keyof Fields]: C extends keyof PartShape<Child>
    ? CheckedOptions<
        `${Child & string}.${C & string}`,
        OptionsOf<NonNullable<PartShape<Child>[C]>>,
        Fields[C]
      >
    : `${Child & string} has no column "${C & string}". Use Prisma’s name of it.`;
} & CompletePart<M, Child, Fields>;

type CompletePart<M extends PrimitiveName, Child, Fields> =
  Child extends Capitalize<DelegateName>
    ? [Exclude<NeededByPart<M, Child>, keyof Fields>] extends [never]
      ? unknown
      : `${Child} is not stored without "${Exclude<NeededByPart<M, Child>, keyof Fields> & string}". Declare it.`
    : never;
type NeededByPart<M extends PrimitiveName, Child extends Capitalize<DelegateName>> = Exclude<
  RequiredKeys<NewRow<Uncapitalize<Child>>>,
  'id' | 'position' | `${Uncapitalize<M>}Id`
>;

// A sentence takes the place of the whole field: met with a wrong option it would be `never`.
type CheckedOptions<At extends string, Kind extends [string, object], O> = O extends {
  description: string;
}
  ? [Exclude<keyof O, keyof Kind[1]>] extends [never]
    ? [WrongKeys<O, Kind[1]>] extends [never]
      ? unknown
      : `${At}: "${WrongKeys<O, Kind[1]> & string}" has a value that it cannot have.`
    : `${At} is ${Kind[0]}, of which "${Exclude<keyof O, keyof Kind[1]> & string}" cannot be said.`
  : `${At} needs a description: what it is, its unit and range, and when it is null.`;

type WrongKeys<O, Options> = {
  [P in keyof O & keyof Options]: O[P] extends Options[P] ? never : P;
}[keyof O & keyof Options];

type RequiredKeys<T> = { [K in keyof T]-?: object extends Pick<T, K> ? never : K }[keyof T];
/** The columns without which Prisma stores no row. */
type Needed<M extends PrimitiveName> = Exclude<RequiredKeys<NewRow<Uncapitalize<M>>>, 'id'>;
type KeysWith<F, Option> = { [K in keyof F]: F[K] extends Option ? K : never }[keyof F];
type WrittenKeys<F> = Exclude<keyof F, KeysWith<F, { readOnly: true } | { from: string }>>;
/** What is chosen when a row is made, and not changed by an update. */
type FixedKeys<F> = KeysWith<F, { fixed: string } | { within: object }>;
type StoredKeys<F> = WrittenKeys<F> | KeysWith<F, { from: string }>;

type Complete<M extends PrimitiveName, F, New> = [
  Exclude<Needed<M>, StoredKeys<F> | `${StoredKeys<F> & string}Id` | keyof New>,
] extends [never]
  ? unknown
  : `${M} is not stored without "${Exclude<Needed<M>, StoredKeys<F> | `${StoredKeys<F> & string}Id` | keyof New> & string}". Declare it in fields, or give it in onCreate.`;

/** The fields of a declaration; what is wrong with them does not compile, and says so. */
export type CheckedFields<M extends PrimitiveName, F, New> = {
  [K in keyof F]: CheckedField<M, K, F[K]>;
} & Complete<M, F, New>;

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
export type Change<M extends PrimitiveName, F> = {
  [K in Exclude<WrittenKeys<F>, FixedKeys<F>>]?: ValueOf<M, K, F[K]> | null;
} & { externalIds?: readonly ExternalIdShape[] | null };

/** What a caller says of a row to be made. */
export type Creation<M extends PrimitiveName, F> = Change<M, F> & {
  [K in FixedKeys<F>]?: ValueOf<M, K, F[K]> | null;
} & {
  [K in NeededKeys<M, F>]: ValueOf<M, K, F[K]>;
};

/** What a document says of a row: it refers to other rows in its own way. */
export type DocumentKeys<M extends PrimitiveName, F> = Exclude<
  Extract<keyof Creation<M, F>, keyof Row<M> | ListRelation<M>>,
  KeysWith<F, { link: string } | { within: object }>
>;

/** A row as rules see it. */
export interface Judged<M extends PrimitiveName, F> {
  /** What the caller sent. */
  input: Change<M, F>;
  /** The row as it is stored; null if it is to be made. */
  stored: Row<M> | null;
  /** The row as it is to be: what is stored, or the columns' defaults, merged with the input. */
  after: Row<M>;
  now: Date;
}

/** A row of a call, for rules that look at many rows together. */
export interface JudgedRow<M extends PrimitiveName, F> extends Omit<Judged<M, F>, 'now'> {
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
export interface Declaration<M extends PrimitiveName, F, New> {
  /** The first part of its scopes: `feedback` of `feedback:read` and `feedback:write`. */
  scope: string;
  /** The scope of its rows, where that is not the one of its lists. */
  rowScope?: string;
  description: string;
  /** What people know one of its rows by; its name or title where nothing is said. */
  label?: readonly (keyof NoInfer<F> & string)[];
  /** By Prisma's own names of columns and relations. */
  fields: F & CheckedFields<M, F, New>;
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
      { description: string; where: (wanted: boolean, now: Date) => object }
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
  /** What no bound of a single value can say. Paths begin at the row. */
  check?: (judged: Judged<M, F>) => readonly UserErrorShape[];
  /** What only other rows can tell of a row; asked once for all rows of a call. */
  checkRows?: (
    ctx: Context,
    rows: readonly JudgedRow<M, F>[],
  ) => readonly UserErrorShape[] | Promise<readonly UserErrorShape[]>;
  /** Locks what must be locked before the rows of a call, so that every call does it in one order. */
  lock?: (ctx: Context, inputs: readonly Change<M, F>[]) => Promise<void>;
  /** What follows from links that were replaced. */
  onLink?: (ctx: Context, rows: readonly JudgedRow<M, F>[]) => Promise<void>;
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
  example: Omit<Creation<M, NoInfer<F>>, Exclude<NeededKeys<M, NoInfer<F>>, keyof Row<M>>>;
}
