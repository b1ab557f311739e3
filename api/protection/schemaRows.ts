import {
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';

/** Whether values of a type describe the schema. */
export function isIntrospectionType(typeName: string): boolean {
  return typeName.startsWith('__');
}

/** How many rows a list of introspection has. */
interface Rows {
  /** The mean over those that have any. */
  readonly mean: number;
  readonly most: number;
}

const rowsOfSchemas = new WeakMap<GraphQLSchema, ReadonlyMap<string, Rows>>();

/**
 * How many rows are assumed for a field of introspection in this schema; 1 if it is not a list.
 *
 * @param ofEach whether the field is selected on every type, which makes it the mean; on a few
 * types it may be the most that a type has
 */
export function rowsOfIntrospection(
  schema: GraphQLSchema,
  typeName: string,
  fieldName: string,
  ofEach: boolean,
): number {
  let rows = rowsOfSchemas.get(schema);
  if (!rows) {
    rows = countRows(schema);
    rowsOfSchemas.set(schema, rows);
  }
  const found = rows.get(`${typeName}.${fieldName}`);
  if (!found) return 1;
  return ofEach ? found.mean : found.most;
}

/** A type is wrapped once or twice, and tools select nine levels: each is there half as often. */
const wrapped: Rows = { mean: 0.5, most: 0.5 };

function countRows(schema: GraphQLSchema): ReadonlyMap<string, Rows> {
  const types = Object.values(schema.getTypeMap());
  const outputs = types.filter((type) => isObjectType(type) || isInterfaceType(type));
  const fields = outputs.map((type) => Object.values(type.getFields()));
  const inputs = types.filter(isInputObjectType).map((type) => Object.keys(type.getFields()));
  const directives = schema.getDirectives();
  const possible = types.filter(isAbstractType).map((type) => schema.getPossibleTypes(type));
  return new Map([
    ['__Schema.types', lengths([types])],
    ['__Schema.directives', lengths([directives])],
    ['__Directive.args', lengths(directives.map(({ args }) => args))],
    ['__Type.ofType', wrapped],
    ['__Type.fields', lengths(fields)],
    ['__Type.interfaces', lengths(outputs.map((type) => type.getInterfaces()))],
    ['__Type.possibleTypes', lengths(possible)],
    ['__Type.enumValues', lengths(types.filter(isEnumType).map((type) => type.getValues()))],
    ['__Type.inputFields', lengths(inputs)],
    ['__Field.args', lengths(fields.flat().map(({ args }) => args))],
  ]);
}

/** Over those that are not empty; 1 if there is none. */
function lengths(lists: readonly (readonly unknown[])[]): Rows {
  const some = lists.map(({ length }) => length).filter((length) => length > 0);
  if (some.length === 0) return { mean: 1, most: 1 };
  const sum = some.reduce((total, length) => total + length, 0);
  return { mean: sum / some.length, most: Math.max(...some) };
}
