import type { InputRef } from '@pothos/core';
import { builder } from '../../builder.ts';
import { type StoredField, storedField } from '../../kernel/datamodel.ts';
import { badArgument } from '../../kernel/errors.ts';
import { decodeId, idInWords } from '../../kernel/id.ts';
import { isStorable } from '../../kernel/storable.ts';
import type { ModelName } from '../../kernel/workspaceDb.ts';
import { enumNamed } from '../storedEnum.ts';
import { comparedInNfc, comparedWithoutCase, likeLiteral } from './textComparison.ts';

/** The comparison of one column in a filter: operands by operator. */
export type Comparison = Record<string, unknown>;

type Where = Record<string, unknown>;

/** Prisma's condition for each operator. */
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

/** Operators of text columns that do not compare the text itself. */
const textless: ReadonlySet<string> = new Set(['isNull', 'isEmpty']);

const maxOperands = 100;
const maxOperandLength = 10_000;

/**
 * The conditions on one column, all of which must hold. `path` is their path in the arguments; the
 * error for an operand that cannot be compared names it.
 */
export function comparisons(
  model: ModelName,
  column: string,
  comparison: Comparison,
  path: string,
): Where[] {
  const { ignoreCase, ...operands } = comparison;
  return Object.entries(operands).map(([operator, value]) => {
    const translate = operators[operator];
    if (!translate) throw new Error(`There is no operator ${operator}`);
    const at = `${path}.${operator}`;
    const operand = column === 'id' ? keysOf(model, value, at) : value;
    const { type, isRequired } = storedField(model, [column]);
    refuseIncomparable(operand, at, isRequired);
    // In Prisma, `notIn` with an empty list is true for null, too.
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

function refuseIncomparable(operand: unknown, path: string, isRequired: boolean): void {
  if (operand === null) {
    const cure = isRequired ? 'Leave it out instead.' : 'Use isNull, or leave it out.';
    throw badArgument(path, `cannot be null. ${cure}`);
  }
  if (Array.isArray(operand)) {
    if (operand.length > maxOperands) throw badArgument(path, `at most ${maxOperands} values.`);
    for (const one of operand) refuseIncomparable(one, path, isRequired);
  }
  if (typeof operand === 'number' && !Number.isFinite(operand)) {
    throw badArgument(path, 'must be a finite number.');
  }
  if (typeof operand === 'string' && operand.length > maxOperandLength) {
    throw badArgument(path, `at most ${maxOperandLength} characters.`);
  }
  if (typeof operand === 'string' && !isStorable(operand)) {
    throw badArgument(path, 'has a character that cannot be stored, such as NUL.');
  }
}

function keysOf(model: ModelName, ids: unknown, path: string): unknown {
  if (Array.isArray(ids)) return ids.map((id) => keysOf(model, id, path));
  if (typeof ids !== 'string') return ids;
  const key = decodeId(model, ids);
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

/** The input type that compares a boolean that is computed from a row. */
export function computedComparator(model: ModelName): InputRef<Comparison> {
  return comparatorFor(model, computed);
}

/** The value that a comparison asks for of a computed boolean; undefined if it asks for none. */
export function wantedTruth({ eq }: Comparison, path: string): boolean | undefined {
  refuseIncomparable(eq, `${path}.eq`, true);
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
  if (field.kind === 'enum') return enumNamed(field.type);
  return field.name === 'id' ? 'ID' : (field.type as 'String');
}

const ordered = new Set(['Int', 'Float', 'DateTime']);

function comparator(name: string, model: ModelName, field: StoredField): InputRef<Comparison> {
  const isId = field.name === 'id';
  const isText = field.type === 'String' && !isId;
  const isTime = field.type === 'DateTime';
  const what = isId ? `the id of a row of type ${model}` : `a value of type ${field.type}`;
  const nullDiffers = field.isRequired ? '' : ' Null does not match.';
  const ref = builder.inputRef<Comparison>(name);
  return ref.implement({
    description: `Compares ${what}${field.isRequired ? '' : ', which can be null'}. All operators that are set must hold.${field.isRequired ? '' : ' Null matches only `isNull: true`.'}`,
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
          neq: one(`Not equal to this.${nullDiffers}`),
          in: many('Equal to one of these; at most 100.'),
          notIn: many(`Equal to none of these; at most 100.${nullDiffers}`),
        }),
        ...(ordered.has(field.type) && {
          lt: one(isTime ? 'Earlier than this.' : 'Less than this.'),
          lte: one(isTime ? 'At this moment or earlier.' : 'At most this.'),
          gt: one(isTime ? 'Later than this.' : 'Greater than this.'),
          gte: one(isTime ? 'At this moment or later.' : 'At least this.'),
        }),
        ...(isText && {
          contains: one('Contains this text.'),
          startsWith: one('Begins with this text.'),
          endsWith: one('Ends with this text.'),
          ignoreCase: t.boolean({
            description:
              'True: capital and small letters are equal, in every script, by Unicode’s simple case folding: `Ä` equals `ä` and `П` equals `п`, but `ß` does not equal `SS`. False by default.',
          }),
        }),
        ...(!field.isRequired && {
          isNull: t.boolean({
            description: 'True: the value is null. False: it is not.',
          }),
        }),
      };
    },
  }) as InputRef<Comparison>;
}

function listComparator(name: string, field: StoredField): InputRef<Comparison> {
  const ref = builder.inputRef<Comparison>(name);
  return ref.implement({
    description: `Compares a list of values of type ${field.type}. All operators that are set must hold.`,
    fields: (t) => {
      const type = operandType(field);
      const many = (description: string) => t.field({ type: [type], description });
      return {
        has: t.field({ type, description: 'The list contains this.' }),
        hasSome: many('At least one of these is in the list; at most 100.'),
        hasEvery: many('Each of these is in the list; at most 100.'),
        isEmpty: t.boolean({
          description: 'True: the list is empty. False: it is not.',
        }),
      };
    },
  }) as InputRef<Comparison>;
}
