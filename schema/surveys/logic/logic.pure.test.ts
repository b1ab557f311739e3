import { describe, expect, test } from 'vitest';
import type {
  Jump,
  Question,
  SurveyDefinition,
  SurveyVariable,
  VariableStep,
} from '../definition/definition.ts';
import { endingOf, pageOf, questionOf, surveyOf, when } from '../surveys.fixture.ts';
import type { Answers, HiddenValues } from './answers.ts';
import {
  compileSurvey,
  flowOf,
  isAnswered,
  missingAnswers,
  progressOf,
  reachedOf,
} from './logic.ts';

const nps = questionOf('NPS', 'nps');
const why = { ...questionOf('LONG_TEXT', 'why'), required: true };
const shop = questionOf('SINGLE_CHOICE', 'shop');
const thanks = questionOf('STATEMENT', 'thanks');

function hidden(question: Question, ...condition: Parameters<typeof when>): Question {
  return { ...question, visibleIf: when(...condition) };
}

const to = (target: Partial<Jump>, condition: Jump['when'] = null): Jump => ({
  when: condition,
  toPage: null,
  toEnding: null,
  ...target,
});

function flow(definition: SurveyDefinition, answers: Answers = {}, values: HiddenValues = {}) {
  return flowOf(compileSurvey(definition), answers, values);
}

describe('the way through a survey', () => {
  test('shows a question as soon as its condition is true', () => {
    const survey = surveyOf([pageOf('one', [nps, hidden(why, 'nps', 'lte', 6)])]);
    expect(flow(survey).shown).toEqual(['nps']);
    expect(flow(survey, { nps: 7 }).shown).toEqual(['nps']);
    expect(flow(survey, { nps: 6 }).shown).toEqual(['nps', 'why']);
  });

  test('does not count the answer to a question that is not shown', () => {
    const survey = surveyOf([
      pageOf('one', [nps, hidden(shop, 'nps', 'lte', 6), hidden(why, 'shop', 'equals', 'a')]),
    ]);
    expect(flow(survey, { nps: 3, shop: 'a' }).shown).toEqual(['nps', 'shop', 'why']);
    expect(flow(survey, { nps: 9, shop: 'a' }).shown).toEqual(['nps']);
  });

  test('skips a page without a question to show, and its jumps', () => {
    const survey = surveyOf([
      pageOf('one', [nps]),
      pageOf('two', [hidden(why, 'nps', 'lte', 6)], { jumps: [to({ toPage: 'four' })] }),
      pageOf('three', [shop]),
      pageOf('four', [thanks]),
    ]);
    expect(flow(survey, { nps: 9 }).path).toEqual(['one', 'three', 'four']);
    expect(flow(survey, { nps: 3 }).path).toEqual(['one', 'two', 'four']);
  });

  test('takes the first jump whose condition is true, and hides the pages between', () => {
    const jumps = [
      to({ toEnding: 'sorry' }, when('nps', 'equals', 0)),
      to({ toPage: 'three' }, when('nps', 'gte', 9)),
      to({ toPage: 'two' }, when('nps', 'gte', 0)),
    ];
    const survey = surveyOf(
      [
        pageOf('one', [nps], { jumps }),
        pageOf('two', [why]),
        pageOf('three', [hidden(shop, 'why', 'isSkipped')]),
      ],
      { endings: [endingOf('sorry', true), endingOf('fine')] },
    );
    expect(flow(survey, { nps: 0 })).toMatchObject({
      path: ['one'],
      ending: 'sorry',
      screenedOut: true,
    });
    expect(flow(survey, { nps: 9, why: 'answered before' })).toMatchObject({
      path: ['one', 'three'],
      shown: ['nps', 'shop'],
      ending: 'fine',
      screenedOut: false,
    });
    expect(flow(survey, { nps: 5, why: 'so' }).path).toEqual(['one', 'two']);
  });

  test('ends with the first ending that does not screen out, or without one', () => {
    const pages = [pageOf('one', [nps])];
    expect(flow(surveyOf(pages)).ending).toBeNull();
    expect(flow(surveyOf(pages, { endings: [endingOf('sorry', true)] })).ending).toBeNull();
  });

  test('shows a question whose condition depends on a later one', () => {
    const survey = surveyOf([
      pageOf('one', [hidden(why, 'nps', 'lte', 6), shop]),
      pageOf('two', [nps]),
    ]);
    expect(flow(survey, { nps: 6 }).shown).toEqual(['why', 'shop', 'nps']);
  });

  test('uses hidden fields, and never a property that objects inherit', () => {
    const survey = surveyOf(
      [pageOf('one', [questionOf('NPS', 'constructor'), hidden(why, 'plan', 'equals', 'pro')])],
      { hiddenFields: [{ key: 'plan', kind: 'TEXT' }] },
    );
    expect(flow(survey, {}, { plan: 'Pro' }).shown).toEqual(['constructor', 'why']);
    expect(missingAnswers(compileSurvey(survey), flow(survey), {})).toEqual([]);
    const inherited = surveyOf([
      pageOf('one', [questionOf('NPS', 'toString'), hidden(why, 'toString', 'isAnswered')]),
    ]);
    expect(flow(inherited).shown).toEqual(['toString']);
  });

  test('cannot be computed if conditions depend on each other in a circle', () => {
    const survey = surveyOf([
      pageOf('one', [hidden(nps, 'why', 'isAnswered'), hidden(why, 'nps', 'isAnswered')]),
    ]);
    expect(() => compileSurvey(survey)).toThrow(RangeError);
  });

  test('is found in a survey of the largest size', () => {
    const pages = Array.from({ length: 100 }, (_, page) =>
      pageOf(
        `p${page}`,
        Array.from({ length: 5 }, (__, position) => {
          const index = 5 * page + position;
          const question = questionOf('NPS', `q${index}`);
          return index === 0 ? question : hidden(question, `q${index - 1}`, 'gte', 1);
        }),
        {
          jumps: Array.from({ length: 50 }, () => to({ toEnding: 'end' }, when('q0', 'equals', 0))),
        },
      ),
    );
    const survey = surveyOf(pages, { endings: [endingOf('end')] });
    const all = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`q${index}`, 1]));
    expect(flow(survey, all).shown).toHaveLength(500);
    expect(flow(survey, { ...all, q250: 0 }).shown).toHaveLength(251);
  });
});

describe('variables', () => {
  const step = (rest: Partial<VariableStep>): VariableStep => ({
    when: null,
    operation: 'ADD',
    value: null,
    field: null,
    ...rest,
  });
  const points = (...steps: VariableStep[]): SurveyVariable => ({
    key: 'points',
    kind: 'NUMBER',
    initial: 10,
    steps,
  });
  const survey = (...variables: SurveyVariable[]) =>
    surveyOf([pageOf('one', [nps, hidden(why, 'points', 'gte', 16)])], { variables });
  const value = (variable: SurveyVariable, answers: Answers) =>
    flow(survey(variable), answers).variables.points;

  test('apply in order the steps whose condition is true', () => {
    const variable = points(
      step({ field: 'nps' }),
      step({ operation: 'MULTIPLY', value: 2, when: when('nps', 'gte', 9) }),
      step({ operation: 'SUBTRACT', value: 1 }),
      step({ operation: 'DIVIDE', value: 4 }),
    );
    expect(value(variable, { nps: 9 })).toBe(9.25);
    expect(value(variable, { nps: 3 })).toBe(3);
  });

  test('skip a step without a value, and one whose result is not a number', () => {
    const variable = points(step({ field: 'nps', operation: 'DIVIDE' }));
    expect(value(variable, {})).toBe(10);
    expect(value(variable, { nps: 0 })).toBe(10);
    expect(value(variable, { nps: 4 })).toBe(2.5);
  });

  test('can be used by questions and by later variables', () => {
    const group: SurveyVariable = {
      key: 'group',
      kind: 'TEXT',
      initial: 'low',
      steps: [step({ operation: 'SET', value: 'high', when: when('points', 'gt', 15) })],
    };
    const both = survey(points(step({ field: 'nps' })), group);
    expect(flow(both, { nps: 6 })).toMatchObject({
      shown: ['nps', 'why'],
      variables: { points: 16, group: 'high' },
    });
    expect(flow(both, { nps: 5 })).toMatchObject({
      shown: ['nps'],
      variables: { points: 15, group: 'low' },
    });
  });
});

describe('progress', () => {
  const survey = compileSurvey(
    surveyOf([
      pageOf('one', [nps, shop]),
      pageOf('two', [why, thanks]),
      pageOf('three', [questionOf('BOOLEAN', 'again')]),
    ]),
  );
  const at = (answers: Answers, left?: string) =>
    progressOf(survey, flowOf(survey, answers, {}), answers, left);

  test('begins with the first page, and stays on it until it is left or passed', () => {
    expect(at({})).toEqual({ page: 'one', questions: ['nps', 'shop'], remaining: 5, share: 0 });
    expect(at({ nps: 9 })).toMatchObject({ page: 'one', remaining: 4, share: 0.2 });
    expect(at({ nps: 9 }, 'one')).toMatchObject({ page: 'two', questions: ['why', 'thanks'] });
  });

  test('comes back to a required question without an answer, never to another', () => {
    expect(at({ again: true })).toEqual({
      page: 'two',
      questions: ['why', 'thanks'],
      remaining: 1,
      share: 0.8,
    });
    expect(at({}, 'three')).toMatchObject({ page: 'two', remaining: 1 });
    expect(at({ why: ' ' }, 'three').page).toBe('two');
  });

  test('is complete when every question is passed', () => {
    const done = { page: null, questions: [], remaining: 0, share: 1 };
    expect(at({ why: 'so', again: false })).toEqual(done);
    expect(at({ why: 'so' }, 'three')).toEqual(done);
  });

  test('has the keys of missing answers and of reached questions', () => {
    const answers = { nps: 9, again: false };
    const way = flowOf(survey, answers, {});
    expect(missingAnswers(survey, way, answers)).toEqual(['why']);
    expect(reachedOf(survey, way, { nps: 9 }, false)).toEqual(['nps']);
    expect(reachedOf(survey, way, answers, false)).toEqual(['nps', 'shop', 'why', 'again']);
    expect(reachedOf(survey, way, {}, false)).toEqual([]);
    expect(reachedOf(survey, way, {}, true)).toEqual(['nps', 'shop', 'why', 'again']);
  });
});

test.each([
  [0, true],
  [false, true],
  ['x', true],
  [['a'], true],
  [{ rows: { r: ['a'] } }, true],
  [{ email: 'rosa@example.org' }, true],
  [undefined, false],
  [null, false],
  [' ', false],
  [[], false],
  [{ rows: {} }, false],
  [{ rows: { r: [] } }, false],
  [{ name: '' }, false],
])('%j counts as an answer: %s', (value, expected) => {
  expect(isAnswered(value)).toBe(expected);
});
