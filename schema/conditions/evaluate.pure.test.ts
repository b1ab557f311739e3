import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Condition, Operand, Operator } from './condition.ts';
import { drawCondition, drawValue, type Field, picker } from './conditions.fixture.ts';
import { evaluate } from './evaluate.ts';

const now = new Date('2026-03-31T15:30:00Z');

function holds(value: unknown, operator: Operator, operand?: Operand): boolean {
  const predicate = { field: 'it', operator, ...(operand !== undefined && { value: operand }) };
  return evaluate({ combinator: 'and', rules: [predicate] }, () => value, now);
}

describe('a predicate', () => {
  test.each<[unknown, Operator, Operand | undefined, boolean]>([
    [9, 'equals', 9, true],
    [9, 'equals', 8, false],
    [' Alpha', 'equals', 'alpha', true],
    ['9', 'equals', 9, false],
    [0, 'isNull', undefined, false],
    [false, 'isAnswered', undefined, true],
    [false, 'equals', false, true],
    ['Refund me', 'contains', 'refund', true],
    ['Refund me', 'notContains', 'REFUND', false],
    [['a', 'b'], 'contains', 'b', true],
    [['ab'], 'contains', 'b', false],
    ['Refund me', 'beginsWith', 'ref', true],
    ['Refund me', 'beginsWith', 'me', false],
    ['Refund me ', 'endsWith', 'me', true],
    [3, 'in', [1, 3], true],
    ['c', 'notIn', ['a', 'b'], true],
    ['B', 'notIn', ['a', 'b'], false],
    [9, 'gt', 9, false],
    [9, 'gte', 9, true],
    [9, 'lt', 9, false],
    [9, 'lte', 9, true],
    [1, 'between', [1, 2], true],
    [2, 'between', [1, 2], true],
    [2.1, 'between', [1, 2], false],
    [2, 'between', [3, 1], false],
    ['2026-03-01', 'between', ['2026-03-01', '2026-03-31'], true],
    ['2026-04-01', 'between', ['2026-03-01', '2026-03-31'], false],
    [['a'], 'includesAny', ['a', 'b'], true],
    [['c'], 'includesAny', ['a', 'b'], false],
    [['a', 'b', 'c'], 'includesAll', ['a', 'b'], true],
    [['a'], 'includesAll', ['a', 'b'], false],
    ['2026-02-28', 'before', '2026-03-01', true],
    ['2026-03-01', 'before', '2026-03-01', false],
    ['2026-03-02', 'after', '2026-03-01', true],
    ['2026-03-01T23:59:59Z', 'after', '2026-03-01', false],
    ['2026-03-01T23:30:00-01:00', 'after', '2026-03-01', true],
    ['2026-03-01T12:00:00Z', 'equals', '2026-03-01', true],
    ['2026-03-01T12:00:00Z', 'equals', '2026-03-01T13:00:00+01:00', true],
    ['2026-03-01T12:00:00Z', 'before', '2026-03-01T12:00:01Z', true],
    ['soon', 'before', '2026-03-01', false],
    // Values are not converted: a number is not text, and text is not a number.
    ['10', 'gt', 9, false],
    [10, 'contains', '1', false],
    [{ amount: 1 }, 'equals', 'x', false],
  ])('%j %s %j is %s', (value, operator, operand, expected) => {
    expect(holds(value, operator, operand)).toBe(expected);
  });

  test.each([
    ['2026-03-31', 1, 'days', true],
    ['2026-03-30', 1, 'days', true],
    ['2026-03-29', 1, 'days', false],
    ['2026-04-01', 1, 'days', false],
    ['2026-03-24', 1, 'weeks', true],
    ['2026-03-23', 1, 'weeks', false],
    // A month before 31 March is the last day of February.
    ['2026-02-28', 1, 'months', true],
    ['2026-02-27', 1, 'months', false],
    ['2025-03-31', 1, 'years', true],
    ['2025-03-30', 1, 'years', false],
    ['2026-03-31T15:00:00.001Z', 30, 'minutes', true],
    ['2026-03-31T15:00:00Z', 30, 'minutes', false],
    ['2026-03-31T15:30:01Z', 30, 'minutes', false],
    ['2026-03-31T10:30:00.001-03:00', 2, 'hours', true],
    ['2026-03-31T10:30:00-03:00', 2, 'hours', false],
    ['0001-01-01', 10_000, 'years', true],
  ] as const)('%s lies within the last %i %s: %s', (value, amount, unit, expected) => {
    expect(holds(value, 'withinLast', { amount, unit })).toBe(expected);
    const isPast = Date.parse(value) <= now.getTime();
    expect(holds(value, 'olderThan', { amount, unit })).toBe(isPast && !expected);
  });

  test.each([undefined, null, '', ' \n', []])(
    'on a field without a value (%j) holds only if its operator is negative',
    (nothing) => {
      const holding = (
        [
          ['equals', 1],
          ['contains', 'a'],
          ['beginsWith', 'a'],
          ['endsWith', 'a'],
          ['in', ['a']],
          ['gt', -1],
          ['gte', 0],
          ['lt', 1],
          ['lte', 0],
          ['between', [-1, 1]],
          ['includesAny', ['a']],
          ['includesAll', ['a']],
          ['before', '2026-01-01'],
          ['after', '2026-01-01'],
          ['withinLast', { amount: 1, unit: 'days' }],
          ['olderThan', { amount: 1, unit: 'days' }],
          ['notNull', undefined],
          ['isAnswered', undefined],
          ['notEquals', 1],
          ['notContains', 'a'],
          ['notIn', ['a']],
          ['isNull', undefined],
          ['isSkipped', undefined],
        ] satisfies [Operator, Operand | undefined][]
      ).filter(([operator, operand]) => holds(nothing, operator, operand));
      expect(holding.map(([operator]) => operator)).toEqual([
        'notEquals',
        'notContains',
        'notIn',
        'isNull',
        'isSkipped',
      ]);
    },
  );
});

const fields: readonly Field[] = [
  { key: 'score', type: 'NUMBER' },
  { key: 'why', type: 'TEXT' },
  { key: 'again', type: 'BOOLEAN' },
  { key: 'since', type: 'DATE' },
  { key: 'shop', type: 'CHOICE' },
  { key: 'uses', type: 'CHOICES' },
];

/** Two conditions and values for all fields. */
function drawn(draw: fc.GeneratorValue) {
  const pick = picker(draw);
  const values = new Map(fields.map(({ key, type }) => [key, drawValue(pick, type)]));
  const decide = (condition: Condition) => evaluate(condition, (field) => values.get(field), now);
  return { one: drawCondition(pick, fields, 4), other: drawCondition(pick, fields, 4), decide };
}

const not = (...rules: Condition[]) => ({ combinator: 'and', not: true, rules }) as const;
const and = (...rules: Condition[]) => ({ combinator: 'and', rules }) as const;
const or = (...rules: Condition[]) => ({ combinator: 'or', rules }) as const;

describe('groups', () => {
  test('`not` reverses a group, and a second one reverses it back', () => {
    fc.assert(
      fc.property(fc.gen(), (draw) => {
        const { one, decide } = drawn(draw);
        expect(decide(not(one))).toBe(!decide(one));
        expect(decide(not(not(one)))).toBe(decide(one));
      }),
    );
  });

  test('De Morgan: not (a and b) is (not a) or (not b), and the other way round', () => {
    fc.assert(
      fc.property(fc.gen(), (draw) => {
        const { one, other, decide } = drawn(draw);
        expect(decide(not(one, other))).toBe(decide(or(not(one), not(other))));
        expect(decide({ ...or(one, other), not: true })).toBe(decide(and(not(one), not(other))));
      }),
    );
  });

  test('the order and the repetition of groups do not matter', () => {
    fc.assert(
      fc.property(fc.gen(), (draw) => {
        const { one, other, decide } = drawn(draw);
        expect(decide(and(one, other))).toBe(decide(and(other, one, other)));
        expect(decide(or(one, other))).toBe(decide(or(other, one, other)));
      }),
    );
  });

  test('each negative operator is the opposite of its partner', () => {
    const partners = [
      ['equals', 'notEquals'],
      ['contains', 'notContains'],
      ['in', 'notIn'],
      ['isNull', 'notNull'],
      ['isSkipped', 'isAnswered'],
    ] as const;
    const value = fc.constantFrom<unknown>(
      undefined,
      '',
      'a',
      'ab',
      1,
      true,
      [],
      ['a'],
      '2026-01-01',
    );
    const operand = fc.constantFrom<Operand>('a', 1, true, '2026-01-01');
    fc.assert(
      fc.property(
        value,
        operand,
        fc.constantFrom(...partners),
        (answer, compared, [plain, negative]) => {
          const beside = plain === 'in' && typeof compared !== 'object' ? [compared] : compared;
          expect(holds(answer, negative, beside)).toBe(!holds(answer, plain, beside));
        },
      ),
    );
  });

  test('an "and" without predicates always holds', () => {
    expect(evaluate(and(), () => undefined)).toBe(true);
    expect(evaluate(not(), () => undefined)).toBe(false);
  });
});

describe('a predicate that compares with a list', () => {
  const scalar = fc.oneof(
    fc.constantFrom<string | number | boolean>(' A', 'a', 'b', 0, -0, 1, true, false),
    fc.constantFrom(
      '2026-03-01',
      '2026-03-01T00:00:00Z',
      '2026-03-01t00:00:00z',
      '2026-03-01T02:00:00+02:00',
      '2026-03-01T23:30:00-02:00',
      '2026-03-02',
      '2026-02-30',
      ' 2026-03-01',
      ' day 1772323200000',
      '0000-01-01T00:00:00+05:00',
    ),
  );
  const same = (value: unknown, operand: string | number | boolean) =>
    holds(value, 'equals', operand);

  test('holds if `equals` holds for its entries, including days and moments', () => {
    const lists = fc.array(scalar, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(scalar, lists, lists, (value, values, list) => {
        const met = (each: unknown) => list.some((operand) => same(each, operand));
        expect(holds(value, 'in', list)).toBe(met(value));
        expect(holds(value, 'notIn', list)).toBe(!met(value));
        expect(holds(values, 'includesAny', list)).toBe(values.some(met));
        expect(holds(values, 'includesAll', list)).toBe(
          list.every((operand) => values.some((each) => same(each, operand))),
        );
        for (const operand of list) {
          const contained = values.some((each) => same(each, operand));
          expect(holds(values, 'contains', operand)).toBe(contained);
          expect(holds(values, 'notContains', operand)).toBe(!contained);
        }
      }),
      { numRuns: 400 },
    );
  });

  test.each<[Operator, boolean]>([
    ['includesAny', false],
    ['includesAll', false],
  ])(
    '%s reads each of 200 answers once, and each of its 1,000 entries only the first time',
    (operator, expected) => {
      const reads = { list: 0, answer: 0 };
      const keys = (letter: string, length: number) =>
        Array.from({ length }, (_, index) => `${letter}${index}`);
      const list = counted(keys('a', 1000), () => (reads.list += 1));
      const answer = counted(keys('b', 200), () => (reads.answer += 1));
      const predicate = { field: 'it', operator, value: list };
      const condition: Condition = { combinator: 'and', rules: [predicate] };
      for (const _again of [1, 2, 3]) expect(evaluate(condition, () => answer)).toBe(expected);
      expect(reads).toEqual({ list: 1000, answer: 600 });
    },
  );
});

/** A list that calls `seen` for each of its entries that is read. */
function counted(items: readonly string[], seen: () => void): readonly string[] {
  return new Proxy(items, {
    get(target, name, receiver) {
      if (typeof name === 'string' && /^\d+$/.test(name)) seen();
      return Reflect.get(target, name, receiver);
    },
  });
}
