import { describe, expect, test } from 'vitest';
import { UserErrorsThrown } from '../../../kernel/userError.ts';
import type { Question } from '../../definition/definition.ts';
import { definitionErrors } from '../../definition/definitionRules.ts';
import type { Answers } from '../../logic/answers.ts';
import { compileSurvey, flowOf } from '../../logic/logic.ts';
import { readSurveyJs } from './read.ts';

function read(elements: readonly object[], more: object = {}) {
  const { survey, unmapped } = readSurveyJs({ ...more, elements });
  const frame = { locales: survey.locales, anonymous: false, published: {} };
  expect(definitionErrors(survey.definition, frame, [])).toEqual([]);
  const all = survey.definition.pages.flatMap(({ questions }) => questions);
  const questions = new Map<string, Question>(all.map((each) => [each.key, each]));
  const compiled = compileSurvey(survey.definition);
  const shown = (answers: Answers) => flowOf(compiled, answers, {}).shown;
  return { questions, shown, unmapped };
}

const text = (visibleIf: unknown) => ({ type: 'text', name: 'z', visibleIf });
const english = (text: string) => [{ locale: 'en', text }];

describe('items', () => {
  test('have their text behind a bar in every list of values', () => {
    const { questions, shown, unmapped } = read([
      { type: 'radiogroup', name: 'p', choices: ['low|Too low', 'high|Too high'] },
      { type: 'matrix', name: 'm', rows: ['r|The row'], columns: ['1|One', '2|Two'] },
      { type: 'rating', name: 'how', rateValues: ['a|Bad', 'b|Good'] },
      { type: 'ranking', name: 'order', choices: ['x|First', { value: 'y|not', text: 'Second' }] },
      text("{p} = 'low'"),
    ]);
    const choices = [
      { key: 'low', label: english('Too low'), exclusive: false },
      { key: 'high', label: english('Too high'), exclusive: false },
    ];
    expect(questions.get('p')).toMatchObject({ choices });
    expect(questions.get('m')).toMatchObject({
      rows: [{ key: 'r', label: english('The row') }],
      columns: [
        { key: '1', label: english('One') },
        { key: '2', label: english('Two') },
      ],
    });
    expect(questions.get('how')).toMatchObject({
      kind: 'SINGLE_CHOICE',
      choices: [
        { key: 'a', label: english('Bad') },
        { key: 'b', label: english('Good') },
      ],
    });
    expect(questions.get('order')).toMatchObject({
      choices: [
        { key: 'x', label: english('First') },
        { key: 'y', label: english('Second') },
      ],
    });
    expect(shown({ p: 'low' })).toContain('z');
    expect(shown({ p: 'high' })).not.toContain('z');
    expect(unmapped.map(({ path }) => path)).toEqual(['elements.2']);
  });

  test('have texts at the ends of a scale; other texts are listed', () => {
    const { questions, unmapped } = read([
      {
        type: 'rating',
        name: 'a',
        rateValues: [1, 2, 3].map((value) => ({ value, text: `T${value}` })),
      },
      { type: 'rating', name: 'b', rateValues: ['1|Bad', 2, '3|Good'], maxRateDescription: 'Best' },
    ]);
    expect(questions.get('a')).toMatchObject({
      kind: 'RATING',
      scale: 3,
      lowLabel: english('T1'),
      highLabel: english('T3'),
    });
    expect(questions.get('b')).toMatchObject({
      lowLabel: english('Bad'),
      highLabel: english('Best'),
    });
    expect(unmapped.map(({ path }) => path)).toEqual([
      'elements.0.rateValues.1',
      'elements.1.rateValues.2',
    ]);
  });

  test('have the decimals of their step', () => {
    const names = ['0', '0.1', '0.2', '0.3', '0.4', '0.5', '0.6', '0.7', '0.8', '0.9', '1'];
    const { questions } = read([
      { type: 'rating', name: 'rate', rateMin: 0, rateMax: 1, rateStep: 0.1 },
      { type: 'rating', name: 'count', rateMin: 0, rateCount: 4, rateStep: 0.1 },
      { type: 'slider', name: 'slide', min: 0, max: 1, step: 0.1 },
      { type: 'dropdown', name: 'list', choicesMin: 0, choicesMax: 1, choicesStep: 0.1 },
      { type: 'dropdown', name: 'both', choices: ['none yet'], choicesMin: 1, choicesMax: 3 },
    ]);
    const labels = (key: string) => {
      const question = questions.get(key);
      return question?.kind === 'SINGLE_CHOICE'
        ? question.choices.map(({ label }) => label[0]?.text)
        : null;
    };
    expect(labels('rate')).toEqual(names);
    expect(labels('slide')).toEqual(names);
    expect(labels('list')).toEqual(names);
    expect(labels('count')).toEqual(names.slice(0, 4));
    expect(labels('both')).toEqual(['none yet', '1', '2', '3']);
  });
});

describe('ratings from 0 to 10', () => {
  const rating = (more: object) =>
    read([{ type: 'rating', name: 'pain', rateMin: 0, rateMax: 10, ...more }]);

  test('are a scale, and nothing is listed', () => {
    const { questions, unmapped } = rating({ title: 'How strong is the pain?' });
    expect(questions.get('pain')).toMatchObject({ kind: 'OPINION_SCALE', min: 0, max: 10 });
    expect(unmapped).toEqual([]);
  });

  test.each([
    { title: 'How likely are you to recommend us?' },
    { title: { default: 'Q1', de: 'Würden Sie uns weiterempfehlen?' } },
    { title: 'お友達におすすめしますか' },
    { title: 'Порекомендуете ли вы нас?' },
    { name: 'NPS_score' },
    { maxRateDescription: 'Would recommend' },
  ])('that ask for a recommendation are imported as an NPS, and listed: %o', (more) => {
    const { questions, unmapped } = rating(more);
    expect([...questions.values()]).toMatchObject([{ kind: 'NPS' }]);
    expect(unmapped.map(({ path }) => path)).toEqual(['elements.0']);
    expect(unmapped[0]?.reason).toContain('imported as an NPS question');
  });
});

describe('conditions', () => {
  const plan = { type: 'radiogroup', name: 'plan', choices: ['free', 'pro'] };
  const kids = { type: 'dropdown', name: 'kids', choices: [1, 2, 3] };

  test('with an answer alone compare it with true', () => {
    const { shown, unmapped } = read([plan, text('{plan}')]);
    expect(shown({ plan: 'pro' })).not.toContain('z');
    expect(unmapped).toMatchObject([{ path: 'elements.1.visibleIf' }]);
  });

  test('compare numbers among choices as numbers', () => {
    const { questions, unmapped } = read([kids, text('{kids} >= 2')]);
    expect(questions.get('z')?.visibleIf).toEqual({
      combinator: 'and',
      rules: [{ field: 'kids', operator: 'in', value: ['2', '3'] }],
    });
    expect(unmapped).toEqual([]);
  });

  test('of a constant always or never hold', () => {
    expect(read([kids, text('false')]).shown({})).toEqual(['kids']);
    expect(read([kids, text(7)]).shown({})).toEqual(['kids']);
    const always = read([kids, text('true')]);
    expect(always.questions.get('z')?.visibleIf).toBeNull();
    expect(always.unmapped).toEqual([]);
  });

  test.each(['age({kids}) > 3', '{gone} = 1', '{kids} = = 2', '{kids} = {plan}', false])(
    'that cannot be translated are left out and listed, and the question is shown to all: %s',
    (visibleIf) => {
      const { shown, unmapped } = read([kids, plan, text(visibleIf)]);
      expect(shown({})).toContain('z');
      expect(unmapped.map(({ path }) => path)).toEqual(['elements.2.visibleIf']);
      expect(unmapped[0]?.reason).toContain('shown to all');
    },
  );

  test('come from triggers of type visible', () => {
    const { shown, unmapped } = read(
      [plan, { type: 'text', name: 'why', visible: false }, text("{plan} = 'free'")],
      {
        triggers: [
          {
            type: 'visible',
            name: 'plan',
            operator: 'equal',
            value: 'pro',
            questions: ['why', 'z'],
          },
        ],
      },
    );
    expect(shown({})).toEqual(['plan']);
    expect(shown({ plan: 'pro' })).toEqual(['plan', 'why']);
    expect(shown({ plan: 'free' })).toEqual(['plan', 'z']);
    expect(unmapped.map(({ path }) => path)).toEqual(['triggers.0', 'elements.2.visibleIf']);
  });

  test('of pages come from triggers of type visible, too; one that cannot be read is listed', () => {
    const pages = [
      { name: 'one', elements: [kids] },
      { name: 'two', visible: false, elements: [plan] },
      { name: 'three', visible: false, elements: [text(undefined)] },
    ];
    const { survey, unmapped } = readSurveyJs({
      pages,
      triggers: [
        { type: 'visible', name: 'kids', operator: 'greater', value: 1, pages: ['two'] },
        { type: 'visible', name: 'gone', value: 1, pages: ['three'] },
      ],
    });
    expect(survey.definition.pages.map(({ visibleIf }) => visibleIf)).toEqual([
      null,
      { combinator: 'and', rules: [{ field: 'kids', operator: 'in', value: ['2', '3'] }] },
      null,
    ]);
    const lost = unmapped.filter(({ reason }) => reason.includes('shown to all'));
    expect(lost.map(({ path }) => path)).toEqual(['triggers.1']);
  });
});

test('a document of unsupported questions is refused with each of them and its reason', () => {
  const elements = [
    { type: 'matrixdynamic', name: 'm', columns: [{ name: 'a' }] },
    { type: 'file', name: 'f' },
  ];
  try {
    readSurveyJs({ pages: [{ name: 'p1', elements }] });
    expect.unreachable();
  } catch (error) {
    const message = error instanceof UserErrorsThrown ? error.errors[0]?.message : '';
    expect(message).toContain('"m" (matrixdynamic): Tables to which respondents add rows');
    expect(message).toContain('"f" (file): Files cannot be uploaded here.');
  }
});
