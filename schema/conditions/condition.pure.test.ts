import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
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

const predicate = { field: 'score', operator: 'gte', value: 9 };
const one = (changes: object) => ({ combinator: 'and', rules: [{ ...predicate, ...changes }] });

/** Nested groups, the innermost with one predicate. */
function nested(depth: number): unknown {
  let condition: unknown = predicate;
  for (let level = 0; level < depth; level += 1) {
    condition = { combinator: 'and', rules: [condition] };
  }
  return condition;
}

function wide(nodes: number) {
  return { combinator: 'or', rules: new Array(nodes - 1).fill(predicate) };
}

describe('reading a condition', () => {
  test('returns a stored condition unchanged, also from JSON', () => {
    fc.assert(
      fc.property(fc.gen(), (draw) => {
        const condition = drawCondition(picker(draw), fields, 5);
        const printed: unknown = JSON.parse(JSON.stringify(condition));
        expect(read(printed)).toEqual({ condition, errors: [] });
      }),
      { numRuns: 300 },
    );
  });

  test('drops what only react-querybuilder’s editor needs, and leaves out what is muted', () => {
    const editor = { id: 'x', path: [0, 1], disabled: true, valueSource: 'value' };
    const json = {
      ...editor,
      combinator: 'or',
      not: false,
      rules: [
        { ...predicate, ...editor },
        { ...editor, field: 'why', operator: 'isNull', value: '' },
        { ...predicate, muted: true },
        { ...editor, combinator: 'and', not: true, rules: [] },
      ],
    };
    expect(read(json)).toEqual({
      condition: {
        combinator: 'or',
        rules: [
          predicate,
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
    ['NaN', one({ value: Number.NaN }), 'WRONG_TYPE', 'rules.0.value'],
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
      'an operator for other types',
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
      { combinator: 'and', rules: [predicate, 'and', predicate] },
      'INVALID_CONDITION',
      'rules.1',
    ],
    ['no list', { combinator: 'and', rules: {} }, 'INVALID_CONDITION', 'rules'],
    ['a list', [predicate], 'INVALID_CONDITION', ''],
    ['null', null, 'INVALID_CONDITION', ''],
    ['text', 'score >= 9', 'INVALID_CONDITION', ''],
  ])('refuses %s and names its path', (_what, json, code, path) => {
    const { condition, errors } = read(json);
    expect(condition).toBeNull();
    expect(errors.map((error) => ({ code: error.code, path: error.path.join('.') }))).toEqual([
      { code, path },
    ]);
  });

  test('lists every error, with its path through the groups', () => {
    const inner = { combinator: 'or', rules: [{ ...predicate, value: 'nine' }, predicate] };
    const json = { combinator: 'and', rules: [predicate, { ...predicate, field: 'gone' }, inner] };
    expect(read(json).errors.map(({ path }) => path)).toEqual([
      ['rules', '1', 'field'],
      ['rules', '2', 'rules', '0', 'value'],
    ]);
  });

  test('lists a hundred errors in full, and of more errors 99 and that there are more', () => {
    const wrong = (count: number) => ({
      combinator: 'and',
      rules: [
        predicate,
        { combinator: 'or', rules: new Array(count).fill({ ...predicate, value: 'nine' }) },
      ],
    });
    const { errors } = read(wrong(100));
    expect(errors).toHaveLength(100);
    expect(errors.at(-1)?.path).toEqual(['rules', '1', 'rules', '99', 'value']);
    const more = read(wrong(900));
    expect(more.condition).toBeNull();
    expect(more.errors.slice(0, 99)).toEqual(errors.slice(0, 99));
    expect(more.errors.slice(99)).toEqual([
      { code: 'WRONG_TYPE', path: [], message: '… and more: fix these first.' },
    ]);
  });

  test('treats names that objects inherit, and `__proto__`, like any other name', () => {
    const json: unknown = JSON.parse(
      '{"__proto__": {"not": true}, "constructor": 1, "combinator": "and", "rules": [{"__proto__": {"muted": true}, "field": "score", "operator": "gte", "value": 9}]}',
    );
    expect(read(json)).toEqual({
      condition: { combinator: 'and', rules: [predicate] },
      errors: [],
    });
    const heir: unknown = Object.create({ combinator: 'and', rules: [] });
    expect(read(heir).errors[0]?.path).toEqual(['combinator']);
    expect(Object.hasOwn(Object.prototype, 'not')).toBe(false);
  });
});

test('the error for an unknown operator, or one for other types, lists those that are possible', () => {
  const messagesOf = (changes: object) => {
    const { errors } = read(one(changes));
    return errors.map(({ message }) => message);
  };
  expect(messagesOf({ operator: '=' })).toEqual([
    expect.stringMatching(
      /^There is no such operator\. There are equals, notEquals, .*isSkipped\.$/,
    ),
  ]);
  expect(messagesOf({ operator: 'beginsWith', value: 'a' })).toEqual([
    '"beginsWith" does not compare numbers. There are equals, notEquals, in, notIn, gt, gte, lt, lte, between, isNull, notNull, isAnswered, isSkipped.',
  ]);
  expect(messagesOf({ operator: 'between', value: [1] })).toEqual([
    'This list takes two values, [low, high]; there is 1.',
  ]);
});

describe('the size of a condition', () => {
  test('1,000 predicates and groups pass, 1,001 are refused', () => {
    expect(read(wide(1000)).condition?.rules).toHaveLength(999);
    expect(read(wide(1001)).errors).toEqual([
      {
        code: 'INVALID_CONDITION',
        path: [],
        message: 'A condition has at most 1000 predicates and groups in all.',
      },
    ]);
    const spread = { combinator: 'and', rules: [wide(500), wide(499)] };
    expect(read(spread).errors).toEqual([]);
    expect(read({ ...spread, rules: [...spread.rules, predicate] }).condition).toBeNull();
  });

  test('50 nested groups pass, 51 are refused with the path of the 51st', () => {
    expect(read(nested(50)).errors).toEqual([]);
    const [error] = read(nested(51)).errors;
    expect(error?.message).toBe('Groups can be nested at most 50 deep.');
    expect(error?.path).toHaveLength(100);
  });

  test('what is nested too deep for recursion is refused without recursion', () => {
    let lists: unknown = [];
    for (let level = 0; level < 200_000; level += 1) lists = [lists];
    expect(read(lists).errors[0]?.code).toBe('INVALID_CONDITION');
    expect(read(one({ value: lists })).errors[0]?.code).toBe('WRONG_TYPE');
    expect(read({ combinator: 'and', rules: lists }).errors[0]?.code).toBe('INVALID_CONDITION');
    expect(read(nested(200_000)).errors[0]?.code).toBe('INVALID_CONDITION');
  });

  test('a condition that contains itself, and one that doubles at each level, are refused', () => {
    const itself: { combinator: string; rules: unknown[] } = { combinator: 'and', rules: [] };
    itself.rules.push(itself);
    expect(read(itself).errors).toHaveLength(1);
    let doubled: unknown = predicate;
    for (let level = 0; level < 40; level += 1) {
      doubled = { combinator: 'and', rules: [doubled, doubled] };
    }
    expect(oversizeOf(doubled)?.message).toContain('at most 1000');
    expect(read({ combinator: 'and', rules: new Array(4_000_000_000) }).errors).toHaveLength(1);
  });
});

test('the list of operators has 23, in the form that react-querybuilder takes', () => {
  expect(new Set(operators.map(({ name }) => name)).size).toBe(23);
  expect(operators.filter(({ label, types: compared }) => !label || !compared[0])).toEqual([]);
  expect(operators.find(({ name }) => name === 'isNull')?.arity).toBe('unary');
});
