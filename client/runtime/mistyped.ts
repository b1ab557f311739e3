import type { Condition } from './scalars.ts';

/** The path of the first value in `T` that no schema type stands behind; never if there is none. */
export type MistypedPath<T, Path extends string = ''> = unknown extends T
  ? Path
  : // Groups stand in groups: a scalar like any other, or its path would never end.
    T extends Condition
    ? never
    : T extends readonly (infer Item)[]
      ? MistypedPath<Item, Path>
      : T extends object
        ? { [Field in keyof T & string]: MistypedPath<T[Field], `${Path}.${Field}`> }[keyof T &
            string]
        : never;

/**
 * Asked of a document beside its type: nothing, or, when the schema does not know a part, the
 * impossible. Without the compiler's `strictNullChecks` the types of documents are no types at all.
 */
export type MistypedIn<Result, Variables> = null extends string
  ? { readonly 'turn on "strict" in tsconfig.json': never }
  : MistypedStrictly<Result, Variables>;

type MistypedStrictly<Result, Variables> = [
  MistypedPath<Result, 'data'> | MistypedPath<Variables, 'variables'>,
] extends [never]
  ? unknown
  : {
      readonly 'the schema does not know':
        | MistypedPath<Result, 'data'>
        | MistypedPath<Variables, 'variables'>;
    };
