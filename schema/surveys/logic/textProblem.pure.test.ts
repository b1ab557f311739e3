import { questionOf } from '../surveys.fixture.ts';
import { changedQuestion, testProblems } from './answerProblem.fixture.ts';

testProblems([
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
    changedQuestion('LONG_TEXT', { maxLength: 50_000 }),
    [
      ['x'.repeat(10_000), null],
      ['x'.repeat(10_001), 'TOO_LONG'],
      ['x'.repeat(1_000_000), 'TOO_LONG'],
    ],
  ],
  [
    'text of 2 to 4 characters',
    changedQuestion('SHORT_TEXT', { minLength: 2, maxLength: 4 }),
    [
      ['ab', null],
      ['a', 'TOO_SHORT'],
      ['abcde', 'TOO_LONG'],
    ],
  ],
  [
    'an email address',
    changedQuestion('SHORT_TEXT', { format: 'EMAIL' }),
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
    changedQuestion('SHORT_TEXT', { format: 'URL' }),
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
    changedQuestion('SHORT_TEXT', { format: 'PHONE' }),
    [
      ['+43 (0)1 234-5678', null],
      ['1234', 'INVALID_VALUE'],
      ['1234567890123456', 'INVALID_VALUE'],
      ['call me', 'INVALID_VALUE'],
      ['+-----', 'INVALID_VALUE'],
    ],
  ],
]);
