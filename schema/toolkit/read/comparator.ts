import type { InputRef } from '@pothos/core';
import { builder } from '../../builder.ts';
import { type StoredField, storedField } from '../../kernel/datamodel.ts';
import { badArgument } from '../../kernel/errors.ts';
import { decodeId, idInWords } from '../../kernel/id.ts';
import { isStorable } from '../../kernel/storable.ts';
import type { ModelName } from '../../kernel/workspaceDb.ts';
import { enumRef } from '../storedEnum.ts';
import { comparedInNfc, comparedWithoutCase, likeLiteral } from './textComparison.ts';

/** What a filter says of one column. */
export type Comparison = Record<string, unknown>;

type Where = Record<string, unknown>;

/** The comparator of each operator, as Prisma has it. */
const operators: Record<string, (operand: unknown) => Where> = {
  eq: (operand) => ({ equals: operand }),
  neq: (operand) => ({ not: operand }),
  in: (operand) => ({ in: operand }),
  notIn: (operand) => ({ notIn: operand }),
  lt: (operand) => ({ lt: operand }),
  lte: (operand) => ({ lte: operand }),
  gt: (operand) => ({ gt: operand }),
  gte: (operand) => ({ gte: operand }),
  contains: (operand) => ({ contains: likeLiteral(operand) }),
  startsWith: (operand) => ({ startsWith: likeLiteral(operand) }),
  endsWith: (operand) => ({ endsWith: likeLiteral(operand) }),
  isNull: (operand) => (operand ? { equals: null } : { not: null }),
  has: (operand) => ({ has: operand }),
  hasSome: (operand) => ({ hasSome: operand }),
  hasEvery: (operand) => ({ hasEvery: operand }),
  isEmpty: (operand) => ({ isEmpty: operand }),
};

/** Compared by what a column is, not by what its texts are. */
const textless: ReadonlySet<string> = new Set(['isNull', 'isEmpty']);

const maxOperands = 100;
const maxOperandLength = 10_000;

/**
 * The conditions on one column, all of which must hold. `place` is where they stand in the
 * arguments: an operand that cannot be compared is refused by that name.
 */
export function comparisons(
  model: ModelName,
  column: string,
  comparison: Comparison,
  path: string,
): Where[] {
  const { ignoreCase, ...operands } = comparison;
  return Object.entries(operands).map(([operator, given]) => {
    const translate = operators[operator];
    if (!translate) throw new Error(`There is no operator ${operator}`);
    const at = `${path}.${operator}`;
    const operand = column === 'id' ? keysOf(model, given, at) : given;
    refuseIncomparable(operand, at);
    const { type, isRequired } = storedField(model, [column]);
    // To Prisma, "none of no values" is always true, also of a missing value.
    if (operator === 'notIn' && isEmptyList(operand)) {
      return isRequired ? {} : { [column]: { not: null } };
    }
    const isText = type === 'String' && column !== 'id';
    if (!isText || textless.has(operator)) return { [column]: translate(operand) };
    const compared = ignoreCase === true ? comparedWithoutCase : comparedInNfc;
    return compared(model, column, operator, operand, translate);
  });
}

function isEmptyList(operand: unknown): boolean {
  return Array.isArray(operand) && operand.length === 0;
}

function refuseIncomparable(operand: unknown, path: string): void {
  if (operand === null) throw badArgument(path, 'cannot be null. Use isNull, or leave it out.');
  if (Array.isArray(operand)) {
    if (operand.length > maxOperands) throw badArgument(path, `at most ${maxOperands} values.`);
    for (const one of operand) refuseIncomparable(one, path);
  }
  if (typeof operand === 'number' && !Number.isFinite(operand)) {
    throw badArgument(path, 'is no number that can be stored.');
  }
  if (typeof operand === 'string' && operand.length > maxOperandLength) {
    throw badArgument(path, `at most ${maxOperandLength} characters.`);
  }
  if (typeof operand === 'string' && !isStorable(operand)) {
    throw badArgument(path, 'has a character that no stored text has, such as NUL.');
  }
}

function keysOf(model: ModelName, given: unknown, path: string): unknown {
  if (Array.isArray(given)) return given.map((id) => keysOf(model, id, path));
  if (typeof given !== 'string') return given;
  const key = decodeId(model, given);
  if (!key) throw badArgument(path, `this is not ${idInWords(model)}.`);
  return key;
}

const made = new Map<string, InputRef<Comparison>>();

/** The input type that compares such a column: `StringFilter`, `NullableIntFilter`, … */
export function comparatorFor(model: ModelName, field: StoredField): InputRef<Comparison> {
  const isId = field.name === 'id';
  const kind = isId ? `${model}Id` : field.type;
  const name = `${field.isRequired || field.isList ? '' : 'Nullable'}${kind}${field.isList ? 'List' : ''}Filter`;
  let ref = made.get(name);
  if (!ref) {
    ref = field.isList ? listComparator(name, field) : comparator(name, model, field);
    made.set(name, ref);
  }
  return ref;
}

/** The input type that compares what is computed from a row, and is true or false. */
export function computedComparator(model: ModelName): InputRef<Comparison> {
  return comparatorFor(model, computed);
}

/** What a comparison wants a computed truth to be; undefined where it says nothing. */
export function wantedTruth({ eq }: Comparison, path: string): boolean | undefined {
  refuseIncomparable(eq, `${path}.eq`);
  return typeof eq === 'boolean' ? eq : undefined;
}

const computed: StoredField = {
  name: 'computed',
  type: 'Boolean',
  kind: 'scalar',
  isRequired: true,
  isList: false,
  hasDefault: false,
};

function operandType(field: StoredField) {
  if (field.kind === 'enum') return enumRef(field.type);
  return field.name === 'id' ? 'ID' : (field.type as 'String');
}

const ordered = new Set(['Int', 'Float', 'DateTime']);

function comparator(name: string, model: ModelName, field: StoredField): InputRef<Comparison> {
  const isId = field.name === 'id';
  const isText = field.type === 'String' && !isId;
  const what = isId ? `${model} id` : field.type;
  const ref = builder.inputRef<Comparison>(name);
  return ref.implement({
    description: `Compares a value of type ${what}${field.isRequired ? '' : ', which can be missing'}. All that is given must hold.${field.isRequired ? '' : ' A missing value meets only `isNull: true`.'}`,
    fields: (t) => {
      const type = operandType(field);
      const one = (description: string) => t.field({ type, description });
      const many = (description: string) =>
        t.field({
          type: [type],
          description,
        });
      return {
        eq: one('Equal to this.'),
        ...(field.type !== 'Boolean' && {
          neq: one('Another value than this. A missing value does not count as another.'),
          in: many('One of these.'),
          notIn: many('None of these. A missing value does not count as another.'),
        }),
        ...(ordered.has(field.type) && {
          lt: one('Less than this, or earlier.'),
          lte: one('This or less, or earlier.'),
          gt: one('More than this, or later.'),
          gte: one('This or more, or later.'),
        }),
        ...(isText && {
          contains: one('Has this text somewhere in it.'),
          startsWith: one('Begins with this text.'),
          endsWith: one('Ends with this text.'),
          ignoreCase: t.boolean({
            description:
              'Compare `A` like `a`, in every script, by Unicode’s simple case folding: `Ä` is `ä` and `П` is `п`, but `ß` is not `SS`, and no language has rules of its own. False by default.',
          }),
        }),
        ...(!field.isRequired && {
          isNull: t.boolean({
            description: 'True: there is no value. False: there is one.',
          }),
        }),
      } as never;
    },
  }) as InputRef<Comparison>;
}

function listComparator(name: string, field: StoredField): InputRef<Comparison> {
  const ref = builder.inputRef<Comparison>(name);
  return ref.implement({
    description: `Compares a list of ${field.type} values. All that is given must hold.`,
    fields: (t) => {
      const type = operandType(field);
      const many = (description: string) => t.field({ type: [type], description });
      return {
        has: t.field({ type, description: 'Has this among its entries.' }),
        hasSome: many('At least one of these is in the list.'),
        hasEvery: many('Each of these is in the list.'),
        isEmpty: t.boolean({
          description: 'True: the list is empty. False: it is not.',
        }),
      } as never;
    },
  }) as InputRef<Comparison>;
}
