import { isObject } from '../kernel/isObject.ts';
import type { Condition, Operand, Operator, Predicate, Tree } from './condition.ts';
import { isTree } from './condition.ts';
import type { FieldType } from './operators.ts';
import {
  type ConditionError,
  type FieldTypes,
  type OtherReader,
  readCondition,
  readTree,
} from './readCondition.ts';

/** A predicate on the events of a customer, in the form of react-querybuilder's subqueries. */
export type EventRule = EventMatch | EventAggregate;

/** How many events of a customer meet a condition. */
export interface EventMatch {
  readonly field: 'events';
  readonly operator: '=';
  readonly match: { readonly mode: MatchMode; readonly threshold?: number };
  readonly value: Condition;
}

/** What is computed of a customer's events that meet a condition, compared with a value. */
export interface EventAggregate {
  readonly field: 'events';
  readonly operator: Operator;
  readonly aggregate: Aggregate;
  readonly value?: Operand;
}

interface Aggregate {
  readonly fn: AggregateFunction;
  /** What it is computed of; undefined for a count. */
  readonly of?: Aggregated;
  /** Only events in this currency. */
  readonly currency?: string;
  /** Only events that meet this; by default all. */
  readonly where?: Condition;
}

export const matchModes = ['some', 'none', 'all', 'atLeast', 'atMost', 'exactly'] as const;
type MatchMode = (typeof matchModes)[number];

/** The modes that compare the number of events with a threshold. */
export const countingModes: readonly MatchMode[] = ['atLeast', 'atMost', 'exactly'];

/**
 * What a function is computed of, its first choice first; none for the number of events. Amounts are
 * added up in one currency alone, which must be named.
 */
export const aggregateFunctions = {
  count: { of: [], needsCurrency: false },
  sum: { of: ['value'], needsCurrency: true },
  avg: { of: ['value'], needsCurrency: true },
  min: { of: ['value', 'occurredAt'], needsCurrency: false },
  max: { of: ['value', 'occurredAt'], needsCurrency: false },
  first: { of: ['value', 'occurredAt'], needsCurrency: false },
  last: { of: ['value', 'occurredAt'], needsCurrency: false },
} as const satisfies Record<string, { of: readonly Aggregated[]; needsCurrency: boolean }>;

type Aggregated = 'value' | 'occurredAt';
type AggregateFunction = keyof typeof aggregateFunctions;

const functionNames = Object.keys(aggregateFunctions);

function isFunction(name: unknown): name is AggregateFunction {
  return typeof name === 'string' && Object.hasOwn(aggregateFunctions, name);
}

/** Events that a threshold can name, at most. */
export const maxThreshold = 1_000_000;

/** A condition on customers, with predicates on their events. */
export type CustomerCondition = Tree<EventRule>;

export function isEventRule(rule: Predicate | EventRule): rule is EventRule {
  return 'match' in rule || 'aggregate' in rule;
}

/** The fields of an event, by their names in conditions. */
export const eventFieldNames = {
  type: 'TEXT',
  source: 'TEXT',
  occurredAt: 'DATE',
  value: 'NUMBER',
  currency: 'TEXT',
  touchpoint: 'CHOICE',
} as const satisfies Record<string, FieldType>;

const types: ReadonlyMap<string, FieldType> = new Map(Object.entries(eventFieldNames));

/** The condition on events in a predicate; null for all events. */
export function eventsOf(rule: EventRule): Condition | null {
  return 'match' in rule ? rule.value : (rule.aggregate.where ?? null);
}

/** What an aggregate is compared as. */
export function aggregateType({ of }: Pick<Aggregate, 'of'>): 'NUMBER' | 'DATE' {
  return of === 'occurredAt' ? 'DATE' : 'NUMBER';
}

/** All predicates of a condition, in its order, and the path to each. */
export function predicatesOf(
  condition: CustomerCondition,
  path: readonly string[] = ['condition'],
): { rule: Predicate | EventRule; path: readonly string[] }[] {
  return condition.rules.flatMap((node, index) => {
    const at = [...path, 'rules', String(index)];
    return isTree(node) ? predicatesOf(node, at) : [{ rule: node, path: at }];
  });
}

/**
 * Reads JSON as a condition on customers: see `readCondition`, with predicates on events beside.
 *
 * @param fields the type of each field of customers, such as `attributes.plan`
 */
export function readCustomerCondition(
  json: unknown,
  fields: FieldTypes,
): { readonly condition: CustomerCondition | null; readonly errors: readonly ConditionError[] } {
  return readTree(json, fields, readEventRule);
}

/** Reads a predicate on events; other fields are left to the language. */
const readEventRule: OtherReader<EventRule> = (json, path) => {
  if (json.field !== 'events') return null;
  const [match, aggregate] = [json.match ?? null, json.aggregate ?? null];
  if ((match === null) === (aggregate === null)) {
    const message =
      'Say how many events there are, `match: { mode: "atLeast", threshold: 3 }`, or what of them is compared, `aggregate: { fn: "sum", of: "value", currency: "EUR" }`.';
    return wrong(path, message);
  }
  return match === null ? readAggregate(json, path) : readMatch(json, path);
};

/** A predicate, or what is wrong with it. */
type ReadRule = NonNullable<ReturnType<OtherReader<EventRule>>>;
type Json = Readonly<Record<string, unknown>>;
type Path = readonly string[];

function wrong(path: Path, message: string): ReadRule {
  return { rule: null, errors: [{ code: 'INVALID_CONDITION', path, message }] };
}

/** The operator is not read: react-querybuilder has one here that means nothing. */
function readMatch({ match, value }: Json, path: Path): ReadRule {
  const at = [...path, 'match'];
  const mode = matchModes.find((each) => isObject(match) && match.mode === each);
  if (!isObject(match) || !mode) {
    return wrong([...at, 'mode'], `This must be one of ${matchModes.join(', ')}.`);
  }
  const counts = countingModes.includes(mode);
  const { threshold } = match;
  if (counts && !isThreshold(threshold)) {
    return wrong([...at, 'threshold'], `This must be a whole number from 0 to ${maxThreshold}.`);
  }
  const { condition, errors } = readCondition(value, types);
  if (!condition) return { rule: null, errors: below(errors, [...path, 'value']) };
  const read = { mode, ...(counts && isThreshold(threshold) && { threshold }) };
  return { rule: { field: 'events', operator: '=', match: read, value: condition }, errors: [] };
}

function isThreshold(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= maxThreshold;
}

function readAggregate(json: Json, path: Path): ReadRule {
  const at = [...path, 'aggregate'];
  const sent = isObject(json.aggregate) ? json.aggregate : {};
  const { fn } = sent;
  if (!isFunction(fn)) {
    return wrong([...at, 'fn'], `This must be one of ${functionNames.join(', ')}.`);
  }
  const { of: possible, needsCurrency } = aggregateFunctions[fn];
  const of = possible.find((each) => sent.of === each);
  if ((sent.of ?? undefined) !== of || (!of && possible.length > 0)) {
    const message =
      possible.length > 0
        ? `This must be ${possible.map((each) => `"${each}"`).join(' or ')}.`
        : 'A count is one of events, with a value or without: leave this out.';
    return wrong([...at, 'of'], message);
  }
  const currency = sent.currency ?? undefined;
  if (currency === undefined ? needsCurrency : !isCurrency(currency)) {
    const message =
      'A sum or an average needs its currency, as ISO 4217: "EUR". Others can have one.';
    return wrong([...at, 'currency'], message);
  }
  const where = (sent.where ?? null) === null ? null : readCondition(sent.where, types);
  // The operator and the value are those of a field of this type.
  const type = aggregateType(of ? { of } : {});
  const { field, operator, value, valueSource } = json;
  const compared = readCondition(
    { combinator: 'and', rules: [{ field, operator, value, valueSource }] },
    () => type,
  );
  const [rule] = compared.condition?.rules ?? [];
  const errors = [
    ...below(where?.errors ?? [], [...at, 'where']),
    ...below(compared.errors, path, 2),
  ];
  if (errors.length > 0 || !rule || isTree<never>(rule)) return { rule: null, errors };
  const aggregate: Aggregate = {
    fn,
    ...(of && { of }),
    ...(isCurrency(currency) && { currency }),
    ...(where?.condition && { where: where.condition }),
  };
  return { rule: { ...rule, field: 'events', aggregate }, errors: [] };
}

/** ISO 4217, as a pattern. */
export const currencyPattern = '^[A-Z]{3}$';

function isCurrency(value: unknown): value is string {
  return typeof value === 'string' && new RegExp(currencyPattern).test(value);
}

/** Errors of a part, with paths from the whole. */
function below(errors: readonly ConditionError[], path: Path, without = 0): ConditionError[] {
  return errors.map((error) => ({ ...error, path: [...path, ...error.path.slice(without)] }));
}
