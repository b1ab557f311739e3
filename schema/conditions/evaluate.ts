import { type Condition, isGroup, type Operand, type Period, type Rule } from './condition.ts';
import { fold, isNamed, namesAny, namesOnly } from './matching.ts';
import { isAfter, isBefore, isOlderThan, isSameTime, isWithinLast } from './moment.ts';

/** Hands over what a field holds; undefined or null where it holds nothing. */
export type ValueOf = (field: string) => unknown;

/**
 * Whether a condition holds. It must have been read by `readCondition`, which bounds its depth.
 *
 * A field without a value (see `isNothing`) makes every comparison false, and so `notEquals`,
 * `notContains` and `notIn`, each the exact opposite of its partner, true: the same as in
 * SurveyJS. The same goes for a value of another type than the operator compares.
 *
 * What a rule names is prepared once and kept as long as the rule: a condition must not be changed
 * after it was evaluated.
 *
 * @param now What `withinLast` and `olderThan` reckon back from. Days without a time are reckoned
 *   by the day that `now` has in UTC.
 */
export function evaluate(condition: Condition, valueFor: ValueOf, now: Date = new Date()): boolean {
  const one = (node: Rule | Condition) =>
    isGroup(node) ? evaluate(node, valueFor, now) : holds(node, valueFor(node.field), now);
  const held =
    condition.combinator === 'and' ? condition.rules.every(one) : condition.rules.some(one);
  return condition.not === true ? !held : held;
}

/** Whether a field holds nothing: no value, text of white space alone, or an empty list. */
export function isNothing(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  return Array.isArray(value) && value.length === 0;
}

function holds(rule: Rule, value: unknown, now: Date): boolean {
  const { operator, value: operand } = rule;
  const nothing = isNothing(value);
  switch (operator) {
    case 'isNull':
    case 'isSkipped':
      return nothing;
    case 'notNull':
    case 'isAnswered':
      return !nothing;
    case 'notEquals':
      return nothing || !isSame(value, operand);
    case 'notContains':
      return nothing || !contains(rule, value);
    case 'notIn':
      return nothing || !isIn(rule, value);
    default:
      return !nothing && compares(rule, operator, value, now);
  }
}

type Comparing = Exclude<
  Rule['operator'],
  'isNull' | 'isSkipped' | 'notNull' | 'isAnswered' | 'notEquals' | 'notContains' | 'notIn'
>;

function compares(rule: Rule, operator: Comparing, value: unknown, now: Date): boolean {
  const operand = rule.value;
  switch (operator) {
    case 'equals':
      return isSame(value, operand);
    case 'in':
      return isIn(rule, value);
    case 'contains':
      return contains(rule, value);
    case 'beginsWith':
      return bothText(value, operand, (text, part) => text.startsWith(part));
    case 'endsWith':
      return bothText(value, operand, (text, part) => text.endsWith(part));
    case 'gt':
      return bothNumbers(value, operand, (a, b) => a > b);
    case 'gte':
      return bothNumbers(value, operand, (a, b) => a >= b);
    case 'lt':
      return bothNumbers(value, operand, (a, b) => a < b);
    case 'lte':
      return bothNumbers(value, operand, (a, b) => a <= b);
    case 'between':
      return liesBetween(value, list(operand));
    case 'includesAny':
      return Array.isArray(operand) && Array.isArray(value) && namesAny(rule, value);
    case 'includesAll':
      return list(operand).length === 0 || (Array.isArray(value) && namesOnly(rule, value));
    case 'before':
      return isBefore(value, operand);
    case 'after':
      return isAfter(value, operand);
    case 'withinLast':
      return isPeriod(operand) && isWithinLast(value, operand, now);
    case 'olderThan':
      return isPeriod(operand) && isOlderThan(value, operand, now);
  }
}

function isSame(value: unknown, operand: unknown): boolean {
  if (typeof value === 'string' && typeof operand === 'string') {
    return fold(value) === fold(operand) || isSameTime(value, operand);
  }
  return value === operand;
}

/** A part of a text, or a key among keys. */
function contains(rule: Rule, value: unknown): boolean {
  if (Array.isArray(value)) return !Array.isArray(rule.value) && namesAny(rule, value);
  return bothText(value, rule.value, (text, part) => text.includes(part));
}

function isIn(rule: Rule, value: unknown): boolean {
  return Array.isArray(rule.value) && isNamed(rule, value);
}

function liesBetween(value: unknown, [low, high]: readonly unknown[]): boolean {
  if (typeof value === 'number' && typeof low === 'number' && typeof high === 'number') {
    return value >= low && value <= high;
  }
  const fromLow = isSameTime(value, low) || isAfter(value, low);
  return fromLow && (isSameTime(value, high) || isBefore(value, high));
}

function bothText(
  value: unknown,
  operand: unknown,
  decide: (text: string, part: string) => boolean,
): boolean {
  if (typeof value !== 'string' || typeof operand !== 'string') return false;
  return decide(fold(value), fold(operand));
}

function bothNumbers(
  value: unknown,
  operand: unknown,
  decide: (a: number, b: number) => boolean,
): boolean {
  return typeof value === 'number' && typeof operand === 'number' && decide(value, operand);
}

function list(operand: Operand | undefined): readonly unknown[] {
  return Array.isArray(operand) ? operand : [];
}

function isPeriod(operand: Operand | undefined): operand is Period {
  return typeof operand === 'object' && 'unit' in operand;
}
