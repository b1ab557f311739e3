import { Prisma } from '../../prisma/generated/client/client.ts';
import { foldText } from '../conditions/foldText.ts';
import { badArgument } from '../kernel/errors.ts';
import { decodeId } from '../kernel/id.ts';
import type { Comparison } from '../toolkit/read/comparator.ts';
import { attributeColumn, type CustomerCut } from './customerCut.ts';
import { readDay, refuseRange } from './days.ts';
import type { ScoreFilterShape } from './filter.input.ts';
import { noTouchpoint } from './rollups/fold.ts';

/** Which rows of the rollups to count. */
export interface Selection {
  /** `YYYY-MM-DD`; null is no bound. */
  readonly from: string | null;
  readonly to: string | null;
  /** Conditions on columns that only RollupByCut has, or only live counts; all must hold. */
  readonly dimensions: readonly Prisma.Sql[];
  /** What it asks of customers, which no rollup has; null for nothing. */
  readonly customers: CustomerCut | null;
  /** A condition on the wave of a response, which no rollup has either; null for none. */
  readonly wave: Prisma.Sql | null;
}

/**
 * Reads a filter.
 *
 * @param path of the filter in the arguments
 * @throws BAD_USER_INPUT with the path of the first value that is wrong
 */
export function selectionOf(filter: ScoreFilterShape | null | undefined, path: string): Selection {
  const { from, to, channel, touchpoint, hasTouchpoint, locale, version } = filter ?? {};
  const { account, attributes, segment, wave } = filter ?? {};
  const first = from == null ? null : readDay(from, `${path}.from`);
  const last = to == null ? null : readDay(to, `${path}.to`);
  if (first !== null && last !== null) refuseRange(first, last, `${path}.to`);
  const waves = wave == null ? null : waveCondition(wave, `${path}.wave`);
  return {
    from: first,
    to: last,
    dimensions: [
      ...compared(Prisma.sql`channel`, channel, `${path}.channel`, '"Channel"'),
      ...compared(
        Prisma.sql`"touchpointId"`,
        touchpoint && keysIn(touchpoint, `${path}.touchpoint`, 'Touchpoint'),
        `${path}.touchpoint`,
        'uuid',
      ),
      ...presence(touchpoint == null ? hasTouchpoint : (hasTouchpoint ?? true)),
      ...compared(Prisma.sql`locale`, locale, `${path}.locale`, 'text'),
      ...compared(Prisma.sql`version`, version, `${path}.version`, 'int'),
      ...compared(
        Prisma.sql`"accountId"`,
        account && keysIn(account, `${path}.account`, 'Account'),
        `${path}.account`,
        'uuid',
      ),
      ...(account == null ? [] : [Prisma.sql`NOT "accountId" = ${noTouchpoint}::uuid`]),
      ...(segment == null
        ? []
        : segmentConditions(keysIn(segment, `${path}.segment`, 'Segment'), `${path}.segment`)),
      ...(waves ? [waves] : []),
      ...(attributes ?? []).map(
        (each) => Prisma.sql`${attributeColumn(each.key)} = ANY(${[...each.in]}::text[])`,
      ),
    ],
    customers: customersIn(account != null, segment != null, attributes ?? [], path),
    wave: waves,
  };
}

function customersIn(
  account: boolean,
  segments: boolean,
  attributes: readonly { readonly key: string }[],
  path: string,
): CustomerCut | null {
  if (!account && !segments && attributes.length === 0) return null;
  return {
    segments,
    attributes: attributes.map(({ key }, index) => ({
      key,
      path: `${path}.attributes.${index}.key`,
    })),
  };
}

/** A condition for responses of waves; one without a wave has null in its row, and meets none. */
function waveCondition(wave: Comparison, path: string): Prisma.Sql {
  const conditions = compared(Prisma.sql`"waveId"`, keysIn(wave, path, 'Wave'), path, 'uuid');
  return Prisma.join([Prisma.sql`"waveId" IS NOT NULL`, ...conditions], ' AND ');
}

/** The selection, limited to a range of days. */
export function withinDays(selection: Selection, from: string, to: string): Selection {
  return {
    ...selection,
    from: selection.from !== null && selection.from > from ? selection.from : from,
    to: selection.to !== null && selection.to < to ? selection.to : to,
  };
}

/** The selection as an SQL condition on the rows of its table. */
export function selectionCondition({ from, to, dimensions }: Selection): Prisma.Sql {
  const conditions = [
    ...(from === null ? [] : [Prisma.sql`day >= ${from}::date`]),
    ...(to === null ? [] : [Prisma.sql`day <= ${to}::date`]),
    ...dimensions,
  ];
  return conditions.length === 0
    ? Prisma.sql`true`
    : Prisma.sql`(${Prisma.join(conditions, ' AND ')})`;
}

function presence(has: boolean | null | undefined): Prisma.Sql[] {
  if (has == null) return [];
  const none = Prisma.sql`"touchpointId" = ${noTouchpoint}::uuid`;
  return [has ? Prisma.sql`NOT ${none}` : none];
}

/** Conditions on the segments of then, of which a response can have many. */
function segmentConditions(comparison: Comparison, path: string): Prisma.Sql[] {
  const conditions = Object.entries(comparison).map(([operator, operand]) => {
    const named = bound([operand].flat(), 'uuid', `${path}.${operator}`);
    const overlaps = Prisma.sql`"segmentIds" && ${named}`;
    return operator === 'neq' || operator === 'notIn' ? Prisma.sql`NOT ${overlaps}` : overlaps;
  });
  return [...conditions, Prisma.sql`cardinality("segmentIds") > 0`];
}

type Translate = (column: Prisma.Sql, operand: Prisma.Sql) => Prisma.Sql;

const operators: Readonly<Record<string, Translate>> = {
  eq: (column, operand) => Prisma.sql`${column} = ${operand}`,
  neq: (column, operand) => Prisma.sql`${column} <> ${operand}`,
  in: (column, operand) => Prisma.sql`${column} = ANY(${operand})`,
  notIn: (column, operand) => Prisma.sql`NOT ${column} = ANY(${operand})`,
  lt: (column, operand) => Prisma.sql`${column} < ${operand}`,
  lte: (column, operand) => Prisma.sql`${column} <= ${operand}`,
  gt: (column, operand) => Prisma.sql`${column} > ${operand}`,
  gte: (column, operand) => Prisma.sql`${column} >= ${operand}`,
  contains: (column, operand) => Prisma.sql`strpos(${column}, ${operand}) > 0`,
  startsWith: (column, operand) => Prisma.sql`starts_with(${column}, ${operand})`,
  endsWith: (column, operand) => Prisma.sql`right(${column}, length(${operand})) = ${operand}`,
};

/** Columns are compared as what they are: a cast for each row takes longer than to add its counts. */
type OperandType = 'text' | 'int' | 'uuid' | '"Channel"';

function compared(
  column: Prisma.Sql,
  comparison: Comparison | null | undefined,
  path: string,
  type: OperandType,
): Prisma.Sql[] {
  const { ignoreCase, ...operands } = comparison ?? {};
  return Object.entries(operands).map(([operator, operand]) => {
    const translate = operators[operator];
    if (!translate) throw new Error(`Rollups cannot be compared by ${operator}`);
    const at = `${path}.${operator}`;
    // Only locales are compared as text here, and those are ASCII.
    return ignoreCase === true
      ? translate(Prisma.sql`lower(${column} COLLATE "C")`, bound(withoutCase(operand), type, at))
      : translate(column, bound(operand, type, at));
  });
}

/** An operand as a parameter of its type. `readQueryInput` has checked its length. */
function bound(operand: unknown, type: OperandType, path: string): Prisma.Sql {
  if ([operand].flat().includes(null)) {
    throw badArgument(path, 'cannot be null. Leave it out instead.');
  }
  return Array.isArray(operand)
    ? Prisma.sql`${operand}::${Prisma.raw(`${type}[]`)}`
    : Prisma.sql`${operand}::${Prisma.raw(type)}`;
}

function withoutCase(operand: unknown): unknown {
  if (Array.isArray(operand)) return operand.map(withoutCase);
  return typeof operand === 'string' ? foldText(operand) : operand;
}

/** The comparison with the keys of rows instead of their ids. */
function keysIn(
  comparison: Comparison,
  path: string,
  model: 'Touchpoint' | 'Account' | 'Segment' | 'Wave',
): Comparison {
  const keyOf = (id: unknown, at: string): unknown => {
    if (Array.isArray(id)) return id.map((one) => keyOf(one, at));
    if (typeof id !== 'string') return id;
    const key = decodeId(model, id);
    if (!key) {
      throw badArgument(at, `this is not the id of a ${model}: "${model.toLowerCase()}_…".`);
    }
    return key;
  };
  return Object.fromEntries(
    Object.entries(comparison).map(([operator, operand]) => [
      operator,
      keyOf(operand, `${path}.${operator}`),
    ]),
  );
}
