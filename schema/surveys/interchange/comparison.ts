import type { Condition, Operator, Predicate } from '../../conditions/condition.ts';
import type { FieldType } from '../../conditions/operators.ts';

/** A field that conditions of a document use, with the values that the document has for it. */
export interface Field {
  readonly key: string;
  readonly type: FieldType;
  /** Keys of choices by the document’s names for them. */
  readonly choices?: ReadonlyMap<string, string>;
  /** What the document writes for true and false. */
  readonly truth?: readonly [yes: string, no: string];
  /** An answer is a list of choices. */
  readonly isList?: boolean;
  /** Set where answers are whole numbers of a scale. */
  readonly range?: readonly [min: number, max: number];
}

export type ForeignOperator =
  | 'equal'
  | 'notequal'
  | 'less'
  | 'lessorequal'
  | 'greater'
  | 'greaterorequal'
  | 'contains'
  | 'notcontains'
  | 'beginswith'
  | 'endswith'
  | 'anyof'
  | 'allof'
  | 'noneof'
  | 'empty'
  | 'notempty';

export type Value = string | number | boolean;

/** Why a condition cannot be expressed in the condition language, as a sentence for `unmapped`. */
export class Inexpressible {
  readonly reason: string;

  constructor(reason: string) {
    this.reason = reason;
  }
}

const opposite: { readonly [C in ForeignOperator]?: ForeignOperator } = {
  notequal: 'equal',
  notcontains: 'contains',
  noneof: 'anyof',
};

/** Translates a comparison to a condition. A list of values is compared as a whole. */
export function compare(
  field: Field,
  comparison: ForeignOperator,
  value: Value | readonly Value[] | null,
): Condition | Inexpressible {
  if (comparison === 'empty') return only({ field: field.key, operator: 'isSkipped' });
  if (comparison === 'notempty') return only({ field: field.key, operator: 'isAnswered' });
  const positive = opposite[comparison];
  if (positive) {
    // The negation also holds without an answer.
    const condition = compare(field, positive, value);
    return condition instanceof Inexpressible ? condition : negated(condition);
  }
  if (value === null) return new Inexpressible('It compares with an empty value.');
  switch (field.type) {
    case 'NUMBER':
      return ordered(field, comparison, value, asNumber, numberOperators);
    case 'DATE':
      return dated(field, comparison, value);
    case 'TEXT':
      return ordered(field, comparison, value, asText, textOperators);
    case 'BOOLEAN':
      return ordered(field, comparison, value, (one) => asTruth(one, field.truth), {});
    case 'CHOICE':
      return ordered(field, comparison, value, (one) => asChoice(one, field), {});
    case 'CHOICES':
      return several(field, comparison, value);
    case 'OTHER':
      return new Inexpressible('Answers of this kind can only be tested for being present.');
  }
}

type Read<T> = (value: Value) => T | null;
type Operators = { readonly [C in ForeignOperator]?: Operator };

const numberOperators: Operators = {
  less: 'lt',
  lessorequal: 'lte',
  greater: 'gt',
  greaterorequal: 'gte',
};
const textOperators: Operators = {
  contains: 'contains',
  beginswith: 'beginsWith',
  endswith: 'endsWith',
};

function ordered<T extends Value>(
  { key: field, type }: Field,
  comparison: ForeignOperator,
  value: Value | readonly Value[],
  read: Read<T>,
  operators: Operators,
): Condition | Inexpressible {
  const values = listed(value);
  const found = values.map(read).filter((one) => one !== null);
  if (found.length === 0 || found.length < values.length) return noSuchValue(type);
  const single = found.length === 1 ? found[0] : undefined;
  if (comparison === 'anyof' || (comparison === 'equal' && single !== undefined)) {
    if (single != null) return only({ field, operator: 'equals', value: single });
    // A list of true and false matches any answer.
    if (type === 'BOOLEAN') return only({ field, operator: 'isAnswered' });
    return only({ field, operator: 'in', value: found });
  }
  const operator = operators[comparison];
  if (operator && single !== undefined) return only({ field, operator, value: single });
  return new Inexpressible('Answers of this kind cannot be compared like this.');
}

function dated(
  field: Field,
  comparison: ForeignOperator,
  value: Value | readonly Value[],
): Condition | Inexpressible {
  const plain = ordered(field, comparison, value, asDate, { less: 'before', greater: 'after' });
  const strict: ForeignOperator | null =
    comparison === 'lessorequal' ? 'less' : comparison === 'greaterorequal' ? 'greater' : null;
  if (strict === null) return plain;
  return joined('or', [compare(field, strict, value), compare(field, 'equal', value)]);
}

function several(
  field: Field,
  comparison: ForeignOperator,
  value: Value | readonly Value[],
): Condition | Inexpressible {
  const values = listed(value);
  const chosen = values.map((one) => asChoice(one, field)).filter((one) => one !== null);
  if (chosen.length === 0 || chosen.length < values.length) return noSuchValue(field.type);
  const all: Predicate = { field: field.key, operator: 'includesAll', value: chosen };
  switch (comparison) {
    case 'anyof':
      return only({ field: field.key, operator: 'includesAny', value: chosen });
    case 'contains':
    case 'allof':
      return only(all);
    case 'equal': {
      const rest = [...new Set(field.choices?.values())].filter((key) => !chosen.includes(key));
      if (rest.length === 0) return only(all);
      const more: Predicate = { field: field.key, operator: 'includesAny', value: rest };
      return { combinator: 'and', rules: [all, negated(only(more))] };
    }
    default:
      return new Inexpressible('Several choices cannot be compared like this.');
  }
}

function noSuchValue(type: Field['type']): Inexpressible {
  return new Inexpressible(
    type === 'CHOICE' || type === 'CHOICES'
      ? 'It compares with a choice that the question does not have.'
      : 'It compares with a value of another kind.',
  );
}

function listed(value: Value | readonly Value[]): readonly Value[] {
  return Array.isArray(value) ? value : [value as Value];
}

function asNumber(value: Value): number | null {
  if (typeof value === 'number') return value;
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : NaN;
  return Number.isFinite(number) ? number : null;
}

function asText(value: Value): string | null {
  return String(value).trim() === '' ? null : String(value);
}

/** The day of a date or a moment as `YYYY-MM-DD`; null for other values. */
export function asDate(value: Value): string | null {
  const found = /^(\d{4}-\d{2}-\d{2})(?:$|T)/.exec(String(value));
  const day = found?.[1];
  if (!day) return null;
  const moment = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(day) ? day : null;
}

function asTruth(value: Value, truth: Field['truth']): boolean | null {
  const text = String(value);
  if (text === (truth?.[0] ?? 'true')) return true;
  if (text === (truth?.[1] ?? 'false')) return false;
  return typeof value === 'boolean' ? value : null;
}

function asChoice(value: Value, { choices }: Field): string | null {
  return choices?.get(String(value)) ?? null;
}

export const always: Condition = { combinator: 'and', rules: [] };
export const never: Condition = { combinator: 'and', not: true, rules: [] };

export function isAlways({ combinator, not, rules }: Condition): boolean {
  return rules.length === 0 && combinator === 'and' && !not;
}

/** A condition of one predicate. */
export function only(predicate: Predicate): Condition {
  return { combinator: 'and', rules: [predicate] };
}

const opposites: { readonly [O in Operator]?: Operator } = {
  equals: 'notEquals',
  notEquals: 'equals',
  contains: 'notContains',
  notContains: 'contains',
  in: 'notIn',
  notIn: 'in',
  isAnswered: 'isSkipped',
  isSkipped: 'isAnswered',
};

/** The negation of a condition: the opposite operator if there is one, else a negated group. */
export function negated(condition: Condition): Condition {
  const { not, ...positive } = condition;
  if (not) return positive;
  const [first, ...more] = condition.rules;
  const operator =
    first && !('rules' in first) && more.length === 0 ? opposites[first.operator] : null;
  if (first && !('rules' in first) && operator) return only({ ...first, operator });
  return { ...condition, not: true };
}

/**
 * Joins conditions to one. Groups of one predicate or with the same combinator are not nested.
 * Conditions that always or never hold are left out, or decide the result.
 */
export function joined(
  combinator: Condition['combinator'],
  conditions: readonly (Condition | Inexpressible)[],
): Condition | Inexpressible {
  const rules: Condition['rules'][number][] = [];
  for (const condition of conditions) {
    if (condition instanceof Inexpressible) return condition;
    if (condition.rules.length === 0) {
      const holds = (condition.combinator === 'and') !== (condition.not === true);
      if (holds === (combinator === 'and')) continue;
      return holds ? always : never;
    }
    const flat =
      !condition.not && (condition.rules.length === 1 || condition.combinator === combinator);
    if (flat) rules.push(...condition.rules);
    else rules.push(condition);
  }
  if (rules.length === 0) return combinator === 'and' ? always : never;
  return { combinator, rules };
}
