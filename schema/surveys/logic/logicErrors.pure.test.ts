import { describe, expect, test } from 'vitest';
import type {
  Jump,
  Question,
  SurveyDefinition,
  SurveyPage,
  SurveyVariable,
} from '../definition/definition.ts';
import { endingOf, pageOf, questionOf, surveyOf, when } from '../surveys.fixture.ts';
import { logicErrors } from './logic.ts';

const nps = questionOf('NPS', 'nps');
const why = questionOf('LONG_TEXT', 'why');
const shop = questionOf('SINGLE_CHOICE', 'shop');
const uses = questionOf('MULTIPLE_CHOICE', 'uses');

const only = (question: Question, ...condition: Parameters<typeof when>): Question => ({
  ...question,
  visibleIf: when(...condition),
});
const jump = (rest: Partial<Jump>): Jump => ({ when: null, toPage: null, toEnding: null, ...rest });

/** `CODE path` of each error. */
function errorsOf(definition: SurveyDefinition): string[] {
  return logicErrors(definition).map(({ code, path }) => `${code} ${path.join('.')}`);
}

describe('conditions', () => {
  test('are checked with the types of their fields, in every part of a survey', () => {
    const survey = surveyOf(
      [
        pageOf('one', [nps, only(why, 'nps', 'contains', 'a')]),
        pageOf('two', [shop], {
          visibleIf: when('gone', 'equals', 1),
          jumps: [jump({ when: when('nps', 'equals', 'nine'), toEnding: 'end' })],
        }),
      ],
      {
        endings: [endingOf('end')],
        variables: [
          {
            key: 'v',
            kind: 'NUMBER',
            initial: 0,
            steps: [{ when: when('why', 'gt', 1), operation: 'ADD', value: 1, field: null }],
          },
        ],
        quotas: [{ key: 'q', name: 'Q', limit: 1, when: when('shop', 'equals', 'nowhere') }],
      },
    );
    expect(errorsOf(survey)).toEqual([
      'WRONG_TYPE pages.0.questions.1.visibleIf.rules.0.operator',
      'UNKNOWN_FIELD pages.1.visibleIf.rules.0.field',
      'WRONG_TYPE pages.1.jumps.0.when.rules.0.value',
      'WRONG_TYPE variables.0.steps.0.when.rules.0.operator',
      'WRONG_TYPE quotas.0.when.rules.0.value',
    ]);
  });

  test('can only name a choice of the question, or "other" if the question has it', () => {
    const survey = (question: Question, key: string) =>
      surveyOf([pageOf('one', [question, only(why, question.key, 'equals', key)])]);
    expect(errorsOf(survey(shop, 'other'))).toHaveLength(1);
    expect(errorsOf(survey({ ...shop, other: true } as Question, 'other'))).toEqual([]);
    const many = {
      combinator: 'or',
      rules: [{ field: 'uses', operator: 'includesAny', value: ['a', 'z'] }],
    } as const;
    expect(errorsOf(surveyOf([pageOf('one', [uses, { ...why, visibleIf: many }])]))).toEqual([
      'WRONG_TYPE pages.0.questions.1.visibleIf.rules.0.value',
    ]);
  });

  test('cannot name a statement, which has no answer', () => {
    const pages = [pageOf('one', [questionOf('STATEMENT', 'hello'), only(why, 'hello', 'isNull')])];
    expect(errorsOf(surveyOf(pages))).toEqual([
      'UNKNOWN_FIELD pages.0.questions.1.visibleIf.rules.0.field',
    ]);
  });
});

describe('circles', () => {
  const circle = (definition: SurveyDefinition) =>
    logicErrors(definition).filter(({ code }) => code === 'CYCLE');

  test('between questions are named', () => {
    const [error, ...more] = circle(
      surveyOf([
        pageOf('one', [
          only(nps, 'shop', 'isAnswered'),
          only(why, 'nps', 'isAnswered'),
          only(shop, 'why', 'isAnswered'),
        ]),
      ]),
    );
    expect(more).toEqual([]);
    expect(error?.path).toEqual(['pages', '0', 'questions', '0']);
    expect(error?.message).toContain(
      'question "nps" → question "shop" → question "why" → question "nps"',
    );
  });

  test.each<[string, SurveyDefinition]>([
    ['a question that depends on itself', surveyOf([pageOf('one', [only(nps, 'nps', 'gte', 1)])])],
    [
      'a page that depends on its own question',
      surveyOf([pageOf('one', [nps], { visibleIf: when('nps', 'gte', 1) })]),
    ],
    [
      'a jump that depends on a question it leads past',
      surveyOf([
        pageOf('one', [shop], { jumps: [jump({ when: when('nps', 'gte', 1), toPage: 'three' })] }),
        pageOf('two', [nps]),
        pageOf('three', [why]),
      ]),
    ],
    [
      'a variable that depends on itself',
      surveyOf([pageOf('one', [nps])], {
        variables: [
          {
            key: 'v',
            kind: 'NUMBER',
            initial: 0,
            steps: [{ when: null, operation: 'ADD', value: null, field: 'v' }],
          },
        ],
      }),
    ],
  ])('are found: %s', (_what, definition) => {
    expect(circle(definition)).toHaveLength(1);
  });

  test('do not arise if a jump depends on a later question that it does not lead past', () => {
    const pages = [
      pageOf('one', [shop], { jumps: [jump({ when: when('nps', 'gte', 1), toPage: 'three' })] }),
      pageOf('two', [why]),
      pageOf('three', [nps]),
    ];
    expect(errorsOf(surveyOf(pages))).toEqual([]);
  });
});

describe('jumps', () => {
  const from = (jumps: Jump[], second: Partial<SurveyPage> = {}) =>
    surveyOf(
      [pageOf('one', [nps], { jumps }), pageOf('two', [why], second), pageOf('three', [shop])],
      { endings: [endingOf('end')] },
    );
  const low = when('nps', 'lte', 6);

  test('lead to one target, which exists and comes later', () => {
    expect(
      errorsOf(
        from([
          jump({ when: low, toPage: 'one' }),
          jump({ when: low, toPage: 'nowhere' }),
          jump({ when: low, toEnding: 'nowhere' }),
          jump({ when: low }),
          jump({ when: low, toPage: 'three', toEnding: 'end' }),
        ]),
      ),
    ).toEqual([
      'INVALID_VALUE pages.0.jumps.0.toPage',
      'UNKNOWN_FIELD pages.0.jumps.1.toPage',
      'UNKNOWN_FIELD pages.0.jumps.2.toEnding',
      'INVALID_VALUE pages.0.jumps.3',
      'INVALID_VALUE pages.0.jumps.4',
    ]);
    expect(errorsOf(from([jump({ when: low, toPage: 'three' })]))).toEqual([]);
  });

  test('are refused if no answers can lead to a page', () => {
    expect(errorsOf(from([jump({ toPage: 'three' })]))).toEqual(['UNREACHABLE pages.1']);
    expect(errorsOf(from([jump({ toEnding: 'end' })]))).toEqual([
      'UNREACHABLE pages.1',
      'UNREACHABLE pages.2',
    ]);
    expect(errorsOf(from([], { jumps: [jump({ toEnding: 'end' })] }))).toEqual([
      'UNREACHABLE pages.2',
    ]);
  });

  test('of a page that can be skipped leave the next page reachable', () => {
    const second = { jumps: [jump({ toEnding: 'end' })] };
    expect(errorsOf(from([], { ...second, visibleIf: low }))).toEqual([]);
    expect(errorsOf(from([], { ...second, questions: [only(why, 'nps', 'lte', 6)] }))).toEqual([]);
  });

  test('are refused after a jump whose condition is always true', () => {
    const always = jump({ when: { combinator: 'and', rules: [] }, toPage: 'two' });
    expect(errorsOf(from([always, jump({ when: low, toPage: 'three' })]))).toEqual([
      'UNREACHABLE pages.0.jumps.1',
    ]);
  });
});

test('the steps of a variable fit its kind, and use no variable that is calculated later', () => {
  const step = { when: null, operation: 'SET', value: null, field: null } as const;
  const variables: SurveyVariable[] = [
    {
      key: 'points',
      kind: 'NUMBER',
      initial: 'none',
      steps: [
        { ...step, operation: 'ADD', value: true },
        { ...step, operation: 'DIVIDE', value: 0 },
        { ...step, field: 'why' },
        { ...step, field: 'gone' },
        { ...step },
        { ...step, value: 1, field: 'nps' },
        { ...step, value: 1, when: when('group', 'equals', 'a') },
      ],
    },
    {
      key: 'group',
      kind: 'TEXT',
      initial: '',
      steps: [
        { ...step, operation: 'ADD', value: 'a' },
        { ...step, field: 'shop' },
        { ...step, value: 'high', when: when('points', 'gt', 1) },
      ],
    },
  ];
  expect(errorsOf(surveyOf([pageOf('one', [nps, why, shop])], { variables }))).toEqual([
    'WRONG_TYPE variables.0.initial',
    'WRONG_TYPE variables.0.steps.0.value',
    'INVALID_VALUE variables.0.steps.1.value',
    'WRONG_TYPE variables.0.steps.2.field',
    'UNKNOWN_FIELD variables.0.steps.3.field',
    'INVALID_VALUE variables.0.steps.4',
    'INVALID_VALUE variables.0.steps.5',
    'INVALID_VALUE variables.0.steps.6',
    'WRONG_TYPE variables.1.steps.0.operation',
    'CYCLE variables.0',
  ]);
});
