import { type Condition, isTree, type Rule, type Tree } from '../conditions/condition.ts';
import { holds } from '../conditions/evaluate.ts';
import {
  type CustomerCondition,
  type EventAggregate,
  type EventMatch,
  type EventRule,
  eventFieldNames,
  eventsOf,
  isEventRule,
} from '../conditions/eventRule.ts';
import type { Present } from '../conditions/moment.ts';
import type { FieldType } from '../conditions/operators.ts';
import { encodeId } from '../kernel/id.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import { attributePrefix, type CustomerFields } from './customerFields.ts';

/** What conditions can compare, by the names of fields; null where there is no value. */
type Values = ReadonlyMap<string, unknown>;

/** What conditions can compare of one customer, and its events in the order in which they happened. */
export interface CustomerFacts {
  readonly values: Values;
  readonly events: readonly Values[];
}

/** The facts of a customer as they are stored. */
export async function factsOf(db: WorkspaceDb, customer: string): Promise<CustomerFacts> {
  const row = await db.customer.findFirst({
    where: { id: customer },
    select: {
      ...{ name: true, email: true, phone: true, locale: true, timeZone: true, createdAt: true },
      accountId: true,
      lifecycleStage: { select: { key: true } },
      segments: { select: { segmentId: true } },
      attributes: { include: { definition: { select: { key: true } } } },
      events: { orderBy: [{ occurredAt: 'asc' }, { id: 'asc' }] },
    },
  });
  if (!row) throw new Error(`There is no customer ${customer}`);
  const { createdAt, accountId, lifecycleStage, segments, attributes, events, ...texts } = row;
  const values = new Map<string, unknown>([
    ...Object.entries(texts),
    ['createdAt', createdAt.toISOString()],
    ['account', accountId && encodeId('Account', accountId)],
    ['lifecycleStage', lifecycleStage?.key ?? null],
    ['segments', segments.map(({ segmentId }) => encodeId('Segment', segmentId))],
    ...attributes.map(({ definition, text, number, boolean, date }): [string, unknown] => [
      `${attributePrefix}${definition.key}`,
      text ?? number ?? boolean ?? date?.toISOString().slice(0, 10),
    ]),
  ]);
  return {
    values,
    events: events.map(
      ({ type, source, occurredAt, value, currency, touchpointId }) =>
        new Map<string, unknown>([
          ...Object.entries({ type, source, value, currency }),
          ['occurredAt', occurredAt.toISOString()],
          ['touchpoint', touchpointId && encodeId('Touchpoint', touchpointId)],
        ]),
    ),
  };
}

/** Whether a condition holds of a customer: said once more in memory, to compare the database with. */
export function judge(
  condition: CustomerCondition,
  { values, events }: CustomerFacts,
  fields: CustomerFields,
  present: Present,
): boolean {
  return judgeTree<EventRule>(condition, (rule) =>
    isEventRule(rule)
      ? judgeEvents(rule, events, present)
      : judgeRule(rule, values.get(rule.field), fields.get(rule.field)?.type, present),
  );
}

function judgeTree<Other extends object>(
  { combinator, rules, not }: Tree<Other>,
  decide: (rule: Rule | Other) => boolean,
): boolean {
  const one = (node: Rule | Other | Tree<Other>) =>
    isTree(node) ? judgeTree(node, decide) : decide(node);
  return (combinator === 'and' ? rules.every(one) : rules.some(one)) !== (not === true);
}

function judgeRule(rule: Rule, value: unknown, type: FieldType | undefined, present: Present) {
  // A text is no time, even if it is written like one.
  return holds(rule, value, { ...present, timeZone: type === 'DATE' ? present.timeZone : null });
}

function judgeEvents(rule: EventRule, all: readonly Values[], present: Present): boolean {
  const where = eventsOf(rule);
  const found = where ? all.filter((event) => judgeEvent(where, event, present)) : all;
  if ('match' in rule) return judgeCount(rule.match, found.length, all.length);
  const { field, operator, value, aggregate } = rule;
  const compared = value === undefined ? { field, operator } : { field, operator, value };
  const type = aggregate.of === 'occurredAt' ? 'DATE' : 'NUMBER';
  return judgeRule(compared, aggregated(aggregate, found), type, present);
}

function judgeEvent(where: Condition, event: Values, present: Present): boolean {
  const types: Readonly<Record<string, FieldType>> = eventFieldNames;
  return judgeTree<never>(where, (rule) =>
    judgeRule(rule, event.get(rule.field), types[rule.field], present),
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
