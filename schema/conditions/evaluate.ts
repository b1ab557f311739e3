import { type Condition, isGroup, type Operand, type Period, type Predicate } from './condition.ts';
import { fold, isNamed, namesAny, namesOnly } from './matching.ts';
import {
  isAfter,
  isBefore,
  isOlderThan,
  isSameTime,
  isWithinLast,
  type Present,
} from './moment.ts';

/** When a predicate is judged, and where; without a zone for a text, which is never read as a time. */
export interface Judging {
  readonly now: Date;
  readonly timeZone: string | null;
}

/** Returns the value of a field; undefined or null if it has none. */
export type ValueOf = (field: string) => unknown;

/**
 * Whether a condition holds. It must have been read by `readCondition`, which bounds its depth.
 *
 * A field without a value (see `isNothing`) makes every comparison false, and so `notEquals`,
 * `notContains` and `notIn`, each the exact opposite of its partner, true: the same as in
 * SurveyJS. The same goes for a value of another type than the operator compares.
 *
 * The operands of a predicate are prepared once and cached with it: a condition must not be changed
 * after it was evaluated.
 *
 * @param now The moment from which `withinLast` and `olderThan` count back.
 * @param timeZone The time zone for days: which day it is now, and which day a moment is on. A name of
 *   the IANA database.
 *
 * @example
 * ```ts
 * const answers = new Map([['score', 9]]);
 * const promoters = { combinator: 'and', rules: [{ field: 'score', operator: 'gte', value: 9 }] } as const;
 * evaluate(promoters, (field) => answers.get(field)) === true;
 * ```
 */
export function evaluate(
  condition: Condition,
  valueFor: ValueOf,
  now: Date = new Date(),
  timeZone = 'UTC',
): boolean {
  const present = { now, timeZone };
  const one = (node: Predicate | Condition) =>
    isGroup(node)
      ? evaluate(node, valueFor, now, timeZone)
      : holds(node, valueFor(node.field), present);
  const isMet =
    condition.combinator === 'and' ? condition.rules.every(one) : condition.rules.some(one);
  return condition.not === true ? !isMet : isMet;
}

/** Whether a value counts as none: undefined, null, text of white space alone, or an empty list. */
export function isNothing(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  return Array.isArray(value) && value.length === 0;
}

/** Whether one predicate holds of the value of its field. */
export function holds(predicate: Predicate, value: unknown, judging: Judging): boolean {
  const { operator, value: operand } = predicate;
  const { timeZone } = judging;
  const nothing = isNothing(value);
  switch (operator) {
    case 'isNull':
    case 'isSkipped':
      return nothing;
    case 'notNull':
    case 'isAnswered':
      return !nothing;
    case 'notEquals':
      return nothing || !isSame(value, operand, timeZone);
    case 'notContains':
      return nothing || !contains(predicate, value, timeZone);
    case 'notIn':
      return nothing || !isIn(predicate, value, timeZone);
    default:
      return !nothing && compares(predicate, operator, value, judging);
  }
}

type Comparing = Exclude<
  Predicate['operator'],
  'isNull' | 'isSkipped' | 'notNull' | 'isAnswered' | 'notEquals' | 'notContains' | 'notIn'
>;

function compares(
  predicate: Predicate,
  operator: Comparing,
  value: unknown,
  judging: Judging,
): boolean {
  const operand = predicate.value;
  const { timeZone } = judging;
  const present: Present = { now: judging.now, timeZone: timeZone ?? 'UTC' };
  switch (operator) {
    case 'equals':
      return isSame(value, operand, timeZone);
    case 'in':
      return isIn(predicate, value, timeZone);
    case 'contains':
      return contains(predicate, value, timeZone);
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
      return liesBetween(value, list(operand), present.timeZone);
    case 'includesAny':
      return Array.isArray(operand) && Array.isArray(value) && namesAny(predicate, value, timeZone);
    case 'includesAll':
      return (
        list(operand).length === 0 ||
        (Array.isArray(value) && namesOnly(predicate, value, timeZone))
      );
    case 'before':
      return isBefore(value, operand, present.timeZone);
    case 'after':
      return isAfter(value, operand, present.timeZone);
    case 'withinLast':
      return isPeriod(operand) && isWithinLast(value, operand, present);
    case 'olderThan':
      return isPeriod(operand) && isOlderThan(value, operand, present);
  }
}

function isSame(value: unknown, operand: unknown, timeZone: string | null): boolean {
  if (typeof value === 'string' && typeof operand === 'string') {
    if (fold(value) === fold(operand)) return true;
    return timeZone !== null && isSameTime(value, operand, timeZone);
  }
  return value === operand;
}

/** Whether a text contains the operand, or a list of keys does. */
function contains(predicate: Predicate, value: unknown, timeZone: string | null): boolean {
  if (Array.isArray(value))
    return !Array.isArray(predicate.value) && namesAny(predicate, value, timeZone);
  return bothText(value, predicate.value, (text, part) => text.includes(part));
}

function isIn(predicate: Predicate, value: unknown, timeZone: string | null): boolean {
  return Array.isArray(predicate.value) && isNamed(predicate, value, timeZone);
}

function liesBetween(value: unknown, [low, high]: readonly unknown[], timeZone: string): boolean {
  if (typeof value === 'number' && typeof low === 'number' && typeof high === 'number') {
    return value >= low && value <= high;
  }
  const fromLow = isSameTime(value, low, timeZone) || isAfter(value, low, timeZone);
  return fromLow && (isSameTime(value, high, timeZone) || isBefore(value, high, timeZone));
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
