import { type Condition, isGroup, type Operator } from '../../../conditions/condition.ts';
import type { VariableStep } from '../../definition/definition.ts';
import { Unsayable } from '../comparison.ts';
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
): VariableStep | Unsayable {
  const name = part.get('operator')?.text() ?? '';
  const operation = Object.entries(operations).find(([known]) => known === name)?.[1];
  if (!operation) return new Unsayable('Variables are not calculated in this way here.');
  const given = part.get('value');
  const type = given?.get('type')?.text() ?? 'static';
  const value = given?.get('value')?.primitive();
  if (value === undefined) return new Unsayable('It says no value.');
  if (type === 'static') return { when, operation, value, field: null };
  const field = fields.find(type === 'variable' ? variableName(String(value)) : String(value));
  if ('missing' in field) return new Unsayable(field.missing);
  return { when, operation, value: null, field: field.key };
}

/** These hold of a question without an answer, too. */
const withoutAnswer: readonly Operator[] = [
  'isSkipped',
  'isNull',
  'notEquals',
  'notContains',
  'notIn',
];

/** Whether a condition holds only where one of these questions was answered. */
export function asksFor(condition: Condition | null, questions: ReadonlySet<string>): boolean {
  if (condition === null || condition.not) return false;
  const asks = (node: Condition['rules'][number]): boolean =>
    isGroup(node)
      ? asksFor(node, questions)
      : questions.has(node.field) && !withoutAnswer.includes(node.operator);
  const { combinator, rules } = condition;
  return combinator === 'and' ? rules.some(asks) : rules.length > 0 && rules.every(asks);
}
