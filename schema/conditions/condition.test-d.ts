// Only compiled, never run: each expected error must occur, and no other.
import {
  type Condition,
  isGroup,
  type Operator,
  type PeriodUnit,
  type Predicate,
} from './condition.ts';
import type { OperatorOption, operators } from './operators.ts';
import { readCondition } from './readCondition.ts';

type Equal<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

function holds<_Claim extends true>(): void {}

export function conditions(): void {
  const weekly: Condition = {
    combinator: 'and',
    rules: [
      { field: 'score', operator: 'between', value: [0, 6] },
      { field: 'seenAt', operator: 'withinLast', value: { amount: 7, unit: 'days' } },
      { combinator: 'or', not: true, rules: [{ field: 'email', operator: 'isAnswered' }] },
    ],
  };
  const [first] = weekly.rules;
  if (first && isGroup(first)) holds<Equal<typeof first, Condition>>();
  else if (first) holds<Equal<typeof first, Predicate>>();

  // @ts-expect-error Groups are joined by `and` or `or`.
  const joined: Condition = { combinator: 'xor', rules: [] };
  // @ts-expect-error A group has the list `rules`, which can be empty.
  const bare: Condition = { combinator: 'and' };
  // @ts-expect-error There is no such operator.
  const operator: Predicate = { field: 'score', operator: 'atLeast', value: 9 };
  const value = { amount: 1, unit: 'ages' } as const;
  // @ts-expect-error There is no such unit of a period.
  const period: Predicate = { field: 'at', operator: 'olderThan', value };
  // @ts-expect-error A moment is text.
  const moment: Predicate = { field: 'at', operator: 'before', value: new Date() };
  // @ts-expect-error A condition cannot be changed.
  weekly.rules.push(joined, bare, operator, period, moment);
}

export function whatIsRead(json: unknown): void {
  const { condition, errors } = readCondition(json, new Map([['score', 'NUMBER']]));
  holds<Equal<typeof condition, Condition | null>>();
  holds<
    Equal<(typeof errors)[number]['code'], 'INVALID_CONDITION' | 'UNKNOWN_FIELD' | 'WRONG_TYPE'>
  >();
  // @ts-expect-error There is no such type of field.
  readCondition(json, () => 'MONEY');
}

export function options(): void {
  holds<Equal<(typeof operators)[number], OperatorOption>>();
  holds<Equal<OperatorOption['name'], Operator>>();
  holds<Equal<PeriodUnit, 'minutes' | 'hours' | 'days' | 'weeks' | 'months' | 'years'>>();
}
