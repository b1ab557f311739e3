import fc from 'fast-check';
import { Model } from 'survey-core';
import { expect, test } from 'vitest';
import { type Pick, picker } from '../../../conditions/conditions.fixture.ts';
import { evaluate } from '../../../conditions/evaluate.ts';
import type { Question } from '../../definition/definition.ts';
import { readSurveyJs } from './read.ts';

const one = ['Item 1', 'two', 3, '05', true];
const many = ['a', 'B', '1', 2];
/** Questions of every kind whose answers can be compared. */
const answerable = [
  { type: 'text', name: 'number', inputType: 'number' },
  { type: 'text', name: 'text' },
  { type: 'comment', name: 'long' },
  { type: 'text', name: 'day', inputType: 'date' },
  { type: 'boolean', name: 'sure' },
  { type: 'boolean', name: 'word', valueTrue: 'yes', valueFalse: 'no' },
  { type: 'boolean', name: 'digit', valueTrue: 1, valueFalse: 0 },
  { type: 'rating', name: 'rate' },
  { type: 'rating', name: 'scale', rateMin: 0, rateMax: 10 },
  { type: 'rating', name: 'half', rateMin: 1, rateMax: 2, rateStep: 0.5 },
  { type: 'radiogroup', name: 'one', choices: one, showOtherItem: true, showNoneItem: true },
  { type: 'dropdown', name: 'kids', choices: [1, 2, 3] },
  { type: 'checkbox', name: 'many', choices: many, showOtherItem: true, showNoneItem: true },
  { type: 'ranking', name: 'rank', choices: ['a', 'b', 'c'] },
  { type: 'matrix', name: 'table', rows: ['r', 's'], columns: ['x', 'y'] },
  { type: 'text', name: 'handed', visible: false },
];
const names = [...answerable.map(({ name }) => name), 'points'];
const texts = [
  'alpha',
  'Alpha ',
  'two',
  'alphabet',
  '',
  '5',
  '5.0',
  '007',
  'true',
  '0',
  '0.0',
  'B',
  '-1',
];

/** Possible answers: none, one, several, and the extremes of each kind. */
const answers: Readonly<Record<string, readonly unknown[]>> = {
  number: [null, 0, 1, 2, 2.5, 5, -1, 100],
  text: [null, ...texts],
  long: [null, ...texts],
  day: [null, '2025-12-31', '2026-01-01', '2026-01-02'],
  sure: [null, true, false],
  word: [null, 'yes', 'no'],
  digit: [null, 1, 0],
  rate: [null, 1, 2, 5],
  scale: [null, 0, 1, 5, 10],
  half: [null, 1, 1.5, 2],
  one: [null, ...one, 'other', 'none'],
  kids: [null, 1, 2, 3],
  many: [null, [], ['a'], ['1'], [2, 'a'], ['a', 'B'], ['B', 'a', '1', 2], ['other'], ['none']],
  rank: [null, ['b', 'a', 'c']],
  table: [null, { r: 'x' }],
  handed: [null, ...texts],
};

const constants = [
  ...["'alpha'", "'ALPHA'", "'two'", "'Item 1'", "'a'", "'b'", "'B'", "'other'", "'none'", "'no'"],
  ...["'yes'", "'1'", "'05'", "'5'", "''", "'true'", "'x'", "'2026-01-01'", "'2026'", "'al'"],
  ...['0', '1', '2', '2.5', '3', '5', '10', '-1', '1.5', 'true', 'false', 'alpha', 'undefined'],
];
const operators = ['=', '<>', '<', '<=', '>', '>=', 'contains', 'notcontains', 'anyof', 'noneof'];

function drawConstant(pick: Pick): string {
  if (pick([true, true, true, false])) return pick(constants);
  // survey-core throws at a list with `undefined` in it.
  const items = Array.from({ length: pick([1, 2, 3]) }, () => pick(constants.slice(0, -1)));
  return `[${items.join(', ')}]`;
}

function drawExpression(pick: Pick, depth: number): string {
  if (depth > 0 && pick([true, false])) {
    const parts = Array.from({ length: pick([1, 2, 2, 3]) }, () => drawExpression(pick, depth - 1));
    return `${pick(['', '', '!'])}(${parts.join(` ${pick(['and', 'or'])} `)})`;
  }
  const field = `{${pick(names)}}`;
  const form = pick([
    'compare',
    'compare',
    'compare',
    'compare',
    'mirrored',
    'test',
    'bare',
    'value',
  ]);
  if (form === 'test') return `${field} ${pick(['empty', 'notempty'])}`;
  if (form === 'bare') return `${pick(['', '!'])}${field}`;
  if (form === 'value') return pick(["'x'", 'true', 'false', '1', '0', '1 = 1', "'a' = 'b'"]);
  const by = pick([...operators, 'allof']);
  const constant = drawConstant(pick);
  return form === 'mirrored' ? `${constant} ${by} ${field}` : `${field} ${by} ${constant}`;
}

const surveys = 4;
const perSurvey = 150;
const perAnswers = 8;
const seen = { expressions: 0, compared: 0, differing: 0, listed: 0, holding: 0 };

test('conditions decide as in survey-core, or are listed', { timeout: 60_000 }, () => {
  const unlisted: object[] = [];
  fc.assert(
    fc.property(fc.gen(), (draw) => {
      const pick = picker(draw);
      const expressions = Array.from({ length: perSurvey }, () => drawExpression(pick, 2));
      const elements = expressions.map((visibleIf, at) => ({
        type: 'text',
        name: `e${at}`,
        visibleIf,
      }));
      const document = { elements: [...answerable, ...elements], calculatedValues };
      const { survey, unmapped } = readSurveyJs(document);
      const listed = new Set(unmapped.map(({ path }) => path));
      const questions = survey.definition.pages.flatMap((page) => page.questions);
      const byKey = new Map(questions.map((each) => [each.key, each]));
      const drawn = Array.from({ length: perAnswers }, () =>
        Object.fromEntries(
          Object.entries(answers)
            .map(([name, all]) => [name, pick(all)] as const)
            .filter(([, answer]) => answer !== null),
        ),
      );
      const model = new Model(document);
      const theirs = drawn.map((data) => {
        // The model changes its data.
        model.data = structuredClone(data);
        return expressions.map((_, at) => model.getQuestionByName(`e${at}`)?.isVisible ?? false);
      });
      expressions.forEach((text, at) => {
        const condition = byKey.get(`e${at}`)?.visibleIf ?? null;
        const isListed = listed.has(`elements.${answerable.length + at}.visibleIf`);
        const decide = (data: Record<string, unknown>) =>
          condition === null || evaluate(condition, (field) => ours(byKey.get(field), field, data));
        const results = drawn.map(decide);
        const expected = theirs.map((all) => all[at]);
        const differs = results.some((result, index) => result !== expected[index]);
        seen.expressions += 1;
        seen.compared += results.length;
        seen.holding += expected.filter((result) => result).length;
        if (isListed) seen.listed += 1;
        if (differs) seen.differing += 1;
        if (differs && !isListed) {
          const first = results.findIndex((result, index) => result !== expected[index]);
          unlisted.push({ text, condition, data: drawn[first], shown: results[first] });
        }
      });
    }),
    { numRuns: surveys, seed: 20261128, endOnFailure: true },
  );
  expect(unlisted).toEqual([]);
  console.info(
    `${seen.expressions} expressions, ${seen.compared} decisions, ${seen.holding} hold; ${seen.differing} expressions differ and are among the ${seen.listed} that are listed; none differs unlisted.`,
  );
  // If all conditions were listed, or none could be true, the test would prove nothing.
  expect(seen.listed / seen.expressions).toBeLessThan(0.6);
  expect(seen.holding / seen.compared).toBeGreaterThan(0.2);
  expect(seen.holding / seen.compared).toBeLessThan(0.8);
});

const calculatedValues = [{ name: 'points', expression: 'iif({number} > 2, 5, 0)' }];

/** Converts an answer of SurveyJS to our form. */
function ours(question: Question | undefined, field: string, data: Record<string, unknown>) {
  if (field === 'points') return Number(data.number ?? 0) > 2 ? 5 : 0;
  const answer = data[field];
  if (answer === undefined || !question) return answer;
  if (question.kind === 'BOOLEAN') return answer === true || answer === 'yes' || answer === 1;
  if (question.kind === 'MATRIX') return { rows: { r: ['x'] } };
  if (question.kind !== 'SINGLE_CHOICE' && question.kind !== 'MULTIPLE_CHOICE') return answer;
  const key = (value: unknown) =>
    question.choices.find(({ label }) => label[0]?.text === String(value))?.key ?? String(value);
  return Array.isArray(answer) ? answer.map(key) : key(answer);
}
