import { type Condition, isGroup, type Operator } from '../../../conditions/condition.ts';
import type { VariableStep } from '../../definition/definition.ts';
import { Inexpressible } from '../comparison.ts';
import type { Fields } from '../fields.ts';
import type { Part } from '../part.ts';
import { variableName } from './logic.ts';

const operations = {
  assign: 'SET',
  add: 'ADD',
  subtract: 'SUBTRACT',
  multiply: 'MULTIPLY',
  divide: 'DIVIDE',
} as const;

/** A `calculate` action as a step of its variable. */
export function calculationStep(
  part: Part,
  when: Condition | null,
  fields: Fields,
): VariableStep | Inexpressible {
  const name = part.get('operator')?.text() ?? '';
  const operation = Object.entries(operations).find(([known]) => known === name)?.[1];
  if (!operation) return new Inexpressible('This operation on variables does not exist here.');
  const operand = part.get('value');
  const type = operand?.get('type')?.text() ?? 'static';
  const value = operand?.get('value')?.primitive();
  if (value === undefined) return new Inexpressible('It has no value.');
  if (type === 'static') return { when, operation, value, field: null };
  const field = fields.find(type === 'variable' ? variableName(String(value)) : String(value));
  if ('missing' in field) return new Inexpressible(field.missing);
  return { when, operation, value: null, field: field.key };
}

/** Operators that also hold for a question without an answer. */
const withoutAnswer: readonly Operator[] = [
  'isSkipped',
  'isNull',
  'notEquals',
  'notContains',
  'notIn',
];

/** Whether a condition can only hold if one of these questions is answered. */
export function needsAnswer(condition: Condition | null, questions: ReadonlySet<string>): boolean {
  if (condition === null || condition.not) return false;
  const needs = (node: Condition['rules'][number]): boolean =>
    isGroup(node)
      ? needsAnswer(node, questions)
      : questions.has(node.field) && !withoutAnswer.includes(node.operator);
  const { combinator, rules } = condition;
  return combinator === 'and' ? rules.some(needs) : rules.length > 0 && rules.every(needs);
}
