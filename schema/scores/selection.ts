import { Prisma } from '../../prisma/generated/client/client.ts';
import { composeText } from '../conditions/foldText.ts';
import { badArgument } from '../kernel/errors.ts';
import type { Comparison } from '../toolkit/read/comparator.ts';
import { bound, compared, type OperandType, rowKeysIn } from './compared.ts';
import { readDay, refuseRange } from './days.ts';
import type { ScoreFilterShape } from './filter.input.ts';
import {
  attributeProperty,
  hiddenFieldProperty,
  type Property,
  profileProperty,
  properties,
} from './property.ts';
import { noTouchpoint } from './rollups/fold.ts';

/** Which rows of the counts to add up. */
export interface Selection {
  /** `YYYY-MM-DD`; null is no bound. */
  readonly from: string | null;
  readonly to: string | null;
  /** At most one for each property; all must hold. */
  readonly conditions: readonly PropertyCondition[];
  /** A condition on the wave of a response, which no rollup has; null for none. */
  readonly wave: Prisma.Sql | null;
}

/** What a filter asks of one property of responses. */
export interface PropertyCondition {
  readonly property: Property;
  /** A condition on the column of the property. */
  readonly met: Prisma.Sql;
  /** The values that meet it; null if they are not listed. */
  readonly values: readonly string[] | null;
}

/** More would make too many combinations of conditions that are dropped (see suppression.ts). */
const mostConditions = 8;

/**
 * Reads a filter.
 *
 * @param path of the filter in the arguments
 * @throws BAD_USER_INPUT with the path of the first value that is wrong
 */
export function selectionOf(filter: ScoreFilterShape | null | undefined, path: string): Selection {
  const { from, to, wave } = filter ?? {};
  const first = from == null ? null : readDay(from, `${path}.from`);
  const last = to == null ? null : readDay(to, `${path}.to`);
  if (first !== null && last !== null) refuseRange(first, last, `${path}.to`);
  const conditions = merged(conditionsOf(filter ?? {}, path));
  if (conditions.length > mostConditions) {
    throw badArgument(
      path,
      `at most ${mostConditions} properties; there are ${conditions.length}.`,
    );
  }
  return {
    from: first,
    to: last,
    conditions,
    wave: wave == null ? null : waveCondition(wave, `${path}.wave`),
  };
}

function conditionsOf(filter: ScoreFilterShape, path: string): PropertyCondition[] {
  const { channel, touchpoint, hasTouchpoint, locale, version, account, segment, tags } = filter;
  const compare = (
    property: Property,
    comparison: Comparison | null | undefined,
    name: string,
    type: OperandType,
  ) => conditionsOn(property, compared(property.column, comparison, `${path}.${name}`, type));
  const { CHANNEL, TOUCHPOINT, LOCALE, VERSION, ACCOUNT } = properties;
  return [
    ...compare(CHANNEL, channel, 'channel', '"Channel"'),
    ...compare(
      TOUCHPOINT,
      touchpoint && rowKeysIn(touchpoint, `${path}.touchpoint`, 'Touchpoint'),
      'touchpoint',
      'uuid',
    ),
    ...conditionsOn(
      TOUCHPOINT,
      presence(touchpoint == null ? hasTouchpoint : (hasTouchpoint ?? true)),
    ),
    ...compare(LOCALE, locale, 'locale', 'text'),
    ...compare(VERSION, version, 'version', 'int'),
    ...compare(
      ACCOUNT,
      account && rowKeysIn(account, `${path}.account`, 'Account'),
      'account',
      'uuid',
    ),
    ...(account == null
      ? []
      : conditionsOn(ACCOUNT, [Prisma.sql`NOT "accountId" = ${noTouchpoint}::uuid`])),
    ...(segment == null
      ? []
      : [segmentCondition(rowKeysIn(segment, `${path}.segment`, 'Segment'), `${path}.segment`)]),
    ...(tags == null ? [] : tagConditions(tags, `${path}.tags`)),
    ...namedConditions(filter, path),
  ];
}

/** Conditions on properties that are named by a key; each lists its values. */
function namedConditions(
  { attributes, hiddenFields, profile }: ScoreFilterShape,
  path: string,
): PropertyCondition[] {
  const one = (property: Property, values: readonly string[]): PropertyCondition => ({
    property,
    met: Prisma.sql`${property.column} = ANY(${[...values]}::text[])`,
    values,
  });
  return [
    ...(attributes ?? []).map(({ key, in: values }, index) =>
      one(
        attributeProperty({ key, path: `${path}.attributes.${index}.key` }),
        values.map(composeText),
      ),
    ),
    ...(hiddenFields ?? []).map(({ key, in: values }, index) =>
      one(
        hiddenFieldProperty({ key, path: `${path}.hiddenFields.${index}.key` }),
        values.map(composeText),
      ),
    ),
    ...(profile ?? []).map(({ question, in: values }, index) =>
      one(
        profileProperty({ key: question, path: `${path}.profile.${index}.question` }),
        values.map(composeText),
      ),
    ),
  ];
}

function conditionsOn(property: Property, conditions: readonly Prisma.Sql[]): PropertyCondition[] {
  return conditions.map((met) => ({ property, met, values: null }));
}

/** Several conditions on one property as one. */
function merged(conditions: readonly PropertyCondition[]): PropertyCondition[] {
  const byName = new Map<string, PropertyCondition>();
  for (const condition of conditions) {
    const { property, met, values } = condition;
    const known = byName.get(property.name);
    byName.set(
      property.name,
      known
        ? {
            property,
            met: allOf([known.met, met]),
            values: known.values && values && [...known.values, ...values],
          }
        : condition,
    );
  }
  return [...byName.values()];
}

/** A condition for responses of waves; one without a wave has null in its row, and meets none. */
function waveCondition(wave: Comparison, path: string): Prisma.Sql {
  const conditions = compared(Prisma.sql`"waveId"`, rowKeysIn(wave, path, 'Wave'), path, 'uuid');
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

/** The part of the selection that says when: an SQL condition on days and waves. */
export function periodCondition({ from, to, wave }: Selection): Prisma.Sql {
  return allOf([
    ...(from === null ? [] : [Prisma.sql`day >= ${from}::date`]),
    ...(to === null ? [] : [Prisma.sql`day <= ${to}::date`]),
    ...(wave ? [wave] : []),
  ]);
}

/** The whole selection, as an SQL condition. */
export function selectionCondition(selection: Selection): Prisma.Sql {
  return allOf([periodCondition(selection), ...selection.conditions.map(({ met }) => met)]);
}

function allOf(conditions: readonly Prisma.Sql[]): Prisma.Sql {
  return conditions.length === 0
    ? Prisma.sql`true`
    : Prisma.sql`(${Prisma.join(conditions, ' AND ')})`;
}

function presence(has: boolean | null | undefined): Prisma.Sql[] {
  if (has == null) return [];
  const none = Prisma.sql`"touchpointId" = ${noTouchpoint}::uuid`;
  return [has ? Prisma.sql`NOT ${none}` : none];
}

/** A condition on the segments of then, of which a response can have many. */
function segmentCondition(comparison: Comparison, path: string): PropertyCondition {
  const operators = Object.entries(comparison);
  const conditions = operators.map(([operator, operand]) => {
    const named = bound([operand].flat(), 'text', `${path}.${operator}`);
    const overlaps = Prisma.sql`"segmentIds" && ${named}`;
    return operator === 'neq' || operator === 'notIn' ? Prisma.sql`NOT ${overlaps}` : overlaps;
  });
  const [[operator, operand] = []] = operators;
  const isListed = operators.length === 1 && (operator === 'eq' || operator === 'in');
  return {
    property: properties.SEGMENT,
    met: allOf([...conditions, Prisma.sql`cardinality("segmentIds") > 0`]),
    values: isListed ? textsIn(operand) : null,
  };
}

/** Conditions on tags; they are compared in NFC. */
function tagConditions(comparison: Comparison, path: string): PropertyCondition[] {
  return Object.entries(comparison).map(([operator, operand]) => {
    const at = `${path}.${operator}`;
    const property = properties.TAG;
    if (operator === 'isEmpty') {
      const met = Prisma.sql`(cardinality(tags) = 0) = ${bound(operand, 'boolean', at)}`;
      return { property, met, values: [''] };
    }
    const named = bound([operand].flat().map(composed), 'text', at);
    const met =
      operator === 'hasSome' ? Prisma.sql`tags && ${named}` : Prisma.sql`tags @> ${named}`;
    return { property, met, values: textsIn(operand).map(composeText) };
  });
}

function textsIn(operand: unknown): string[] {
  return [operand].flat().filter((each) => typeof each === 'string');
}

function composed(operand: unknown): unknown {
  return typeof operand === 'string' ? composeText(operand) : operand;
}
