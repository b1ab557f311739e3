import { GraphQLError, GraphQLScalarType, valueFromASTUntyped } from 'graphql';
import { builder } from '../builder.ts';
import { isObject } from '../kernel/isObject.ts';
import type { JsonObject } from '../kernel/json.ts';

/** It came as JSON, or as a literal of the same kinds of values. */
function isJsonObject(value: unknown): value is JsonObject {
  return isObject(value);
}

function read(value: unknown): JsonObject {
  if (isJsonObject(value)) return value;
  throw new GraphQLError('JsonObject must be an object of JSON, such as { "sku": "A-1" }.');
}

const JsonObjectScalar = new GraphQLScalarType<JsonObject, JsonObject>({
  name: 'JsonObject',
  serialize: read,
  parseValue: read,
  parseLiteral: (node, variables) => read(valueFromASTUntyped(node, variables)),
});

builder.addScalarType('JsonObject', JsonObjectScalar, {
  description:
    'An object of JSON whose names and kinds of values its author chooses: `{ "sku": "A-1", "items": [1, 2] }`. The order of names is not stored.',
});
