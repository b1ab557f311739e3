import { buildSchema, execute, introspectionFromSchema, parse, printSchema } from 'graphql';
import { expect, test } from 'vitest';
import { execution } from './execution.ts';

const source = `
  input Part { key: ID!, size: Int = 2, parts: [Part!] }
  type Query { echo(part: Part, n: Float = 0.5): String }
`;
const schema = buildSchema(source);
const executeCoerced = execution(schema);
const rootValue = { echo: (args: object) => JSON.stringify(args) };

const documents = [
  'query ($part: Part, $n: Float) { echo(part: $part, n: $n) }',
  'query ($part: Part = { key: 1 }, $n: Float! = 3) { one: echo(part: $part) two: echo(n: $n) }',
  'query ($key: ID!) { echo(part: { key: $key, parts: [{ key: $key }] }) }',
  'query ($part: Part!, $skip: Boolean!) { echo(part: $part) @skip(if: $skip) }',
  '{ echo }',
];

const variables = [
  {},
  { part: null, n: null },
  { part: { key: 7, parts: { key: 'a', size: null } }, n: 1, key: 'b', skip: false },
  { part: { key: 'a', size: 1.5, parts: [{ key: null }, { kye: 'b' }] }, skip: 'no', key: [] },
];

test.each(documents)('the answer to %s is that of graphql-js, its errors included', (text) => {
  const document = parse(text);
  for (const variableValues of variables) {
    // Twice, because an operation is prepared at its first time.
    for (const sent of [variableValues, { ...variableValues }]) {
      const args = { document, variableValues: sent, rootValue };
      expect(JSON.stringify(executeCoerced(args))).toBe(
        JSON.stringify(execute({ ...args, schema })),
      );
    }
  }
});

test('the operation of a document that is named is executed with its own variables', () => {
  const document = parse(
    'query A($n: Float!) { echo(n: $n) } query B($n: Float = 8) { echo(n: $n) }',
  );
  const dataOf = (operationName?: string, variableValues = {}) =>
    JSON.stringify(executeCoerced({ document, operationName, variableValues, rootValue }));
  expect(dataOf('A', { n: 1 })).toBe(JSON.stringify({ data: { echo: '{"n":1}' } }));
  expect(dataOf('B')).toBe(JSON.stringify({ data: { echo: '{"n":8}' } }));
  expect(dataOf()).toContain('Must provide operation name');
});

test('large variables have one error, small ones all of theirs', () => {
  const document = parse('query ($part: Part) { echo(part: $part) }');
  const errorsOf = (parts: object[]) => {
    const result = executeCoerced({ document, variableValues: { part: { key: 1, parts } } });
    return 'errors' in result ? result.errors?.length : undefined;
  };
  expect(errorsOf(Array.from({ length: 3 }, () => ({})))).toBe(3);
  expect(errorsOf(Array.from({ length: 3_000 }, () => ({})))).toBe(2);
});

test('the schema is described as before', () => {
  const untouched = buildSchema(source);
  expect(printSchema(schema)).toBe(printSchema(untouched));
  expect(introspectionFromSchema(schema)).toEqual(introspectionFromSchema(untouched));
});
