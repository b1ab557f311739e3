import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conditionSchema } from './condition.schema.ts';
import { drawCondition, type Field, picker } from './conditions.fixture.ts';
import { operators } from './operators.ts';
import { readCondition } from './readCondition.ts';

const fields: readonly Field[] = [
  { key: 'score', type: 'NUMBER' },
  { key: 'why', type: 'TEXT' },
  { key: 'again', type: 'BOOLEAN' },
  { key: 'since', type: 'DATE' },
  { key: 'shop', type: 'CHOICE' },
  { key: 'uses', type: 'CHOICES' },
  { key: 'grid', type: 'OTHER' },
];

const matches = new Ajv2020({ strict: false }).compile(conditionSchema);
const predicate = { field: 'score', operator: 'gte', value: 9 };

describe('the JSON Schema', () => {
  test('accepts every condition that can be read', () => {
    fc.assert(
      fc.property(fc.gen(), (draw) => {
        const condition = drawCondition(picker(draw), fields, 5);
        expect(matches(condition) || matches.errors).toBe(true);
      }),
      { numRuns: 300 },
    );
    expect(
      matches({ combinator: 'and', rules: [{ muted: true }, { ...predicate, id: 'x' }] }),
    ).toBe(true);
  });

  test('accepts what the reader accepts of any JSON, but for the types of fields', () => {
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

/** The one thing that the schema cannot check: whether all entries of an "or" are muted. */
function isOrOfMuted(json: unknown): boolean {
  return JSON.stringify(json).includes('"muted":true');
}
