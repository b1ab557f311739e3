import fc from 'fast-check';
import { Model } from 'survey-core';
import { expect, test } from 'vitest';
import { type Pick, picker } from '../../../conditions/conditions.fixture.ts';
import { textFor } from '../../../toolkit/write/localizedText.ts';
import type { SurveyDefinition, Text } from '../../definition/definition.ts';
import { pageOf, questionOf, surveyOf } from '../../surveys.fixture.ts';
import { localeName } from './localized.ts';
import { readSurveyJs } from './read.ts';
import { writeSurveyJs } from './write.ts';

const languages = ['de', 'en', 'fr', 'pt-BR', 'pt', 'nl-BE'];
const choice = { key: 'c', exclusive: false };

/** The texts of questions and their first choices that survey-core shows in these languages. */
function theirs(document: object, locales: readonly string[]) {
  const model = new Model(document);
  return locales.map((locale) => {
    model.locale = localeName(locale);
    return model.getAllQuestions().flatMap((question) => {
      const [first] = 'visibleChoices' in question ? [question.visibleChoices].flat() : [];
      return [question.locTitle.textOrHtml, ...(first ? [first.locText.textOrHtml] : [])];
    });
  });
}

/** The texts that we show. */
function ours({ pages }: SurveyDefinition, locales: readonly string[], own: string) {
  return locales.map((locale) =>
    pages
      .flatMap(({ questions }) => questions)
      .flatMap((question) => [
        textFor(question.title, locale, own),
        ...(question.kind === 'SINGLE_CHOICE'
          ? [textFor(question.choices[0]?.label ?? [], locale, own)]
          : []),
      ]),
  );
}

function drawTexts(pick: Pick, own: string, name: string): Text[] {
  const others = languages.filter((locale) => locale !== own && pick([true, false]));
  return [own, ...others].map((locale) => ({
    locale,
    text: `${name} ${pick(['A', 'B'])} ${locale}`,
  }));
}

test('survey-core shows our texts in every language of an exported survey', () => {
  let several = 0;
  fc.assert(
    fc.property(fc.gen(), (draw) => {
      const pick = picker(draw);
      const own = pick(languages);
      const questions = ['q1', 'q2', 'q3'].map((key) => ({
        ...questionOf('SINGLE_CHOICE', key),
        title: drawTexts(pick, own, key),
        choices: [{ ...choice, label: drawTexts(pick, own, `${key} choice`) }],
      }));
      const definition = surveyOf([pageOf('p', questions)]);
      const { document } = writeSurveyJs({ name: 'Drawn', defaultLocale: own, definition });
      expect(new Model(document).jsonErrors ?? []).toEqual([]);
      const { survey } = readSurveyJs(document);
      expect(survey.locales[0]).toBe(own);
      const shown = ours(definition, survey.locales, own);
      expect(theirs(document, survey.locales)).toEqual(shown);
      expect(ours(survey.definition, survey.locales, own)).toEqual(shown);
      if (survey.locales.length > 2) several++;
    }),
    { numRuns: 60, seed: 20261128 },
  );
  expect(several).toBeGreaterThan(30);
});

test('we show the texts of survey-core in every language of an imported survey, or list them', () => {
  let compared = 0;
  const names = ['default', 'en', 'de', 'fr', 'pt', 'pt-br'];
  fc.assert(
    fc.property(fc.gen(), (draw) => {
      const pick = picker(draw);
      const text = (name: string): string | object => {
        const keys = names.filter(() => pick([true, false]));
        if (keys.length === 0) return `${name} alone`;
        return Object.fromEntries(keys.map((key) => [key, `${name} ${key}`]));
      };
      const elements = ['q1', 'q2', 'q3'].map((name) => ({
        type: 'text',
        name,
        title: text(name),
      }));
      const document = { locale: pick(['de', 'fr', 'en', 'pt']), elements };
      const { survey, unmapped } = readSurveyJs(document);
      const listed = new Set(unmapped.map(({ path }) => path));
      const { locales, definition } = survey;
      // SurveyJS shows no text in a language that the text lacks, if it has no `default`.
      const unlisted = (shown: unknown[][]) =>
        shown.map((texts) => texts.filter((_, at) => !listed.has(`elements.${at}.title`)));
      const shown = unlisted(ours(definition, locales, locales[0] ?? ''));
      compared += shown[0]?.length ?? 0;
      expect({ document, shown }).toEqual({ document, shown: unlisted(theirs(document, locales)) });
    }),
    { numRuns: 150, seed: 20261128 },
  );
  expect(compared).toBeGreaterThan(200);
});

test('English is written under `default`, and the survey’s own language under its code', () => {
  const title = [
    { locale: 'de', text: 'Wie war es?' },
    { locale: 'en', text: 'How was it?' },
  ];
  const question = { ...questionOf('SHORT_TEXT', 'q'), title };
  const definition = surveyOf([pageOf('p', [question])]);
  const { document } = writeSurveyJs({ name: 'Zwei', defaultLocale: 'de', definition });
  const element = { title: { default: 'How was it?', de: 'Wie war es?' } };
  expect(document).toMatchObject({ locale: 'de', pages: [{ elements: [element] }] });
  const { survey } = readSurveyJs(document);
  expect(survey.locales).toEqual(['de', 'en']);
  expect(
    new Map(
      survey.definition.pages[0]?.questions[0]?.title.map((each) => [each.locale, each.text]),
    ),
  ).toEqual(new Map(title.map((each) => [each.locale, each.text])));
});
