import { expect, test } from 'vitest';
import { isCxgraphError } from './errors.ts';
import { graphql } from './graphql.ts';

function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  return undefined;
}

// The type of `graphql` would refuse these texts.
const read: (text: string) => unknown = graphql;

test.each([
  ['a field without a value', 'query A {\n  personas(first: ) { totalCount }\n}', 2, 19],
  ['an alias without a field', 'query A {\n  a b: \n}', 3, 1],
  ['a misspelt keyword', 'quer A { a }', 1, 5],
  ['a bracket that is missing', 'query A {\r\n  a', 2, 4],
  ['a bracket too many', 'query A { a } }', 1, 15],
  ['a text without an end', '{ a(x: "abc\n") }', 1, 12],
  ['nothing', '', 1, 1],
])('a syntax error in graphql() says where it is: %s', (_, text, line, column) => {
  const error = thrownBy(() => read(text));
  expect(isCxgraphError(error)).toBe(true);
  expect(error).toMatchObject({
    name: 'DocumentError',
    message: expect.stringContaining(`Syntax error in line ${line}, column ${column} of the`),
    line,
    column,
  });
});

test.each([
  ['query A { journeys { nodes { } } }', 30, 'something is missing after "nodes {"'],
  ['query A { journeys(first: ) { nodes } }', 27, 'something is missing after "first:"'],
  ['', 1, 'it is empty.'],
])('the message names the text before the error: %s', (text, column, what) => {
  const message = expect.stringContaining(`column ${column} of the document: ${what}`);
  expect(thrownBy(() => read(text))).toMatchObject({ message });
});

test('the message repeats no text in quotes or after them', () => {
  const error = thrownBy(() => read('query A { a(email: "rosa@example.org" }'));
  expect(error).toMatchObject({
    message:
      'Syntax error in line 1, column 39 of the document: something is missing here, or one too many.',
  });
});

test('a document that spreads a missing fragment is refused by graphql()', () => {
  const text = 'query A {\n  personas { nodes { ...Card } }\n}';
  expect(thrownBy(() => read(text))).toMatchObject({
    name: 'DocumentError',
    line: 2,
    column: 22,
    message:
      'In line 2, column 22 of the document: there is no fragment "Card": pass it to graphql in the list after the text.',
  });
  const card = graphql('fragment Card on Persona { id }');
  const inner = graphql('fragment Outer on Persona { ...Card }', [card]);
  expect(thrownBy(() => graphql('query A { personas { nodes { ...Outer } } }', [inner]))).toBe(
    undefined,
  );
});

test('a value that is no text is a TypeError', () => {
  const error = thrownBy(() => Reflect.apply(graphql, undefined, [undefined]));
  expect(error).toBeInstanceOf(TypeError);
});
