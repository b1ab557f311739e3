import { minifyIntrospection, preprocessIntrospection } from 'gql.tada/internal';
import {
  type GraphQLSchema,
  introspectionFromSchema,
  isScalarType,
  isSpecifiedScalarType,
  lexicographicSortSchema,
} from 'graphql';
import { printHeader } from './print-module.ts';
import { adHocScalar, RUNTIME_SCALAR_TYPES } from './scalars.ts';

/** The schema as a type, from which `graphql('…')` types its documents. */
export function printIntrospection(schema: GraphQLSchema): string {
  const scalars = Object.values(schema.getTypeMap())
    .filter((type) => isScalarType(type) && !isSpecifiedScalarType(type))
    .map(({ name }) => ({ name, type: adHocScalar(name) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const imported = [...new Set(scalars.map(({ type }) => type))]
    .filter((type) => RUNTIME_SCALAR_TYPES.has(type))
    .sort();
  // graphql-codegen passes a sorted schema; tests need not.
  const sorted = lexicographicSortSchema(schema);
  const introspection = minifyIntrospection(introspectionFromSchema(sorted));
  return [
    printHeader('schema/schema.graphql'),
    ...(imported.length > 0
      ? [`import type { ${imported.join(', ')} } from '../runtime/scalars.ts';\n`]
      : []),
    `/** The type of each custom scalar in an ad-hoc document. */\nexport interface AdHocScalars {\n${scalars
      .map(({ name, type }) => `  ${name}: ${type};\n`)
      .join('')}}\n`,
    `/** The schema, preprocessed for gql.tada. */\nexport type introspection = ${preprocessIntrospection(introspection)};\n`,
  ].join('\n');
}
