// The models that modules are printed from. They have no GraphQL types.

/** A TypeScript type. */
export type TypeModel =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'name'; readonly name: string; readonly from: NameSource }
  | { readonly kind: 'list'; readonly of: TypeModel }
  | { readonly kind: 'nullable'; readonly of: TypeModel }
  | { readonly kind: 'object'; readonly fields: readonly FieldModel[] }
  | { readonly kind: 'union'; readonly members: readonly TypeModel[] };

/** Where a name is imported from: a module of `client/generated`, or the runtime's scalars. */
export type NameSource = { readonly generated: string } | { readonly runtime: 'scalars' };

export interface FieldModel {
  readonly name: string;
  readonly type: TypeModel;
  readonly optional: boolean;
  readonly description: string | null;
}

/** The paths of the DateTimes in a result; the runtime's `DatePaths`. */
export type DatesModel = true | { readonly [field: string]: DatesModel };

export interface OperationModel {
  /** `PersonasGet`. */
  readonly name: string;
  /** `get`. */
  readonly functionName: string;
  readonly kind: 'query' | 'mutation' | 'subscription';
  /** The root field's response key. */
  readonly field: string;
  /** The operation's own description, or else its root field's in the schema. */
  readonly description: string | null;
  /** The minified document. */
  readonly text: string;
  readonly dates: DatesModel | null;
  readonly variables: readonly FieldModel[];
  readonly result: TypeModel;
  /** Whether the result is a connection that is read with `after`, and so can be iterated. */
  readonly pages: boolean;
}

export interface FragmentModel {
  readonly name: string;
  readonly description: string | null;
  readonly type: TypeModel;
}

export interface ModuleModel {
  /** `personas`. */
  readonly name: string;
  /** The files that the module is made from, by their paths from the root. */
  readonly sources: readonly string[];
  readonly fragments: readonly FragmentModel[];
  readonly operations: readonly OperationModel[];
}
