import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Operand, Operator } from './condition.ts';
import { evaluate } from './evaluate.ts';
import { composeText, foldText } from './foldText.ts';

describe('text without case', () => {
  test.each([
    ['ПРИВЕТ', 'привет', true],
    ['ΌΣΟΣ', 'όσος', true],
    ['Café', 'CAFE\u0301', true],
    ['STRAẞE', 'straße', true],
    ['H\u0331', 'ẖ', true],
    ['ՀԱՅ', 'հայ', true],
    ['ꭰ', 'Ꭰ', true],
    ['𞤀', '𞤢', true],
    ['\u212a', 'k', true],
    ['STRASSE', 'Straße', false],
    ['İ', 'i', false],
    ['ı', 'I', false],
    ['é', 'e', false],
    ['Ａ', 'a', false],
  ])('%j and %j are the same: %j', (one, other, same) => {
    expect(foldText(one) === foldText(other)).toBe(same);
  });

  test('is the same for every form of the same letters, and is not changed by folding it again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const folded = foldText(text);
        expect(foldText(folded)).toBe(folded);
        expect(foldText(text.normalize('NFD'))).toBe(folded);
        expect(composeText(folded)).toBe(folded);
      }),
    );
  });
});

describe('a condition', () => {
  const holds = (value: unknown, operator: Operator, operand: Operand) => {
    const rules = [{ field: 'it', operator, value: operand }];
    return evaluate({ combinator: 'and', rules }, () => value);
  };

  test.each<[unknown, Operator, Operand, boolean]>([
    ['Москва', 'equals', 'МОСКВА', true],
    ['ΌΣΟΣ', 'equals', 'όσος', true],
    ['Москва и область', 'contains', 'ОБЛАСТЬ', true],
    ['Москва', 'beginsWith', 'мОс', true],
    ['Москва', 'endsWith', 'КВА', true],
    ['Москва', 'in', ['Тверь', 'МОСКВА'], true],
    ['Café ', 'equals', 'CAFE\u0301', true],
    ['cafe\u0301', 'contains', 'É', true],
    ['cafe\u0301', 'contains', 'cafe', false],
    [['cafe\u0301'], 'includesAny', ['Café'], true],
    [['cafe\u0301', 'x'], 'includesAll', ['Café', 'X'], true],
    [['cafe\u0301'], 'contains', 'café', true],
    ['cafe\u0301', 'notIn', ['café'], false],
    ['cafe\u0301', 'notEquals', 'café', false],
  ])(
    'compares letters of every script and form: %j %s %j is %j',
    (value, operator, operand, expected) => {
      expect(holds(value, operator, operand)).toBe(expected);
    },
  );
});
