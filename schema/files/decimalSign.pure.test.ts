import { expect, test } from 'vitest';
import { CellError, numberOf } from './cells.ts';
import { pointedNumber } from './decimalSign.ts';

test.each([
  ['1,5', 1.5],
  ['-0,25', -0.25],
  ['12', 12],
  [',5', 0.5],
  ['1,5e3', 1500],
])('a number with a decimal comma is read: %s', (cell, number) => {
  expect(numberOf(pointedNumber(cell))).toBe(number);
});

test.each(['1.5', '1.234,5', '1,234.5', '1,2,3'])(
  'one with a point beside a decimal comma is refused, with both signs: %s',
  (cell) => {
    expect(() => numberOf(pointedNumber(cell))).toThrow(CellError);
    expect(() => numberOf(pointedNumber(cell))).toThrow('`decimal: COMMA`');
  },
);
