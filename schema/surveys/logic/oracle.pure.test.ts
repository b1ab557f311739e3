import fc from 'fast-check';
import { ConditionRunner, FunctionFactory, Model } from 'survey-core';
import { expect, test } from 'vitest';
import { sized } from '../../../test/support/size.ts';
import { type Condition, isGroup, type Operator } from '../../conditions/condition.ts';
import { drawCondition, drawValue, picker } from '../../conditions/conditions.fixture.ts';
import { evaluate } from '../../conditions/evaluate.ts';
import { operators } from '../../conditions/operators.ts';
import type { SurveyDefinition } from '../definition/definition.ts';
import type { Answers, AnswerValue } from './answers.ts';
import { type DrawnSurvey, drawAnswer, drawSurvey } from './drawnSurveys.fixture.ts';
import { answerProblem, compileSurvey, flowOf, logicErrors } from './logic.ts';
import { expression, inexpressible, surveyJsAnswer, surveyJsOf } from './surveyjs.fixture.ts';

const surveys = sized({ suite: 100, soak: 1000 });
const conditions = sized({ suite: 500, soak: 5000 });
/** Reports the first failure without shrinking: that would build survey-core's model hundreds of times. */
const chosen = { seed: 20261121, endOnFailure: true };
const expressible = operators
  .map(({ name }) => name)
  .filter((name) => !inexpressible.includes(name));

test(`survey-core shows the same pages and questions of ${surveys} surveys`, {
  timeout: 300_000,
}, () => {
  const uses = new Map<string, number>();
  const seen = { shown: 0, questions: 0, skipped: 0 };
  fc.assert(
    fc.property(fc.gen(), (draw) => {
      const pick = picker(draw);
      const drawn = drawSurvey(pick, expressible);
      const { definition } = drawn;
      const answers = new Map<string, AnswerValue>();
      for (const question of definition.pages.flatMap(({ questions }) => questions)) {
        const answer = drawAnswer(pick, question);
        if (answer !== undefined) answers.set(question.key, answer);
      }
      const hidden = { plan: pick(['alpha', 'Beta']), seats: pick([1, 5, 10]) };
      const flow = flowOf(compileSurvey(definition), Object.fromEntries(answers), hidden);
      const theirs = walk(drawn, Object.fromEntries(answers), hidden);
      const { path, shown, variables } = flow;
      expect({ path, shown, variables }).toEqual(theirs);
      for (const use of usesOf(definition)) uses.set(use, (uses.get(use) ?? 0) + 1);
      seen.shown += flow.shown.length;
      seen.questions += drawn.order.length;
      if (flow.path.length < definition.pages.length) seen.skipped += 1;
    }),
    { ...chosen, numRuns: surveys },
  );

  const share = (use: string) => (uses.get(use) ?? 0) / surveys;
  const wanted = [...expressible, 'jump', 'nesting', 'not', 'variable', 'later question'];
  console.info(
    [
      `survey-core agreed on ${surveys} surveys; ${seen.shown} of ${seen.questions} questions shown.`,
      ...wanted.map((use) => `${use}: ${(100 * share(use)).toFixed(1)} %`),
      `It cannot express: ${inexpressible.join(', ')}.`,
    ].join('\n'),
  );
  expect(wanted.filter((use) => share(use) < 0.05)).toEqual([]);
  // Surveys that always, or never, show their questions would prove nothing.
  expect(seen.shown / seen.questions).toBeGreaterThan(0.2);
  expect(seen.shown / seen.questions).toBeLessThan(0.9);
  expect(seen.skipped / surveys).toBeGreaterThan(0.2);
});

test(`survey-core evaluates ${conditions} single conditions to the same result`, () => {
  const types = ['NUMBER', 'TEXT', 'BOOLEAN', 'DATE', 'CHOICE', 'CHOICES'] as const;
  const fields = types.map((type) => ({ key: `the_${type.toLowerCase()}`, type }));
  let trueCount = 0;
  fc.assert(
    fc.property(fc.gen(), (draw) => {
      const pick = picker(draw);
      const condition = drawCondition(pick, fields, 2, expressible);
      const drawn = fields.map(({ key, type }) => [key, drawValue(pick, type)] as const);
      const values = new Map(drawn);
      const ours = evaluate(condition, (field) => values.get(field));
      const runner = new ConditionRunner(expression(condition));
      expect(ours).toBe(runner.runValues(Object.fromEntries(drawn)));
      if (ours) trueCount += 1;
    }),
    { ...chosen, numRuns: conditions },
  );
  expect(trueCount).toBeGreaterThan(0.3 * conditions);
  expect(trueCount).toBeLessThan(0.7 * conditions);
});

test('the comparison leaves out only operators that survey-core cannot express', () => {
  const refused = operators.map(({ name }) => name).filter((name) => !canSay(name));
  expect(refused.sort()).toEqual([...inexpressible].sort());
  // If survey-core gets such a function, an operator can be removed from `inexpressible`.
  const functions = FunctionFactory.Instance.getAll();
  expect(functions).toContain('substring');
  expect(functions.filter((name) => /end|length|last|within|older/i.test(name))).toEqual([]);
});

test('a drawn survey has no logic errors, and drawn answers have no problems', () => {
  fc.assert(
    fc.property(fc.gen(), (draw) => {
      const pick = picker(draw);
      const { definition } = drawSurvey(pick, expressible);
      expect(logicErrors(definition)).toEqual([]);
      for (const question of definition.pages.flatMap(({ questions }) => questions)) {
        const answer = drawAnswer(pick, question);
        if (answer !== undefined) expect(answerProblem(question, answer)).toBeNull();
      }
    }),
    { ...chosen, numRuns: surveys },
  );
});

/** Answers like a respondent: each question in turn, if survey-core shows it by then. */
function walk({ definition, order }: DrawnSurvey, answers: Answers, hidden: object) {
  const model = new Model(surveyJsOf(definition));
  for (const [name, value] of Object.entries(hidden)) model.setVariable(name, value);
  for (const key of order) {
    const question = model.getQuestionByName(key);
    if (!question?.isVisible || !question.page?.isVisible) continue;
    if (Object.hasOwn(answers, key)) model.setValue(key, surveyJsAnswer(answers[key]));
  }
  return {
    variables: Object.fromEntries(
      definition.variables.map(({ key }) => [key, model.getVariable(key)]),
    ),
    path: model.visiblePages.map(({ name }) => name),
    shown: model.visiblePages.flatMap(({ questions }) =>
      questions.filter(({ isVisible }) => isVisible).map(({ name }) => name),
    ),
  };
}

function canSay(operator: Operator): boolean {
  const rule = { field: 'q', operator, value: 'a' };
  const page = {
    key: 'page',
    title: [],
    description: [],
    visibleIf: { combinator: 'and', rules: [rule] },
    questions: [],
    jumps: [],
  } as const;
  const nothing = { welcome: [], endings: [], variables: [], hiddenFields: [], quotas: [] };
  try {
    surveyJsOf({ ...nothing, pages: [page] });
    return true;
  } catch {
    return false;
  }
}

/** The operators and other features that a survey uses, each once. */
function usesOf({ pages, variables }: SurveyDefinition): ReadonlySet<string> {
  const uses = new Set<string>();
  const variableKeys = new Set(variables.map(({ key }) => key));
  const keys = pages.flatMap(({ questions }) => questions.map(({ key }) => key));
  const look = (condition: Condition | null, at = keys.length) => {
    for (const node of condition?.rules ?? []) {
      if (condition?.not) uses.add('not');
      if (isGroup(node)) {
        uses.add('nesting');
        look(node, at);
      } else {
        uses.add(node.operator);
        if (variableKeys.has(node.field)) uses.add('variable');
        if (keys.indexOf(node.field) > at) uses.add('later question');
      }
    }
  };
  for (const { visibleIf, questions, jumps } of pages) {
    look(visibleIf);
    for (const question of questions) look(question.visibleIf, keys.indexOf(question.key));
    for (const { when } of jumps) {
      uses.add('jump');
      look(when);
    }
  }
  for (const { when } of variables.flatMap(({ steps }) => steps)) look(when);
  return uses;
}
