import type { Condition, Operator } from '../../../conditions/condition.ts';
import {
  type SurveyVariable,
  surveyLimits,
  type VariableStep,
} from '../../definition/definition.ts';
import { Unsayable } from '../comparison.ts';
import type { Fields } from '../fields.ts';
import type { Part } from '../part.ts';
import type { SurveyReading } from '../reading.ts';
import type { Sources } from '../settle.ts';
import { type Saying, said } from './condition.ts';
import { type Expression, ExpressionError, readExpression } from './expression.ts';

type Operand = Pick<VariableStep, 'value' | 'field'>;
const operations = { '+': 'ADD', '-': 'SUBTRACT', '*': 'MULTIPLY', '/': 'DIVIDE' } as const;
const passedOver =
  'SurveyJS takes an answer that is not there for 0; here the step is passed over.';
/** What leaves a number as it is. */
const neutral = { '+': 0, '-': 0, '*': 1, '/': 1 } as const;
const kinds = { number: 'NUMBER', string: 'TEXT', boolean: 'BOOLEAN' } as const;
const initials = { NUMBER: 0, TEXT: '', BOOLEAN: false, DATE: '', CHOICE: '' } as const;

/**
 * `calculatedValues` as variables: a constant or a field, changed step by step with `+ - * /`, or
 * replaced under a condition by `iif`. A step under a condition is `… + iif(condition, 5, 0)`.
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
    const note: Saying['note'] = (reason) => reading.note(item, reason);
    const made = calculated(expression?.text() ?? '', { fields, note, standing: 'ALONE' });
    if (typeof made === 'string') {
      fields.add(name, { missing: 'It asks for a value that is not calculated here.' });
      reading.lost(item, `It is left out, and so is every condition on it: ${made}`);
      return [];
    }
    const key = reading.key(reading.keys.question, item, name, 'v_');
    fields.add(name, { key, type: made.kind });
    for (const step of made.steps) sources.set(step, item.path);
    return [{ key, ...made }];
  });
}

type Calculated = Omit<SurveyVariable, 'key'>;

function calculated(text: string, saying: Saying): Calculated | string {
  try {
    return chainOf(readExpression(text), saying);
  } catch (error) {
    if (error instanceof ExpressionError) return error.message;
    throw error;
  }
}

/** From the outside to the innermost, which comes first; then the steps in their order. */
function chainOf(expression: Expression, saying: Saying): Calculated | string {
  const layers: VariableStep[][] = [];
  let inner = expression;
  for (;;) {
    const layer = layerOf(inner, saying);
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
  const operand = inner.is === 'field' ? operandOf(inner, saying) : null;
  const field = inner.is === 'field' ? saying.fields.find(inner.name) : null;
  if (!operand || !field || 'missing' in field) return 'only constants and answers can be taken.';
  if (field.type === 'CHOICES' || field.type === 'OTHER')
    return 'it takes an answer of several parts.';
  const kind = field.type === 'DATE' || field.type === 'CHOICE' ? 'TEXT' : field.type;
  const first: VariableStep = { when: null, operation: 'SET', ...operand };
  return { kind, initial: initials[field.type], steps: [first, ...steps] };
}

function kindOf(value: string | number | boolean): SurveyVariable['kind'] {
  if (typeof value === 'string') return kinds.string;
  return typeof value === 'number' ? kinds.number : kinds.boolean;
}

/** The last steps that an expression takes, and what it takes them from; null for none. */
function layerOf(
  expression: Expression,
  saying: Saying,
): { steps: VariableStep[]; inner: Expression } | string | null {
  if (expression.is === 'call' && expression.name === 'iif') {
    const [when, then, otherwise] = expression.of;
    if (!when || !then || !otherwise) return 'iif() takes three arguments.';
    const step = stepUnder(when, 'SET', then, saying);
    return typeof step === 'string' ? step : { steps: [step], inner: otherwise };
  }
  if (expression.is !== 'sum') return null;
  const steps: VariableStep[] = [];
  for (const { by, of } of expression.rest) {
    if (by === '%' || by === '^') return `${by} is not calculated here.`;
    const step = stepOf(by, of, saying);
    if (typeof step === 'string') return step;
    steps.push(step);
  }
  return { steps, inner: expression.first };
}

function stepOf(
  by: keyof typeof operations,
  of: Expression,
  saying: Saying,
): VariableStep | string {
  if (of.is === 'call' && of.name === 'iif') {
    const [when, then, otherwise] = of.of;
    const isNeutral = otherwise?.is === 'value' && otherwise.value === neutral[by];
    if (!when || !then || !isNeutral) return 'only one of two can be taken, not both.';
    return stepUnder(when, operations[by], then, saying);
  }
  const operand = operandOf(of, saying);
  if (operand?.field && (by === '*' || by === '/')) saying.note(passedOver);
  return operand
    ? { when: null, operation: operations[by], ...operand }
    : 'only constants and answers can be taken.';
}

function stepUnder(
  when: Expression,
  operation: VariableStep['operation'],
  taken: Expression,
  saying: Saying,
): VariableStep | string {
  const condition = said(when, saying);
  if (condition instanceof Unsayable) return condition.reason;
  const operand = operandOf(taken, saying);
  if (!operand) return 'only constants and answers can be taken.';
  return { when: withoutGuard(condition, operation, operand.field), operation, ...operand };
}

/** A step passes over a field without a value, and a division by 0, without being told. */
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

function operandOf(expression: Expression, saying: Saying): Operand | null {
  if (expression.is === 'value') {
    return expression.value === null ? null : { value: expression.value, field: null };
  }
  if (expression.is !== 'field') return null;
  const field = saying.fields.find(expression.name);
  return 'missing' in field ? null : { value: null, field: field.key };
}
