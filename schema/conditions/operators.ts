import type { Operator } from './condition.ts';

/**
 * What a field holds: CHOICE is one key, CHOICES several; of OTHER (a ranking, a matrix, a
 * contact) it can only be asked whether it was answered.
 */
export type FieldType = 'NUMBER' | 'TEXT' | 'BOOLEAN' | 'DATE' | 'CHOICE' | 'CHOICES' | 'OTHER';

/** What stands beside an operator: one value, a list, `[low, high]`, a `Period`, or nothing. */
export type OperandForm = 'ONE' | 'LIST' | 'RANGE' | 'PERIOD' | 'NONE';

/** One operator, in the form that react-querybuilder takes (`operators`, `getOperators`). */
export interface OperatorOption {
  readonly name: Operator;
  /** In English, as it reads between the field and the value. */
  readonly label: string;
  /** The fields that can be compared in this way. */
  readonly types: readonly FieldType[];
  readonly operand: OperandForm;
  /** Tells react-querybuilder's editor that there is no value to enter. */
  readonly arity?: 'unary';
}

const every: readonly FieldType[] = [
  'NUMBER',
  'TEXT',
  'BOOLEAN',
  'DATE',
  'CHOICE',
  'CHOICES',
  'OTHER',
];
const single: readonly FieldType[] = ['NUMBER', 'TEXT', 'BOOLEAN', 'DATE', 'CHOICE'];
const listed: readonly FieldType[] = ['NUMBER', 'TEXT', 'DATE', 'CHOICE'];

const valueless = (name: Operator, label: string): OperatorOption => ({
  name,
  label,
  types: every,
  operand: 'NONE',
  arity: 'unary',
});
const comparing = (
  name: Operator,
  label: string,
  types: readonly FieldType[],
  operand: OperandForm = 'ONE',
): OperatorOption => ({ name, label, types, operand });

/**
 * Every operator of the condition language.
 *
 * A field without an answer (and text that is only white space, and an empty list) equals nothing,
 * contains nothing and lies nowhere; so `notEquals`, `notContains` and `notIn`, which say exactly
 * the opposite, hold of it. Text and keys are compared without regard to case (of every script, see
 * `foldText`), to how their letters are composed and to white space around them; days without a time
 * as they stand, moments by their day in the workspace's time zone where the other side is a day.
 *
 * @example
 * ```ts
 * const forNumbers = operators.filter(({ types }) => types.includes('NUMBER'));
 * ```
 */
export const operators: readonly OperatorOption[] = [
  comparing('equals', 'is', single),
  comparing('notEquals', 'is not', single),
  comparing('contains', 'contains', ['TEXT', 'CHOICES']),
  comparing('notContains', 'does not contain', ['TEXT', 'CHOICES']),
  comparing('beginsWith', 'begins with', ['TEXT']),
  comparing('endsWith', 'ends with', ['TEXT']),
  comparing('in', 'is one of', listed, 'LIST'),
  comparing('notIn', 'is none of', listed, 'LIST'),
  comparing('gt', 'is greater than', ['NUMBER']),
  comparing('gte', 'is at least', ['NUMBER']),
  comparing('lt', 'is less than', ['NUMBER']),
  comparing('lte', 'is at most', ['NUMBER']),
  comparing('between', 'lies between', ['NUMBER', 'DATE'], 'RANGE'),
  valueless('isNull', 'has no value'),
  valueless('notNull', 'has a value'),
  comparing('includesAny', 'includes any of', ['CHOICES'], 'LIST'),
  comparing('includesAll', 'includes all of', ['CHOICES'], 'LIST'),
  comparing('before', 'is before', ['DATE']),
  comparing('after', 'is after', ['DATE']),
  comparing('withinLast', 'lies within the last', ['DATE'], 'PERIOD'),
  comparing('olderThan', 'is longer ago than', ['DATE'], 'PERIOD'),
  valueless('isAnswered', 'was answered'),
  valueless('isSkipped', 'was not answered'),
];

const byName: ReadonlyMap<string, OperatorOption> = new Map(
  operators.map((each) => [each.name, each]),
);

/** The operator of this name, or undefined where there is none. */
export function operatorNamed(name: unknown): OperatorOption | undefined {
  return typeof name === 'string' ? byName.get(name) : undefined;
}
