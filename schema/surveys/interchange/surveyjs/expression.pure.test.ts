import fc from 'fast-check';
import { ConditionsParser } from 'survey-core';
import { expect, test } from 'vitest';
import { Unsayable } from '../comparison.ts';
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
const rule = (field: string, operator: string, value?: unknown) =>
  value === undefined ? { field, operator } : { field, operator, value };

test.each([
  ['{n} = 3', and(rule('n', 'equals', 3))],
  ["{n} >= '3'", and(rule('n', 'gte', 3))],
  ['3 < {n}', and(rule('n', 'gt', 3))],
  ['{n} => -2.5', and(rule('n', 'gte', -2.5))],
  ["{t} <> 'it\\'s'", and(rule('t', 'notEquals', "it's"))],
  ['{t} = word', and(rule('t', 'equals', 'word'))],
  ["{t} *= 'x'", and(rule('t', 'contains', 'x'))],
  ["{t} = ''", and(rule('t', 'isSkipped'))],
  ['{t} != undefined', and(rule('t', 'isAnswered'))],
  ["{choice} = 'Item 1'", and(rule('choice', 'equals', 'item_1'))],
  ["{Choice} ANYOF ['two', 'Item 1']", and(rule('choice', 'in', ['item_1', 'two']))],
  ["{Choice} noneof ['two']", and(rule('choice', 'notEquals', 'two'))],
  ["{many} contains 'two'", and(rule('many', 'includesAll', ['two']))],
  ["{many} anyof ['two']", and(rule('many', 'includesAny', ['two']))],
  ["{b} = 'yes'", and(rule('b', 'equals', true))],
  // "yes" is not true itself, but counts as true within more.
  ['{b}', never],
  ['{b} and {n} = 1', and(rule('b', 'isAnswered'), rule('n', 'equals', 1))],
  ['{sure}', and(rule('sure', 'equals', true))],
  ['!{sure}', and(rule('sure', 'notEquals', true))],
  ['{n}', never],
  ['!{n}', { ...and(rule('n', 'isAnswered'), rule('n', 'notEquals', 0)), not: true }],
  ['{many}', never],
  ['!{many}', never],
  ['false', never],
  ["'x'", never],
  ['1 = 2', never],
  ['true', and()],
  ['{n} = 1 or true', and()],
  ['{kids} >= 2', and(rule('kids', 'in', ['2', '3']))],
  ['2 < {kids}', and(rule('kids', 'equals', '3'))],
  [
    '{kids} < 2 or {kids} empty',
    { combinator: 'or', rules: [rule('kids', 'equals', '1'), rule('kids', 'isSkipped')] },
  ],
  ["{Choice} = 'four'", never],
  ["{Choice} <> 'four'", and()],
  ["{d} = 'soon'", never],
  ['!{n} empty', and(rule('n', 'isAnswered'))],
  ["{d} > '2026-01-31'", and(rule('d', 'after', '2026-01-31'))],
  [
    "{d} <= '2026-01-31'",
    {
      combinator: 'or',
      rules: [rule('d', 'before', '2026-01-31'), rule('d', 'equals', '2026-01-31')],
    },
  ],
  [
    "{n} = 1 or {n} = 2 and ({t} notempty || {t} = 'a')",
    {
      combinator: 'or',
      rules: [
        rule('n', 'equals', 1),
        and(rule('n', 'equals', 2), {
          combinator: 'or',
          rules: [rule('t', 'isAnswered'), rule('t', 'equals', 'a')],
        }),
      ],
    },
  ],
  ['!({n} = 1 and {n} = 2)', { ...and(rule('n', 'equals', 1), rule('n', 'equals', 2)), not: true }],
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
  ['{n} + 1 > 2', 'compares an answer with a value'],
  [`${'('.repeat(51)}{n} = 1${')'.repeat(51)}`, 'deeper than 50'],
  [`${'!'.repeat(9000)}{n}`, 'deeper than 50'],
  [`{t} = '${'x'.repeat(10_000)}'`, 'longer than 10000'],
])('%s cannot be said: %s', (text, reason) => {
  const said = conditionOfExpression(text, fields, () => {});
  expect(said).toBeInstanceOf(Unsayable);
  expect(said instanceof Unsayable ? said.reason : '').toContain(reason);
});

test.each([
  ["{Choice} = 'four'", 'a choice that is not there'],
  ["{many} contains 'four'", 'a choice that is not there'],
  ["{t} = '5'", 'numbers and truths'],
  ['!{t}', 'numbers and truths'],
  ['{b}', 'never holds'],
  ['!{many}', 'even if nothing was chosen'],
])('%s is said, with a note: %s', (text, reason) => {
  const notes: string[] = [];
  expect(conditionOfExpression(text, fields, (note) => notes.push(note))).not.toBeInstanceOf(
    Unsayable,
  );
  expect(notes.join(' ')).toContain(reason);
});

test('50 brackets are read', () => {
  expect(readExpression(`${'('.repeat(50)}{n} = 1${')'.repeat(50)}`)).toEqual({
    is: 'compare',
    by: 'equal',
    left: { is: 'field', name: 'n' },
    right: { is: 'value', value: 1 },
  });
});

test('what is read here, survey-core reads, too', () => {
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
