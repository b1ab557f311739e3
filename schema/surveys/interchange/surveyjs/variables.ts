import type { Condition, Operator } from '../../../conditions/condition.ts';
import {
  type SurveyVariable,
  surveyLimits,
  type VariableStep,
} from '../../definition/definition.ts';
import { Inexpressible } from '../comparison.ts';
import type { Fields } from '../fields.ts';
import type { Part } from '../part.ts';
import type { SurveyReading } from '../reading.ts';
import type { Sources } from '../settle.ts';
import { type Translation, translated } from './condition.ts';
import { type Expression, ExpressionError, readExpression } from './expression.ts';

type Operand = Pick<VariableStep, 'value' | 'field'>;
const operations = { '+': 'ADD', '-': 'SUBTRACT', '*': 'MULTIPLY', '/': 'DIVIDE' } as const;
const stepSkipped = 'In SurveyJS a missing answer counts as 0; here the step is skipped.';
/** The operand of each operation that does not change a number. */
const neutral = { '+': 0, '-': 0, '*': 1, '/': 1 } as const;
const kinds = { number: 'NUMBER', string: 'TEXT', boolean: 'BOOLEAN' } as const;
const initials = { NUMBER: 0, TEXT: '', BOOLEAN: false, DATE: '', CHOICE: '' } as const;

/**
 * Reads `calculatedValues` as variables: a constant or a field, changed step by step with `+ - * /`,
 * or replaced under a condition with `iif`. A step with a condition is `… + iif(condition, 5, 0)`.
 */
export function variablesOf(
  reading: SurveyReading,
  fields: Fields,
  part: Part | undefined,
  sources: Sources,
): SurveyVariable[] {
  const items = reading.list(part, surveyLimits.variables, 'variables');
  return items.flatMap((item): SurveyVariable[] => {
    const name = item.get('name')?.text() ?? '';
    const expression = item.get('expression');
    item.get('includeIntoResult')?.boolean();
    const note: Translation['note'] = (reason) => reading.note(item, reason);
    const made = calculated(expression?.text() ?? '', { fields, note, standing: 'ALONE' });
    if (typeof made === 'string') {
      fields.add(name, { missing: 'It uses a calculated value that could not be imported.' });
      reading.lost(item, `It is left out, and so is every condition on it: ${made}`);
      return [];
    }
    const key = reading.key(reading.keys.question, item, name, 'v_');
    fields.add(name, { key, type: made.kind });
    for (const step of made.steps) sources.set(step, item.path);
    return [{ key, ...made }];
  });
}

const onlyOperands = 'only constants and answers can be used.';

type Calculated = Omit<SurveyVariable, 'key'>;

function calculated(text: string, translation: Translation): Calculated | string {
  try {
    return chainOf(readExpression(text), translation);
  } catch (error) {
    if (error instanceof ExpressionError) return error.message;
    throw error;
  }
}

/** Unwraps an expression from the outside in; the innermost part is the initial value. */
function chainOf(expression: Expression, translation: Translation): Calculated | string {
  const layers: VariableStep[][] = [];
  let inner = expression;
  for (;;) {
    const layer = layerOf(inner, translation);
    if (typeof layer === 'string') return layer;
    if (layer === null) break;
    layers.push(layer.steps);
    inner = layer.inner;
  }
  const steps = layers.reverse().flat();
  if (steps.length >= surveyLimits.variableSteps) return 'it has too many steps.';
  if (inner.is === 'value' && inner.value !== null) {
    return { kind: kindOf(inner.value), initial: inner.value, steps };
  }
  const operand = inner.is === 'field' ? operandOf(inner, translation) : null;
  const field = inner.is === 'field' ? translation.fields.find(inner.name) : null;
  if (!operand || !field || 'missing' in field) return onlyOperands;
  if (field.type === 'CHOICES' || field.type === 'OTHER') {
    return 'it uses an answer of several parts.';
  }
  const kind = field.type === 'DATE' || field.type === 'CHOICE' ? 'TEXT' : field.type;
  const first: VariableStep = { when: null, operation: 'SET', ...operand };
  return { kind, initial: initials[field.type], steps: [first, ...steps] };
}

function kindOf(value: string | number | boolean): SurveyVariable['kind'] {
  if (typeof value === 'string') return kinds.string;
  return typeof value === 'number' ? kinds.number : kinds.boolean;
}

/** The outermost steps of an expression, and the expression inside them; null if it has no steps. */
function layerOf(
  expression: Expression,
  translation: Translation,
): { steps: VariableStep[]; inner: Expression } | string | null {
  if (expression.is === 'call' && expression.name === 'iif') {
    const [when, then, otherwise] = expression.of;
    if (!when || !then || !otherwise) return 'iif() takes three arguments.';
    const step = stepUnder(when, 'SET', then, translation);
    return typeof step === 'string' ? step : { steps: [step], inner: otherwise };
  }
  if (expression.is !== 'sum') return null;
  const steps: VariableStep[] = [];
  for (const { by, of } of expression.rest) {
    if (by === '%' || by === '^') return `${by} is not calculated here.`;
    const step = stepOf(by, of, translation);
    if (typeof step === 'string') return step;
    steps.push(step);
  }
  return { steps, inner: expression.first };
}

function stepOf(
  by: keyof typeof operations,
  of: Expression,
  translation: Translation,
): VariableStep | string {
  if (of.is === 'call' && of.name === 'iif') {
    const [when, then, otherwise] = of.of;
    const isNeutral = otherwise?.is === 'value' && otherwise.value === neutral[by];
    if (!when || !then || !isNeutral) {
      return `the last argument of iif() behind ${by} must be ${neutral[by]}.`;
    }
    return stepUnder(when, operations[by], then, translation);
  }
  const operand = operandOf(of, translation);
  if (operand?.field && (by === '*' || by === '/')) translation.note(stepSkipped);
  return operand ? { when: null, operation: operations[by], ...operand } : onlyOperands;
}

function stepUnder(
  when: Expression,
  operation: VariableStep['operation'],
  operandExpression: Expression,
  translation: Translation,
): VariableStep | string {
  const condition = translated(when, translation);
  if (condition instanceof Inexpressible) return condition.reason;
  const operand = operandOf(operandExpression, translation);
  if (!operand) return onlyOperands;
  return { when: withoutGuard(condition, operation, operand.field), operation, ...operand };
}

/** Removes a condition that a step implies: it skips a field without a value and a division by 0. */
function withoutGuard(
  condition: Condition,
  operation: VariableStep['operation'],
  field: string | null,
): Condition | null {
  if (field === null || condition.combinator !== 'and' || condition.not) return condition;
  const rules = [...condition.rules];
  const ends = (operator: Operator) => {
    const last = rules.at(-1);
    return last && !('rules' in last) && last.field === field && last.operator === operator;
  };
  const last = rules.at(-1);
  const isZero = last && 'value' in last && last.value === 0;
  if (operation === 'DIVIDE' && isZero && ends('notEquals')) rules.pop();
  if (ends('isAnswered')) rules.pop();
  if (rules.length === condition.rules.length) return condition;
  const [only, ...more] = rules;
  if (!only) return null;
  return 'rules' in only && more.length === 0 ? only : { combinator: 'and', rules };
}

function operandOf(expression: Expression, translation: Translation): Operand | null {
  if (expression.is === 'value') {
    return expression.value === null ? null : { value: expression.value, field: null };
  }
  if (expression.is !== 'field') return null;
  const field = translation.fields.find(expression.name);
  return 'missing' in field ? null : { value: null, field: field.key };
}
