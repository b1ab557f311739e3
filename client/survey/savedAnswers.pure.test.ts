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
])('a saved answer to a %s question, %j, is read as %j', (kind, columns, value) => {
  const survey = asking(questions[kind]);
  expect(savedAnswersOf(survey, [{ ...nothing, ...columns }])).toEqual({
    answers: { q: value },
    other: {},
  });
});

test('the text of the choice "other" is read, too', () => {
  const survey = asking(questions.SINGLE_CHOICE);
  const saved = { ...nothing, choices: ['other'], other: 'By boat' };
  expect(savedAnswersOf(survey, [saved])).toEqual({
    answers: { q: 'other' },
    other: { q: 'By boat' },
  });
});

test('an answer to a question that the survey lacks is left out', () => {
  const survey = asking(questions.NPS);
  const saved = { ...nothing, question: '__proto__', number: 3 };
  expect(savedAnswersOf(survey, [saved])).toEqual({ answers: {}, other: {} });
});
