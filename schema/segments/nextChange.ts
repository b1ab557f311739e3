import { Prisma } from '../../prisma/generated/client/client.ts';
import {
  type Condition,
  isTree,
  type Period,
  type Predicate,
  type Tree,
} from '../conditions/condition.ts';
import { type FieldSql, predicateSql, treeSql } from '../conditions/conditionSql.ts';
import {
  type CustomerCondition,
  type EventRule,
  eventsOf,
  isEventRule,
} from '../conditions/eventRule.ts';
import { daysOfPeriod, type Present } from '../conditions/moment.ts';
import { startOfDay } from '../kernel/localTime.ts';
import { type CustomerFields, customerRuleSql } from './customerFields.ts';
import { aggregatedSql, eventFields, eventsSql, metSql } from './eventSql.ts';

/**
 * When time alone can next change the truth of a condition, in SQL for a row of `Customer` that is named
 * `customer`: later than now, and never after the truth changes; a look that finds nothing changed is
 * harmless. It is NULL for a customer whom time does not move, and null where it moves none.
 */
export function nextChangeSql(
  condition: CustomerCondition,
  fields: CustomerFields,
  present: Present,
): Prisma.Sql | null {
  return nextOfTree<EventRule>(condition, {
    next: (rule) =>
      isEventRule(rule)
        ? nextOfEvents(rule, present)
        : nextOfRule(rule, fields.get(rule.field), present),
    holds: (rule) => customerRuleSql(rule, fields, present),
  });
}

interface Predicates<Other> {
  readonly next: (rule: Predicate | Other) => Prisma.Sql | null;
  readonly holds: (rule: Predicate | Other) => Prisma.Sql;
}

/** Where a part of an "and" does not hold that time does not change, time does not change the whole. */
function nextOfTree<Other extends object>(
  { combinator, rules }: Tree<Other>,
  predicates: Predicates<Other>,
): Prisma.Sql | null {
  const times: Prisma.Sql[] = [];
  const fixed: Prisma.Sql[] = [];
  for (const node of rules) {
    const next = isTree(node) ? nextOfTree(node, predicates) : predicates.next(node);
    if (next) times.push(next);
    else fixed.push(isTree(node) ? treeSql(node, predicates.holds) : predicates.holds(node));
  }
  if (times.length === 0) return null;
  const first = Prisma.sql`least(${Prisma.join(times)})`;
  if (combinator === 'or' || fixed.length === 0) return first;
  return Prisma.sql`(CASE WHEN ${Prisma.join(fixed, ' AND ')} THEN ${first} END)`;
}

function nextOfEvents(rule: EventRule, present: Present): Prisma.Sql | null {
  const where = eventsOf(rule);
  const next = where && nextOfEvent(where, present);
  const times = next ? [Prisma.sql`(SELECT min(${next}) FROM ${eventsSql})`] : [];
  if ('aggregate' in rule && rule.aggregate.of === 'occurredAt') {
    const { field, operator, value } = rule;
    const compared = value === undefined ? { field, operator } : { field, operator, value };
    const sql: FieldSql = { kind: 'MOMENT', value: aggregatedSql(rule, metSql(rule, present)) };
    const ofAggregate = nextOfRule(compared, { sql }, present);
    if (ofAggregate) times.push(ofAggregate);
  }
  return times.length > 0 ? Prisma.sql`least(${Prisma.join(times)})` : null;
}

function nextOfEvent(where: Condition, present: Present): Prisma.Sql | null {
  const sqlOf = (field: string) => eventFields.get(field);
  return nextOfTree<never>(where, {
    next: (rule) => {
      const sql = sqlOf(rule.field);
      return nextOfRule(rule, sql && { sql }, present);
    },
    holds: (rule) => predicateSql(rule, sqlOf, present),
  });
}

/** Only periods move with time: days and moments are compared with what is stored. */
function nextOfRule(
  { operator, value: period }: Predicate,
  field: { readonly sql: FieldSql } | undefined,
  present: Present,
): Prisma.Sql | null {
  if (operator !== 'withinLast' && operator !== 'olderThan') return null;
  if (!field || typeof period !== 'object' || !('unit' in period)) return null;
  const { kind } = field.sql;
  if (kind !== 'MOMENT' && kind !== 'DAY') return null;
  const next = kind === 'DAY' ? nextOfDay(period, present) : nextOfMoment(period, present);
  // Until a moment is past, it is not within the last of anything.
  const entering = operator === 'withinLast' ? next.entering : Prisma.empty;
  return Prisma.sql`(SELECT CASE ${entering} ${next.leaving} END
    FROM (SELECT ${field.sql.value} AS at OFFSET 0) compared)`;
}

/** Parts of a CASE over `compared.at`. */
interface Next {
  readonly entering: Prisma.Sql;
  readonly leaving: Prisma.Sql;
}

const hours = (count: number) => Prisma.sql`make_interval(hours => ${count}::int)`;
const at = Prisma.raw('compared.at');

function nextOfMoment(period: Period, { now }: Present): Next {
  const present = Prisma.sql`${now}::timestamptz`;
  const entering = Prisma.sql`WHEN ${at} > ${present} THEN ${at}`;
  if (period.unit !== 'months' && period.unit !== 'years') {
    const end = Prisma.sql`${at} + ${lengthSql(period)}`;
    return { entering, leaving: Prisma.sql`WHEN ${end} > ${present} THEN ${end}` };
  }
  return { entering, leaving: nearEndOfMonths(period, present) };
}

/**
 * Months and years keep the local time of day, and a month's last day: by zones and changes of clocks,
 * their end is some hours from the one in UTC, near the end of a month some days, and what has left can
 * be within again for some hours. Around it, there is a look at the same minute and second as the moment,
 * and at each full quarter; near the end of a month at each full hour.
 */
function nearEndOfMonths(period: Period, present: Prisma.Sql): Prisma.Sql {
  const end = Prisma.sql`((${at} AT TIME ZONE 'UTC' + ${lengthSql(period)}) AT TIME ZONE 'UTC')`;
  const isMiddle = Prisma.sql`extract(day FROM ${at} AT TIME ZONE 'UTC') BETWEEN 3 AND 26`;
  const around = Prisma.sql`(CASE WHEN ${isMiddle} THEN ${hours(3)} ELSE ${hours(7 * 24)} END)`;
  const step = Prisma.sql`(CASE WHEN ${isMiddle} THEN interval '15 minutes' ELSE interval '1 hour' END)`;
  const after = (origin: Prisma.Sql) =>
    Prisma.sql`date_bin(${step}, ${present}, ${origin}) + ${step}`;
  const full = Prisma.sql`'2000-01-01T00:00:00Z'::timestamptz`;
  // A zone that skips a day of the calendar, as Samoa did, is a day late.
  const skipped = Prisma.sql`${end} + ${around} + ${hours(25)}`;
  return Prisma.sql`
    WHEN ${end} - ${around} > ${present} THEN ${end} - ${around}
    WHEN ${end} + ${around} > ${present} THEN least(${after(at)}, ${after(full)})
    WHEN ${skipped} > ${present} THEN ${skipped}`;
}

const dayMs = 24 * 60 * 60 * 1000;

/** Days move at midnight, and a period of hours also when it began at midnight. */
function nextOfDay(period: Period, present: Present): Next {
  const now = Prisma.sql`${present.now}::timestamptz`;
  const { first, last } = daysOfPeriod(period, present);
  const midnightAfter = (day: string) =>
    startOfDay(new Date(Date.parse(day) + dayMs).toISOString().slice(0, 10), present.timeZone);
  const next = [midnightAfter(last)];
  const unitMs = { minutes: 60_000, hours: 3_600_000 };
  if (period.unit === 'minutes' || period.unit === 'hours') {
    next.push(new Date(midnightAfter(first).getTime() + period.amount * unitMs[period.unit]));
  }
  const soon = Prisma.sql`${new Date(Math.min(...next.map((each) => each.getTime())))}::timestamptz`;
  // In UTC: three days are more than zones and the lengths of months can differ.
  const day = Prisma.sql`(${at}::timestamp AT TIME ZONE 'UTC')`;
  const end = Prisma.sql`((${at}::timestamp + ${lengthSql(period)}) AT TIME ZONE 'UTC')`;
  return {
    entering: Prisma.sql`
      WHEN ${day} - ${hours(48)} > ${now} THEN ${day} - ${hours(48)}
      WHEN ${day} + ${hours(48)} > ${now} THEN ${soon}`,
    leaving: Prisma.sql`WHEN ${end} + ${hours(7 * 24)} > ${now} THEN greatest(${soon}, ${end} - ${hours(72)})`,
  };
}

/** Days and weeks in hours: those of an interval follow the session's time zone. */
function lengthSql({ amount, unit }: Period): Prisma.Sql {
  switch (unit) {
    case 'minutes':
      return Prisma.sql`make_interval(mins => ${amount}::int)`;
    case 'hours':
      return hours(amount);
    case 'days':
      return hours(24 * amount);
    case 'weeks':
      return hours(7 * 24 * amount);
    case 'months':
      return Prisma.sql`make_interval(months => ${amount}::int)`;
    case 'years':
      return Prisma.sql`make_interval(years => ${amount}::int)`;
  }
}
