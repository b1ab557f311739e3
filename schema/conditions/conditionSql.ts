import { Prisma } from '../../prisma/generated/client/client.ts';
import { dayAfter, dayOf, startOfDay } from '../kernel/localTime.ts';
import { type Condition, isTree, type Period, type Predicate, type Tree } from './condition.ts';
import { fold } from './matching.ts';
import { beginningOf, daysOfPeriod, isDay, isMoment, type Present } from './moment.ts';

/** The value of a field in SQL; NULL where a row has none. */
export type FieldSql =
  /** A text, folded by `foldText` in the database. */
  | { readonly kind: 'TEXT'; readonly value: Prisma.Sql }
  | { readonly kind: 'NUMBER' | 'BOOLEAN' | 'DAY' | 'MOMENT'; readonly value: Prisma.Sql }
  /** A set of ids: SQL for how many of some it has, which are all different, or how many in all. */
  | { readonly kind: 'IDS'; readonly count: (ids: readonly string[] | null) => Prisma.Sql };

/** The SQL of a field; undefined for one that no row has. */
export type FieldSqlOf = (field: string) => FieldSql | undefined;

/**
 * A condition in SQL, which is true where `evaluate` says that it holds, and else false: never NULL.
 * What the condition compares with is in parameters alone.
 */
export function conditionSql(
  condition: Condition,
  sqlOf: FieldSqlOf,
  present: Present,
): Prisma.Sql {
  return treeSql<never>(condition, (predicate) => predicateSql(predicate, sqlOf, present));
}

/** A condition with predicates of other kinds in SQL, by the SQL of each predicate. */
export function treeSql<Other extends object>(
  { combinator, not, rules }: Tree<Other>,
  predicate: (rule: Predicate | Other) => Prisma.Sql,
): Prisma.Sql {
  const parts = rules.map((node) => (isTree(node) ? treeSql(node, predicate) : predicate(node)));
  const empty = combinator === 'and' ? Prisma.sql`TRUE` : Prisma.sql`FALSE`;
  const separator = combinator === 'and' ? ' AND ' : ' OR ';
  const all = parts.length === 0 ? empty : Prisma.sql`(${Prisma.join(parts, separator)})`;
  return not === true ? Prisma.sql`(NOT ${all})` : all;
}

const never = Prisma.sql`FALSE`;

/** One predicate in SQL. */
export function predicateSql(rule: Predicate, sqlOf: FieldSqlOf, present: Present): Prisma.Sql {
  const field = sqlOf(rule.field);
  switch (rule.operator) {
    case 'isNull':
    case 'isSkipped':
      return field ? absentSql(field) : Prisma.sql`TRUE`;
    case 'notNull':
    case 'isAnswered':
      return field ? Prisma.sql`(NOT ${absentSql(field)})` : never;
    case 'notEquals':
      return opposite({ ...rule, operator: 'equals' }, field, present);
    case 'notContains':
      return opposite({ ...rule, operator: 'contains' }, field, present);
    case 'notIn':
      return opposite({ ...rule, operator: 'in' }, field, present);
    default:
      return positive(rule, field, present);
  }
}

function opposite(predicate: Predicate, field: FieldSql | undefined, present: Present): Prisma.Sql {
  return Prisma.sql`(NOT ${positive(predicate, field, present)})`;
}

/** A comparison that is false without a value. */
function positive(predicate: Predicate, field: FieldSql | undefined, present: Present): Prisma.Sql {
  const found = field ? comparison(predicate, field, present) : null;
  return found ? Prisma.sql`((${found}) IS TRUE)` : never;
}

function absentSql(field: FieldSql): Prisma.Sql {
  if (field.kind === 'IDS') return Prisma.sql`(${field.count(null)} = 0)`;
  return Prisma.sql`(${valueSql(field)} IS NULL)`;
}

/** What JavaScript's `trim` removes. */
const blank =
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

/** A value; NULL for a blank text, which counts as none. */
function valueSql(field: Exclude<FieldSql, { kind: 'IDS' }>): Prisma.Sql {
  if (field.kind !== 'TEXT') return field.value;
  return Prisma.sql`nullif(btrim(${field.value}, ${blank}::text), '')`;
}

/** Null where the operator does not compare such a field, or not with such a value. */
function comparison(predicate: Predicate, field: FieldSql, present: Present): Prisma.Sql | null {
  switch (field.kind) {
    case 'TEXT':
      return textSql(predicate, valueSql(field));
    case 'NUMBER':
      return numberSql(predicate, field.value);
    case 'BOOLEAN': {
      const { operator, value } = predicate;
      if (operator !== 'equals' || typeof value !== 'boolean') return null;
      return Prisma.sql`${field.value} = ${value}::boolean`;
    }
    case 'IDS':
      return idsSql(predicate, field.count);
    default:
      return timeSql(
        predicate,
        field.kind === 'DAY' ? dayTerms : momentTerms,
        field.value,
        present,
      );
  }
}

function textSql({ operator, value }: Predicate, text: Prisma.Sql): Prisma.Sql | null {
  if (operator === 'in') {
    const texts = (Array.isArray(value) ? value : []).filter((each) => typeof each === 'string');
    return Prisma.sql`${text} = ANY(${texts.map(fold)}::text[])`;
  }
  if (typeof value !== 'string') return null;
  const operand = Prisma.sql`${fold(value)}::text`;
  switch (operator) {
    case 'equals':
      return Prisma.sql`${text} = ${operand}`;
    case 'contains':
      return Prisma.sql`strpos(${text}, ${operand}) > 0`;
    case 'beginsWith':
      return Prisma.sql`starts_with(${text}, ${operand})`;
    case 'endsWith':
      return Prisma.sql`right(${text}, ${[...fold(value)].length}::int) = ${operand}`;
    default:
      return null;
  }
}

const symbols: Readonly<Partial<Record<Predicate['operator'], string>>> = {
  equals: '=',
  gt: '>',
  gte: '>=',
  lt: '<',
  lte: '<=',
};

function numberSql({ operator, value }: Predicate, number: Prisma.Sql): Prisma.Sql | null {
  if (Array.isArray(value)) {
    const numbers = value.filter((each) => typeof each === 'number');
    if (operator === 'in') return Prisma.sql`${number} = ANY(${numbers}::float8[])`;
    const [low, high] = numbers;
    if (operator !== 'between' || low === undefined || high === undefined) return null;
    return Prisma.sql`${number} BETWEEN ${low}::float8 AND ${high}::float8`;
  }
  const symbol = symbols[operator];
  if (symbol === undefined || typeof value !== 'number') return null;
  return Prisma.sql`${number} ${Prisma.raw(symbol)} ${value}::float8`;
}

function idsSql(
  { operator, value }: Predicate,
  count: (ids: readonly string[]) => Prisma.Sql,
): Prisma.Sql | null {
  const sent = Array.isArray(value) ? value : [value];
  const ids = [...new Set(sent.filter((each) => typeof each === 'string').map(fold))];
  if (ids.length === 0) return null;
  if (operator === 'includesAll') return Prisma.sql`${count(ids)} = ${ids.length}::int`;
  return ['contains', 'includesAny', 'equals', 'in'].includes(operator)
    ? Prisma.sql`${count(ids)} > 0`
    : null;
}

/** The values that are the same as a time: from one on, and before the other. */
interface Span {
  readonly from: string | number;
  readonly until: string | number;
}

/** How values of one kind are compared with days, moments and periods. */
interface TimeTerms {
  readonly spanOf: (operand: string, timeZone: string) => Span;
  /** The type of the parameters in a span, and a value from one of them. */
  readonly type: Prisma.Sql;
  readonly time: (parameter: Prisma.Sql) => Prisma.Sql;
  readonly within: (value: Prisma.Sql, period: Period, present: Present) => Prisma.Sql;
  readonly older: (value: Prisma.Sql, period: Period, present: Present) => Prisma.Sql;
}

const dayMs = 24 * 60 * 60 * 1000;

/** A day as a number, since the database writes days before the year 1 in another way. */
function dayNumber(day: string): number {
  return (Date.parse(day) - Date.parse('2000-01-01')) / dayMs;
}

const dayParameter = (day: string) => dayTerms.time(Prisma.sql`${dayNumber(day)}::int`);

/** A moment as text. No stored one is before the year 1 or after 9999. */
function momentText(moment: Date): string {
  const year = moment.getUTCFullYear();
  return year < 1 ? '-infinity' : year > 9999 ? 'infinity' : moment.toISOString();
}

const momentParameter = (moment: Date) => Prisma.sql`${momentText(moment)}::timestamptz`;

const dayTerms: TimeTerms = {
  spanOf: (operand, timeZone) => {
    if (isDay(operand)) return { from: dayNumber(operand), until: dayNumber(operand) + 1 };
    // A day is compared with a moment by its first instant. No zone is two days away.
    const moment = Date.parse(operand);
    const around = [-2, -1, 0, 1, 2].map((days) =>
      dayAfter(dayOf(new Date(moment), timeZone), days),
    );
    const firstThat = (isIt: (begins: number) => boolean) =>
      dayNumber(around.find((day) => isIt(startOfDay(day, timeZone).getTime())) ?? '9999-12-31');
    return {
      from: firstThat((begins) => begins >= moment),
      until: firstThat((begins) => begins > moment),
    };
  },
  type: Prisma.raw('int'),
  time: (number) => Prisma.sql`('2000-01-01'::date + ${number})`,
  within: (value, period, present) => {
    const { first, last } = daysOfPeriod(period, present);
    return Prisma.sql`${value} BETWEEN ${dayParameter(first)} AND ${dayParameter(last)}`;
  },
  older: (value, period, present) =>
    Prisma.sql`${value} < ${dayParameter(daysOfPeriod(period, present).first)}`,
};

const momentTerms: TimeTerms = {
  spanOf: (operand, timeZone) => {
    if (!isDay(operand)) {
      // Stored moments have milliseconds.
      const moment = Date.parse(operand);
      return { from: momentText(new Date(moment)), until: momentText(new Date(moment + 1)) };
    }
    const next = dayAfter(operand, 1);
    const end = next === operand ? new Date(8.64e15) : startOfDay(next, timeZone);
    return { from: momentText(startOfDay(operand, timeZone)), until: momentText(end) };
  },
  type: Prisma.raw('timestamptz'),
  time: (text) => text,
  within: (value, period, present) =>
    Prisma.sql`${value} > ${momentParameter(beginningOf(period, present))}
      AND ${value} <= ${momentParameter(present.now)}`,
  older: (value, period, present) =>
    Prisma.sql`${value} <= ${momentParameter(beginningOf(period, present))}`,
};

function timeSql(
  { operator, value: operand }: Predicate,
  terms: TimeTerms,
  value: Prisma.Sql,
  present: Present,
): Prisma.Sql | null {
  if (operator === 'withinLast' || operator === 'olderThan') {
    if (typeof operand !== 'object' || !('unit' in operand)) return null;
    return operator === 'withinLast'
      ? terms.within(value, operand, present)
      : terms.older(value, operand, present);
  }
  const times = (Array.isArray(operand) ? operand : [operand]).filter(isTime);
  const spans = times.map((time) => terms.spanOf(time, present.timeZone));
  const [first, second] = spans;
  if (!first) return null;
  const bound = (time: string | number) => terms.time(Prisma.sql`${time}::${terms.type}`);
  switch (operator) {
    case 'before':
      return Prisma.sql`${value} < ${bound(first.from)}`;
    case 'after':
      return Prisma.sql`${value} >= ${bound(first.until)}`;
    case 'between':
      return second
        ? Prisma.sql`${value} >= ${bound(first.from)} AND ${value} < ${bound(second.until)}`
        : null;
    case 'equals':
    case 'in':
      return inSpans(value, spans, terms);
    default:
      return null;
  }
}

/** However many spans there are, they are two parameters, and the value is computed once. */
function inSpans(value: Prisma.Sql, spans: readonly Span[], { type, time }: TimeTerms): Prisma.Sql {
  const [from, until] = [spans.map((span) => span.from), spans.map((span) => span.until)];
  return Prisma.sql`(SELECT EXISTS (
      SELECT FROM unnest(${from}::${type}[], ${until}::${type}[]) AS span (first, next)
      WHERE compared.at >= ${time(Prisma.raw('span.first'))} AND compared.at < ${time(Prisma.raw('span.next'))})
    FROM (SELECT ${value} AS at OFFSET 0) compared)`;
}

function isTime(operand: unknown): operand is string {
  return isDay(operand) || isMoment(operand);
}
