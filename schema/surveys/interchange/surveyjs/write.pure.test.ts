import fc from 'fast-check';
import { Model } from 'survey-core';
import { expect, test } from 'vitest';
import type { Condition, Predicate } from '../../../conditions/condition.ts';
import { picker } from '../../../conditions/conditions.fixture.ts';
import { evaluate } from '../../../conditions/evaluate.ts';
import { operators } from '../../../conditions/operators.ts';
import type { SurveyDefinition } from '../../definition/definition.ts';
import type { Answers, AnswerValue } from '../../logic/answers.ts';
import { type DrawnSurvey, drawAnswer, drawSurvey } from '../../logic/drawnSurveys.fixture.ts';
import { compileSurvey, flowOf } from '../../logic/logic.ts';
import { inexpressible, surveyJsAnswer } from '../../logic/surveyjs.fixture.ts';
import { pageOf, questionOf, surveyOf } from '../../surveys.fixture.ts';
import { everyKind } from '../survey.fixture.ts';
import { readSurveyJs } from './read.ts';
import { writeSurveyJs } from './write.ts';

const expressible = operators
  .map(({ name }) => name)
  .filter((name) => !inexpressible.includes(name));

function written(definition: SurveyDefinition) {
  return writeSurveyJs({ name: 'Drawn', defaultLocale: 'en', definition });
}

/** Answers the questions in order, each if survey-core then shows it. */
function walk(document: object, order: readonly string[], answers: Answers, hidden: object) {
  const model = new Model(document);
  expect(model.jsonErrors ?? []).toEqual([]);
  for (const [name, value] of Object.entries(hidden)) model.setValue(name, value);
  for (const key of order) {
    const question = model.getQuestionByName(key);
    if (!question?.isVisible || !question.page?.isVisible) continue;
    if (Object.hasOwn(answers, key)) model.setValue(key, surveyJsAnswer(answers[key]));
  }
  return {
    path: model.visiblePages.map(({ name }) => name),
    shown: model.visiblePages.flatMap(({ questions }) =>
      questions.filter(({ isVisible }) => isVisible).map(({ name }) => name),
    ),
  };
}

function drawAnswers(pick: ReturnType<typeof picker>, { definition }: DrawnSurvey): Answers {
  const answers = new Map<string, AnswerValue>();
  for (const question of definition.pages.flatMap(({ questions }) => questions)) {
    const answer = drawAnswer(pick, question);
    if (answer !== undefined) answers.set(question.key, answer);
  }
  return Object.fromEntries(answers);
}

test('survey-core shows the same questions of an exported survey', { timeout: 120_000 }, () => {
  let [shown, total, jumping] = [0, 0, 0];
  fc.assert(
    fc.property(fc.gen(), (draw) => {
      const pick = picker(draw);
      const drawn = drawSurvey(pick, expressible);
      const answers = drawAnswers(pick, drawn);
      const hidden = { plan: pick(['alpha', 'Beta']), seats: pick([1, 5, 10]) };
      const flow = flowOf(compileSurvey(drawn.definition), answers, hidden);
      const { document, unmapped } = written(drawn.definition);
      expect(unmapped.filter(({ path }) => !/^endings\./.test(path))).toEqual([]);
      const theirs = walk(document, drawn.order, answers, hidden);
      expect({ path: flow.path, shown: flow.shown }).toEqual(theirs);
      shown += flow.shown.length;
      total += drawn.order.length;
      if (flow.path.length < drawn.definition.pages.length) jumping++;
    }),
    { numRuns: 60, seed: 20261121 },
  );
  expect(shown / total).toBeGreaterThan(0.2);
  expect(shown / total).toBeLessThan(0.9);
  expect(jumping).toBeGreaterThan(10);
});

test('an exported survey that is imported again shows the same questions', {
  timeout: 120_000,
}, () => {
  const readable = expressible.filter((name) => name !== 'beginsWith');
  let compared = 0;
  fc.assert(
    fc.property(fc.gen(), (draw) => {
      const pick = picker(draw);
      const drawn = drawSurvey(pick, readable);
      const answers = drawAnswers(pick, drawn);
      const hidden = { plan: pick(['alpha', 'Beta']), seats: pick([1, 5, 10]) };
      const { survey, unmapped } = readSurveyJs(written(drawn.definition).document);
      // A variable that is set to an answer of another kind cannot be imported.
      if (unmapped.some(({ reason }) => reason.includes('left out'))) return;
      compared++;
      const ours = flowOf(compileSurvey(drawn.definition), answers, hidden);
      const again = flowOf(compileSurvey(survey.definition), answers, hidden);
      expect({ path: again.path, shown: again.shown }).toEqual({
        path: ours.path,
        shown: ours.shown,
      });
    }),
    { numRuns: 100, seed: 20261121 },
  );
  expect(compared).toBeGreaterThan(80);
});

test('a survey of every kind that SurveyJS can express is the same after export and import', () => {
  const { document, unmapped } = writeSurveyJs({
    name: 'All kinds',
    defaultLocale: 'en',
    definition: everyKind,
  });
  expect(unmapped).toEqual([]);
  expect(new Model(document).jsonErrors ?? []).toEqual([]);
  const { survey } = readSurveyJs(document);
  expect(survey.name).toBe('All kinds');
  expect(survey.locales).toEqual(['en', 'de']);
  expect(survey.definition).toEqual(everyKind);
});

test('texts of numbers and booleans are compared as texts', () => {
  const rules: Predicate[] = ['5', '1', '50', 'true', '.0', '007', 'e', 'al', 'f'].flatMap(
    (value) =>
      (['equals', 'notEquals', 'contains', 'notContains', 'beginsWith'] as const).map(
        (operator) => ({
          field: 't',
          operator,
          value,
        }),
      ),
  );
  const conditions: Condition[] = [
    ...rules,
    { field: 't', operator: 'in', value: ['5', 'x'] } as const,
    { field: 't', operator: 'notIn', value: ['1', '0'] } as const,
  ].map((predicate) => ({ combinator: 'and', rules: [predicate] }));
  const questions = conditions.map((visibleIf, at) => ({
    ...questionOf('SHORT_TEXT', `q${at}`),
    visibleIf,
  }));
  const definition = surveyOf([pageOf('p', [questionOf('SHORT_TEXT', 't'), ...questions])]);
  const model = new Model(written(definition).document);
  for (const text of [
    '0',
    '0.0',
    '1.0',
    '007',
    '1.50',
    '1e3',
    '0x1F',
    'true',
    'False',
    '5',
    '5,0',
  ]) {
    model.setValue('t', text);
    const theirs = questions.map(({ key }) => model.getQuestionByName(key)?.isVisible);
    const ours = conditions.map((condition) => evaluate(condition, () => text));
    expect({ text, theirs }).toEqual({ text, theirs: ours });
  }
});

test('parts that SurveyJS cannot express are listed with their paths', () => {
  const text = [{ locale: 'en', text: 'T' }];
  const common = {
    title: text,
    description: [],
    required: true,
    visibleIf: null,
    role: 'SCORE',
    reverseScored: true,
  } as const;
  const { unmapped } = writeSurveyJs({
    name: 'Lost',
    description: 'For us',
    defaultLocale: 'en',
    definition: {
      welcome: [],
      pages: [
        {
          key: 'p',
          title: [],
          description: [],
          visibleIf: {
            combinator: 'and',
            rules: [{ field: 'd', operator: 'withinLast', value: { amount: 1, unit: 'days' } }],
          },
          questions: [
            { ...common, key: 'c', kind: 'CSAT', lowLabel: [], highLabel: [] },
            { ...common, key: 'k', kind: 'CONSENT', statement: text },
            { ...common, key: 'n', kind: 'CONTACT', fields: ['EMAIL'] },
          ],
          jumps: [],
        },
      ],
      endings: [{ key: 'out', title: text, description: [], url: null, screenOut: true }],
      variables: [],
      hiddenFields: [],
      quotas: [{ key: 'q', name: 'Q', limit: 3, when: { combinator: 'and', rules: [] } }],
    },
  });
  expect(unmapped.map(({ path }) => path)).toEqual([
    'description',
    'quotas.0',
    'endings.0.screenOut',
    'pages.0.visibleIf',
    'pages.0.questions.0.role',
    'pages.0.questions.0.reverseScored',
    'pages.0.questions.0.kind',
    'pages.0.questions.1.role',
    'pages.0.questions.1.reverseScored',
    'pages.0.questions.1.kind',
    'pages.0.questions.2.role',
    'pages.0.questions.2.reverseScored',
    'pages.0.questions.2.kind',
    'endings.0',
  ]);
});

test('a scale from 0 to 10 that would be imported as another kind is listed', () => {
  const title = (text: string) => [{ locale: 'en', text }];
  const ask = 'How likely are you to recommend us?';
  const definition = surveyOf([
    pageOf('p', [
      { ...questionOf('NPS', 'a'), title: title(ask) },
      { ...questionOf('NPS', 'b'), title: title('How was it?') },
      { ...questionOf('OPINION_SCALE', 'c'), title: title('How was it?') },
      { ...questionOf('OPINION_SCALE', 'd'), title: title(ask) },
    ]),
  ]);
  const { document, unmapped } = written(definition);
  expect(unmapped.map(({ path }) => path)).toEqual([
    'pages.0.questions.1.kind',
    'pages.0.questions.3.kind',
  ]);
  const back = readSurveyJs(document).survey.definition.pages.flatMap(({ questions }) => questions);
  expect(back.map(({ kind }) => kind)).toEqual(['NPS', 'OPINION_SCALE', 'OPINION_SCALE', 'NPS']);
});
