import type PrismaTypes from '../../../prisma/generated/pothos.ts';
import type { DelegateName, NewRow } from '../../kernel/workspaceDb.ts';
import type { ExternallyKnown } from '../write/reference.ts';
import type { LinkField, OptionsOf, PartField, ReferenceField } from './options.ts';

/** The models that can be declared: those with external ids, a revision and `archivedAt`. */
export type PrimitiveName = ExternallyKnown;

type Generated = `${string}Folded` | `${string}Composed`;
type Shape<M extends PrimitiveName> = PrismaTypes[M]['Shape'];

/** A row with the columns that are written; those that the database computes are left out. */
export type Row<M extends PrimitiveName> = {
  [C in keyof Shape<M> as C extends Generated ? never : C]: Shape<M>[C];
};

export type Relations<M extends PrimitiveName> = PrismaTypes[M]['Relations'];
/** The relations to lists of rows that belong to a row, or refer to it. */
export type ListRelation<M extends PrimitiveName> = PrismaTypes[M]['ListRelations'];
/** The relations back to `M` of the model that `M` refers to by `K`. */
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
type CommonColumn = 'id' | 'workspaceId' | 'revision' | 'createdAt' | 'updatedAt' | 'archivedAt';

/** `unknown` if `M` can declare `K` with the options `O`; otherwise a sentence that says why not. */
type CheckedField<M extends PrimitiveName, K, O> = K extends
  | CommonColumn
  | 'externalIds'
  | 'workspace'
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

export type PartsOf<
  M extends PrimitiveName,
  K extends keyof Relations<M>,
> = Relations<M>[K] extends {
  Name: infer Child extends keyof PrismaTypes;
}
  ? Child
  : never;
export type PartShape<Child> = Child extends keyof PrismaTypes
  ? PrismaTypes[Child]['Shape']
  : never;

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
    : `"${K & string}" is a list. Declare its rows with "part", or what they link to with "link"; or set "reverse" in the primitive that refers to ${M}.`;

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
    : `${C & string}Id` extends keyof PartShape<Child>
      ? CheckedOptions<
          `${Child & string}.${C & string}`,
          ['a reference of a part', Omit<ReferenceField, 'reverse' | 'from'>],
          Fields[C]
        >
      : `${Child & string} has no column or reference "${C & string}". Use Prisma’s name of it.`;
} & CompletePart<M, Child, Fields>;

type CompletePart<M extends PrimitiveName, Child, Fields> =
  Child extends Capitalize<DelegateName>
    ? [Exclude<NeededByPart<M, Child>, keyof Fields | `${keyof Fields & string}Id`>] extends [never]
      ? unknown
      : `${Child} is not stored without "${Exclude<NeededByPart<M, Child>, keyof Fields | `${keyof Fields & string}Id`> & string}". Declare it.`
    : never;
export type NeededByPart<M extends PrimitiveName, Child extends Capitalize<DelegateName>> = Exclude<
  RequiredKeys<NewRow<Uncapitalize<Child>>>,
  'id' | 'position' | `${Uncapitalize<M>}Id`
>;

// The sentence replaces the type of the whole field: intersected with a wrong option it would be
// `never`.
type CheckedOptions<At extends string, Kind extends [string, object], O> = O extends {
  description: string;
}
  ? [Exclude<keyof O, keyof Kind[1]>] extends [never]
    ? [WrongKeys<O, Kind[1]>] extends [never]
      ? unknown
      : `${At}: the option "${WrongKeys<O, Kind[1]> & string}" has a wrong value.`
    : `${At} is ${Kind[0]}, which has no option "${Exclude<keyof O, keyof Kind[1]> & string}".`
  : `${At} needs a description: what it is, its unit and range, and when it is null.`;

type WrongKeys<O, Options> = {
  [P in keyof O & keyof Options]: O[P] extends Options[P] ? never : P;
}[keyof O & keyof Options];

type RequiredKeys<T> = { [K in keyof T]-?: object extends Pick<T, K> ? never : K }[keyof T];
/** The columns without which Prisma stores no row. */
export type Needed<M extends PrimitiveName> = Exclude<RequiredKeys<NewRow<Uncapitalize<M>>>, 'id'>;
export type KeysWith<F, Option> = { [K in keyof F]: F[K] extends Option ? K : never }[keyof F];
export type WrittenKeys<F> = Exclude<keyof F, KeysWith<F, { readOnly: true } | { from: string }>>;
/** Fields that are set when a row is created, and not changed by an update. */
export type FixedKeys<F> = KeysWith<F, { fixed: string } | { within: object }>;
type StoredKeys<F> = WrittenKeys<F> | KeysWith<F, { from: string }>;

type Complete<M extends PrimitiveName, F, New> = [
  Exclude<Needed<M>, StoredKeys<F> | `${StoredKeys<F> & string}Id` | keyof New>,
] extends [never]
  ? unknown
  : `${M} is not stored without "${Exclude<Needed<M>, StoredKeys<F> | `${StoredKeys<F> & string}Id` | keyof New> & string}". Declare it in fields, or set it in onCreate.`;

/** The fields of a declaration; a wrong field does not compile, and the error says why. */
export type CheckedFields<M extends PrimitiveName, F, New> = {
  [K in keyof F]: CheckedField<M, K, F[K]>;
} & Complete<M, F, New>;
