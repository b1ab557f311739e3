import fc from 'fast-check';
import { ConditionsParser } from 'survey-core';
import { expect, test } from 'vitest';
import { Inexpressible } from '../comparison.ts';
import { Fields } from '../fields.ts';
import { conditionOfExpression } from './condition.ts';
import { ExpressionError, readExpression } from './expression.ts';

const fields = new Fields();
fields.add('n', { key: 'n', type: 'NUMBER' });
fields.add('t', { key: 't', type: 'TEXT' });
fields.add('d', { key: 'd', type: 'DATE' });
fields.add('b', { key: 'b', type: 'BOOLEAN', truth: ['yes', 'no'] });
const choices = new Map([
  ['Item 1', 'item_1'],
  ['two', 'two'],
  ['three', 'three'],
]);
fields.add('Choice', { key: 'choice', type: 'CHOICE', choices });
fields.add('many', { key: 'many', type: 'CHOICES', choices, isList: true });
fields.add('sure', { key: 'sure', type: 'BOOLEAN' });
const numbers = new Map(['1', '2', '3'].map((name) => [name, name]));
fields.add('kids', { key: 'kids', type: 'CHOICE', choices: numbers });

const and = (...rules: object[]) => ({ combinator: 'and', rules });
const never = { combinator: 'and', not: true, rules: [] };
const predicate = (field: string, operator: string, value?: unknown) =>
  value === undefined ? { field, operator } : { field, operator, value };

test.each([
  ['{n} = 3', and(predicate('n', 'equals', 3))],
  ["{n} >= '3'", and(predicate('n', 'gte', 3))],
  ['3 < {n}', and(predicate('n', 'gt', 3))],
  ['{n} => -2.5', and(predicate('n', 'gte', -2.5))],
  ["{t} <> 'it\\'s'", and(predicate('t', 'notEquals', "it's"))],
  ['{t} = word', and(predicate('t', 'equals', 'word'))],
  ["{t} *= 'x'", and(predicate('t', 'contains', 'x'))],
  ["{t} = ''", and(predicate('t', 'isSkipped'))],
  ['{t} != undefined', and(predicate('t', 'isAnswered'))],
  ["{choice} = 'Item 1'", and(predicate('choice', 'equals', 'item_1'))],
  ["{Choice} ANYOF ['two', 'Item 1']", and(predicate('choice', 'in', ['item_1', 'two']))],
  ["{Choice} noneof ['two']", and(predicate('choice', 'notEquals', 'two'))],
  ["{many} contains 'two'", and(predicate('many', 'includesAll', ['two']))],
  ["{many} anyof ['two']", and(predicate('many', 'includesAny', ['two']))],
  ["{b} = 'yes'", and(predicate('b', 'equals', true))],
  // "yes" does not equal true, but counts as true in a larger expression.
  ['{b}', never],
  ['{b} and {n} = 1', and(predicate('b', 'isAnswered'), predicate('n', 'equals', 1))],
  ['{sure}', and(predicate('sure', 'equals', true))],
  ['!{sure}', and(predicate('sure', 'notEquals', true))],
  ['{n}', never],
  ['!{n}', { ...and(predicate('n', 'isAnswered'), predicate('n', 'notEquals', 0)), not: true }],
  ['{many}', never],
  ['!{many}', never],
  ['false', never],
  ["'x'", never],
  ['1 = 2', never],
  ['true', and()],
  ['{n} = 1 or true', and()],
  ['{kids} >= 2', and(predicate('kids', 'in', ['2', '3']))],
  ['2 < {kids}', and(predicate('kids', 'equals', '3'))],
  [
    '{kids} < 2 or {kids} empty',
    { combinator: 'or', rules: [predicate('kids', 'equals', '1'), predicate('kids', 'isSkipped')] },
  ],
  ["{Choice} = 'four'", never],
  ["{Choice} <> 'four'", and()],
  ["{d} = 'soon'", never],
  ['!{n} empty', and(predicate('n', 'isAnswered'))],
  ["{d} > '2026-01-31'", and(predicate('d', 'after', '2026-01-31'))],
  [
    "{d} <= '2026-01-31'",
    {
      combinator: 'or',
      rules: [predicate('d', 'before', '2026-01-31'), predicate('d', 'equals', '2026-01-31')],
    },
  ],
  [
    "{n} = 1 or {n} = 2 and ({t} notempty || {t} = 'a')",
    {
      combinator: 'or',
      rules: [
        predicate('n', 'equals', 1),
        and(predicate('n', 'equals', 2), {
          combinator: 'or',
          rules: [predicate('t', 'isAnswered'), predicate('t', 'equals', 'a')],
        }),
      ],
    },
  ],
  [
    '!({n} = 1 and {n} = 2)',
    { ...and(predicate('n', 'equals', 1), predicate('n', 'equals', 2)), not: true },
  ],
])('%s', (text, condition) => {
  expect(conditionOfExpression(text, fields, () => {})).toEqual(condition);
});

test.each([
  ['{n} = {t}', 'Two answers'],
  ['age({d}) > 18', 'age()'],
  ['{x} = 1', '"x", which is not in the survey'],
  ['{n} = 1 +', 'not an expression'],
  ["{t} = 'open", 'not an expression'],
  ['{n} > [1, 2]', 'cannot be compared'],
  ["{d} > 'soon'", 'another kind'],
  ['{many} or {n}', 'one is a list'],
  ['{n} + 1 > 2', 'must compare an answer with a value'],
  [`${'('.repeat(51)}{n} = 1${')'.repeat(51)}`, 'deeper than 50'],
  [`${'!'.repeat(9000)}{n}`, 'deeper than 50'],
  [`{t} = '${'x'.repeat(10_000)}'`, 'longer than 10000'],
])('%s cannot be translated: %s', (text, reason) => {
  const condition = conditionOfExpression(text, fields, () => {});
  expect(condition).toBeInstanceOf(Inexpressible);
  expect(condition instanceof Inexpressible ? condition.reason : '').toContain(reason);
});

test.each([
  ["{Choice} = 'four'", 'a choice that the question does not have'],
  ["{many} contains 'four'", 'a choice that the question does not have'],
  ["{t} = '5'", 'numbers and booleans'],
  ['!{t}', 'numbers and booleans'],
  ['{b}', 'never holds'],
  ['!{many}', 'even if nothing was chosen'],
])('%s is translated, with a note: %s', (text, reason) => {
  const notes: string[] = [];
  expect(conditionOfExpression(text, fields, (note) => notes.push(note))).not.toBeInstanceOf(
    Inexpressible,
  );
  expect(notes.join(' ')).toContain(reason);
});

test('50 nested brackets are read', () => {
  expect(readExpression(`${'('.repeat(50)}{n} = 1${')'.repeat(50)}`)).toEqual({
    is: 'compare',
    by: 'equal',
    left: { is: 'field', name: 'n' },
    right: { is: 'value', value: 1 },
  });
});

test('survey-core reads every expression that is read here', () => {
  const piece = fc.constantFrom(
    ...[
      '{a}',
      "'x'",
      '"y z"',
      '3',
      '-1',
      '=',
      '<',
      '>=',
      'and',
      'or',
      '!',
      '(',
      ')',
      '[',
      ']',
      ',',
    ],
    ...['empty', 'notempty', 'contains', 'anyof', '+', '*', 'iif(', 'word', 'true', '\\', "'"],
  );
  let readable = 0;
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 7 }), (pieces) => {
      const text = pieces.join(' ');
      try {
        readExpression(text);
      } catch (error) {
        expect(error).toBeInstanceOf(ExpressionError);
        return;
      }
      readable++;
      expect({ text, theirs: new ConditionsParser().parseExpression(text) !== undefined }).toEqual({
        text,
        theirs: true,
      });
    }),
    { numRuns: 3000 },
  );
  expect(readable).toBeGreaterThan(30);
});
