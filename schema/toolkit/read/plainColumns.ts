import { type GraphQLSchema, isObjectType } from 'graphql';

/**
 * Lets a field that shows a column read it off the loaded row. Pothos asks for each field of each
 * row by which query the row was loaded; that matters only where the row lacks the column.
 */
export function readColumnsPlainly(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || !type.extensions.pothosPrismaModel) continue;
    for (const field of Object.values(type.getFields())) {
      const { pothosExposedField: column, pothosOptions } = field.extensions;
      const { resolve } = field;
      if (typeof column !== 'string' || !resolve || Object(pothosOptions).authScopes) continue;
      field.resolve = (row, args, ctx, info) =>
        row[column] !== undefined ? row[column] : resolve(row, args, ctx, info);
    }
  }
}
