import { describe, expect, test } from 'vitest';
import type { AnswerValue } from '../../schema/surveys/logic/answers.ts';
import { toAnswerChanges, toAnswerInputs, toHiddenFieldInputs } from './answerInputs.ts';
import { asking, questions } from './questions.fixture.ts';
import { repair } from './repair.fixture.ts';
import { openSurvey } from './state.ts';

describe('an answer', () => {
  test.each<[keyof typeof questions, AnswerValue, object]>([
    ['NPS', 0, { number: 0 }],
    ['CSAT', 5, { number: 5 }],
    ['CES', 7, { number: 7 }],
    ['OPINION_SCALE', 1, { number: 1 }],
    ['RATING', 3, { number: 3 }],
    ['NUMBER', -1.5, { number: -1.5 }],
    ['SINGLE_CHOICE', 'a', { choice: 'a' }],
    ['MULTIPLE_CHOICE', ['a', 'b'], { choices: ['a', 'b'] }],
    ['RANKING', ['b', 'a'], { ranking: ['b', 'a'] }],
    [
      'MATRIX',
      { rows: { speed: ['good', 'fair'] } },
      { matrix: [{ row: 'speed', columns: ['good', 'fair'] }] },
    ],
    ['SHORT_TEXT', 'Ulm', { text: 'Ulm' }],
    ['LONG_TEXT', 'At length.', { text: 'At length.' }],
    ['DATE', '2026-11-21', { date: '2026-11-21' }],
    ['BOOLEAN', false, { boolean: false }],
    ['CONSENT', true, { boolean: true }],
    ['CONTACT', { email: 'r@example.com' }, { contact: { email: 'r@example.com' } }],
    ['NPS', '9', { text: '9' }],
  ])('to a %s question, %j, is sent as %j', (kind, value, input) => {
    const survey = asking(questions[kind]);
    expect(toAnswerInputs(survey, { q: value })).toEqual([{ question: 'q', value: input }]);
  });

  test('has the text of the choice "other", and the time that it took', () => {
    const survey = asking(questions.SINGLE_CHOICE);
    const options = { other: { q: 'By boat', x: 'Of no use' }, timings: { q: 1200, x: 1 } };
    expect(toAnswerInputs(survey, { q: 'other' }, options)).toEqual([
      { question: 'q', value: { choice: 'other' }, other: 'By boat', ms: 1200 },
    ]);
  });
});

test('an answer to a question that no page has is refused', () => {
  const survey = openSurvey(repair);
  const mistyped = { customer: true, eese: 6 };
  const message =
    'Option "answers.eese": The survey has no question with this key. It has customer, ease, why, parts, discount.';
  expect(() => toAnswerInputs(survey, mistyped)).toThrow(message);
  expect(() => toAnswerChanges(survey, mistyped, ['eese'])).toThrow(message);
  expect(toAnswerInputs(survey, { gone: '' })).toEqual([]);
});

test('only answers to shown questions are sent, in the order of the survey', () => {
  const answers = { parts: ['gears'], ease: 6, why: 'Of no use any more.', customer: true };
  expect(toAnswerInputs(openSurvey(repair), answers).map(({ question }) => question)).toEqual([
    'customer',
    'ease',
    'parts',
  ]);
});

test('a saved answer that does not count any more is removed', () => {
  const survey = openSurvey(repair);
  const saved = ['customer', 'ease', 'why'];
  expect(toAnswerChanges(survey, { customer: true, ease: 6, why: 'Long ago.' }, saved)).toEqual([
    { question: 'customer', value: { boolean: true } },
    { question: 'ease', value: { number: 6 } },
    { question: 'why', value: null },
  ]);
});

test('values of hidden fields are sent as text', () => {
  expect(toHiddenFieldInputs({ plan: 'member', visits: 2.5, news: false })).toEqual([
    { key: 'plan', value: 'member' },
    { key: 'visits', value: '2.5' },
    { key: 'news', value: 'false' },
  ]);
});
