import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Question, QuestionKind } from '../definition/definition.ts';
import { questionOf } from '../surveys.fixture.ts';
import { answerProblem } from './logic.ts';

/** The code of the value's problem; null if it has none. */
function codeOf(question: Question, value: unknown) {
  return answerProblem(question, value)?.code ?? null;
}

function changed<Kind extends QuestionKind>(
  kind: Kind,
  changes: Partial<Extract<Question, { kind: Kind }>>,
): Question {
  return { ...questionOf(kind, 'q'), ...changes } as Question;
}

const choice = (key: string, exclusive = false) => ({ key, label: [], exclusive });
const abcd = ['a', 'b', 'c', 'd'];

describe.each<[string, Question, [unknown, string | null][]]>([
  [
    'NPS',
    questionOf('NPS', 'q'),
    [
      [0, null],
      [10, null],
      [11, 'OUT_OF_RANGE'],
      [-1, 'OUT_OF_RANGE'],
      [5.5, 'OUT_OF_RANGE'],
      [Number.NaN, 'OUT_OF_RANGE'],
      ['9', 'WRONG_TYPE'],
      [[9], 'WRONG_TYPE'],
    ],
  ],
  [
    'CSAT',
    questionOf('CSAT', 'q'),
    [
      [1, null],
      [5, null],
      [0, 'OUT_OF_RANGE'],
      [6, 'OUT_OF_RANGE'],
    ],
  ],
  [
    'CES',
    questionOf('CES', 'q'),
    [
      [1, null],
      [7, null],
      [0, 'OUT_OF_RANGE'],
      [8, 'OUT_OF_RANGE'],
    ],
  ],
  [
    'a rating of 3',
    changed('RATING', { scale: 3 }),
    [
      [3, null],
      [4, 'OUT_OF_RANGE'],
    ],
  ],
  [
    'a scale from 1 to 100',
    changed('OPINION_SCALE', { min: 1, max: 100 }),
    [
      [100, null],
      [0, 'OUT_OF_RANGE'],
    ],
  ],
  [
    'a number',
    questionOf('NUMBER', 'q'),
    [
      [-2.5, null],
      [Number.POSITIVE_INFINITY, 'OUT_OF_RANGE'],
      ['1', 'WRONG_TYPE'],
      [null, 'WRONG_TYPE'],
    ],
  ],
  [
    'a whole number from 0 to 9',
    changed('NUMBER', { integer: true, min: 0, max: 9 }),
    [
      [0, null],
      [9, null],
      [10, 'OUT_OF_RANGE'],
      [-1, 'OUT_OF_RANGE'],
      [0.5, 'OUT_OF_RANGE'],
    ],
  ],
  [
    'one choice',
    questionOf('SINGLE_CHOICE', 'q'),
    [
      ['a', null],
      ['A', 'UNKNOWN_CHOICE'],
      ['other', 'UNKNOWN_CHOICE'],
      ['toString', 'UNKNOWN_CHOICE'],
      [['a'], 'WRONG_TYPE'],
    ],
  ],
  ['one choice or another', changed('SINGLE_CHOICE', { other: true }), [['other', null]]],
  [
    'several choices',
    questionOf('MULTIPLE_CHOICE', 'q'),
    [
      [['b', 'a'], null],
      [[], 'TOO_FEW'],
      [['a', 'a'], 'DUPLICATE'],
      [['z'], 'UNKNOWN_CHOICE'],
      [[1], 'WRONG_TYPE'],
      [[['a']], 'WRONG_TYPE'],
      ['a', 'WRONG_TYPE'],
      [new Array(10_000).fill('a'), 'TOO_MANY'],
    ],
  ],
  [
    'two or three choices',
    changed('MULTIPLE_CHOICE', {
      minChoices: 2,
      maxChoices: 3,
      choices: [...abcd.map((key) => choice(key)), choice('none', true)],
    }),
    [
      [['a', 'b'], null],
      [['a'], 'TOO_FEW'],
      [abcd, 'TOO_MANY'],
      [['none'], null],
      [['none', 'a'], 'INVALID_VALUE'],
    ],
  ],
  [
    'a ranking',
    questionOf('RANKING', 'q'),
    [
      [['d', 'c', 'b', 'a'], null],
      [['a', 'b', 'c'], 'TOO_FEW'],
      [['a', 'a', 'b', 'c'], 'DUPLICATE'],
      [['a', 'b', 'c', 'z'], 'UNKNOWN_CHOICE'],
      [{}, 'WRONG_TYPE'],
    ],
  ],
  [
    'a matrix',
    questionOf('MATRIX', 'q'),
    [
      [{ rows: { r: ['a'] } }, null],
      [{ rows: { r: ['a'], s: ['b'] } }, null],
      [{ rows: {} }, 'TOO_FEW'],
      [{ rows: { r: [] } }, 'TOO_FEW'],
      [{ rows: { r: ['a', 'b'] } }, 'TOO_MANY'],
      [{ rows: { z: ['a'] } }, 'UNKNOWN_CHOICE'],
      [{ rows: { r: ['z'] } }, 'UNKNOWN_CHOICE'],
      [{ rows: { r: 'a' } }, 'WRONG_TYPE'],
      [{ rows: [['a']] }, 'WRONG_TYPE'],
      [{ r: ['a'] }, 'WRONG_TYPE'],
      [{ rows: JSON.parse('{"__proto__": ["a"]}') }, 'UNKNOWN_CHOICE'],
    ],
  ],
  [
    'a required matrix of several columns',
    changed('MATRIX', { required: true, multiple: true }),
    [
      [{ rows: { r: ['a', 'b'], s: ['c'] } }, null],
      [{ rows: { r: ['a'] } }, 'REQUIRED'],
    ],
  ],
  [
    'short text',
    questionOf('SHORT_TEXT', 'q'),
    [
      ['x', null],
      ['x'.repeat(1000), null],
      ['x'.repeat(1001), 'TOO_LONG'],
      ['', 'TOO_SHORT'],
      [' \n', 'TOO_SHORT'],
      ['a\0b', 'INVALID_CHARACTER'],
      ['\ud800', 'INVALID_CHARACTER'],
      ['=1+1 <b>', null],
      [['x'], 'WRONG_TYPE'],
      [1, 'WRONG_TYPE'],
    ],
  ],
  [
    'long text',
    changed('LONG_TEXT', { maxLength: 50_000 }),
    [
      ['x'.repeat(10_000), null],
      ['x'.repeat(10_001), 'TOO_LONG'],
      ['x'.repeat(1_000_000), 'TOO_LONG'],
    ],
  ],
  [
    'text of 2 to 4 characters',
    changed('SHORT_TEXT', { minLength: 2, maxLength: 4 }),
    [
      ['ab', null],
      ['a', 'TOO_SHORT'],
      ['abcde', 'TOO_LONG'],
    ],
  ],
  [
    'an email address',
    changed('SHORT_TEXT', { format: 'EMAIL' }),
    [
      ['rosa@example.org', null],
      ['rosa@example', 'INVALID_VALUE'],
      ['rosa@a@example.org', 'INVALID_VALUE'],
      ['@example.org', 'INVALID_VALUE'],
      ['rosa@example..org', 'INVALID_VALUE'],
      ['ro sa@example.org', 'INVALID_VALUE'],
    ],
  ],
  [
    'a web address',
    changed('SHORT_TEXT', { format: 'URL' }),
    [
      ['https://example.org/a?b#c', null],
      ['HTTP://example.org', null],
      ['javascript:alert(1)', 'INVALID_VALUE'],
      ['https:///a', 'INVALID_VALUE'],
      ['https://a b', 'INVALID_VALUE'],
    ],
  ],
  [
    'a phone number',
    changed('SHORT_TEXT', { format: 'PHONE' }),
    [
      ['+43 (0)1 234-5678', null],
      ['1234', 'INVALID_VALUE'],
      ['1234567890123456', 'INVALID_VALUE'],
      ['call me', 'INVALID_VALUE'],
      ['+-----', 'INVALID_VALUE'],
    ],
  ],
  [
    'a day',
    questionOf('DATE', 'q'),
    [
      ['2028-02-29', null],
      ['2026-02-29', 'INVALID_VALUE'],
      ['2026-2-1', 'INVALID_VALUE'],
      ['2026-01-01T00:00:00Z', 'INVALID_VALUE'],
      [20260101, 'WRONG_TYPE'],
    ],
  ],
  [
    'a day in 2026',
    changed('DATE', { minDate: '2026-01-01', maxDate: '2026-12-31' }),
    [
      ['2026-01-01', null],
      ['2026-12-31', null],
      ['2025-12-31', 'OUT_OF_RANGE'],
      ['2027-01-01', 'OUT_OF_RANGE'],
    ],
  ],
  [
    'yes or no',
    questionOf('BOOLEAN', 'q'),
    [
      [false, null],
      [true, null],
      ['true', 'WRONG_TYPE'],
      [1, 'WRONG_TYPE'],
    ],
  ],
  [
    'a consent',
    questionOf('CONSENT', 'q'),
    [
      [false, null],
      [true, null],
      [null, 'WRONG_TYPE'],
    ],
  ],
  [
    'a required consent',
    changed('CONSENT', { required: true }),
    [
      [false, 'REQUIRED'],
      [true, null],
    ],
  ],
  [
    'a contact',
    questionOf('CONTACT', 'q'),
    [
      [{ name: 'Rosa', email: 'rosa@example.org' }, null],
      [{ email: 'rosa' }, 'INVALID_VALUE'],
      [{ phone: '+43 1 2345678' }, 'INVALID_VALUE'],
      [{ toString: 'x' }, 'INVALID_VALUE'],
      [{ name: ' ' }, 'TOO_SHORT'],
      [{ name: 1 }, 'WRONG_TYPE'],
      [{}, 'TOO_FEW'],
      [['Rosa'], 'WRONG_TYPE'],
      ['Rosa', 'WRONG_TYPE'],
    ],
  ],
  [
    'a statement',
    questionOf('STATEMENT', 'q'),
    [
      ['x', 'WRONG_TYPE'],
      [true, 'WRONG_TYPE'],
    ],
  ],
])('an answer to a question for %s', (_what, question, cases) => {
  test.each(cases)('%j has the problem %s', (value, code) => {
    expect(codeOf(question, value)).toBe(code);
  });
});

const kinds = [
  'NPS',
  'CSAT',
  'CES',
  'RATING',
  'OPINION_SCALE',
  'SINGLE_CHOICE',
  'MULTIPLE_CHOICE',
  'RANKING',
  'MATRIX',
  'SHORT_TEXT',
  'LONG_TEXT',
  'NUMBER',
  'DATE',
  'BOOLEAN',
  'CONSENT',
  'CONTACT',
  'STATEMENT',
] as const;

test('any JSON is an answer or has a problem, whose message never repeats the value', () => {
  const json = fc.oneof(fc.jsonValue(), fc.record({ rows: fc.jsonValue() }));
  fc.assert(
    fc.property(fc.constantFrom(...kinds), json, (kind, value) => {
      const problem = answerProblem(questionOf(kind, 'q'), value);
      if (typeof value === 'string' && value.length > 8) {
        expect(problem?.message ?? '').not.toContain(value);
      }
    }),
    { numRuns: 1000 },
  );
});
