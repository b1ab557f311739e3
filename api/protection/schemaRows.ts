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

const rowsOfSchemas = new WeakMap<GraphQLSchema, ReadonlyMap<string, number>>();

/**
 * How many rows a field of introspection is taken to have in this schema: the mean over those that
 * have any; 1 for what is no list.
 */
export function rowsOfIntrospection(
  schema: GraphQLSchema,
  typeName: string,
  fieldName: string,
): number {
  let rows = rowsOfSchemas.get(schema);
  if (!rows) {
    rows = countRows(schema);
    rowsOfSchemas.set(schema, rows);
  }
  return rows.get(`${typeName}.${fieldName}`) ?? 1;
}

function countRows(schema: GraphQLSchema): ReadonlyMap<string, number> {
  const types = Object.values(schema.getTypeMap());
  const outputs = types.filter((type) => isObjectType(type) || isInterfaceType(type));
  const fields = outputs.map((type) => Object.values(type.getFields()));
  const inputs = types.filter(isInputObjectType).map((type) => Object.keys(type.getFields()));
  const directives = schema.getDirectives();
  return new Map([
    ['__Schema.types', types.length],
    ['__Schema.directives', directives.length],
    ['__Directive.args', meanLength(directives.map(({ args }) => args))],
    // A type is wrapped once or twice, and tools ask for nine levels: each is there half as often.
    ['__Type.ofType', 0.5],
    ['__Type.fields', meanLength(fields)],
    ['__Type.interfaces', meanLength(outputs.map((type) => type.getInterfaces()))],
    [
      '__Type.possibleTypes',
      meanLength(types.filter(isAbstractType).map((type) => schema.getPossibleTypes(type))),
    ],
    ['__Type.enumValues', meanLength(types.filter(isEnumType).map((type) => type.getValues()))],
    ['__Type.inputFields', meanLength(inputs)],
    ['__Field.args', meanLength(fields.flat().map(({ args }) => args))],
  ]);
}

/** Over those that are not empty; 1 if there is none. */
function meanLength(lists: readonly (readonly unknown[])[]): number {
  const some = lists.filter(({ length }) => length > 0);
  return some.length === 0 ? 1 : some.reduce((sum, { length }) => sum + length, 0) / some.length;
}
