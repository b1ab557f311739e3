import { questionOf } from '../surveys.fixture.ts';
import { changedQuestion, testProblems } from './answerProblem.fixture.ts';

const choice = (key: string, exclusive = false) => ({ key, label: [], exclusive });
const abcd = ['a', 'b', 'c', 'd'];

testProblems([
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
  ['one choice or another', changedQuestion('SINGLE_CHOICE', { other: true }), [['other', null]]],
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
    changedQuestion('MULTIPLE_CHOICE', {
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
    changedQuestion('MATRIX', { required: true, multiple: true }),
    [
      [{ rows: { r: ['a', 'b'], s: ['c'] } }, null],
      [{ rows: { r: ['a'] } }, 'REQUIRED'],
    ],
  ],
]);
