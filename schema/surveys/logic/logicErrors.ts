import { type Condition, isGroup, type Predicate } from '../../conditions/condition.ts';
import { errorLimit, firstErrors } from '../../conditions/firstErrors.ts';
import type { FieldType } from '../../conditions/operators.ts';
import { readCondition } from '../../conditions/readCondition.ts';
import { listed } from '../../kernel/listed.ts';
import { otherChoice, type SurveyDefinition } from '../definition/definition.ts';
import { type Decision, decisionOrder, decisionsOf } from './dependencies.ts';
import { fieldTypesOf } from './fields.ts';
import { jumpErrors } from './jumpErrors.ts';
import type { LogicError } from './logicError.ts';
import { maxListed, unknownKey } from './unknownKey.ts';
import { variableErrors } from './variableErrors.ts';

/**
 * The errors in the logic of a survey: conditions and variables that do not fit their fields, jumps
 * whose target does not exist or is not a later page, pages that no answers can lead to, and
 * conditions that depend on each other in a circle. A survey without errors can be compiled. Returns
 * at most `errorLimit` errors of one condition, but errors of every condition that has some.
 */
export function logicErrors(definition: SurveyDefinition): LogicError[] {
  return [...eachLogicError(definition)];
}

/** The same as a generator, so that the checks stop when the reader has enough. */
export function* eachLogicError(definition: SurveyDefinition): Generator<LogicError> {
  const types = fieldTypesOf(definition);
  yield* conditionErrors(definition, types);
  yield* variableErrors(definition, types);
  yield* jumpErrors(definition);
  yield* quotaErrors(definition);
  yield* cycleErrors(definition);
}

/** Errors of quotas whose ending does not exist. */
function quotaErrors({ quotas, endings }: SurveyDefinition): LogicError[] {
  return quotas.flatMap(({ whenFull }, index) => {
    if (whenFull === undefined || endings.some(({ key }) => key === whenFull)) return [];
    const message = unknownKey(
      'ending',
      endings.map(({ key }) => key),
    );
    return [{ code: 'UNKNOWN_FIELD', path: ['quotas', String(index), 'whenFull'], message }];
  });
}

/** A part of a definition that can have a condition. */
export interface LocatedCondition {
  readonly path: readonly string[];
  readonly condition: Condition | null;
}

/** Every part of a definition that can have a condition, with its path; null if it has none. */
export function conditionsIn({ pages, variables, quotas }: SurveyDefinition): LocatedCondition[] {
  const inPages = pages.flatMap(({ visibleIf, questions, jumps }, index) => {
    const page = ['pages', String(index)];
    return [
      { path: [...page, 'visibleIf'], condition: visibleIf },
      ...questions.map((question, position) => ({
        path: [...page, 'questions', String(position), 'visibleIf'],
        condition: question.visibleIf,
      })),
      ...jumps.map(({ when }, position) => ({
        path: [...page, 'jumps', String(position), 'when'],
        condition: when,
      })),
    ];
  });
  const inVariables = variables.flatMap(({ steps }, index) =>
    steps.map(({ when }, position) => ({
      path: ['variables', String(index), 'steps', String(position), 'when'],
      condition: when,
    })),
  );
  const inQuotas = quotas.map(({ when }, index) => ({
    path: ['quotas', String(index), 'when'],
    condition: when,
  }));
  return [...inPages, ...inVariables, ...inQuotas];
}

function* conditionErrors(
  definition: SurveyDefinition,
  types: ReadonlyMap<string, FieldType>,
): Generator<LogicError> {
  const choices = choicesOf(definition);
  for (const { path, condition } of conditionsIn(definition)) {
    if (condition === null) continue;
    const read = readCondition(condition, types);
    const errors = read.condition ? choiceErrors(read.condition, choices) : read.errors;
    for (const error of errors) yield { ...error, path: [...path, ...error.path] };
  }
}

/** The choices of each question, by the question's key. */
function choicesOf({ pages }: SurveyDefinition): ReadonlyMap<string, ReadonlySet<unknown>> {
  const choices = new Map<string, ReadonlySet<unknown>>();
  for (const question of pages.flatMap((page) => page.questions)) {
    if (question.kind !== 'SINGLE_CHOICE' && question.kind !== 'MULTIPLE_CHOICE') continue;
    const keys = question.choices.map(({ key }) => key);
    choices.set(question.key, new Set(question.other ? [...keys, otherChoice] : keys));
  }
  return choices;
}

/** Errors of predicates whose value is not a choice of their question. */
function choiceErrors(
  condition: Condition,
  choices: ReadonlyMap<string, ReadonlySet<unknown>>,
): LogicError[] {
  const errors: LogicError[] = [];
  const open: { node: Predicate | Condition; path: readonly string[] }[] = [
    { node: condition, path: [] },
  ];
  for (let next = open.pop(); next && errors.length <= errorLimit; next = open.pop()) {
    const { node, path } = next;
    if (isGroup(node)) {
      node.rules.forEach((rule, index) => {
        open.push({ node: rule, path: [...path, 'rules', String(index)] });
      });
      continue;
    }
    const known = choices.get(node.field);
    if (!known || node.value === undefined) continue;
    if ([node.value].flat().every((key) => known.has(key))) continue;
    const message = `The question has no such choice. Use the key of one: ${listed([...known].map(String), maxListed)}.`;
    errors.push({ code: 'WRONG_TYPE', path: [...path, 'value'], message });
  }
  return firstErrors(errors, []);
}

/** The first circle only: the others show when it is corrected. */
function cycleErrors(definition: SurveyDefinition): LogicError[] {
  const sorted = decisionOrder(decisionsOf(definition));
  if (!('cycle' in sorted)) return [];
  const [first] = sorted.cycle;
  if (!first) return [];
  const way = [...sorted.cycle, first].map(named).join(' → ');
  const message = `This depends on itself: ${way}. Remove one of these conditions.`;
  return [{ code: 'CYCLE', path: pathOf(first), message }];
}

function named({ kind, key }: Decision): string {
  switch (kind) {
    case 'PAGE':
      return `page "${key}"`;
    case 'EXIT':
      return `jumps of page "${key}"`;
    case 'VARIABLE':
      return `variable "${key}"`;
    case 'QUESTION':
      return `question "${key}"`;
  }
}

function pathOf({ kind, index, questionIndex }: Decision): string[] {
  if (kind === 'VARIABLE') return ['variables', String(index)];
  const page = ['pages', String(index)];
  if (kind === 'EXIT') return [...page, 'jumps'];
  return kind === 'PAGE' ? page : [...page, 'questions', String(questionIndex)];
}
