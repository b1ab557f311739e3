import { Model } from 'survey-core';
import { describe, expect, test } from 'vitest';
import { definitionErrors } from '../definition/definitionRules.ts';
import type { Answers } from '../logic/answers.ts';
import { compileSurvey, flowOf } from '../logic/logic.ts';
import { corpus, documentNamed, outlineOf, readers, readNamed } from './corpus.fixture.ts';
import { writeSurveyJs } from './surveyjs/write.ts';

test.each(corpus)(
  '$name becomes a survey that can be stored and exported to SurveyJS',
  (document) => {
    const { survey } = document.read(document.text);
    const { definition, locales, name } = survey;
    const frame = { locales, anonymous: false, published: {} };
    expect(definitionErrors(definition, frame, [])).toEqual([]);
    const again = writeSurveyJs({ name, defaultLocale: locales[0] ?? 'en', definition });
    expect(new Model(again.document).jsonErrors ?? []).toEqual([]);
  },
);

test('the corpus has documents of both programs', () => {
  const count = (format: string) => corpus.filter(({ name }) => name.startsWith(format)).length;
  expect([count('surveyjs'), count('formbricks')]).toEqual([8, 6]);
});

describe('SurveyJS', () => {
  test('an NPS survey with follow-ups in two languages is imported', () => {
    const { definition, survey, questions, paths } = readNamed('surveyjs/nps-with-follow-ups');
    expect(survey.locales).toEqual(['en', 'de']);
    expect(outlineOf(definition)).toEqual([
      'page1: nps_score NPS, promoter_features MULTIPLE_CHOICE, passive_experience LONG_TEXT, disappointed_experience LONG_TEXT',
    ]);
    expect(questions.get('nps_score')).toMatchObject({
      required: true,
      lowLabel: [
        { locale: 'en', text: 'Not at all' },
        { locale: 'de', text: 'Gar nicht' },
      ],
    });
    expect(questions.get('promoter_features')).toMatchObject({
      shuffle: true,
      other: true,
      maxChoices: 3,
      choices: [
        { key: 'speed' },
        { key: 'support' },
        { key: 'price' },
        { key: 'none', exclusive: true, label: [{ text: 'Nothing in particular' }] },
      ],
    });
    expect(questions.get('passive_experience')?.visibleIf).toEqual({
      combinator: 'and',
      rules: [
        { field: 'nps_score', operator: 'gt', value: 6 },
        { field: 'nps_score', operator: 'lt', value: 9 },
      ],
    });
    expect(definition.endings.map(({ title }) => title[0]?.text)).toEqual([
      'Thank you!',
      'Glad to hear it!',
    ]);
    expect(definition.pages[0]?.jumps).toEqual([
      {
        when: { combinator: 'and', rules: [{ field: 'nps_score', operator: 'gte', value: 9 }] },
        toPage: null,
        toEnding: 'completed_1',
      },
    ]);
    expect(paths.sort()).toEqual([
      'completedHtml',
      // It is imported as an NPS question.
      'pages.0.elements.0',
      'pages.0.elements.1.otherText',
      'title',
    ]);
  });

  test('panels are flattened, their conditions joined, and unsupported parts listed', () => {
    const { definition, questions, paths } = readNamed('surveyjs/patient-history');
    expect(outlineOf(definition)).toEqual([
      'about: person STATEMENT, name STATEMENT, name_first SHORT_TEXT, name_last SHORT_TEXT, birth DATE, mail SHORT_TEXT, weight NUMBER, smokes BOOLEAN, cigarettes NUMBER, wants_to_stop BOOLEAN',
      'history: intro STATEMENT, remarks LONG_TEXT',
    ]);
    expect(questions.get('wants_to_stop')?.visibleIf).toEqual({
      combinator: 'and',
      rules: [
        { field: 'smokes', operator: 'equals', value: true },
        { field: 'cigarettes', operator: 'gt', value: 10 },
      ],
    });
    expect(questions.get('intro')?.title).toEqual([
      { locale: 'en', text: 'Please describe earlier illnesses & operations.' },
    ]);
    expect(paths).toContain('pages.0.elements.2.elements.0.visibleIf');
    expect(paths).toContain('pages.1.elements.1');
    expect(paths).toContain('calculatedValues.0');
  });

  test('triggers become jumps, and conditions use the new keys of choices', () => {
    const { definition, questions } = readNamed('surveyjs/product-feedback');
    expect(definition.pages[0]?.jumps).toEqual([
      {
        when: {
          combinator: 'and',
          rules: [{ field: 'how_often', operator: 'equals', value: 'Never' }],
        },
        toPage: null,
        toEnding: 'completed',
      },
    ]);
    expect(definition.pages[1]?.visibleIf).toEqual({
      combinator: 'and',
      rules: [{ field: 'how_often', operator: 'in', value: ['Every_day', 'Every_week'] }],
    });
    expect(questions.get('confidence')).toMatchObject({ kind: 'OPINION_SCALE', min: 0, max: 100 });
    expect(readNamed('surveyjs/market-research').definition.pages[0]?.jumps).toEqual([
      {
        when: {
          combinator: 'and',
          rules: [{ field: 'drinks', operator: 'includesAll', value: ['tea', 'water'] }],
        },
        toPage: 'end',
        toEnding: null,
      },
    ]);
  });

  test('conditional endings are reached if the last page is hidden, or a trigger ends the survey', () => {
    const address = 'https://reviews.example/us';
    const document = {
      completedHtml: '<h1>Thanks</h1>',
      navigateToUrl: 'https://shop.example/',
      completedHtmlOnCondition: [{ expression: '{n} >= 9', html: 'Wonderful' }],
      navigateToUrlOnCondition: [{ expression: '{n} >= 9', url: address }],
      triggers: [{ type: 'complete', expression: '{age} < 18' }],
      pages: [
        {
          name: 'one',
          elements: [
            { type: 'text', inputType: 'number', name: 'age' },
            { type: 'rating', name: 'n', rateMin: 0, rateMax: 10 },
          ],
        },
        { name: 'two', visibleIf: '{n} < 7', elements: [{ type: 'comment', name: 'why' }] },
      ],
    };
    const { survey, unmapped } = readers.surveyjs(document);
    expect(unmapped.map(({ path }) => path)).toEqual(['triggers.0']);
    const compiled = compileSurvey(survey.definition);
    const endingOf = (answers: Answers) => flowOf(compiled, answers, {}, new Date()).ending;
    expect(endingOf({ age: 30, n: 9 })).toBe('completed_1');
    expect(endingOf({ age: 12, n: 9 })).toBe('completed_1');
    expect(endingOf({ age: 12, n: 3 })).toBe('completed');
    expect(endingOf({ age: 30, n: 3, why: 'Slow' })).toBe('completed');
    expect(survey.definition.endings).toMatchObject([
      { key: 'completed', url: 'https://shop.example/' },
      { key: 'completed_1', url: address },
    ]);
  });

  test('conditional endings that depend on a later page have no jump from an earlier one', () => {
    const document = {
      completedHtml: 'Thanks',
      completedHtmlOnCondition: [{ expression: '{b} >= 9', html: 'Wonderful' }],
      triggers: [{ type: 'complete', expression: "{a} = 'stop'" }],
      pages: [
        { name: 'one', elements: [{ type: 'text', name: 'a' }] },
        {
          name: 'two',
          visibleIf: "{a} = 'yes'",
          elements: [{ type: 'rating', name: 'b', rateMin: 0, rateMax: 10 }],
        },
      ],
    };
    const { survey, unmapped } = readers.surveyjs(document);
    const { pages } = survey.definition;
    expect(pages[1]?.visibleIf).not.toBeNull();
    expect(pages.map(({ jumps }) => jumps.map(({ toEnding }) => toEnding))).toEqual([
      ['completed'],
      ['completed_1'],
    ]);
    expect(new Set(unmapped.map(({ path }) => path))).toEqual(
      new Set(['triggers.0', 'completedHtmlOnCondition.0']),
    );
  });

  test('calculated values become variables; a cycle of conditions is broken', () => {
    const { definition, questions, paths } = readNamed('surveyjs/logic-heavy');
    expect(definition.variables.map(({ key, steps }) => [key, steps.length])).toEqual([
      ['score', 2],
      ['segment', 1],
    ]);
    expect(questions.get('circle_a')?.visibleIf).not.toBeNull();
    expect(questions.get('circle_b')?.visibleIf).toBeNull();
    for (const index of [3, 4, 5, 6, 7]) {
      expect(paths).toContain(`pages.1.elements.${index}.visibleIf`);
    }
    expect(definition.endings[1]).toMatchObject({
      url: 'https://example.com/stay',
      title: [{ locale: 'en', text: 'Please stay.' }],
    });
  });

  test('an input that is never shown is a hidden field', () => {
    const { definition, questions } = readNamed('surveyjs/employee-pulse');
    expect(definition.hiddenFields).toEqual([{ key: 'department', kind: 'TEXT' }]);
    expect(questions.get('praise')?.visibleIf?.rules[0]).toEqual({
      field: 'department',
      operator: 'equals',
      value: 'sales',
    });
  });
});

describe('languages', () => {
  test('that the workspace does not have are listed, text by text', () => {
    const { text, read: reader } = documentNamed('surveyjs/multilingual');
    const { survey, unmapped } = reader(text, { locales: ['fr', 'de'] });
    expect(survey.locales).toEqual(['fr']);
    const left = unmapped.filter(({ reason }) => reason.includes('does not have this language'));
    expect(left.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['title.en', 'title.pt-br', 'completedHtml.en']),
    );
    expect(JSON.stringify(survey.definition)).not.toContain('"locale":"en"');
  });

  test('a document whose own language the workspace does not have is refused', () => {
    const { text, read: reader } = documentNamed('formbricks/multilingual');
    expect(() => reader(text, { locales: ['en'] })).toThrow('UNKNOWN_LOCALE');
  });
});
