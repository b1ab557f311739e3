import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { countMutations } from './mutations.ts';

const count = (query: string, name?: string) => countMutations(parse(query), name);

describe('the changes of a request', () => {
  test.each([
    ['a query has none', '{ a b }', 0],
    ['each field is one', 'mutation { a b c: a }', 3],
    [
      'fields in fragments are some',
      'mutation { a ...f ... { b } } fragment f on Mutation { c d }',
      4,
    ],
    ['a fragment spread twice is two', 'mutation { ...f ...f } fragment f on Mutation { a }', 2],
    ['an unknown fragment is none', 'mutation { ...f }', 0],
  ])('%s', (_what, query, changes) => {
    expect(count(query)).toBe(changes);
  });

  test('are those of the operation that is run', () => {
    const query = 'mutation One { a } mutation Two { a b }';
    expect([count(query, 'One'), count(query, 'Two')]).toEqual([1, 2]);
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
