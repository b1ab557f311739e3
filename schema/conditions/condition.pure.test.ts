import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conditionSchema } from './condition.schema.ts';
import { drawCondition, type Field, picker } from './conditions.fixture.ts';
import { type FieldType, operators } from './operators.ts';
import { readCondition } from './readCondition.ts';
import { oversizeOf } from './size.ts';

const fields: readonly Field[] = [
  { key: 'score', type: 'NUMBER' },
  { key: 'why', type: 'TEXT' },
  { key: 'again', type: 'BOOLEAN' },
  { key: 'since', type: 'DATE' },
  { key: 'shop', type: 'CHOICE' },
  { key: 'uses', type: 'CHOICES' },
  { key: 'grid', type: 'OTHER' },
];
const types: ReadonlyMap<string, FieldType> = new Map(fields.map(({ key, type }) => [key, type]));
const typeOf = (field: string) => types.get(field);
const read = (json: unknown) => readCondition(json, typeOf);
const matches = new Ajv2020({ strict: false }).compile(conditionSchema);

const rule = { field: 'score', operator: 'gte', value: 9 };
const one = (changes: object) => ({ combinator: 'and', rules: [{ ...rule, ...changes }] });

/** Groups in each other, the innermost with one rule. */
function nested(depth: number): unknown {
  let condition: unknown = rule;
  for (let level = 0; level < depth; level += 1) {
    condition = { combinator: 'and', rules: [condition] };
  }
  return condition;
}

function wide(nodes: number) {
  return { combinator: 'or', rules: new Array(nodes - 1).fill(rule) };
}

describe('reading a condition', () => {
  test('what was read reads as itself, also from JSON', () => {
    fc.assert(
      fc.property(fc.gen(), (draw) => {
        const condition = drawCondition(picker(draw), fields, 5);
        const printed: unknown = JSON.parse(JSON.stringify(condition));
        expect(read(printed)).toEqual({ condition, errors: [] });
      }),
      { numRuns: 300 },
    );
  });

  test('what only react-querybuilder’s editor needs is dropped, and muted rules are left out', () => {
    const editor = { id: 'x', path: [0, 1], disabled: true, valueSource: 'value' };
    const json = {
      ...editor,
      combinator: 'or',
      not: false,
      rules: [
        { ...rule, ...editor },
        { ...editor, field: 'why', operator: 'isNull', value: '' },
        { ...rule, muted: true },
        { ...editor, combinator: 'and', not: true, rules: [] },
      ],
    };
    expect(read(json)).toEqual({
      condition: {
        combinator: 'or',
        rules: [
          rule,
          { field: 'why', operator: 'isNull' },
          { combinator: 'and', not: true, rules: [] },
        ],
      },
      errors: [],
    });
  });

  test.each([
    ['a field of another type', one({ value: '9' }), 'WRONG_TYPE', 'rules.0.value'],
    ['a list for a scalar', one({ value: [9] }), 'WRONG_TYPE', 'rules.0.value'],
    ['an object for a scalar', one({ value: { amount: 1 } }), 'WRONG_TYPE', 'rules.0.value'],
    ['no value', one({ value: undefined }), 'WRONG_TYPE', 'rules.0.value'],
    ['no number', one({ value: Number.NaN }), 'WRONG_TYPE', 'rules.0.value'],
    ['a scalar for a list', one({ operator: 'in', value: 9 }), 'WRONG_TYPE', 'rules.0.value'],
    [
      'a list with text among numbers',
      one({ operator: 'in', value: [9, '9'] }),
      'WRONG_TYPE',
      'rules.0.value.1',
    ],
    ['an empty list', one({ operator: 'in', value: [] }), 'INVALID_CONDITION', 'rules.0.value'],
    [
      'a list with holes',
      one({ operator: 'in', value: new Array(1) }),
      'WRONG_TYPE',
      'rules.0.value.0',
    ],
    [
      'a range of three',
      one({ operator: 'between', value: [1, 2, 3] }),
      'INVALID_CONDITION',
      'rules.0.value',
    ],
    [
      'an operator of other fields',
      one({ operator: 'beginsWith', value: 'a' }),
      'WRONG_TYPE',
      'rules.0.operator',
    ],
    ['no operator', one({ operator: '=' }), 'INVALID_CONDITION', 'rules.0.operator'],
    [
      'an inherited operator',
      one({ operator: 'toString' }),
      'INVALID_CONDITION',
      'rules.0.operator',
    ],
    ['no such field', one({ field: 'toString' }), 'UNKNOWN_FIELD', 'rules.0.field'],
    ['a number as a field', one({ field: 1 }), 'INVALID_CONDITION', 'rules.0.field'],
    [
      'another field as the value',
      one({ valueSource: 'field', value: 'why' }),
      'INVALID_CONDITION',
      'rules.0.valueSource',
    ],
    [
      'blank text',
      one({ field: 'why', operator: 'equals', value: ' ' }),
      'INVALID_CONDITION',
      'rules.0.value',
    ],
    [
      'NUL in text',
      one({ field: 'why', operator: 'equals', value: 'a\0' }),
      'INVALID_CONDITION',
      'rules.0.value',
    ],
    [
      '30 February',
      one({ field: 'since', operator: 'before', value: '2026-02-30' }),
      'WRONG_TYPE',
      'rules.0.value',
    ],
    [
      'a period of months without a number',
      one({ field: 'since', operator: 'withinLast', value: { unit: 'months' } }),
      'WRONG_TYPE',
      'rules.0.value',
    ],
    [
      'a period of half a day',
      one({ field: 'since', operator: 'olderThan', value: { amount: 0.5, unit: 'days' } }),
      'WRONG_TYPE',
      'rules.0.value',
    ],
    ['an "or" of nothing', { combinator: 'or', rules: [] }, 'INVALID_CONDITION', 'rules'],
    ['no combinator', { rules: [] }, 'INVALID_CONDITION', 'combinator'],
    [
      'combinators among the rules',
      { combinator: 'and', rules: [rule, 'and', rule] },
      'INVALID_CONDITION',
      'rules.1',
    ],
    ['no list', { combinator: 'and', rules: {} }, 'INVALID_CONDITION', 'rules'],
    ['a list', [rule], 'INVALID_CONDITION', ''],
    ['null', null, 'INVALID_CONDITION', ''],
    ['text', 'score >= 9', 'INVALID_CONDITION', ''],
  ])('%s is refused with its path', (_what, json, code, path) => {
    const { condition, errors } = read(json);
    expect(condition).toBeNull();
    expect(errors.map((error) => ({ code: error.code, path: error.path.join('.') }))).toEqual([
      { code, path },
    ]);
  });

  test('each mistake is named, with the path through the groups', () => {
    const inner = { combinator: 'or', rules: [{ ...rule, value: 'nine' }, rule] };
    const json = { combinator: 'and', rules: [rule, { ...rule, field: 'gone' }, inner] };
    expect(read(json).errors.map(({ path }) => path)).toEqual([
      ['rules', '1', 'field'],
      ['rules', '2', 'rules', '0', 'value'],
    ]);
  });

  test('a hundred mistakes are told in full, and of more that there are more', () => {
    const wrong = (count: number) => ({
      combinator: 'and',
      rules: [rule, { combinator: 'or', rules: new Array(count).fill({ ...rule, value: 'nine' }) }],
    });
    const { errors } = read(wrong(100));
    expect(errors).toHaveLength(100);
    expect(errors.at(-1)?.path).toEqual(['rules', '1', 'rules', '99', 'value']);
    const more = read(wrong(900));
    expect(more.condition).toBeNull();
    expect(more.errors.slice(0, 99)).toEqual(errors.slice(0, 99));
    expect(more.errors.slice(99)).toEqual([
      { code: 'WRONG_TYPE', path: [], message: '… and more: mend these first.' },
    ]);
  });

  test('names that objects inherit, and prototypes, are nothing special', () => {
    const json: unknown = JSON.parse(
      '{"__proto__": {"not": true}, "constructor": 1, "combinator": "and", "rules": [{"__proto__": {"muted": true}, "field": "score", "operator": "gte", "value": 9}]}',
    );
    expect(read(json)).toEqual({ condition: { combinator: 'and', rules: [rule] }, errors: [] });
    const heir: unknown = Object.create({ combinator: 'and', rules: [] });
    expect(read(heir).errors[0]?.path).toEqual(['combinator']);
    expect(Object.hasOwn(Object.prototype, 'not')).toBe(false);
  });
});

test('an operator that is not there, or not for a field, is told with those that are', () => {
  const told = (given: object) => {
    const { errors } = read(one(given));
    return errors.map(({ message }) => message);
  };
  expect(told({ operator: '=' })).toEqual([
    expect.stringMatching(
      /^There is no such operator\. There are equals, notEquals, .*isSkipped\.$/,
    ),
  ]);
  expect(told({ operator: 'beginsWith', value: 'a' })).toEqual([
    '"beginsWith" does not compare numbers. There are equals, notEquals, in, notIn, gt, gte, lt, lte, between, isNull, notNull, isAnswered, isSkipped.',
  ]);
  expect(told({ operator: 'between', value: [1] })).toEqual([
    'This list takes two values, [low, high]; there is 1.',
  ]);
});

describe('the size of a condition', () => {
  test('1,000 rules and groups pass, 1,001 are refused', () => {
    expect(read(wide(1000)).condition?.rules).toHaveLength(999);
    expect(read(wide(1001)).errors).toEqual([
      {
        code: 'INVALID_CONDITION',
        path: [],
        message: 'A condition has at most 1000 rules and groups in all.',
      },
    ]);
    const spread = { combinator: 'and', rules: [wide(500), wide(499)] };
    expect(read(spread).errors).toEqual([]);
    expect(read({ ...spread, rules: [...spread.rules, rule] }).condition).toBeNull();
  });

  test('50 groups in each other pass, 51 are refused where the 51st stands', () => {
    expect(read(nested(50)).errors).toEqual([]);
    const [error] = read(nested(51)).errors;
    expect(error?.message).toBe('Groups may stand at most 50 deep in each other.');
    expect(error?.path).toHaveLength(100);
  });

  test('what would overflow any recursion is refused before there is one', () => {
    let lists: unknown = [];
    for (let level = 0; level < 200_000; level += 1) lists = [lists];
    expect(read(lists).errors[0]?.code).toBe('INVALID_CONDITION');
    expect(read(one({ value: lists })).errors[0]?.code).toBe('WRONG_TYPE');
    expect(read({ combinator: 'and', rules: lists }).errors[0]?.code).toBe('INVALID_CONDITION');
    expect(read(nested(200_000)).errors[0]?.code).toBe('INVALID_CONDITION');
  });

  test('a condition within itself, and one that doubles at each level, come to an end', () => {
    const itself: { combinator: string; rules: unknown[] } = { combinator: 'and', rules: [] };
    itself.rules.push(itself);
    expect(read(itself).errors).toHaveLength(1);
    let doubled: unknown = rule;
    for (let level = 0; level < 40; level += 1) {
      doubled = { combinator: 'and', rules: [doubled, doubled] };
    }
    expect(oversizeOf(doubled)?.message).toContain('at most 1000');
    expect(read({ combinator: 'and', rules: new Array(4_000_000_000) }).errors).toHaveLength(1);
  });
});

describe('the JSON Schema', () => {
  test('accepts every condition that can be read', () => {
    fc.assert(
      fc.property(fc.gen(), (draw) => {
        const condition = drawCondition(picker(draw), fields, 5);
        expect(matches(condition) || matches.errors).toBe(true);
      }),
      { numRuns: 300 },
    );
    expect(matches({ combinator: 'and', rules: [{ muted: true }, { ...rule, id: 'x' }] })).toBe(
      true,
    );
  });

  test('says the same as the reader of anything, but for the types of fields', () => {
    const scalar = fc.constantFrom<unknown>(
      9,
      'a',
      ' ',
      true,
      null,
      [],
      [1, 2],
      ['a'],
      { amount: 3, unit: 'days' },
      { amount: 0, unit: 'days' },
    );
    const anyRule = fc.record(
      {
        field: fc.constantFrom<unknown>('any', 1),
        operator: fc.constantFrom<unknown>(...operators.map(({ name }) => name), '=', null),
        value: scalar,
        valueSource: fc.constantFrom('value', 'field'),
        muted: fc.boolean(),
      },
      { requiredKeys: ['operator'] },
    );
    const { group } = fc.letrec((tie) => ({
      group: fc.record(
        {
          combinator: fc.constantFrom<unknown>('and', 'or', 'AND'),
          not: fc.constantFrom<unknown>(true, false, null, 'no'),
          rules: fc.array(fc.oneof({ maxDepth: 3 }, anyRule, tie('group')), { maxLength: 3 }),
        },
        { requiredKeys: ['combinator', 'rules'] },
      ),
    }));
    fc.assert(
      fc.property(group, (json) => {
        const errors = everyType.map((type) => readCondition(json, () => type).errors);
        const structural = errors.every((each) => each.some(({ code }) => code !== 'WRONG_TYPE'));
        if (structural) expect(matches(json) && !isOrOfMuted(json)).toBe(false);
        if (errors.some((each) => each.length === 0)) expect(matches(json)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

const everyType = ['NUMBER', 'TEXT', 'BOOLEAN', 'DATE', 'CHOICE', 'CHOICES', 'OTHER'] as const;

/** The one thing a schema cannot tell: whether all rules of an "or" are muted. */
function isOrOfMuted(json: unknown): boolean {
  return JSON.stringify(json).includes('"muted":true');
}

test('there are 23 operators, in a form that react-querybuilder takes', () => {
  expect(new Set(operators.map(({ name }) => name)).size).toBe(23);
  expect(operators.filter(({ label, types: compared }) => !label || !compared[0])).toEqual([]);
  expect(operators.find(({ name }) => name === 'isNull')?.arity).toBe('unary');
});
