import { type Condition, isTree, type Predicate, type Tree } from '../conditions/condition.ts';
import { holds } from '../conditions/evaluate.ts';
import {
  type EventAggregate,
  type EventMatch,
  type EventRule,
  eventFieldNames,
  eventsOf,
} from '../conditions/eventRule.ts';
import type { Present } from '../conditions/moment.ts';
import type { FieldType } from '../conditions/operators.ts';
import { encodeId } from '../kernel/id.ts';
import { attributePrefix } from './customerFields.ts';

/** What conditions can compare, by the names of fields; null where there is no value. */
export type Values = ReadonlyMap<string, unknown>;

/** The columns of a customer that conditions compare. */
export const comparedOfCustomer = {
  ...{ name: true, email: true, phone: true, locale: true, timeZone: true, createdAt: true },
  accountId: true,
  lifecycleStage: { select: { key: true } },
  attributes: {
    select: {
      ...{ text: true, number: true, boolean: true, date: true },
      definition: { select: { key: true } },
    },
  },
} as const;

interface ComparedCustomer {
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly locale: string | null;
  readonly timeZone: string | null;
  readonly createdAt: Date;
  readonly accountId: string | null;
  readonly lifecycleStage: { readonly key: string } | null;
  readonly attributes: readonly {
    readonly text: string | null;
    readonly number: number | null;
    readonly boolean: boolean | null;
    readonly date: Date | null;
    readonly definition: { readonly key: string };
  }[];
}

/** What conditions compare of a customer, as the fields of `customerFields` have it. */
export function customerValues(row: ComparedCustomer, segments: readonly string[]): Values {
  const { name, email, phone, locale, timeZone, createdAt, accountId, lifecycleStage } = row;
  return new Map<string, unknown>([
    ...Object.entries({ name, email, phone, locale, timeZone }),
    ['createdAt', createdAt.toISOString()],
    ['account', accountId && encodeId('Account', accountId)],
    ['lifecycleStage', lifecycleStage?.key ?? null],
    ['segments', segments.map((segment) => encodeId('Segment', segment))],
    ...row.attributes.map(({ definition, text, number, boolean, date }): [string, unknown] => [
      `${attributePrefix}${definition.key}`,
      text ?? number ?? boolean ?? date?.toISOString().slice(0, 10),
    ]),
  ]);
}

/** The columns of an event that conditions compare. */
export const comparedOfEvent = {
  ...{ type: true, source: true, occurredAt: true, value: true, currency: true },
  touchpointId: true,
} as const;

interface ComparedEvent {
  readonly type: string;
  readonly source: string;
  readonly occurredAt: Date;
  readonly value: number | null;
  readonly currency: string | null;
  readonly touchpointId: string | null;
}

/** What conditions compare of an event. */
export function eventValues(event: ComparedEvent): Values {
  const { type, source, occurredAt, value, currency, touchpointId } = event;
  return new Map<string, unknown>([
    ...Object.entries({ type, source, value, currency }),
    ['occurredAt', occurredAt.toISOString()],
    ['touchpoint', touchpointId && encodeId('Touchpoint', touchpointId)],
  ]);
}

/** Whether a condition holds by the answers to its predicates. */
export function judgeTree<Other extends object>(
  { combinator, rules, not }: Tree<Other>,
  decide: (rule: Predicate | Other) => boolean,
): boolean {
  const one = (node: Predicate | Other | Tree<Other>) =>
    isTree(node) ? judgeTree(node, decide) : decide(node);
  return (combinator === 'and' ? rules.every(one) : rules.some(one)) !== (not === true);
}

/** Whether a predicate holds of the value of its field. */
export function judgeValue(
  rule: Predicate,
  value: unknown,
  type: FieldType | undefined,
  present: Present,
) {
  // A text is no time, even if it is written like one.
  return holds(rule, value, { ...present, timeZone: type === 'DATE' ? present.timeZone : null });
}

/** Whether a predicate holds of a customer with these events, in the order in which they happened. */
export function judgeEvents(rule: EventRule, all: readonly Values[], present: Present): boolean {
  const where = eventsOf(rule);
  const found = where ? all.filter((event) => judgeEvent(where, event, present)) : all;
  if ('match' in rule) return judgeCount(rule.match, found.length, all.length);
  const { field, operator, value, aggregate } = rule;
  const compared = value === undefined ? { field, operator } : { field, operator, value };
  const type = aggregate.of === 'occurredAt' ? 'DATE' : 'NUMBER';
  return judgeValue(compared, aggregated(aggregate, found), type, present);
}

function judgeEvent(where: Condition, event: Values, present: Present): boolean {
  const types: Readonly<Record<string, FieldType>> = eventFieldNames;
  return judgeTree<never>(where, (rule) =>
    judgeValue(rule, event.get(rule.field), types[rule.field], present),
  );
}

function judgeCount({ mode, threshold = 0 }: EventMatch['match'], count: number, all: number) {
  switch (mode) {
    case 'some':
      return count > 0;
    case 'none':
      return count === 0;
    case 'all':
      return count === all;
    case 'atLeast':
      return count >= threshold;
    case 'atMost':
      return count <= threshold;
    case 'exactly':
      return count === threshold;
  }
}

function aggregated(
  { fn, of, currency }: EventAggregate['aggregate'],
  events: readonly Values[],
): unknown {
  const own = events.filter(
    (event) => currency === undefined || event.get('currency') === currency,
  );
  if (of === undefined) return own.length;
  const values = own.map((event) => event.get(of)).filter((value) => value != null);
  const sum = values.reduce((before: number, value) => before + Number(value), 0);
  if (fn === 'sum') return sum;
  if (fn === 'avg') return values.length > 0 ? sum / values.length : undefined;
  if (fn === 'first') return values[0];
  if (fn === 'last') return values.at(-1);
  const sorted = values.toSorted((a, b) => (String(a) === String(b) ? 0 : isLess(a, b) ? -1 : 1));
  return fn === 'min' ? sorted[0] : sorted.at(-1);
}

function isLess(a: unknown, b: unknown): boolean {
  return typeof a === 'number' && typeof b === 'number' ? a < b : String(a) < String(b);
}
