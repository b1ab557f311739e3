import { getOperationAST, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { rootFieldsOf } from './rootFields.ts';

function rootFields(query: string, name?: string) {
  const document = parse(query);
  const operation = getOperationAST(document, name);
  if (!operation) throw new Error(`no operation ${name} in ${query}`);
  return rootFieldsOf(document, operation);
}

const count = (query: string) => rootFields(query).count;

describe('the root fields of an operation', () => {
  test.each([
    ['each is one', '{ a b c: a }', 3],
    ['those in fragments count', 'mutation { a ...f ... { b } } fragment f on Mutation { c d }', 4],
    ['a fragment spread twice is two', 'mutation { ...f ...f } fragment f on Mutation { a }', 2],
    ['an unknown fragment has none', 'mutation { ...f }', 0],
    ['fields below them do not count', '{ a { b c } }', 1],
  ])('%s', (_what, query, fields) => {
    expect(count(query)).toBe(fields);
  });

  test('are those of the operation that is run', () => {
    const query = 'mutation One { a } query Two { b c }';
    expect(rootFields(query, 'One')).toEqual({ count: 1, names: new Set(['a']) });
    expect(rootFields(query, 'Two')).toEqual({ count: 2, names: new Set(['b', 'c']) });
  });

  test('in fragments that double thirty times over are counted at once', () => {
    const fragments = Array.from(
      { length: 30 },
      (_, i) => `fragment f${i} on Mutation { ...f${i + 1} ...f${i + 1} }`,
    );
    expect(count(`mutation { ...f0 } ${fragments.join(' ')} fragment f30 on Mutation { a }`)).toBe(
      2 ** 30,
    );
  });
});
