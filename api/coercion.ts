import {
  type GraphQLEnumType,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLScalarType,
  type GraphQLSchema,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  typeFromAST,
  valueFromAST,
} from 'graphql';
import { isObject } from '../schema/kernel/isObject.ts';

/**
 * Coerces a value of parsed JSON as graphql-js does. For a value with an error it throws, but does not
 * say what is wrong: graphql-js has to.
 */
type Coerce = (value: unknown) => unknown;

/** The coercions of the types that were needed so far. */
const made = new WeakMap<GraphQLInputType, Coerce>();

/**
 * The coercion of a type, made when it is first needed. It takes a fifth of the time of graphql-js,
 * which notes the path of each value: a bulk call has tens of thousands of them.
 */
export function coercionOf(type: GraphQLInputType): Coerce {
  const coerce = made.get(type) ?? coercionTo(type);
  made.set(type, coerce);
  return coerce;
}

function coercionTo(type: GraphQLInputType): Coerce {
  if (isNonNullType(type)) {
    const present = coercionOf(type.ofType);
    return (value) => (value == null ? refuse() : present(value));
  }
  const coerce = isListType(type)
    ? ofList(type.ofType)
    : isInputObjectType(type)
      ? ofObject(type)
      : ofLeaf(type);
  return (value) => (value == null ? null : coerce(value));
}

function ofLeaf(type: GraphQLScalarType | GraphQLEnumType): Coerce {
  return (value) => type.parseValue(value) ?? refuse();
}

/** One value counts as a list of one. */
function ofList(item: GraphQLInputType): Coerce {
  const coerce = coercionOf(item);
  return (value) => (Array.isArray(value) ? value.map((each) => coerce(each)) : [coerce(value)]);
}

function ofObject(type: GraphQLInputObjectType): Coerce {
  // Not before the first value, because a type can have fields of its own type.
  let fields: readonly Field[] | undefined;
  return (value) => {
    if (!isObject(value)) return refuse();
    fields ??= fieldsOf(type);
    const coerced: Record<string, unknown> = {};
    let count = 0;
    for (const { name, coerce, isRequired, defaultValue } of fields) {
      const entry = value[name];
      if (entry !== undefined) {
        coerced[name] = coerce(entry);
        count += 1;
      } else if (defaultValue !== undefined) coerced[name] = defaultValue;
      else if (isRequired) refuse();
    }
    // More than these are fields that the type does not have.
    for (const _ in value) count -= 1;
    if (count !== 0) refuse();
    if (type.isOneOf && !isOne(coerced)) refuse();
    return coerced;
  };
}

interface Field {
  readonly name: string;
  readonly coerce: Coerce;
  readonly isRequired: boolean;
  /** Undefined if there is none. */
  readonly defaultValue: unknown;
}

function fieldsOf(type: GraphQLInputObjectType): Field[] {
  return Object.values(type.getFields()).map(({ name, type: own, defaultValue }) => {
    return { name, coerce: coercionOf(own), isRequired: isNonNullType(own), defaultValue };
  });
}

function isOne(object: object): boolean {
  const values = Object.values(object);
  return values.length === 1 && values[0] !== null;
}

function refuse(): never {
  throw new Error('graphql-js says what is wrong');
}

/** The variables of an operation, coerced. */
export type Variables = Readonly<Record<string, unknown>>;

/**
 * Makes the coercion of the variables of an operation, whose document is valid. It throws for an error,
 * like the coercion of a value.
 */
export function variablesCoercion(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: Pick<OperationDefinitionNode, 'variableDefinitions'>,
): (sent: Variables) => Variables {
  const fields = variableDefinitions.map((definition): Field => {
    const type = typeFromAST(schema, definition.type);
    if (!isInputType(type)) return refuse();
    return {
      name: definition.variable.name.value,
      coerce: coercionOf(type),
      isRequired: isNonNullType(type),
      defaultValue: definition.defaultValue && valueFromAST(definition.defaultValue, type),
    };
  });
  return (sent) => {
    const coerced: Record<string, unknown> = {};
    for (const { name, coerce, isRequired, defaultValue } of fields) {
      if (Object.hasOwn(sent, name)) coerced[name] = coerce(sent[name]);
      else if (defaultValue !== undefined) coerced[name] = defaultValue;
      else if (isRequired) refuse();
    }
    return coerced;
  };
}
