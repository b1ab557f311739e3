import type { Condition } from './scalars.ts';

/** The path of the first value in `T` that has no type in the schema; never if all have one. */
export type MistypedPath<T, Path extends string = ''> = unknown extends T
  ? Path
  : // A condition contains conditions, and JSON contains JSON, so that their paths would never end:
    // they are taken as scalars.
    T extends Condition
    ? never
    : T extends readonly (infer Item)[]
      ? MistypedPath<Item, Path>
      : string extends keyof T
        ? never
        : T extends object
          ? { [Field in keyof T & string]: MistypedPath<T[Field], `${Path}.${Field}`> }[keyof T &
              string]
          : never;

/**
 * What `request` requires of a document beside its type: nothing, or, if the schema lacks one of its
 * parts, a property that no document has. Without the compiler's `strictNullChecks` documents have
 * no usable types.
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
