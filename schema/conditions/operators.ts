import type { Operator } from './condition.ts';

/**
 * The type of a field's value. CHOICE is one key, CHOICES several keys; for OTHER (a ranking, a
 * matrix, a contact), a predicate can only ask whether it was answered.
 */
export type FieldType = 'NUMBER' | 'TEXT' | 'BOOLEAN' | 'DATE' | 'CHOICE' | 'CHOICES' | 'OTHER';

/** What an operator compares with: one value, a list, `[low, high]`, a `Period`, or nothing. */
export type OperandForm = 'ONE' | 'LIST' | 'RANGE' | 'PERIOD' | 'NONE';

/** One operator, in the form that react-querybuilder takes (`operators`, `getOperators`). */
export interface OperatorOption {
  readonly name: Operator;
  /** The English words between the field and the value. */
  readonly label: string;
  /** The types of the fields that it can compare. */
  readonly types: readonly FieldType[];
  readonly operand: OperandForm;
  /** For react-querybuilder's editor: there is no value to enter. */
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
 * For a field without an answer (or with text that is only white space, or an empty list), all
 * comparisons are false, except `notEquals`, `notContains` and `notIn`, which are the exact opposites
 * of others. Text and keys are compared without regard to case (in every script, see `foldText`), to
 * how their letters are composed and to white space around them. Days are compared as they are; a
 * moment is compared with a day by its day in the workspace's time zone.
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

/** The operator of this name, or undefined if there is none. */
export function operatorNamed(name: unknown): OperatorOption | undefined {
  return typeof name === 'string' ? byName.get(name) : undefined;
}
