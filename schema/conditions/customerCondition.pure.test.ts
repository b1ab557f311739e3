import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawCondition, type Field, picker } from './conditions.fixture.ts';
import { customerConditionSchema } from './customerCondition.schema.ts';
import { readCustomerCondition } from './eventRule.ts';
import { drawEventRule } from './eventRules.fixture.ts';
import type { FieldType } from './operators.ts';

const fields: readonly Field[] = [
  { key: 'locale', type: 'TEXT' },
  { key: 'attributes.visits', type: 'NUMBER' },
  { key: 'createdAt', type: 'DATE' },
];
const types: ReadonlyMap<string, FieldType> = new Map(fields.map(({ key, type }) => [key, type]));
const read = (json: unknown) => readCustomerCondition(json, types);
const matches = new Ajv2020({ strict: false }).compile(customerConditionSchema);

/** A query of react-querybuilder 8.24, as its `onQueryChange` reports it. */
const ofEditor = {
  id: 'b5f9e9f8-7a7e-4b53-8d0f-7f1b3d1f6a10',
  rules: [
    {
      id: '098caa89-dca0-4ebb-9d58-8b3373748bdc',
      field: 'attributes.visits',
      operator: 'gte',
      valueSource: 'value',
      value: 3,
      disabled: true,
    },
    {
      id: 'e2e40657-58a7-42c4-83ef-505f29f6bfb8',
      field: 'locale',
      operator: 'in',
      valueSource: 'value',
      value: ['de', 'en'],
    },
    {
      id: '51d51937-ec55-4b60-8567-e47bdcf4c36e',
      field: 'attributes.visits',
      operator: 'between',
      valueSource: 'value',
      value: [1, 5],
    },
    {
      id: 'dadaba52-5f1b-47b3-bc6b-7e002a2fdd65',
      field: 'events',
      operator: 'equals',
      valueSource: 'value',
      value: {
        id: '1041e853-68c0-48a3-b9d2-8aea8598db66',
        rules: [
          {
            id: '236695ca-c961-4f85-8688-692c3b0fd7bb',
            field: 'type',
            operator: 'equals',
            valueSource: 'value',
            value: 'PURCHASE',
          },
          {
            id: 'd1842914-1272-40af-afd4-37211149349e',
            field: 'value',
            operator: 'gte',
            valueSource: 'value',
            value: 19.5,
          },
        ],
        combinator: 'and',
        not: false,
      },
      match: { mode: 'atLeast', threshold: 3 },
    },
    {
      id: '451cf952-210b-4932-8fff-ce9f805b1e4d',
      field: 'attributes.visits',
      operator: 'equals',
      valueSource: 'value',
      value: '',
      muted: true,
    },
    { id: 'da41fe59-99a7-4771-8deb-f7ebc3d18354', rules: [], combinator: 'and', not: false },
  ],
  combinator: 'and',
  not: false,
};

test('a query of react-querybuilder, with a subquery on events, is read as it is', () => {
  expect(matches(ofEditor) || matches.errors).toBe(true);
  expect(read(ofEditor)).toEqual({
    condition: {
      combinator: 'and',
      rules: [
        { field: 'attributes.visits', operator: 'gte', value: 3 },
        { field: 'locale', operator: 'in', value: ['de', 'en'] },
        { field: 'attributes.visits', operator: 'between', value: [1, 5] },
        {
          field: 'events',
          operator: '=',
          match: { mode: 'atLeast', threshold: 3 },
          value: {
            combinator: 'and',
            rules: [
              { field: 'type', operator: 'equals', value: 'PURCHASE' },
              { field: 'value', operator: 'gte', value: 19.5 },
            ],
          },
        },
        { combinator: 'and', rules: [] },
      ],
    },
    errors: [],
  });
});

const where = { combinator: 'and', rules: [{ field: 'type', operator: 'equals', value: 'a' }] };
const match = { field: 'events', operator: '=', match: { mode: 'some' }, value: where };
const sum = { fn: 'sum', of: 'value', currency: 'EUR' };
const aggregate = { field: 'events', operator: 'gte', aggregate: sum, value: 1 };
const pathOf = (rule: object) => {
  const { errors } = read({ combinator: 'and', rules: [rule] });
  return errors.map(({ path }) => path.slice(2).join('.'));
};

test.each([
  ['neither a match nor an aggregate', { field: 'events', operator: 'isNull' }, ''],
  ['both of them', { ...aggregate, match: { mode: 'some' } }, ''],
  ['a mode that there is not', { ...match, match: { mode: 'most' } }, 'match.mode'],
  ['no threshold', { ...match, match: { mode: 'atMost' } }, 'match.threshold'],
  ['half a threshold', { ...match, match: { mode: 'atMost', threshold: 0.5 } }, 'match.threshold'],
  ['a negative one', { ...match, match: { mode: 'exactly', threshold: -1 } }, 'match.threshold'],
  ['no condition on events', { ...match, value: undefined }, 'value'],
  ['a function that there is not', { ...aggregate, aggregate: { fn: 'median' } }, 'aggregate.fn'],
  ['an inherited one', { ...aggregate, aggregate: { fn: 'toString' } }, 'aggregate.fn'],
  ['a sum of moments', { ...aggregate, aggregate: { ...sum, of: 'occurredAt' } }, 'aggregate.of'],
  ['an average of nothing', { ...aggregate, aggregate: { fn: 'avg' } }, 'aggregate.of'],
  ['a count of values', { ...aggregate, aggregate: { fn: 'count', of: 'value' } }, 'aggregate.of'],
  [
    'a sum without currency',
    { ...aggregate, aggregate: { fn: 'sum', of: 'value' } },
    'aggregate.currency',
  ],
  [
    'an average without one',
    { ...aggregate, aggregate: { fn: 'avg', of: 'value' } },
    'aggregate.currency',
  ],
  [
    'no currency',
    { ...aggregate, aggregate: { fn: 'count', currency: 'euro' } },
    'aggregate.currency',
  ],
  [
    'a condition that is none',
    { ...aggregate, aggregate: { ...sum, where: [] } },
    'aggregate.where',
  ],
  ['another field as the value', { ...aggregate, valueSource: 'field' }, 'valueSource'],
  ['a range of one', { ...aggregate, operator: 'between', value: [1] }, 'value'],
  [
    'events among the fields of an event',
    { ...match, value: { combinator: 'or', rules: [match] } },
    'value.rules.0.operator',
  ],
])('%s on events is refused, by the schema, too', (_what, rule, path) => {
  expect(pathOf(rule)).toEqual([path]);
  const json: unknown = JSON.parse(JSON.stringify({ combinator: 'and', rules: [rule] }));
  expect(matches(json)).toBe(false);
});

describe('the JSON Schema of a segment’s condition', () => {
  test('accepts every condition that is stored, which is read as it was', () => {
    fc.assert(
      fc.property(fc.gen(), (draw) => {
        const pick = picker(draw);
        const drawn = drawCondition(pick, fields, 4);
        const condition = { ...drawn, rules: [...drawn.rules, drawEventRule(pick)] };
        const printed: unknown = JSON.parse(JSON.stringify(condition));
        expect(matches(printed) || matches.errors).toBe(true);
        expect(read(printed)).toEqual({ condition, errors: [] });
      }),
      { numRuns: 300 },
    );
  });

  test('accepts what is read of any JSON, and refuses what is refused for its form', () => {
    const seen = { read: 0, refused: 0 };
    fc.assert(
      fc.property(anyGroup, (json) => {
        const { errors } = read(json);
        const isRead = errors.length === 0;
        const isOfForm = errors.some(({ code }) => code === 'INVALID_CONDITION');
        if (isRead || isOfForm) expect(matches(json)).toBe(isRead);
        if (isRead) seen.read += 1;
        if (isOfForm) seen.refused += 1;
      }),
      { numRuns: 5_000 },
    );
    expect(Math.min(seen.read, seen.refused)).toBeGreaterThan(200);
  });
});

/** A condition on events, or what is nearly one. */
const anyWhere = fc.oneof(
  { weight: 4, arbitrary: fc.constant(where) },
  fc.constantFrom<unknown>({ combinator: 'and', rules: [] }, { combinator: 'or', rules: [] }),
  fc.constantFrom<unknown>(null, [], 'all', { rules: [match] }),
);
const anyMatch = fc.record(
  {
    mode: fc.constantFrom('some', 'none', 'all', 'atLeast', 'atMost', 'exactly', 'default'),
    threshold: fc.constantFrom<unknown>(0, 1, 1_000_000, 1_000_001, 0.5, '1', null),
  },
  { requiredKeys: ['mode'] },
);
const anyAggregate = fc.record(
  {
    fn: fc.constantFrom<unknown>('count', 'sum', 'avg', 'min', 'max', 'first', 'last', 'toString'),
    of: fc.constantFrom<unknown>('value', 'value', 'occurredAt', 'currency', null),
    currency: fc.constantFrom<unknown>('EUR', 'EUR', 'eur', '', null),
    where: anyWhere,
  },
  { requiredKeys: ['fn'] },
);
const anyEventRule = fc.oneof(
  fc.record({
    field: fc.constant('events'),
    operator: fc.constantFrom('=', 'equals', ''),
    valueSource: fc.constantFrom<unknown>('value', null),
    match: anyMatch,
    value: anyWhere,
  }),
  fc.record({
    field: fc.constant('events'),
    operator: fc.constantFrom('gte', 'equals', 'isNull', 'withinLast', '='),
    valueSource: fc.constantFrom<unknown>('value', 'value', null, 'field'),
    aggregate: anyAggregate,
    value: fc.constantFrom<unknown>(1, '2026-01-01', { amount: 1, unit: 'days' }),
  }),
  fc.record(
    {
      field: fc.constantFrom('events', 'locale'),
      operator: fc.constantFrom('isNull', 'equals'),
      value: fc.constantFrom<unknown>('de', where),
      match: fc.constantFrom<unknown>(null, { mode: 'some' }),
      aggregate: fc.constantFrom<unknown>(null, sum, { fn: 'count' }),
      muted: fc.boolean(),
    },
    { requiredKeys: ['field', 'operator', 'value'] },
  ),
);
const anyGroup = fc.record(
  {
    combinator: fc.constant('and'),
    not: fc.constantFrom<unknown>(true, false, null),
    rules: fc.array(anyEventRule, { maxLength: 2 }),
  },
  { requiredKeys: ['combinator', 'rules'] },
);
