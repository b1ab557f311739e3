import { Prisma } from '../../prisma/generated/client/client.ts';
import { conditionSql, type FieldSql, predicateSql } from '../conditions/conditionSql.ts';
import {
  aggregateType,
  type EventAggregate,
  type EventRule,
  eventsOf,
} from '../conditions/eventRule.ts';
import type { Present } from '../conditions/moment.ts';
import { decodeId } from '../kernel/id.ts';

/** The fields of a row that is named `event`, by their names in conditions. */
export const eventFields: ReadonlyMap<string, FieldSql> = new Map<string, FieldSql>([
  ['type', { kind: 'TEXT', value: Prisma.raw('event."typeFolded"') }],
  ['source', { kind: 'TEXT', value: Prisma.raw('event."sourceFolded"') }],
  ['occurredAt', { kind: 'MOMENT', value: Prisma.raw('event."occurredAt"') }],
  ['value', { kind: 'NUMBER', value: Prisma.raw('event.value') }],
  ['currency', { kind: 'TEXT', value: Prisma.raw('"foldText"(event.currency)') }],
  ['touchpoint', { kind: 'IDS', count: touchpointSql }],
]);

function touchpointSql(ids: readonly string[] | null): Prisma.Sql {
  const keys = ids?.flatMap((id) => decodeId('Touchpoint', id) ?? []);
  const named = keys
    ? Prisma.sql`event."touchpointId" = ANY(${keys}::uuid[])`
    : Prisma.sql`event."touchpointId" IS NOT NULL`;
  return Prisma.sql`(CASE WHEN ${named} THEN 1 ELSE 0 END)`;
}

/** The events of a row of `Customer` that is named `customer`; OFFSET has them looked up by it. */
export const eventsSql = Prisma.raw(`(
  SELECT id, "typeFolded", "sourceFolded", "occurredAt", value, currency, "touchpointId"
  FROM "CustomerEvent" own
  WHERE own."workspaceId" = customer."workspaceId" AND own."customerId" = customer.id OFFSET 0
) event`);

/** A predicate on events in SQL; never NULL. */
export function eventRuleSql(rule: EventRule, present: Present): Prisma.Sql {
  const met = metSql(rule, present);
  if ('aggregate' in rule) return aggregateSql(rule, met, present);
  const { mode, threshold = 0 } = rule.match;
  const count = Prisma.sql`(SELECT count(*) FROM ${eventsSql} WHERE ${met})`;
  switch (mode) {
    case 'some':
      return Prisma.sql`EXISTS (SELECT FROM ${eventsSql} WHERE ${met})`;
    case 'none':
      return Prisma.sql`(NOT EXISTS (SELECT FROM ${eventsSql} WHERE ${met}))`;
    case 'all':
      return Prisma.sql`(NOT EXISTS (SELECT FROM ${eventsSql} WHERE NOT ${met}))`;
    case 'atLeast':
      return Prisma.sql`(${count} >= ${threshold}::int)`;
    case 'atMost':
      return Prisma.sql`(${count} <= ${threshold}::int)`;
    case 'exactly':
      return Prisma.sql`(${count} = ${threshold}::int)`;
  }
}

/** Whether an event meets the condition of a predicate. */
export function metSql(rule: EventRule, present: Present): Prisma.Sql {
  const where = eventsOf(rule);
  if (!where) return Prisma.sql`TRUE`;
  return conditionSql(where, (field) => eventFields.get(field), present);
}

function aggregateSql(rule: EventAggregate, met: Prisma.Sql, present: Present): Prisma.Sql {
  const kind = aggregateType(rule.aggregate) === 'NUMBER' ? 'NUMBER' : 'MOMENT';
  const { field, operator, value } = rule;
  const compared = value === undefined ? { field, operator } : { field, operator, value };
  return predicateSql(compared, () => ({ kind, value: aggregatedSql(rule, met) }), present);
}

/** What is computed of the events that meet a condition. */
export function aggregatedSql(
  { aggregate: { fn, of, currency } }: EventAggregate,
  met: Prisma.Sql,
): Prisma.Sql {
  const column = Prisma.raw(of ? `event."${of}"` : 'event.id');
  const inCurrency =
    currency === undefined ? Prisma.empty : Prisma.sql`AND event.currency = ${currency}::text`;
  const counted = Prisma.sql`${eventsSql} WHERE ${column} IS NOT NULL ${inCurrency} AND ${met}`;
  const order = (direction: 'ASC' | 'DESC') =>
    Prisma.raw(`ORDER BY event."occurredAt" ${direction}, event.id ${direction}`);
  // Added up in one order: sums of fractions depend on it. A sum that no number of eight bytes can be
  // would be an error: no currency has values so large.
  const sum = Prisma.sql`sum(greatest(least(${column}, 1e300), -1e300) ${order('ASC')})`;
  switch (fn) {
    case 'count':
      return Prisma.sql`(SELECT count(*) FROM ${counted})`;
    case 'sum':
      return Prisma.sql`(SELECT coalesce(${sum}, 0) FROM ${counted})`;
    case 'avg':
      return Prisma.sql`(SELECT ${sum} / nullif(count(*), 0) FROM ${counted})`;
    case 'min':
      return Prisma.sql`(SELECT min(${column}) FROM ${counted})`;
    case 'max':
      return Prisma.sql`(SELECT max(${column}) FROM ${counted})`;
    case 'first':
      return Prisma.sql`(SELECT ${column} FROM ${counted} ${order('ASC')} LIMIT 1)`;
    case 'last':
      return Prisma.sql`(SELECT ${column} FROM ${counted} ${order('DESC')} LIMIT 1)`;
  }
}
