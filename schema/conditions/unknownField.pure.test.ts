import { expect, test } from 'vitest';
import type { FieldType } from './operators.ts';
import { type FieldTypes, readCondition } from './readCondition.ts';

const rule = { field: 'x', operator: 'isNull' };
const messagesOf = (fields: FieldTypes, rules: object[] = [rule]) =>
  readCondition({ combinator: 'and', rules }, fields).errors.map(({ message }) => message);
const fields = (count: number) =>
  new Map(Array.from({ length: count }, (_, at): [string, FieldType] => [`q${at}`, 'TEXT']));

const there = 'There is no field of this name that a condition could look at.';

test('an unknown field is told with those that there are, each time', () => {
  const told = `${there} There are q0, q1.`;
  expect(messagesOf(fields(2), [rule, rule])).toEqual([told, told]);
});

test('of many fields the first ten are told', () => {
  expect(messagesOf(fields(12))).toEqual([
    `${there} There are q0, q1, q2, q3, q4, q5, q6, q7, q8, q9 and 2 more.`,
  ]);
});

test('where no fields are known, none is told', () => {
  expect(messagesOf(fields(0))).toEqual([there]);
  expect(messagesOf(() => undefined)).toEqual([there]);
});
