import fc from 'fast-check';
import { expect, test } from 'vitest';
import { questionOf } from '../surveys.fixture.ts';
import { changedQuestion, testProblems } from './answerProblem.fixture.ts';
import { answerProblem } from './logic.ts';

testProblems([
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
    changedQuestion('RATING', { scale: 3 }),
    [
      [3, null],
      [4, 'OUT_OF_RANGE'],
    ],
  ],
  [
    'a scale from 1 to 100',
    changedQuestion('OPINION_SCALE', { min: 1, max: 100 }),
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
    changedQuestion('NUMBER', { integer: true, min: 0, max: 9 }),
    [
      [0, null],
      [9, null],
      [10, 'OUT_OF_RANGE'],
      [-1, 'OUT_OF_RANGE'],
      [0.5, 'OUT_OF_RANGE'],
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
    changedQuestion('DATE', { minDate: '2026-01-01', maxDate: '2026-12-31' }),
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
    changedQuestion('CONSENT', { required: true }),
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
]);

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
