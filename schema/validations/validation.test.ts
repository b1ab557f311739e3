import { describe, expect, test } from 'vitest';
import {
  graph,
  repeat,
  segmentOf,
  trait,
  type Validated,
  validated,
  validationQuery,
  validationSelection,
  wilson,
  withAttributes,
  workspace,
} from '../../test/support/validations.ts';

withAttributes();

describe('the validation of a persona', () => {
  test('has the share of the known customers that meet each trait, with the Wilson interval', async () => {
    const segment = await segmentOf([
      ...repeat(6, { age: 30, city: 'LEIPZIG' }),
      ...repeat(2, { age: 46, city: 'Halle' }),
      ...repeat(4, { city: 'Halle' }),
    ]);
    const found = await validated(segment, [
      trait('age', { attribute: 'age', min: 30, max: 45 }),
      trait('city', { attribute: 'city', value: 'Leipzig' }),
      trait('unmeasured', { value: 'careful' }),
    ]);
    const [low, high] = wilson(6, 8);
    expect(found).toMatchObject({
      size: 12,
      lookedAt: 12,
      traits: [
        {
          key: 'age',
          n: 8,
          sharePct: 75,
          suppressed: false,
          interval: {
            low: expect.closeTo(low, 9),
            high: expect.closeTo(high, 9),
            method: 'WILSON',
          },
        },
        { key: 'city', n: 12, sharePct: 50, problem: null },
      ],
    });
    expect(found?.traits).toHaveLength(2);
  });

  test('is suppressed below the minimum number of known customers, and shows their number', async () => {
    const segment = await segmentOf([...repeat(4, { age: 30 }), ...repeat(5, { city: 'Halle' })]);
    const found = await validated(segment, [
      trait('age', { attribute: 'age', min: 20 }),
      trait('city', { attribute: 'city', value: 'halle' }),
    ]);
    expect(found?.traits).toMatchObject([
      { n: 4, suppressed: true, sharePct: null, interval: null },
      { n: 5, suppressed: false, sharePct: 100 },
    ]);
  });

  test('has the share of the segment among all customers, archived ones aside', async () => {
    const other = await graph.workspace('Other');
    const members = [];
    for (const email of ['a@example.org', 'b@example.org', 'c@example.org', 'd@example.org']) {
      members.push(await other.make('customer', { email }));
    }
    await other.change('customerArchive', { id: members[3] });
    const segment = await other.make('segment', { name: 'Listed' });
    await other.change('segmentAddCustomers', { segment, customers: members.slice(0, 1) });
    const id = await other.make('persona', { name: 'Jana', segment });
    const { persona } = await other.ask<{ persona: { validation: Validated } }>(validationQuery, {
      id,
    });
    expect(persona.validation.segmentSharePct).toBeCloseTo(100 / 3, 9);
  });

  test('is null without a segment', async () => {
    expect(await validated(null, [trait('age', { attribute: 'age', min: 1 })])).toBeNull();
  });

  test('names what is wrong with a trait that cannot be measured', async () => {
    const segment = await segmentOf(repeat(5, { age: 30, city: 'Halle' }));
    const found = await validated(segment, [
      trait('unknown', { attribute: 'nothing', value: 'x' }),
      trait('range of a text', { attribute: 'city', min: 1 }),
      trait('text of a number', { attribute: 'age', value: 'thirty' }),
      trait('number as a text', { attribute: 'age', value: ' 30 ' }),
      trait('day', { attribute: 'since', value: '2026-01-01' }),
      trait('neither true nor false', { attribute: 'member', value: 'yes' }),
    ]);
    expect(found?.traits.map(({ key, problem, n }) => [key, problem, n])).toEqual([
      ['unknown', 'UNKNOWN_ATTRIBUTE', null],
      ['range of a text', 'WRONG_TYPE', null],
      ['text of a number', 'WRONG_TYPE', null],
      ['number as a text', null, 5],
      ['day', 'WRONG_TYPE', null],
      ['neither true nor false', 'WRONG_TYPE', null],
    ]);
  });

  test('shows a personal attribute and aggregates only to keys with their scopes', async () => {
    const segment = await segmentOf(repeat(5, { illness: 'none' }));
    const traits = [
      trait('ill', { attribute: 'illness', value: 'none' }),
      trait('orders', { aggregate: 'EVENT_COUNT', max: 0 }),
    ];
    const seen = async (...more: string[]) => {
      const viewer = workspace.withScopes('personas:read', 'customers:read', ...more);
      return (await validated(segment, traits, viewer))?.traits.map(({ n }) => n);
    };
    expect(await seen()).toEqual([null, null]);
    expect(await seen('customers:personal')).toEqual([5, null]);
    expect(await seen('events:read')).toEqual([null, 5]);
    const id = await workspace.make('persona', { name: 'Jana', segment });
    const { errors } = await workspace.withScopes('personas:read').answer(validationQuery, { id });
    expect(errors?.[0]?.message).toContain('customers:read');
  });

  test('needs as many statements for many personas as for one', async () => {
    const segment = await segmentOf(repeat(5, { age: 30 }));
    const traits = [
      trait('age', { attribute: 'age', min: 1 }),
      trait('n', { aggregate: 'EVENT_COUNT', max: 9 }),
    ];
    const make = () => workspace.make('persona', { name: 'Many', segment, traits });
    const count = async (first: number) => {
      const list = `{ personas(first: ${first}, filter: { name: { eq: "Many" } }) { nodes { ${validationSelection} } } }`;
      const { statements } = await graph.statementsOf(() => workspace.ask(list));
      return statements.length;
    };
    await make();
    const one = await count(10);
    for (let index = 0; index < 6; index += 1) await make();
    expect(await count(10)).toBe(one);
  });
});
