import type { Condition, Operator, Rule } from '../../conditions/condition.ts';
import type { FieldType } from '../../conditions/operators.ts';

/** Something that conditions ask about, under the name and with the values of its document. */
export interface Field {
  readonly key: string;
  readonly type: FieldType;
  /** Keys of choices, by what the document calls them. */
  readonly choices?: ReadonlyMap<string, string>;
  /** What the document writes for true and false. */
  readonly truth?: readonly [yes: string, no: string];
  /** Several are answered with at once. */
  readonly isList?: boolean;
  /** The whole numbers that can be answered with. */
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

/** Why something cannot be said in the condition language; a sentence for the list. */
export class Unsayable {
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

/** A comparison as a condition; one of several values is a list. */
export function compare(
  field: Field,
  comparison: ForeignOperator,
  value: Value | readonly Value[] | null,
): Condition | Unsayable {
  if (comparison === 'empty') return only({ field: field.key, operator: 'isSkipped' });
  if (comparison === 'notempty') return only({ field: field.key, operator: 'isAnswered' });
  const positive = opposite[comparison];
  if (positive) {
    // Whoever did not answer did not say so either.
    const condition = compare(field, positive, value);
    return condition instanceof Unsayable ? condition : negated(condition);
  }
  if (value === null) return new Unsayable('It compares with nothing.');
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
      return new Unsayable('Answers of this kind can only be asked for being there.');
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
): Condition | Unsayable {
  const values = listed(value);
  const found = values.map(read).filter((one) => one !== null);
  if (found.length === 0 || found.length < values.length) return noSuchValue(type);
  const single = found.length === 1 ? found[0] : undefined;
  if (comparison === 'anyof' || (comparison === 'equal' && single !== undefined)) {
    if (single != null) return only({ field, operator: 'equals', value: single });
    // A list of yes and no is either of both.
    if (type === 'BOOLEAN') return only({ field, operator: 'isAnswered' });
    return only({ field, operator: 'in', value: found });
  }
  const operator = operators[comparison];
  if (operator && single !== undefined) return only({ field, operator, value: single });
  return new Unsayable('Answers of this kind cannot be compared like this.');
}

function dated(
  field: Field,
  comparison: ForeignOperator,
  value: Value | readonly Value[],
): Condition | Unsayable {
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
): Condition | Unsayable {
  const values = listed(value);
  const chosen = values.map((one) => asChoice(one, field)).filter((one) => one !== null);
  if (chosen.length === 0 || chosen.length < values.length) return noSuchValue(field.type);
  const all: Rule = { field: field.key, operator: 'includesAll', value: chosen };
  switch (comparison) {
    case 'anyof':
      return only({ field: field.key, operator: 'includesAny', value: chosen });
    case 'contains':
    case 'allof':
      return only(all);
    case 'equal': {
      const rest = [...new Set(field.choices?.values())].filter((key) => !chosen.includes(key));
      if (rest.length === 0) return only(all);
      const more: Rule = { field: field.key, operator: 'includesAny', value: rest };
      return { combinator: 'and', rules: [all, negated(only(more))] };
    }
    default:
      return new Unsayable('Several choices cannot be compared like this.');
  }
}

function noSuchValue(type: Field['type']): Unsayable {
  return new Unsayable(
    type === 'CHOICE' || type === 'CHOICES'
      ? 'It asks for a choice that is not there.'
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

/** `YYYY-MM-DD`, also of a moment that is written so far. */
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

export function only(rule: Rule): Condition {
  return { combinator: 'and', rules: [rule] };
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

/** The opposite: the one operator that says it, if there is such, or else a negated group. */
export function negated(condition: Condition): Condition {
  const { not, ...positive } = condition;
  if (not) return positive;
  const [rule, ...more] = condition.rules;
  const operator =
    rule && !('rules' in rule) && more.length === 0 ? opposites[rule.operator] : null;
  if (rule && !('rules' in rule) && operator) return only({ ...rule, operator });
  return { ...condition, not: true };
}

/**
 * Several conditions as one; those of one rule or of the same kind are not nested, and what always
 * or never holds is left out or decides.
 */
export function joined(
  combinator: Condition['combinator'],
  conditions: readonly (Condition | Unsayable)[],
): Condition | Unsayable {
  const rules: Condition['rules'][number][] = [];
  for (const condition of conditions) {
    if (condition instanceof Unsayable) return condition;
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
