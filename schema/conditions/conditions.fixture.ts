import fc from 'fast-check';
import type { Condition, Operand, Operator, Predicate } from './condition.ts';
import { type FieldType, type OperatorOption, operators } from './operators.ts';

/** Draws one item of a list, each with the same probability. */
export type Pick = <Item>(items: readonly Item[]) => Item;

const position = (last: number) => fc.noBias(fc.integer({ min: 0, max: last }));

/** Draws from lists by fast-check, so that a failure can be repeated by its seed. */
export function picker(draw: fc.GeneratorValue): Pick {
  return (items) => {
    const item = items[draw(position, items.length - 1)];
    if (item === undefined) throw new Error('The list to draw from is empty.');
    return item;
  };
}

/** A field that a drawn condition can compare. */
export interface Field {
  readonly key: string;
  readonly type: FieldType;
}

/** Few values for each type, so that predicates often hold. */
export const values = {
  NUMBER: [-1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 2.5],
  TEXT: ['alpha', 'Beta', 'alphabet', 'beta gamma', 'GAMMA', 'gamma-alpha'],
  BOOLEAN: [true, false],
  DATE: ['2025-12-31', '2026-01-01', '2026-02-28', '2026-03-01', '2026-11-21'],
  CHOICE: ['a', 'b', 'c', 'd'],
} as const;

const parts = ['alpha', 'bet', 'GAM', 'a', 'gamma'];

/** A condition over some of these fields, as it is stored; at most `depth` groups deep. */
export function drawCondition(
  pick: Pick,
  fields: readonly Field[],
  depth: number,
  allowed: readonly Operator[] = operators.map(({ name }) => name),
): Condition {
  const rules = Array.from({ length: pick([1, 1, 1, 2, 3]) }, () =>
    depth > 1 && pick([true, false, false, false])
      ? drawCondition(pick, fields, depth - 1, allowed)
      : drawRule(pick, fields, allowed),
  );
  const combinator = pick(['and', 'or'] as const);
  return pick([true, false, false, false])
    ? { combinator, not: true, rules }
    : { combinator, rules };
}

/** The operator is drawn first, so that all of them are about equally frequent. */
function drawRule(pick: Pick, fields: readonly Field[], allowed: readonly Operator[]): Predicate {
  const fitting = (option: OperatorOption) =>
    fields.filter(({ type }) => option.types.includes(type));
  const option = pick(
    operators.filter((each) => allowed.includes(each.name) && fitting(each).length > 0),
  );
  const { key: field, type } = pick(fitting(option));
  const value = drawOperand(pick, option, type);
  return value === undefined
    ? { field, operator: option.name }
    : { field, operator: option.name, value };
}

function drawOperand(pick: Pick, option: OperatorOption, type: FieldType): Operand | undefined {
  const pool = poolOf(type, option.name);
  switch (option.operand) {
    case 'NONE':
      return undefined;
    case 'PERIOD':
      return { amount: pick([1, 7, 30]), unit: pick(['hours', 'days', 'months'] as const) };
    case 'ONE':
      return pick(pool);
    case 'LIST':
      return Array.from({ length: pick([1, 2, 3]) }, () => pick(pool));
    case 'RANGE':
      return [pick(pool), pick(pool)];
  }
}

function poolOf(type: FieldType, operator: Operator): readonly (number | string | boolean)[] {
  if (type === 'TEXT' && /contains|with/i.test(operator)) return parts;
  return type === 'CHOICES' || type === 'OTHER' ? values.CHOICE : values[type];
}

/** A value for a field of this type; undefined in a quarter of all cases. */
export function drawValue(pick: Pick, type: FieldType): unknown {
  if (pick([true, false, false, false])) return undefined;
  if (type === 'OTHER') return { rows: { r: ['a'] } };
  if (type === 'CHOICES') return values.CHOICE.filter(() => pick([true, false]));
  return pick<unknown>(values[type]);
}
