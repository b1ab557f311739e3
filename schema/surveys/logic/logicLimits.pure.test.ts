import { describe, expect, test } from 'vitest';
import type { Condition, Predicate } from '../../conditions/condition.ts';
import type { Question, SurveyDefinition } from '../definition/definition.ts';
import { emptyDefinition, readDefinition } from '../definition/definitionInput.ts';
import { definitionErrors } from '../definition/definitionRules.ts';
import { pageOf, questionOf, surveyOf } from '../surveys.fixture.ts';
import { logicErrors } from './logic.ts';

const frame = { locales: ['en'], anonymous: false, published: {} };
const path = ['input'];
const more = '… and more: fix these first.';

const every = (rules: readonly Predicate[]): Condition => ({ combinator: 'and', rules });
const title = [{ locale: 'en', text: 'What?' }];
const numberQuestion = (key: string, visibleIf: Condition | null): Question => ({
  ...questionOf('NUMBER', key),
  title,
  visibleIf,
});

/** A question for a number, and questions with these conditions on it. */
function shownBy(conditions: readonly Condition[]): SurveyDefinition {
  const shown = conditions.map((condition, index) => numberQuestion(`q${index}`, condition));
  return surveyOf([pageOf('one', [numberQuestion('n', null), ...shown])]);
}

const errorsOf = (definition: SurveyDefinition) =>
  definitionErrors(definition, frame, path).map(({ code, path: at, message }) => ({
    code,
    path: at.join('.'),
    message,
  }));

describe('the conditions of a survey together', () => {
  const rule: Predicate = { field: 'n', operator: 'gte', value: 9 };
  const wide = every(new Array<Predicate>(999).fill(rule));

  test('have at most 10,000 predicates and groups', () => {
    const most = shownBy(new Array<Condition>(10).fill(wide));
    expect(errorsOf(most)).toEqual([]);
    expect(
      errorsOf({ ...most, quotas: [{ key: 'q', name: 'Q', limit: 1, when: every([]) }] }),
    ).toEqual([
      {
        code: 'TOO_MANY',
        path: 'input.pages',
        message: expect.stringMatching(
          /at most 10000 predicates and groups; there are 10001\. Put one/,
        ),
      },
    ]);
  });

  test('have at most 20,000 values in their lists', () => {
    const list = Array.from({ length: 1000 }, (_, index) => index);
    const listed = every([{ field: 'n', operator: 'in', value: list }]);
    const most = new Array<Condition>(20).fill(listed);
    const one = every([{ field: 'n', operator: 'in', value: [1] }]);
    expect(errorsOf(shownBy(most))).toEqual([]);
    expect(errorsOf(shownBy([...most, one]))).toEqual([
      {
        code: 'TOO_MANY',
        path: 'input.pages',
        message: expect.stringMatching(/at most 20000 values; there are 20001\. Use the/),
      },
    ]);
  });
});

describe('of many errors the first 100 are returned', () => {
  const wrong = { field: 'n', operator: 'gte', value: 'nine' };
  const inputOf = (counts: readonly number[]) => ({
    pages: [
      {
        questions: [
          { key: 'n', kind: 'NUMBER' as const, title },
          ...counts.map((count, index) => ({
            key: `q${index}`,
            kind: 'NUMBER' as const,
            title,
            visibleIf: { combinator: 'and', rules: new Array(count).fill(wrong) },
          })),
        ],
      },
    ],
  });
  const closing = { type: 'ValidationError', code: 'WRONG_TYPE', path, message: more };

  test('when a definition is read, and the last says that there are more', () => {
    const all = readDefinition(inputOf([60, 40]), emptyDefinition, path).errors;
    expect(all).toHaveLength(100);
    expect(all.at(-1)?.message).toBe('This must be a number.');
    const { errors } = readDefinition(inputOf(new Array(190).fill(900)), emptyDefinition, path);
    expect(errors).toHaveLength(100);
    expect(errors.at(98)?.path.slice(0, 6)).toEqual([
      'input',
      'pages',
      '0',
      'questions',
      '1',
      'visibleIf',
    ]);
    expect(errors.at(99)).toMatchObject(closing);
  });

  test('if they are fields that a kind of question does not have', () => {
    const pages = [
      {
        questions: Array.from({ length: 101 }, (_, index) => ({
          key: `q${index}`,
          kind: 'NPS' as const,
          title,
          rows: [],
        })),
      },
    ];
    const { errors } = readDefinition({ pages }, emptyDefinition, path);
    expect(errors).toHaveLength(100);
    expect(errors.at(99)).toMatchObject({ path, message: more });
  });

  test('when a definition is checked, including the errors of reading it', () => {
    const untitled = Array.from({ length: 101 }, (_, index) => questionOf('NPS', `q${index}`));
    const errors = errorsOf(surveyOf([pageOf('one', untitled)]));
    expect(errors).toHaveLength(100);
    expect(errors.at(-1)).toEqual({ code: 'REQUIRED', path: 'input', message: more });
    const found = readDefinition(inputOf([100]), emptyDefinition, path).errors;
    const both = definitionErrors(surveyOf([pageOf('one', untitled)]), frame, path, found);
    expect(both.slice(0, 99)).toEqual(found.slice(0, 99));
    expect(both.slice(99)).toMatchObject([{ path, message: more }]);
  });

  test('when its logic is checked, though logicErrors has those of every condition', () => {
    const gone: Predicate = { field: 'gone', operator: 'isNull' };
    const survey = shownBy(new Array<Condition>(150).fill(every([gone])));
    expect(logicErrors(survey)).toHaveLength(150);
    const errors = errorsOf(survey);
    expect(errors).toHaveLength(100);
    expect(errors.at(-1)).toEqual({ code: 'UNKNOWN_FIELD', path: 'input', message: more });
  });

  test('if they are unknown choices in one condition, with the condition’s path', () => {
    const none: Predicate = { field: 'shop', operator: 'equals', value: 'none' };
    const shown = {
      ...questionOf('NPS', 'nps'),
      visibleIf: every(new Array<Predicate>(300).fill(none)),
    };
    const errors = logicErrors(
      surveyOf([pageOf('one', [questionOf('SINGLE_CHOICE', 'shop'), shown])]),
    );
    expect(errors).toHaveLength(100);
    expect(errors.at(-1)).toEqual({
      code: 'WRONG_TYPE',
      path: ['pages', '0', 'questions', '1', 'visibleIf'],
      message: more,
    });
  });
});
