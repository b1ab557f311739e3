import { Prisma } from '../../prisma/generated/client/client.ts';
import { foldText } from '../conditions/foldText.ts';
import { badArgument } from '../kernel/errors.ts';
import { decodeId } from '../kernel/id.ts';
import type { Comparison } from '../toolkit/read/comparator.ts';

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
export type OperandType = 'text' | 'int' | 'uuid' | 'boolean' | '"Channel"';

/**
 * The conditions of a comparison on a column; all must hold.
 *
 * @param path of the comparison in the arguments
 * @throws BAD_USER_INPUT for null
 */
export function compared(
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
export function bound(operand: unknown, type: OperandType, path: string): Prisma.Sql {
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
export function rowKeysIn(
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
