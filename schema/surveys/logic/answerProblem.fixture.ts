import { describe, expect, test } from 'vitest';
import type { Question, QuestionKind } from '../definition/definition.ts';
import { questionOf } from '../surveys.fixture.ts';
import { answerProblem } from './logic.ts';

/** What is said of a question: what it is for, and values with the code of each one's problem; null without one. */
export type ProblemsOf = [string, Question, [unknown, string | null][]];

/** A question of the kind with some properties set, and the default of each other. */
export function changedQuestion<Kind extends QuestionKind>(
  kind: Kind,
  changes: Partial<Extract<Question, { kind: Kind }>>,
): Question {
  return { ...questionOf(kind, 'q'), ...changes } as Question;
}

/** Tests that each value has the problem that is said of it. */
export function testProblems(questions: readonly ProblemsOf[]): void {
  describe.each(questions)('an answer to a question for %s', (_what, question, cases) => {
    test.each(cases)('%j has the problem %s', (value, code) => {
      expect(answerProblem(question, value)?.code ?? null).toBe(code);
    });
  });
}
