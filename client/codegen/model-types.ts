import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedInputType,
  type GraphQLOutputType,
  isEnumType,
  isListType,
  isNonNullType,
  isScalarType,
} from 'graphql';
import type { TypeModel } from './model.ts';
import { generatedScalar, RUNTIME_SCALAR_TYPES } from './scalars.ts';

/** The type that a generated module uses for a scalar. */
export function scalarModel(name: string): TypeModel {
  const text = generatedScalar(name);
  return RUNTIME_SCALAR_TYPES.has(text)
    ? { kind: 'name', name: text, from: { runtime: 'scalars' } }
    : { kind: 'text', text };
}

/** A type of the schema that `generated/schema.ts` declares. */
export function schemaName(name: string): TypeModel {
  return { kind: 'name', name, from: { generated: 'schema' } };
}

/** An argument's type. */
export function inputModel(type: GraphQLInputType): TypeModel {
  if (isNonNullType(type)) return notNull(inputModel(type.ofType));
  if (isListType(type)) return nullable({ kind: 'list', of: inputModel(type.ofType) });
  return nullable(namedInput(type));
}

function namedInput(type: GraphQLNamedInputType): TypeModel {
  return isScalarType(type) ? scalarModel(type.name) : schemaName(type.name);
}

/** A field's type; `composite` returns the type of a selection of an object, interface or union. */
export function outputModel(type: GraphQLOutputType, composite: () => TypeModel): TypeModel {
  if (isNonNullType(type)) return notNull(outputModel(type.ofType, composite));
  if (isListType(type)) return nullable({ kind: 'list', of: outputModel(type.ofType, composite) });
  if (isScalarType(type)) return nullable(scalarModel(type.name));
  return nullable(isEnumType(type) ? schemaName(type.name) : composite());
}

function nullable(of: TypeModel): TypeModel {
  return { kind: 'nullable', of };
}

function notNull(type: TypeModel): TypeModel {
  return type.kind === 'nullable' ? type.of : type;
}

/** The description of a field, with its deprecation. */
export function fieldDescription(field: GraphQLField<unknown, unknown>): string | null {
  const { description, deprecationReason } = field;
  const parts = [description, deprecationReason && `@deprecated ${deprecationReason}`];
  return parts.filter(Boolean).join('\n') || null;
}
