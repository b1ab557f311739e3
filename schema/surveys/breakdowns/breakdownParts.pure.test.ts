import { expect, test } from 'vitest';
import { otherValues } from './breakdown.ts';
import { breakdownParts } from './breakdownParts.ts';

const response = {
  ...{ hiddenFields: {}, tags: [], segments: [], attributes: null },
  answerTo: () => undefined,
};
const plan = { number: 3, key: 'plan', source: 'HIDDEN_FIELD' } as const;
const planOf = (value: string | number | boolean) =>
  breakdownParts([plan], { ...response, hiddenFields: { plan: value } });

test('a response without a value counts for none', () => {
  const tags = { number: 4, key: 'tags', source: 'TAGS' } as const;
  expect(breakdownParts([plan, tags], response)).toEqual([
    [3, ''],
    [4, ''],
  ]);
  expect(breakdownParts([], response)).toEqual([]);
});

test('a response counts once in each of several values', () => {
  const tags = { number: 4, key: 'tags', source: 'TAGS' } as const;
  const segments = { number: 5, key: 'segments', source: 'SEGMENTS' } as const;
  const several = { ...response, tags: ['new', 'vip', 'new'], segments: ['a'] };
  expect(breakdownParts([tags, segments], several)).toEqual([
    [4, 'new'],
    [4, 'vip'],
    [5, 'a'],
  ]);
});

test('a profile question counts by the choice that was answered', () => {
  const size = { number: 1, key: 'size', source: 'PROFILE' } as const;
  const answering = (choice: string) => ({ ...response, answerTo: () => choice });
  expect(breakdownParts([size], answering('small'))).toEqual([[1, 'small']]);
  expect(breakdownParts([size], answering(''))).toEqual([[1, '']]);
});

test('an attribute counts by what is stored of it, also where its key is the name of a property of objects', () => {
  const attribute = { number: 1, key: 'attributes.constructor', source: 'ATTRIBUTE' } as const;
  const having = (attributes: Record<string, string | null> | null) =>
    breakdownParts([attribute], { ...response, attributes });
  expect(having({ constructor: 'true' })).toEqual([[1, 'true']]);
  expect(having({ constructor: null })).toEqual([[1, '']]);
  expect(having({ plan: 'gold' })).toEqual([[1, '']]);
  expect(having(null)).toEqual([[1, '']]);
});

test('values are counted as text: in one form of letters, and not apart where they are long', () => {
  expect(planOf('e\u0301')).toEqual([[3, '\u00e9']]);
  expect(planOf(true)).toEqual([[3, 'true']]);
  expect(planOf(1.5)).toEqual([[3, '1.5']]);
  expect(planOf('x'.repeat(200))).toEqual([[3, 'x'.repeat(200)]]);
  for (const value of ['x'.repeat(201), 1e21, 1e-7])
    expect(planOf(value)).toEqual([[3, otherValues]]);
});
