import fc, { type Arbitrary } from 'fast-check';
import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  getOperationAST,
  getVariableValues,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  parse,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { schema } from '../schema/index.ts';
import { sized } from '../test/support/size.ts';
import { variablesCoercion } from './coercion.ts';

const refused = 'refused';

/** What our coercion and that of graphql-js make of variables, as JSON, so with the order of fields. */
function bothOf(operation: string, variables: Record<string, unknown>) {
  const definition = getOperationAST(parse(`${operation} { __typename }`));
  if (!definition) throw new Error('There is no operation');
  const coerce = variablesCoercion(schema, definition);
  let own: unknown = refused;
  try {
    own = coerce(variables);
  } catch {}
  const definitions = definition.variableDefinitions ?? [];
  const { coerced = refused } = getVariableValues(schema, definitions, variables);
  return { own: JSON.stringify(own), graphqlJs: JSON.stringify(coerced) };
}

/** Values that fit few types. */
const anything = fc.constantFrom<unknown>(
  ...[null, true, 7, 1.5, 2 ** 40, '', 'x', [], {}, [null], [['x']], { unknown: 1 }, { id: 'x' }],
);

/** Values that the scalars take, and some that they do not. */
const scalars: Readonly<Record<string, Arbitrary<unknown>>> = {
  Int: fc.integer({ min: -3, max: 2_000 }),
  Float: fc.constantFrom(0, -1.5, 1e21, 7),
  Boolean: fc.boolean(),
  ID: fc.oneof(fc.string(), fc.nat()),
  String: fc.string(),
  DateTime: fc.constantFrom(
    ...['2026-11-28T10:00:00Z', '2026-11-28T10:00:00.123+02:00', '2026-02-30T10:00:00Z', 'x'],
  ),
  LocalTime: fc.constantFrom('10:30', '10:30:15', '25:00'),
  Condition: fc.constantFrom<unknown>(
    { combinator: 'and', rules: [] },
    { combinator: 'or', rules: [{ field: 'nps', operator: 'gte', value: 9 }] },
    { combinator: 'nor' },
  ),
};

/** Values of a type, hardly one of which has an error; deeper ones have only what is required. */
function valuesOf(type: GraphQLInputType, depth: number): Arbitrary<unknown> {
  const fitting = fittingOf(type, depth);
  return fc.oneof({ weight: 60, arbitrary: fitting }, { weight: 1, arbitrary: anything });
}

function fittingOf(type: GraphQLInputType, depth: number): Arbitrary<unknown> {
  if (isNonNullType(type)) return fittingOf(type.ofType, depth);
  if (isListType(type)) {
    const item = valuesOf(type.ofType, depth);
    return fc.oneof({ weight: 5, arbitrary: fc.array(item, { maxLength: 3 }) }, item);
  }
  if (isEnumType(type)) return fc.constantFrom(...type.getValues().map(({ name }) => name));
  if (isInputObjectType(type)) return objectsOf(type, depth);
  return scalars[type.name] ?? fc.constantFrom<unknown>({}, { a: [1, { b: null }] }, 'x');
}

function objectsOf(type: GraphQLInputObjectType, depth: number): Arbitrary<unknown> {
  const fields = Object.values(type.getFields());
  const isRequired = (field: (typeof fields)[number]) =>
    isNonNullType(field.type) && field.defaultValue === undefined;
  const optional = fields.filter((field) => !isRequired(field));
  const most = type.isOneOf ? 1 : depth > 2 ? 0 : 4;
  const chosen = fc.subarray(optional, {
    minLength: type.isOneOf ? 1 : 0,
    maxLength: Math.min(most, optional.length),
  });
  return fc.tuple(chosen, rarely, rarely).chain(([some, isIncomplete, isOverfull]) => {
    const all = [...(isIncomplete ? [] : fields.filter(isRequired)), ...some];
    const values = all.map(({ name, type: own }) => [name, valuesOf(own, depth + 1)]);
    return fc.record({ ...Object.fromEntries(values), ...(isOverfull && { unknown: anything }) });
  });
}

const rarely = fc.nat(40).map((number) => number === 0);

const inputTypes = Object.values(schema.getTypeMap()).flatMap((type) =>
  isInputObjectType(type) || isLeafType(type) ? [type] : [],
);

describe('variables are coerced as graphql-js does, or refused where it finds an error', () => {
  const seen = { fitting: 0, refused: 0 };

  test.each(inputTypes.map((type) => [type.name, type] as const))('%s', (name, type) => {
    const operation = `query ($it: ${name}, $all: [${name}!]!)`;
    const variables = fc.record(
      { it: valuesOf(type, 0), all: fc.array(valuesOf(type, 1), { maxLength: 2 }) },
      { requiredKeys: ['all'] },
    );
    fc.assert(
      fc.property(variables, (sent) => {
        const { own, graphqlJs } = bothOf(operation, sent);
        seen[own === JSON.stringify(refused) ? 'refused' : 'fitting'] += 1;
        expect(own).toBe(graphqlJs);
      }),
      { numRuns: sized({ suite: 15, soak: 40 }) },
    );
  });

  test('with values of either kind in plenty', () => {
    expect(seen.fitting).toBeGreaterThan(inputTypes.length);
    expect(seen.refused).toBeGreaterThan(inputTypes.length);
  });

  test.each<[string, Record<string, unknown>, string]>([
    ['query ($n: Int = 3, $all: [ID!]! = ["a"])', {}, '{"n":3,"all":["a"]}'],
    ['query ($n: Int = 3)', { n: null }, '{"n":null}'],
    ['query ($n: Int! = 3)', { n: null }, '"refused"'],
    ['query ($n: Int!)', {}, '"refused"'],
    ['query ($n: Int)', { n: undefined, other: 1 }, '{"n":null}'],
    ['query ($ids: [ID!]!)', { ids: 7 }, '{"ids":["7"]}'],
    ['query ($ids: [ID!]!)', { ids: ['a', null] }, '"refused"'],
    ['query ($key: EntityKey)', { key: { id: 'a', externalId: null } }, '"refused"'],
    ['query ($key: EntityKey)', { key: { id: null } }, '"refused"'],
    ['query ($key: EntityKey)', { key: JSON.parse('{"id":"a","__proto__":1}') }, '"refused"'],
  ])('%s with %j is %s', (operation, variables, expected) => {
    expect(bothOf(operation, variables)).toEqual({ own: expected, graphqlJs: expected });
  });
});
