import { expect, test } from 'vitest';
import type { AnswerValue } from '../../schema/surveys/logic/answers.ts';
import { asking, questions } from './questions.fixture.ts';
import { savedAnswersOf } from './savedAnswers.ts';

const nothing = {
  question: 'q',
  text: null,
  number: null,
  boolean: null,
  date: null,
  choices: [],
  other: null,
  matrix: null,
  contact: null,
};
const noContact = { name: null, email: null, phone: null, company: null };

test.each<[keyof typeof questions, object, AnswerValue]>([
  ['NPS', { number: 0 }, 0],
  ['NUMBER', { number: -1.5 }, -1.5],
  ['SINGLE_CHOICE', { choices: ['a'] }, 'a'],
  ['MULTIPLE_CHOICE', { choices: ['a', 'b'] }, ['a', 'b']],
  ['RANKING', { choices: ['b', 'a'] }, ['b', 'a']],
  ['MATRIX', { matrix: [{ row: 'speed', columns: ['good'] }] }, { rows: { speed: ['good'] } }],
  ['SHORT_TEXT', { text: 'Ulm' }, 'Ulm'],
  ['DATE', { date: '2026-11-21' }, '2026-11-21'],
  ['BOOLEAN', { boolean: false }, false],
  ['CONTACT', { contact: { ...noContact, email: 'r@example.com' } }, { email: 'r@example.com' }],
])('an answer to a %s that was saved as %j is %j again', (kind, columns, value) => {
  const survey = asking(questions[kind]);
  expect(savedAnswersOf(survey, [{ ...nothing, ...columns }])).toEqual({
    answers: { q: value },
    other: {},
  });
});

test('what was written beside "other" comes along', () => {
  const survey = asking(questions.SINGLE_CHOICE);
  const saved = { ...nothing, choices: ['other'], other: 'By boat' };
  expect(savedAnswersOf(survey, [saved])).toEqual({
    answers: { q: 'other' },
    other: { q: 'By boat' },
  });
});

test('an answer to what the survey does not ask is left out', () => {
  const survey = asking(questions.NPS);
  const saved = { ...nothing, question: '__proto__', number: 3 };
  expect(savedAnswersOf(survey, [saved])).toEqual({ answers: {}, other: {} });
});
