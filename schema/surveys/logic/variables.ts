import { evaluate, isNothing, type ValueOf } from '../../conditions/evaluate.ts';
import type { SurveyVariable, VariableStep } from '../definition/definition.ts';

export type VariableValue = number | string | boolean;

/**
 * The value of a variable after its steps. A step is skipped if its field has no value, or one of
 * another type, or if the result is not a finite number, as after a division by zero.
 */
export function valueOfVariable(
  variable: SurveyVariable,
  valueFor: ValueOf,
  now: Date,
  timeZone: string,
): VariableValue {
  let value = variable.initial;
  for (const step of variable.steps) {
    if (step.when && !evaluate(step.when, valueFor, now, timeZone)) continue;
    value = after(step, value, step.field === null ? step.value : valueFor(step.field));
  }
  return value;
}

function after({ operation }: VariableStep, value: VariableValue, operand: unknown): VariableValue {
  if (isNothing(operand)) return value;
  if (operation === 'SET') return isLike(operand, value) ? operand : value;
  if (typeof value !== 'number' || typeof operand !== 'number') return value;
  const result = calculated(operation, value, operand);
  return Number.isFinite(result) ? result : value;
}

function isLike(operand: unknown, value: VariableValue): operand is VariableValue {
  return typeof operand === typeof value;
}

function calculated(
  operation: Exclude<VariableStep['operation'], 'SET'>,
  value: number,
  operand: number,
): number {
  switch (operation) {
    case 'ADD':
      return value + operand;
    case 'SUBTRACT':
      return value - operand;
    case 'MULTIPLY':
      return value * operand;
    case 'DIVIDE':
      return value / operand;
  }
}
