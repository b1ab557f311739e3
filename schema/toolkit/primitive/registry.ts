import type { Context } from '../../kernel/context.ts';
import { type StoredField, storedField, storedFields } from '../../kernel/datamodel.ts';
import { verbatimsOf } from '../../kernel/personalData.ts';
import { verbatimScope } from '../../kernel/scope.ts';
import type { ModelName } from '../../kernel/workspaceDb.ts';
import type { StoredRow } from '../write/revision.ts';
import type { PrimitiveName } from './checkedFields.ts';
import type { Declaration } from './declaration.ts';
import type { AnyField, InputFields, SentFields } from './options.ts';

/** A field of a primitive: its declaration, and what the Prisma schema says of it. */
export interface PrimitiveField extends StoredField {
  /** The column it is stored in: its own, or the one that holds a reference. */
  readonly column: string;
  readonly isReference: boolean;
  readonly options: AnyField;
  /** The input for a new row must set it. */
  readonly isNeeded: boolean;
}

/** Rows of a table of their own that belong to a row of a primitive. */
interface Belonging {
  /** The name of the relation to them, and of the field that shows them: `traits`. */
  readonly name: string;
  readonly model: ModelName;
  /** The column that holds the id of the row they belong to. */
  readonly parentColumn: string;
}

export interface PrimitivePart extends Belonging {
  readonly fieldList: readonly PrimitiveField[];
  readonly options: AnyField & Required<Pick<AnyField, 'part'>>;
}

/** References to many rows, each stored as a row of a table of its own. */
export interface PrimitiveLink extends Belonging {
  readonly target: PrimitiveName;
  readonly linkedColumn: string;
  /** The relation from it to the row it belongs to. */
  readonly back: string;
  /** Columns that repeat those of the row they belong to, so that a foreign key makes both agree. */
  readonly repeated: readonly string[];
  readonly options: AnyField & Required<Pick<AnyField, 'link' | 'maxItems'>>;
}

/** A reference that a row has its position in, and how many rows can have one there. */
export interface Container {
  readonly name: string;
  readonly column: string;
  readonly model: PrimitiveName;
  readonly limit: number;
}

/** A declaration, for code that does not know its model. */
export type AnyDeclaration = Omit<
  Declaration<PrimitiveName, object, object>,
  | 'fields'
  | 'inputs'
  | 'prepare'
  | 'check'
  | 'checkRows'
  | 'lock'
  | 'storeInputs'
  | 'onLink'
  | 'onChange'
  | 'onCreate'
  | 'onDelete'
  | 'list'
  | 'example'
> & {
  fields: Readonly<Record<string, AnyField>>;
  inputs?: (t: InputFields) => SentFields;
  onDelete?: (ctx: Context, stored: StoredRow) => Promise<void>;
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
  readonly links: readonly PrimitiveLink[];
  /** What its rows have a position in, the innermost first; undefined if they have none. */
  readonly containers?: readonly [Container, ...Container[]];
}

const primitives = new Map<PrimitiveName, Primitive>();

/** All declared primitives. */
export function allPrimitives(): Primitive[] {
  return [...primitives.values()];
}

export function register(model: PrimitiveName, declaration: AnyDeclaration): Primitive {
  const fields = Object.entries(declaration.fields);
  const field = `${model[0]?.toLowerCase()}${model.slice(1)}`;
  const fieldList = fields
    .filter(([, { part, link }]) => !part && !link)
    .map(([name, options]) => fieldOf(model, name, options));
  const primitive = {
    ...declaration,
    model,
    field,
    fieldList,
    parts: fields.flatMap(([name, options]) => partOf(model, name, options)),
    links: fields.flatMap(([name, options]) => linkOf(model, name, options)),
    containers: containersOf(model, fieldList),
  };
  primitives.set(model, primitive);
  return primitive;
}

function fieldOf(model: ModelName, name: string, options: AnyField): PrimitiveField {
  const stored = storedField(model, [name]);
  const column = stored.kind === 'object' ? stored.column : name;
  if (column === undefined) throw new Error(`${model}.${name} is stored in no column of ${model}`);
  const { isRequired, hasDefault } = storedField(model, [column]);
  const { absent, readOnly, from, within } = options;
  const isOptional = hasDefault || stored.isList || absent || readOnly || from || within;
  const isNeeded = isRequired && !isOptional;
  return {
    ...{ ...stored, column, isReference: stored.kind === 'object', isNeeded },
    options: verbatimsOf(model).includes(name)
      ? { ...options, nullWithout: verbatimScope }
      : options,
  };
}

function containersOf(
  model: ModelName,
  fieldList: readonly PrimitiveField[],
): Primitive['containers'] {
  const { within } = fieldList.find(({ options }) => options.within)?.options ?? {};
  if (!within) return undefined;
  const [innermost, ...outer] = Object.entries(within).map(([name, limit]) => {
    const field = fieldList.find((one) => one.name === name && one.isReference);
    if (!field) throw new Error(`${model} declares no reference "${name}" to have a position in`);
    return { name, column: field.column, model: field.type as PrimitiveName, limit };
  });
  return innermost && [innermost, ...outer];
}

function partOf(parent: ModelName, name: string, options: AnyField): PrimitivePart[] {
  const { part } = options;
  if (!part) return [];
  const model = storedField(parent, [name]).type as ModelName;
  const back = storedFields(model).find(({ type, column }) => type === parent && column);
  if (!back?.column) throw new Error(`${model} has no column that leads to ${parent}`);
  const fieldList = Object.entries(part.fields).map(([column, declared]) =>
    fieldOf(model, column, declared),
  );
  return [{ name, model, parentColumn: back.column, fieldList, options: { ...options, part } }];
}

function linkOf(parent: ModelName, name: string, options: AnyField): PrimitiveLink[] {
  const { link, maxItems } = options;
  if (!link || !maxItems) return [];
  const model = storedField(parent, [name]).type as ModelName;
  const fields = storedFields(model);
  const linked = storedField(model, [link]);
  const back = fields.find((one) => one.type === parent && one.column && one.name !== link);
  if (!back?.column || !linked.column) throw new Error(`${model} links no ${parent} by "${link}"`);
  const own = ['workspaceId', 'position', back.column, linked.column];
  const repeated = fields
    .filter(({ kind, name: column }) => kind !== 'object' && !own.includes(column))
    .map(({ name: column }) => storedField(parent, [column]).name);
  return [
    {
      name,
      model,
      target: linked.type as PrimitiveName,
      parentColumn: back.column,
      linkedColumn: linked.column,
      back: back.name,
      repeated,
      options: { ...options, link, maxItems },
    },
  ];
}
