import type { Condition } from '../../conditions/condition.ts';
import { evaluate, type ValueOf } from '../../conditions/evaluate.ts';
import type { SurveyDefinition } from '../definition/definition.ts';
import type { Answers, HiddenValues } from './answers.ts';
import { type Decision, decisionOrder, decisionsOf, targetOf } from './dependencies.ts';
import { isAnswered, ownValue } from './fields.ts';
import type { CompiledSurvey, Flow } from './flow.ts';
import { type VariableValue, valueOfVariable } from './variables.ts';

// The client may import only this module of the room.
export { answerProblem } from './answerProblem.ts';
export { fieldTypesOf, isAnswered } from './fields.ts';
export type { CompiledSurvey, Flow } from './flow.ts';
export type { LogicError } from './logicError.ts';
export { logicErrors } from './logicErrors.ts';
export type { AnswerProblem, AnswerProblemCode } from './problem.ts';
export { missingAnswers, progressOf, reachedOf, type SurveyProgress } from './progress.ts';
export { unknownKey } from './unknownKey.ts';

/**
 * Precomputes the part of the logic that does not depend on answers. Do it once for each version, and
 * reuse the result.
 *
 * @throws RangeError if conditions of the definition depend on each other in a circle; `logicErrors`
 *   finds that error
 */
export function compileSurvey(definition: SurveyDefinition, timeZone = 'UTC'): CompiledSurvey {
  const sorted = decisionOrder(decisionsOf(definition));
  if ('cycle' in sorted) {
    throw new RangeError(
      'The survey’s conditions depend on each other in a circle: see logicErrors.',
    );
  }
  const questions = definition.pages.flatMap((page) => page.questions);
  return {
    definition,
    questions: new Map(questions.map((question) => [question.key, question])),
    variables: new Set(definition.variables.map(({ key }) => key)),
    order: sorted.order,
    timeZone,
  };
}

/**
 * The way through a survey that follows from its answers. An answer to a question that is not shown
 * does not count. A page that shows no question is skipped, with its jumps. At the end of a page its
 * jumps are evaluated in their order: the first whose condition is true decides; without one the next
 * page follows. If no jump leads to an ending, the survey ends with the first that does not screen out.
 *
 * @param now the time from which `withinLast` and `olderThan` count back
 */
export function flowOf(
  survey: CompiledSurvey,
  answers: Answers,
  hiddenValues: HiddenValues,
  now: Date = new Date(),
): Flow {
  return new Walk(survey, answers, hiddenValues, now).flow();
}

/** Reads the value of each field, as far as it is decided. */
function reader(
  survey: CompiledSurvey,
  shown: ReadonlySet<string>,
  variables: ReadonlyMap<string, VariableValue>,
  answers: Answers,
  hiddenValues: HiddenValues,
): ValueOf {
  return (field) => {
    if (survey.questions.has(field)) {
      const value = shown.has(field) ? ownValue(answers, field) : undefined;
      return isAnswered(value) ? value : undefined;
    }
    return survey.variables.has(field) ? variables.get(field) : ownValue(hiddenValues, field);
  };
}

class Walk {
  readonly #survey: CompiledSurvey;
  readonly #now: Date;
  readonly #valueFor: ValueOf;
  readonly #variables = new Map<string, VariableValue>();
  readonly #shown = new Set<string>();
  /** Indexes of the pages that are open. */
  readonly #opened = new Set<number>();
  /** The targets of jumps, by the index of the page they leave. */
  readonly #exits = new Map<number, { target: number; ending: string | null }>();

  constructor(survey: CompiledSurvey, answers: Answers, hiddenValues: HiddenValues, now: Date) {
    this.#survey = survey;
    this.#now = now;
    this.#valueFor = reader(survey, this.#shown, this.#variables, answers, hiddenValues);
  }

  flow(): Flow {
    for (const decision of this.#survey.order) this.#decide(decision);
    const { pages, endings } = this.#survey.definition;
    const onWay = pages.filter((_page, index) => this.#isOnWay(index));
    const named = [...this.#exits.values()].find(({ ending }) => ending !== null)?.ending;
    const ending = named
      ? endings.find(({ key }) => key === named)
      : endings.find(({ screenOut }) => !screenOut);
    return {
      path: onWay.map(({ key }) => key),
      shown: onWay.flatMap(({ questions }) =>
        questions.map(({ key }) => key).filter((key) => this.#shown.has(key)),
      ),
      variables: Object.fromEntries(
        this.#survey.definition.variables.map(({ key, initial }) => [
          key,
          this.#variables.get(key) ?? initial,
        ]),
      ),
      ending: ending?.key ?? null,
      screenedOut: ending?.screenOut ?? false,
    };
  }

  #decide({ kind, index, questionIndex }: Decision): void {
    const { pages, variables } = this.#survey.definition;
    if (kind === 'VARIABLE') {
      const variable = variables[index];
      if (!variable) return;
      this.#variables.set(
        variable.key,
        valueOfVariable(variable, this.#valueFor, this.#now, this.#survey.timeZone),
      );
      return;
    }
    const page = pages[index];
    if (!page) return;
    if (kind === 'PAGE') {
      if (!this.#isPassed(index) && this.#holds(page.visibleIf)) this.#opened.add(index);
    } else if (kind === 'QUESTION') {
      const question = page.questions[questionIndex];
      if (question && this.#opened.has(index) && this.#holds(question.visibleIf)) {
        this.#shown.add(question.key);
      }
    } else {
      this.#leave(index);
    }
  }

  #leave(index: number): void {
    const { definition } = this.#survey;
    if (!this.#isOnWay(index)) return;
    const jump = definition.pages[index]?.jumps.find(({ when }) => this.#holds(when));
    const target = jump ? targetOf(definition, index, jump) : null;
    if (jump && target !== null) this.#exits.set(index, { target, ending: jump.toEnding });
  }

  /** Whether a jump leads past the page. Jumps never lead back, so no later page can lead to it. */
  #isPassed(index: number): boolean {
    for (const [from, { target }] of this.#exits) {
      if (from < index && index < target) return true;
    }
    return false;
  }

  #isOnWay(index: number): boolean {
    const questions = this.#survey.definition.pages[index]?.questions ?? [];
    return this.#opened.has(index) && questions.some(({ key }) => this.#shown.has(key));
  }

  #holds(condition: Condition | null): boolean {
    if (condition === null) return true;
    return evaluate(condition, this.#valueFor, this.#now, this.#survey.timeZone);
  }
}
