import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { choice, en, on, questionOf } from './questions.fixture.ts';

let graph: TestGraph;
let workspace: TestWorkspace;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  await workspace.change('workspaceUpdate', { locales: ['en', 'de', 'fr'] });
});
afterAll(() => graph.close());

const predicate = (field: string, operator: string, value?: unknown) => ({
  combinator: 'and',
  rules: [{ field, operator, ...(value !== undefined && { value }) }],
});
const question = 'input.pages.0.questions.0';

async function errorsOf(input: object): Promise<[string, string][]> {
  const { errors } = await workspace.change('surveyCreate', {
    name: 'S',
    locales: ['en', 'de'],
    ...input,
  });
  return errors.map(({ code, path }) => [code, path.join('.')]);
}

describe('a survey is refused', () => {
  test.each<[string, object, string, string]>([
    ['a key with a space', on(questionOf('a b', 'NPS')), 'INVALID_VALUE', `${question}.key`],
    ['a key of digits', on(questionOf('1st', 'NPS')), 'INVALID_VALUE', `${question}.key`],
    [
      'a key that every JavaScript object has',
      on(questionOf('constructor', 'NPS')),
      'INVALID_VALUE',
      `${question}.key`,
    ],
    ['a key of 65 letters', on(questionOf('a'.repeat(65), 'NPS')), 'TOO_LONG', `${question}.key`],
    [
      'two questions of one key',
      on(questionOf('a', 'NPS'), questionOf('a', 'CSAT')),
      'DUPLICATE',
      'input.pages.0.questions.1.key',
    ],
    [
      'a variable with a question’s key',
      { ...on(questionOf('a', 'NPS')), variables: [{ key: 'a', kind: 'NUMBER' }] },
      'DUPLICATE',
      'input.variables.0.key',
    ],
    [
      'a hidden field with a variable’s key',
      { variables: [{ key: 'a', kind: 'NUMBER' }], hiddenFields: [{ key: 'a' }] },
      'DUPLICATE',
      'input.hiddenFields.0.key',
    ],
    ['two pages of one key', { pages: [{ key: 'page2' }, {}] }, 'DUPLICATE', 'input.pages.1.key'],
    [
      'two endings of one key',
      { endings: [{ key: 'a' }, { key: 'a' }] },
      'DUPLICATE',
      'input.endings.1.key',
    ],
    [
      'a question without a title',
      on(questionOf('a', 'NPS', { title: [] })),
      'REQUIRED',
      `${question}.title`,
    ],
    [
      'a title that the default language lacks',
      on(questionOf('a', 'NPS', { title: [{ locale: 'de', text: 'Was?' }] })),
      'REQUIRED',
      `${question}.title`,
    ],
    [
      'a text in a language of the workspace that is not the survey’s',
      on(questionOf('a', 'NPS', { description: [{ locale: 'fr', text: 'Quoi?' }] })),
      'UNKNOWN_LOCALE',
      `${question}.description.0.locale`,
    ],
    [
      'a text twice in one language',
      { welcome: [...en('Hello'), ...en('Hi')] },
      'DUPLICATE',
      'input.welcome.1.locale',
    ],
    [
      'a language the workspace lacks',
      { locales: ['en', 'nl'] },
      'UNKNOWN_LOCALE',
      'input.locales.1',
    ],
    ['a language twice', { locales: ['en', 'en'] }, 'DUPLICATE', 'input.locales.1'],
    ['no language', { locales: [] }, 'REQUIRED', 'input.locales'],
    [
      'a field that only another kind has',
      on(questionOf('a', 'NPS', { scale: 5 })),
      'INVALID_VALUE',
      `${question}.scale`,
    ],
    [
      'choices of a kind that has no choices',
      on(questionOf('a', 'DATE', { choices: [choice('b')] })),
      'INVALID_VALUE',
      `${question}.choices`,
    ],
    [
      'a reverse scored question without a scale',
      on(questionOf('a', 'NUMBER', { reverseScored: true })),
      'INVALID_VALUE',
      `${question}.reverseScored`,
    ],
    [
      'a rating of 8 steps',
      on(questionOf('a', 'RATING', { scale: 8 })),
      'OUT_OF_RANGE',
      `${question}.scale`,
    ],
    [
      'an opinion scale from 2',
      on(questionOf('a', 'OPINION_SCALE', { min: 2, max: 5 })),
      'OUT_OF_RANGE',
      `${question}.min`,
    ],
    [
      'an opinion scale to 101',
      on(questionOf('a', 'OPINION_SCALE', { max: 101 })),
      'OUT_OF_RANGE',
      `${question}.max`,
    ],
    [
      'an opinion scale to a half',
      on(questionOf('a', 'OPINION_SCALE', { max: 2.5 })),
      'OUT_OF_RANGE',
      `${question}.max`,
    ],
    ['no choices', on(questionOf('a', 'SINGLE_CHOICE')), 'REQUIRED', `${question}.choices`],
    [
      'a choice called other',
      on(questionOf('a', 'SINGLE_CHOICE', { choices: [choice('other')] })),
      'INVALID_VALUE',
      `${question}.choices.0.key`,
    ],
    [
      'a choice twice',
      on(questionOf('a', 'RANKING', { choices: [choice('b'), choice('b')] })),
      'DUPLICATE',
      `${question}.choices.1.key`,
    ],
    [
      'an exclusive choice where only one can be chosen',
      on(questionOf('a', 'SINGLE_CHOICE', { choices: [choice('b', { exclusive: true })] })),
      'INVALID_VALUE',
      `${question}.choices.0.exclusive`,
    ],
    [
      'a minimum of choices above the number of choices',
      on(questionOf('a', 'MULTIPLE_CHOICE', { choices: [choice('b')], minChoices: 2 })),
      'OUT_OF_RANGE',
      `${question}.minChoices`,
    ],
    [
      'a maximum of choices above the number of choices',
      on(
        questionOf('a', 'MULTIPLE_CHOICE', { choices: [choice('b')], other: true, maxChoices: 3 }),
      ),
      'OUT_OF_RANGE',
      `${question}.maxChoices`,
    ],
    [
      'a matrix without rows',
      on(questionOf('a', 'MATRIX', { columns: [choice('b')] })),
      'REQUIRED',
      `${question}.rows`,
    ],
    [
      'a short text of 1,001 characters',
      on(questionOf('a', 'SHORT_TEXT', { maxLength: 1001 })),
      'OUT_OF_RANGE',
      `${question}.maxLength`,
    ],
    [
      'a minimum length above the maximum',
      on(questionOf('a', 'LONG_TEXT', { minLength: 5, maxLength: 4 })),
      'OUT_OF_RANGE',
      `${question}.minLength`,
    ],
    [
      'a minimum above the maximum',
      on(questionOf('a', 'NUMBER', { min: 2, max: 1 })),
      'OUT_OF_RANGE',
      `${question}.min`,
    ],
    [
      'a day that does not exist',
      on(questionOf('a', 'DATE', { minDate: '2026-02-29' })),
      'INVALID_VALUE',
      `${question}.minDate`,
    ],
    [
      'a first day after the last',
      on(questionOf('a', 'DATE', { minDate: '2026-03-01', maxDate: '2026-02-28' })),
      'OUT_OF_RANGE',
      `${question}.minDate`,
    ],
    [
      'a contact without fields',
      on(questionOf('a', 'CONTACT', { fields: [] })),
      'REQUIRED',
      `${question}.fields`,
    ],
    [
      'a required statement',
      on(questionOf('a', 'STATEMENT', { required: true })),
      'INVALID_VALUE',
      `${question}.required`,
    ],
    [
      'a contact in an anonymous survey',
      { anonymous: true, ...on(questionOf('a', 'CONTACT')) },
      'INVALID_VALUE',
      `${question}.kind`,
    ],
    [
      'an ending whose url is not a web address',
      { endings: [{ url: 'javascript:alert(1)' }] },
      'INVALID_VALUE',
      'input.endings.0.url',
    ],
    [
      'a variable whose initial value is of another kind',
      { variables: [{ key: 'a', kind: 'TEXT', initial: { number: 1 } }] },
      'WRONG_TYPE',
      'input.variables.0.initial',
    ],
    [
      'a condition on a field that does not exist',
      on(questionOf('a', 'NPS', { visibleIf: predicate('b', 'isAnswered') })),
      'UNKNOWN_FIELD',
      `${question}.visibleIf.rules.0.field`,
    ],
    [
      'a condition that compares a number with text',
      on(
        questionOf('a', 'NPS'),
        questionOf('b', 'NPS', { visibleIf: predicate('a', 'gt', 'six') }),
      ),
      'WRONG_TYPE',
      'input.pages.0.questions.1.visibleIf.rules.0.value',
    ],
    [
      'a condition with an unknown combinator',
      { quotas: [{ key: 'a', limit: 1, when: { combinator: 'xor', rules: [] } }] },
      'INVALID_CONDITION',
      'input.quotas.0.when.combinator',
    ],
    [
      'a jump to a page that does not exist',
      { pages: [{ questions: [questionOf('a', 'NPS')], jumps: [{ toPage: 'nowhere' }] }] },
      'UNKNOWN_FIELD',
      'input.pages.0.jumps.0.toPage',
    ],
  ])('%s', async (_what, input, code, path) => {
    expect(await errorsOf(input)).toContainEqual([code, path]);
  });

  test('for conditions that depend on each other', async () => {
    const input = on(
      questionOf('a', 'NPS', { visibleIf: predicate('b', 'isAnswered') }),
      questionOf('b', 'NPS', { visibleIf: predicate('a', 'isAnswered') }),
    );
    expect((await errorsOf(input)).map(([code]) => code)).toContain('CYCLE');
  });

  test('for a page that no answers can lead to', async () => {
    const input = {
      pages: [
        { questions: [questionOf('a', 'NPS')], jumps: [{ toPage: 'page3' }] },
        { questions: [questionOf('b', 'NPS')] },
        { questions: [questionOf('c', 'NPS')] },
      ],
    };
    expect(await errorsOf(input)).toEqual([['UNREACHABLE', 'input.pages.1']]);
  });

  test('with all its errors at once', async () => {
    const input = on(
      questionOf('a b', 'NPS', { title: [] }),
      questionOf('c', 'RATING', { scale: 2 }),
    );
    expect(await errorsOf(input)).toEqual([
      ['OUT_OF_RANGE', 'input.pages.0.questions.1.scale'],
      ['INVALID_VALUE', `${question}.key`],
      ['REQUIRED', `${question}.title`],
    ]);
  });
});
