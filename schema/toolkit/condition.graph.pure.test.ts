import { assertScalarType, GraphQLInt, GraphQLObjectType, GraphQLSchema, graphql } from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../index.ts';

const Condition = assertScalarType(schema.getType('Condition'));

/** A schema with the scalar alone, which returns its argument as it was read. */
const echo = new GraphQLSchema({
  types: [GraphQLInt],
  query: new GraphQLObjectType({
    name: 'Query',
    fields: {
      echo: {
        type: Condition,
        args: { condition: { type: Condition } },
        resolve: (_root, args: { condition?: unknown }) => args.condition,
      },
    },
  }),
});

async function ask(source: string, variableValues?: Record<string, unknown>) {
  const { data, errors } = await graphql({ schema: echo, source, variableValues });
  const [error] = errors ?? [];
  return error
    ? { code: error.extensions.code, message: error.message }
    : JSON.parse(JSON.stringify(data?.echo));
}

const document = 'query ($condition: Condition) { echo(condition: $condition) }';
const predicate = { field: 'nps', operator: 'lte', value: 6 };

function nested(depth: number): unknown {
  let condition: unknown = predicate;
  for (let level = 0; level < depth; level += 1) {
    condition = { combinator: 'and', rules: [condition] };
  }
  return condition;
}

test('a condition can be a variable, or a literal with variables in it', async () => {
  const condition = {
    combinator: 'or',
    not: true,
    rules: [predicate, { ...predicate, value: [1.5, null] }],
  };
  expect(await ask(document, { condition })).toEqual(condition);
  const literal =
    'query ($most: Int) { echo(condition: { combinator: "or", not: true, rules: [{ field: "nps", operator: "lte", value: $most }, { field: "nps", operator: "lte", value: [1.5, null] }] }) }';
  expect(await ask(literal, { most: 6 })).toEqual(condition);
});

test('a name such as __proto__ is a name like any other', async () => {
  const literal = '{ echo(condition: { __proto__: { not: true }, combinator: "and", rules: [] }) }';
  const read = await ask(literal);
  expect(Object.keys(read)).toEqual(['__proto__', 'combinator', 'rules']);
  expect(Object.hasOwn(Object.prototype, 'not')).toBe(false);
});

test('1,000 predicates and groups and 50 levels pass; more are refused with a code, in a short message', async () => {
  const wide = (nodes: number) => ({
    combinator: 'and',
    rules: new Array(nodes - 1).fill(predicate),
  });
  expect((await ask(document, { condition: wide(1000) })).rules).toHaveLength(999);
  expect(await ask(document, { condition: nested(50) })).toEqual(nested(50));
  for (const [condition, message] of [
    [wide(1001), 'at most 1000 predicates and groups'],
    [nested(51), 'at most 50 deep'],
    [nested(200_000), 'at most 50 deep'],
  ] as const) {
    const error = await ask(document, { condition });
    expect(error.code).toBe('BAD_USER_INPUT');
    expect(error.message).toContain(message);
    expect(error.message.length).toBeLessThan(400);
  }
});

test('a value that is not an object, and lists nested without end, are refused', async () => {
  let lists: unknown = [];
  for (let level = 0; level < 200_000; level += 1) lists = [lists];
  const nesting = { combinator: 'and', rules: [{ ...predicate, value: lists }] };
  for (const condition of [[], 'nps <= 6', 6, true, [predicate], lists, nesting]) {
    expect((await ask(document, { condition })).code).toBe('BAD_USER_INPUT');
  }
  expect((await ask('{ echo(condition: [1]) }')).code).toBe('BAD_USER_INPUT');
  expect((await ask('{ echo(condition: { rules: [[[{ a: NONE }]]] }) }')).rules).toEqual([
    [[{ a: 'NONE' }]],
  ]);
});
