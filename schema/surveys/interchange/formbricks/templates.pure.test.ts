import { describe, expect, test } from 'vitest';
import type { QuestionKind } from '../../definition/definition.ts';
import { definitionErrors } from '../../definition/definitionRules.ts';
import type { Answers } from '../../logic/answers.ts';
import { compileSurvey, flowOf } from '../../logic/logic.ts';
import { readFormbricks } from './read.ts';

/** An element on a page of its own, with its rules. Templates are made of slides. */
interface Slide {
  readonly id: string;
  readonly type: string;
  readonly more?: object;
  readonly rules?: readonly { operator: string; value?: unknown; to: string }[];
}

type Form = 'plain texts' | 'conditions' | 'questions' | 'blocks' | 'locales';

/** A text in a document of this form. */
function textIn(form: Form, text: string) {
  if (form === 'plain texts') return text;
  return form === 'locales' ? { 'en-US': text } : { default: text };
}

const olderOperators: Readonly<Record<string, string>> = {
  isSubmitted: 'submitted',
  isSkipped: 'skipped',
  isClicked: 'clicked',
  isGreaterThanOrEqual: 'greaterEqual',
  isLessThanOrEqual: 'lessEqual',
  isLessThan: 'lessThan',
};

function choicesOf(form: Form, ids: readonly string[]) {
  return ids.map((id) => ({ id, label: textIn(form, `The ${id}`) }));
}

/** A document of these slides, in one of the forms of Formbricks’ versions. */
function template(form: Form, slides: readonly Slide[], choices: readonly string[]) {
  const isOld = form === 'plain texts' || form === 'conditions';
  const isBlock = form === 'blocks' || form === 'locales';
  const pages = slides.map(({ id, type, more, rules = [] }) => {
    const logic = rules.map(({ operator, value, to }) => {
      // Old rules name a choice by its label.
      const old = typeof value === 'string' ? `The ${value}` : value;
      const condition = olderOperators[operator] ?? operator;
      if (isOld)
        return { condition, ...(old === undefined ? {} : { value: old }), destination: to };
      const single = {
        id: 'c',
        leftOperand: { type: isBlock ? 'element' : 'question', value: id },
        operator,
        ...(value === undefined ? {} : { rightOperand: { type: 'static', value } }),
      };
      const objective = isBlock ? 'jumpToBlock' : 'jumpToQuestion';
      const target = isBlock && to !== 'end' ? `block_${to}` : to;
      return {
        id: 'r',
        conditions: { id: 'g', connector: 'and', conditions: [single] },
        actions: [{ id: 'a', objective, target }],
      };
    });
    const listed = type.startsWith('multipleChoice') ? { choices: choicesOf(form, choices) } : {};
    const label = type === 'consent' ? { label: textIn(form, 'I agree') } : {};
    const headline = textIn(form, `About ${id}`);
    const element = { id, type, headline, required: true, ...listed, ...label, ...more };
    return isBlock
      ? { id: `block_${id}`, name: id, elements: [element], logic }
      : { ...element, logic };
  });
  const end = { id: 'end', type: 'endScreen', headline: textIn(form, 'Thank you') };
  return {
    name: 'A template',
    ...(form === 'locales' ? { defaultLanguage: 'en-US', languages: [] } : {}),
    ...(isBlock ? { blocks: pages } : { questions: pages }),
    ...(isOld
      ? { thankYouCard: { enabled: true, headline: textIn(form, 'Thank you') } }
      : { endings: [end] }),
    hiddenFields: { enabled: true, fieldIds: [] },
  };
}

function read(document: object) {
  const { survey, unmapped } = readFormbricks(document);
  const { definition, locales } = survey;
  expect(definitionErrors(definition, { locales, anonymous: false, published: {} }, [])).toEqual(
    [],
  );
  const questions = definition.pages.flatMap((page) => page.questions);
  const compiled = compileSurvey(definition);
  const shown = (answers: Answers) => flowOf(compiled, answers, {}, new Date()).shown;
  return { questions, locales, unmapped, shown };
}

const older: readonly Form[] = ['plain texts', 'conditions'];
const newer: readonly Form[] = ['questions', 'blocks', 'locales'];

const text = (id: string, rules?: Slide['rules']): Slide => ({
  id,
  type: 'openText',
  more: { inputType: 'text' },
  ...(rules ? { rules } : {}),
});

/** The main questions of templates, and the kinds that they are imported as. */
const mains: readonly [name: string, slide: Omit<Slide, 'id'>, kind: QuestionKind][] = [
  ['nps', { type: 'nps' }, 'NPS'],
  ['csat', { type: 'csat', more: { scale: 'smiley', range: 5 } }, 'CSAT'],
  ['ces of 7', { type: 'ces', more: { scale: 'number', range: 7 } }, 'CES'],
  ['ces of 5', { type: 'ces', more: { scale: 'number', range: 5 } }, 'RATING'],
  ['stars', { type: 'rating', more: { scale: 'star', range: 5 } }, 'RATING'],
  ['smileys', { type: 'rating', more: { scale: 'smiley', range: 5 } }, 'RATING'],
  ['ten numbers', { type: 'rating', more: { scale: 'number', range: 10 } }, 'RATING'],
  ['one choice', { type: 'multipleChoiceSingle' }, 'SINGLE_CHOICE'],
  ['several choices', { type: 'multipleChoiceMulti' }, 'MULTIPLE_CHOICE'],
  ['a text', { type: 'openText', more: { inputType: 'text' } }, 'SHORT_TEXT'],
  ['an address of mail', { type: 'openText', more: { inputType: 'email' } }, 'SHORT_TEXT'],
  ['a consent', { type: 'consent' }, 'CONSENT'],
];

describe.each([...older, ...newer])('a template with %s', (form) => {
  test.each(mains)('is imported with its main question, %s', (_name, slide, kind) => {
    const cta: Slide = { id: 'intro', type: 'cta', more: { required: false } };
    const document = template(
      form,
      [cta, { id: 'main', ...slide }, text('why')],
      ['a', 'b', 'other'],
    );
    const { questions, locales } = read(document);
    expect(questions.map((each) => [each.key, each.kind])).toEqual([
      ['intro', 'STATEMENT'],
      ['main', kind],
      ['why', 'SHORT_TEXT'],
    ]);
    const locale = form === 'locales' ? 'en-US' : 'en';
    expect(locales).toEqual([locale]);
    expect(questions[1]?.title).toEqual([{ locale, text: 'About main' }]);
  });

  test('is imported with its jumps by score, by choice, and after skipped questions', () => {
    const document = template(
      form,
      [
        {
          id: 'score',
          type: 'rating',
          more: { scale: 'star', range: 5 },
          rules: [{ operator: 'isLessThanOrEqual', value: 2, to: 'reason' }],
        },
        text('praise', [{ operator: 'isSubmitted', to: 'end' }]),
        {
          id: 'reason',
          type: 'multipleChoiceSingle',
          rules: [
            { operator: 'equals', value: 'price', to: 'deal' },
            { operator: 'equals', value: 'bugs', to: 'details' },
          ],
        },
        text('deal', [{ operator: 'isSkipped', to: 'end' }]),
        text('details'),
      ],
      ['price', 'bugs', 'other'],
    );
    const { shown, unmapped } = read(document);
    expect(unmapped.filter(({ path }) => path.includes('logic'))).toEqual([]);
    expect(shown({ score: 5, praise: 'Nice' })).toEqual(['score', 'praise']);
    expect(shown({ score: 2, reason: 'price' })).toEqual(['score', 'reason', 'deal']);
    expect(shown({ score: 1, reason: 'bugs' })).toEqual(['score', 'reason', 'details']);
  });

  test('has jumps after a click on a button listed', () => {
    const button = { buttonExternal: true, buttonUrl: 'https://example.com' };
    const cta: Slide = {
      id: 'visit',
      type: 'cta',
      more: button,
      rules: [{ operator: 'isClicked', to: 'end' }],
    };
    const { unmapped } = read(template(form, [text('main'), cta, text('why')], []));
    const at = form === 'blocks' || form === 'locales' ? 'blocks' : 'questions';
    expect(unmapped).toContainEqual({
      path: `${at}.1.logic.0`,
      reason:
        'The rule is left out. It uses a part of the survey that takes no answer here. The survey goes on as if its condition did not hold.',
    });
  });
});
