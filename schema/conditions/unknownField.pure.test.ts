import { expect, test } from 'vitest';
import type { FieldType } from './operators.ts';
import { type FieldTypes, readCondition } from './readCondition.ts';

const predicate = { field: 'x', operator: 'isNull' };
const messagesOf = (fields: FieldTypes, rules: object[] = [predicate]) =>
  readCondition({ combinator: 'and', rules }, fields).errors.map(({ message }) => message);
const fields = (count: number) =>
  new Map(Array.from({ length: count }, (_, at): [string, FieldType] => [`q${at}`, 'TEXT']));

const there = 'There is no field of this name that a condition can compare.';

test('each error for an unknown field lists the known fields', () => {
  const message = `${there} There are q0, q1.`;
  expect(messagesOf(fields(2), [predicate, predicate])).toEqual([message, message]);
});

test('the error for an unknown field lists the first ten of many fields', () => {
  expect(messagesOf(fields(12))).toEqual([
    `${there} There are q0, q1, q2, q3, q4, q5, q6, q7, q8, q9 and 2 more.`,
  ]);
});

test('the error for an unknown field lists none if no fields are known', () => {
  expect(messagesOf(fields(0))).toEqual([there]);
  expect(messagesOf(() => undefined)).toEqual([there]);
});
