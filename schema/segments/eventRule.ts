import type { Condition, Operand, Operator, Rule, Tree } from '../conditions/condition.ts';
import { isTree } from '../conditions/condition.ts';
import type { FieldType } from '../conditions/operators.ts';
import {
  type ConditionError,
  type OtherReader,
  readCondition,
} from '../conditions/readCondition.ts';
import { isObject } from '../kernel/isObject.ts';

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
  readonly of: 'value' | 'occurredAt';
  /** Only events in this currency. */
  readonly currency?: string;
  /** Only events that meet this; by default all. */
  readonly where?: Condition;
}

const modes = ['some', 'none', 'all', 'atLeast', 'atMost', 'exactly'] as const;
type MatchMode = (typeof modes)[number];

const functions = ['sum', 'min', 'max', 'first', 'last'] as const;
type AggregateFunction = (typeof functions)[number];

/** Events that a threshold can name, at most. */
const maxThreshold = 1_000_000;

/** A condition on customers, with predicates on their events. */
export type CustomerCondition = Tree<EventRule>;

export function isEventRule(rule: Rule | EventRule): rule is EventRule {
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
export function aggregateType({ of }: Aggregate): 'NUMBER' | 'DATE' {
  return of === 'value' ? 'NUMBER' : 'DATE';
}

/** All predicates of a condition, in its order, and the path to each. */
export function predicatesOf(
  condition: CustomerCondition,
  path: readonly string[] = ['condition'],
): { rule: Rule | EventRule; path: readonly string[] }[] {
  return condition.rules.flatMap((node, index) => {
    const at = [...path, 'rules', String(index)];
    return isTree(node) ? predicatesOf(node, at) : [{ rule: node, path: at }];
  });
}

/** Reads a predicate on events; other fields are left to the language. */
export const readEventRule: OtherReader<EventRule> = (json, path) => {
  const { field, match, aggregate } = json;
  if (field !== 'events') return null;
  if ((match === undefined) === (aggregate === undefined)) {
    const message =
      'Say how many events there are, `match: { mode: "atLeast", threshold: 3 }`, or what of them is compared, `aggregate: { fn: "sum", of: "value", currency: "EUR" }`.';
    return wrong(path, message);
  }
  return match === undefined ? readAggregate(json, path) : readMatch(json, path);
};

/** A predicate, or what is wrong with it. */
type ReadRule = NonNullable<ReturnType<OtherReader<EventRule>>>;
type Json = Readonly<Record<string, unknown>>;
type Path = readonly string[];

function wrong(path: Path, message: string): ReadRule {
  return { rule: null, errors: [{ code: 'INVALID_CONDITION', path, message }] };
}

function readMatch({ match, value }: Json, path: Path): ReadRule {
  const at = [...path, 'match'];
  const mode = modes.find((each) => isObject(match) && match.mode === each);
  if (!isObject(match) || !mode) {
    return wrong([...at, 'mode'], `This must be one of ${modes.join(', ')}.`);
  }
  const counts = mode.startsWith('at') || mode === 'exactly';
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
  const fn = functions.find((each) => sent.fn === each);
  if (!fn) return wrong([...at, 'fn'], `This must be one of ${functions.join(', ')}.`);
  const of = (['value', 'occurredAt'] as const).find((each) => sent.of === each);
  if (!of || (fn === 'sum' && of !== 'value')) {
    return wrong([...at, 'of'], 'This must be "value", or "occurredAt" but for a sum.');
  }
  const { currency } = sent;
  if (currency === undefined ? fn === 'sum' : !isCurrency(currency)) {
    const message = 'A sum needs its currency, as ISO 4217: "EUR". Others can have one.';
    return wrong([...at, 'currency'], message);
  }
  const where = sent.where === undefined ? null : readCondition(sent.where, types);
  // The operator and the value are those of a field of this type.
  const type = aggregateType({ fn, of });
  const { field, operator, value } = json;
  const compared = readCondition(
    { combinator: 'and', rules: [{ field, operator, value }] },
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
    of,
    ...(isCurrency(currency) && { currency }),
    ...(where?.condition && { where: where.condition }),
  };
  return { rule: { ...rule, field: 'events', aggregate }, errors: [] };
}

function isCurrency(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Z]{3}$/.test(value);
}

/** Errors of a part, with paths from the whole. */
function below(errors: readonly ConditionError[], path: Path, without = 0): ConditionError[] {
  return errors.map((error) => ({ ...error, path: [...path, ...error.path.slice(without)] }));
}
