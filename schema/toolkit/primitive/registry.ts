import { type StoredField, storedField } from '../../kernel/datamodel.ts';
import type { AnyField, Declaration, PrimitiveName } from './declaration.ts';

/** A field of a primitive: what is declared of it, and what the Prisma schema says. */
export interface PrimitiveField extends StoredField {
  /** The column it is stored in: its own, or the one that holds a reference. */
  readonly column: string;
  readonly isReference: boolean;
  readonly options: AnyField;
  /** A new row must be given it. */
  readonly isNeeded: boolean;
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
}

const primitives = new Map<PrimitiveName, Primitive>();

/** Every primitive that is declared, for what is made of their declarations. */
export function allPrimitives(): Primitive[] {
  return [...primitives.values()];
}

export function register(model: PrimitiveName, declaration: AnyDeclaration): Primitive {
  const fieldList = Object.entries(declaration.fields).map(([name, options]) =>
    fieldOf(model, name, options),
  );
  const field = `${model[0]?.toLowerCase()}${model.slice(1)}`;
  const primitive = { ...declaration, model, field, fieldList };
  primitives.set(model, primitive);
  return primitive;
}

function fieldOf(model: PrimitiveName, name: string, options: AnyField): PrimitiveField {
  const stored = storedField(model, [name]);
  const column = stored.kind === 'object' ? stored.column : name;
  if (column === undefined) throw new Error(`${model}.${name} is stored in no column of ${model}`);
  const { isRequired, hasDefault } = storedField(model, [column]);
  const isNeeded = isRequired && !hasDefault && !options.absent && !options.readOnly;
  return { ...stored, column, isReference: stored.kind === 'object', options, isNeeded };
}
