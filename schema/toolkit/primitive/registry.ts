import { type StoredField, storedField, storedFields } from '../../kernel/datamodel.ts';
import type { ModelName } from '../../kernel/workspaceDb.ts';
import type { Declaration, PrimitiveName } from './declaration.ts';
import type { AnyField } from './options.ts';

/** A field of a primitive: what is declared of it, and what the Prisma schema says. */
export interface PrimitiveField extends StoredField {
  /** The column it is stored in: its own, or the one that holds a reference. */
  readonly column: string;
  readonly isReference: boolean;
  readonly options: AnyField;
  /** A new row must be given it. */
  readonly isNeeded: boolean;
}

/** Rows of a table of their own that belong to a row of a primitive. */
export interface PrimitivePart {
  /** The relation that leads to them, and the field that shows them: `traits`. */
  readonly name: string;
  readonly model: ModelName;
  /** The column that holds the id of the row they belong to. */
  readonly parentColumn: string;
  readonly fieldList: readonly PrimitiveField[];
  readonly options: AnyField & Required<Pick<AnyField, 'part'>>;
}

/** A declaration by those who do not know whose it is. */
export type AnyDeclaration = Omit<
  Declaration<PrimitiveName, object, object>,
  'fields' | 'check' | 'onChange' | 'onCreate' | 'list' | 'example'
> & {
  fields: Readonly<Record<string, AnyField>>;
  list: Omit<Declaration<PrimitiveName, object, object>['list'], 'order' | 'filter'> & {
    order: Readonly<Record<string, 'asc' | 'desc'>>;
    filter?: readonly string[];
  };
  example: Readonly<Record<string, unknown>>;
};

/** A primitive at run time: its declaration, and its fields as they are stored. */
export interface Primitive extends AnyDeclaration {
  readonly model: PrimitiveName;
  /** The name of one of its rows in the graph: `feedback`. */
  readonly field: string;
  readonly fieldList: readonly PrimitiveField[];
  readonly parts: readonly PrimitivePart[];
}

const primitives = new Map<PrimitiveName, Primitive>();

/** Every primitive that is declared, for what is made of their declarations. */
export function allPrimitives(): Primitive[] {
  return [...primitives.values()];
}

export function register(model: PrimitiveName, declaration: AnyDeclaration): Primitive {
  const fields = Object.entries(declaration.fields);
  const field = `${model[0]?.toLowerCase()}${model.slice(1)}`;
  const primitive = {
    ...declaration,
    model,
    field,
    fieldList: fields
      .filter(([, { part }]) => !part)
      .map(([name, options]) => fieldOf(model, name, options)),
    parts: fields.flatMap(([name, options]) => partOf(model, name, options)),
  };
  primitives.set(model, primitive);
  return primitive;
}

function fieldOf(model: ModelName, name: string, options: AnyField): PrimitiveField {
  const stored = storedField(model, [name]);
  const column = stored.kind === 'object' ? stored.column : name;
  if (column === undefined) throw new Error(`${model}.${name} is stored in no column of ${model}`);
  const { isRequired, hasDefault } = storedField(model, [column]);
  const isNeeded = isRequired && !hasDefault && !options.absent && !options.readOnly;
  return { ...stored, column, isReference: stored.kind === 'object', options, isNeeded };
}

function partOf(parent: ModelName, name: string, options: AnyField): PrimitivePart[] {
  const { part } = options;
  if (!part) return [];
  const model = storedField(parent, [name]).type as ModelName;
  const back = storedFields(model).find(({ type, column }) => type === parent && column);
  if (!back?.column) throw new Error(`${model} has no column that leads to ${parent}`);
  const fieldList = Object.entries(part.fields).map(([column, said]) =>
    fieldOf(model, column, said),
  );
  return [{ name, model, parentColumn: back.column, fieldList, options: { ...options, part } }];
}
