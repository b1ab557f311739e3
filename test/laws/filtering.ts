import { type GraphQLInputObjectType, getNamedType, isInputObjectType } from 'graphql';
import { composeText, foldText } from '../../schema/conditions/foldText.ts';
import { schema } from '../../schema/index.ts';
import { encodeId } from '../../schema/kernel/id.ts';
import type { Primitive } from '../../schema/toolkit/primitive/registry.ts';
import type { Row } from './variedRows.ts';

/** A filter by one column, and what it finds. */
export interface FilterCase {
  readonly filter: object;
  /** Found without a database: what every engine has to agree with. */
  readonly ids: readonly string[];
}

/** By whether a stored value, or a list of them, meets an operator’s operand. */
type Holds = (value: unknown, operand: unknown) => boolean;

const one = (value: unknown) => [value].flat();
const operators: Readonly<Record<string, Holds>> = {
  eq: (value, operand) => value === operand,
  neq: (value, operand) => value !== operand,
  in: (value, operand) => one(operand).includes(value),
  notIn: (value, operand) => !one(operand).includes(value),
  lt: (value, operand) => Number(value) < Number(operand),
  lte: (value, operand) => Number(value) <= Number(operand),
  gt: (value, operand) => Number(value) > Number(operand),
  gte: (value, operand) => Number(value) >= Number(operand),
  contains: (value, operand) => String(value).includes(String(operand)),
  startsWith: (value, operand) => String(value).startsWith(String(operand)),
  endsWith: (value, operand) => String(value).endsWith(String(operand)),
  has: (value, operand) => one(value).includes(operand),
  hasSome: (value, operand) => one(operand).some((each) => one(value).includes(each)),
  hasEvery: (value, operand) => one(operand).every((each) => one(value).includes(each)),
  isEmpty: (value, operand) => (one(value).length === 0) === operand,
};
const takesList: ReadonlySet<string> = new Set(['in', 'notIn', 'hasSome', 'hasEvery']);

/** Each operator of each column that lists of a primitive can be filtered by, on some rows. */
export function filterCases({ model }: Primitive, rows: readonly Row[]): FilterCase[] {
  return comparedColumns(model).flatMap(({ column, comparator }) => {
    const valueIn = (row: Row) => (column === 'id' ? encodeId(model, row.id) : row[column]);
    const values = rows.flatMap((row) => valueIn(row) ?? []);
    const names = Object.keys(comparator.getFields());
    const forms = names.includes('ignoreCase') ? [false, true] : [null];
    return names
      .filter((operator) => operator !== 'ignoreCase')
      .flatMap((operator) =>
        operandsOf(operator, values).flatMap((operand) =>
          forms.map((ignoreCase) => ({
            filter: {
              [column]: { [operator]: operand, ...(ignoreCase !== null && { ignoreCase }) },
            },
            ids: rows
              .filter((row) => meets(valueIn(row), operator, operand, ignoreCase === true))
              .map(({ id }) => encodeId(model, id)),
          })),
        ),
      );
  });
}

interface Compared {
  readonly column: string;
  readonly comparator: GraphQLInputObjectType;
}

/** Filters by columns take a comparator; those by other rows take a filter of these. */
function comparedColumns(model: string): Compared[] {
  const filter = schema.getType(`${model}Filter`);
  if (!isInputObjectType(filter)) throw new Error(`There is no ${model}Filter`);
  return Object.values(filter.getFields()).flatMap(({ name, type }) => {
    const comparator = getNamedType(type);
    const isComparator =
      isInputObjectType(comparator) &&
      ['eq', 'has'].some((operator) => operator in comparator.getFields());
    return isComparator ? [{ column: name, comparator }] : [];
  });
}

function operandsOf(operator: string, values: readonly unknown[]): unknown[] {
  if (operator === 'isNull' || operator === 'isEmpty') return [true, false];
  const [first, second, third] = [0, 3, 7].map((at) => values[at % values.length]);
  if (!takesList.has(operator)) return [first, third];
  return [[first, second], []];
}

function meets(value: unknown, operator: string, operand: unknown, ignoreCase: boolean): boolean {
  if (operator === 'isNull') return (value === null) === operand;
  if (value === null) return false;
  const compared = (each: unknown): unknown => {
    if (typeof each === 'string') return ignoreCase ? foldText(each) : composeText(each);
    return each instanceof Date || typeof each === 'number' ? Number(each) + 0 : each;
  };
  const form = (each: unknown) => (Array.isArray(each) ? each.map(compared) : compared(each));
  return operators[operator]?.(form(value), form(operand)) ?? false;
}
