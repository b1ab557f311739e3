import { describe, expect, test } from 'vitest';
import type { Answers } from '../../schema/surveys/logic/answers.ts';
import type { LiveSurveyContent } from './liveSurvey.ts';
import { asking, questions } from './questions.fixture.ts';
import { repair } from './repair.fixture.ts';
import { openSurvey, type SurveyState, shownAnswers, surveyState } from './state.ts';

const survey = openSurvey(repair);
const all: Answers = { customer: true, ease: 2, why: 'I had to call you.', parts: ['brakes'] };

/** A state without its texts. */
const summaryOf = ({ pages, page, previous, next, problems, ending, ...rest }: SurveyState) => ({
  ...rest,
  pages: pages.map(({ key, questions }) => [key, ...questions.map((question) => question.key)]),
  page: page?.key ?? null,
  ways: [previous, next],
  problems: problems.map(({ page: on, question, code }) => `${on} ${question} ${code}`),
  ending: ending?.key ?? null,
});

describe('a survey', () => {
  test('begins with its first page, and lists the missing answers of all pages', () => {
    expect(summaryOf(surveyState(survey, {}))).toEqual({
      pages: [
        ['begin', 'customer'],
        ['effort', 'ease'],
        ['details', 'parts'],
      ],
      page: 'begin',
      ways: [null, 'effort'],
      problems: ['begin customer MISSING', 'effort ease MISSING'],
      complete: false,
      progress: 0,
      variables: { points: 10, group: '' },
      ending: 'thanks',
      screenedOut: false,
    });
  });

  test('stays on its page while it is answered, and shows questions that follow from an answer', () => {
    const before = surveyState(survey, { customer: true }, {}, { at: 'effort' });
    expect(before.page?.questions.map(({ key }) => key)).toEqual(['ease']);
    const after = surveyState(survey, { customer: true, ease: 2 }, {}, { at: 'effort' });
    expect(summaryOf(after)).toMatchObject({
      page: 'effort',
      ways: ['begin', 'details'],
      problems: [],
      variables: { points: 12, group: 'repaired' },
    });
    expect(after.page?.questions.map(({ key }) => key)).toEqual(['ease', 'why']);
    expect(after.page?.title).toEqual([{ locale: 'en', text: 'The repair' }]);
  });

  test('that is resumed continues at the first page with an open question', () => {
    expect(surveyState(survey, { customer: true }).page?.key).toBe('effort');
    expect(surveyState(survey, { customer: true, ease: 7 }).page?.key).toBe('details');
    expect(surveyState(survey, all).page).toBeNull();
  });

  test('is not complete with an answer to a question that no page has', () => {
    const state = surveyState(survey, { ...all, eese: 6 });
    expect([state.complete, state.page]).toEqual([false, null]);
    expect(state.problems).toEqual([
      {
        page: null,
        question: 'eese',
        code: 'UNKNOWN_QUESTION',
        message:
          'The survey has no question with this key. It has customer, ease, why, parts, discount.',
      },
    ]);
  });

  test('has no problem with an empty answer to a question that no page has', () => {
    const emptied = Object.fromEntries([['gone', undefined]]);
    const { complete, problems } = surveyState(survey, { ...all, ...emptied, away: [] });
    expect({ complete, problems }).toEqual({ complete: true, problems: [] });
  });

  test('with many questions names the first ten in the message about an unknown one', () => {
    const many = Array.from({ length: 12 }, (_, at) => ({ ...questions.NPS, key: `q${at}` }));
    const { problems } = surveyState(asking(...many), { gone: 1 });
    expect(problems.at(-1)?.message).toMatch(/It has q0, q1, .*, q9 and 2 more\.$/);
  });

  test('that was not opened, as plain JavaScript allows, is refused', () => {
    const unopened: typeof survey = JSON.parse(JSON.stringify(repair));
    expect(() => surveyState(unopened, {})).toThrow(
      'Option "survey": pass the result of openSurvey(live).',
    );
  });

  test('shows the page with a wrong answer before later pages', () => {
    const answers = { ...all, why: 'Well.' };
    expect(summaryOf(surveyState(survey, answers))).toMatchObject({
      page: 'effort',
      problems: ['effort why TOO_SHORT'],
      complete: false,
    });
  });

  test('uses hidden fields in its conditions', () => {
    const { pages } = surveyState(survey, all, { plan: 'member' });
    expect(pages.at(-1)?.questions.map(({ key }) => key)).toEqual(['parts', 'discount']);
  });

  test('ends early for respondents who are screened out', () => {
    expect(summaryOf(surveyState(survey, { customer: false, ease: 2 }))).toEqual({
      pages: [['begin', 'customer']],
      page: null,
      ways: ['begin', null],
      problems: [],
      complete: true,
      progress: 1,
      variables: { points: 10, group: '' },
      ending: 'strangers',
      screenedOut: true,
    });
  });

  test('is complete when no answer is missing, whether or not all pages were shown', () => {
    const { complete, progress, page } = surveyState(survey, { customer: true, ease: 7 });
    expect({ complete, progress, page: page?.key }).toEqual({
      complete: true,
      progress: 2 / 3,
      page: 'details',
    });
  });

  test('ignores `at` when it names a page that is not on the path', () => {
    const { page } = surveyState(survey, { customer: true }, {}, { at: 'nowhere' });
    expect(page?.key).toBe('effort');
  });

  test('reports answers named like properties of objects as unknown questions', () => {
    const strange = JSON.parse('{"__proto__": 5, "constructor": 1}');
    const { problems, ...state } = summaryOf(surveyState(survey, strange));
    const { problems: ofNone, ...withNone } = summaryOf(surveyState(survey, {}));
    expect(state).toEqual(withNone);
    expect(problems).toEqual([
      ...ofNone,
      'null __proto__ UNKNOWN_QUESTION',
      'null constructor UNKNOWN_QUESTION',
    ]);
  });

  test('compares days with `now`', () => {
    const dated: LiveSurveyContent = {
      ...repair,
      hiddenFields: [{ key: 'bought', kind: 'DATE' }],
      pages: repair.pages.map((page) => ({
        ...page,
        jumps: [],
        visibleIf: {
          combinator: 'and',
          rules: [{ field: 'bought', operator: 'withinLast', value: { amount: 30, unit: 'days' } }],
        },
      })),
    };
    const on = (day: string, timeZone?: string) => {
      const opened = openSurvey({ ...dated, ...(timeZone && { timeZone }) });
      return surveyState(opened, {}, { bought: '2026-01-10' }, { now: new Date(day) });
    };
    expect(on('2026-01-20T00:00:00Z').pages).toHaveLength(3);
    expect(on('2026-03-20T00:00:00Z').pages).toHaveLength(0);
    // In the survey's zone: the day has begun there, or has not.
    expect(on('2026-01-09T23:30:00Z', 'Europe/Berlin').pages).toHaveLength(3);
    expect(on('2026-01-09T23:30:00Z').pages).toHaveLength(0);
  });
});

test('answers to hidden questions do not count, and neither do empty ones', () => {
  expect(shownAnswers(survey, { ...all, ease: 7, parts: [] })).toEqual({
    customer: true,
    ease: 7,
  });
  expect(shownAnswers(survey, { ...all, customer: false })).toEqual({ customer: false });
});

test('a rating that only later versions know is refused, with what to do', () => {
  const question = {
    __typename: 'RatingQuestion' as const,
    key: 'stars',
    title: [],
    description: [],
    required: false,
    visibleIf: null,
    role: null,
    reverseScored: false,
    lowLabel: [],
    highLabel: [],
    min: 1,
    max: 12,
    scale: 12,
    look: 'STAR' as const,
  };
  const page = { key: 'p', title: [], description: [], visibleIf: null, jumps: [] };
  expect(() => openSurvey({ ...repair, pages: [{ ...page, questions: [question] }] })).toThrow(
    /update it/,
  );
});
