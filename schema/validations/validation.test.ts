import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { foldText } from '../conditions/foldText.ts';
import { decodeId, newId } from '../kernel/id.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
const definitions: Record<string, string> = {};

const now = new Date('2026-04-26T12:00:00.000Z');
const day = 24 * 60 * 60 * 1000;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  for (const [key, type, more] of [
    ['age', 'NUMBER', {}],
    ['city', 'TEXT', {}],
    ['member', 'BOOLEAN', {}],
    ['since', 'DATE', {}],
    ['illness', 'TEXT', { personal: true }],
  ] as const) {
    const id = await workspace.make('attributeDefinition', { key, name: key, type, ...more });
    definitions[key] = decodeId('AttributeDefinition', id) ?? '';
  }
});
afterAll(() => graph.close());

interface Order {
  readonly type: string;
  readonly daysAgo: number;
  readonly value: number | null;
  readonly currency: string | null;
}
interface Person {
  readonly age?: number;
  readonly city?: string;
  readonly member?: boolean;
  readonly illness?: string;
  readonly orders?: readonly Order[];
}

/** A segment of these customers; none of other segments' customers is like them. */
async function segmentOf(people: readonly Person[]): Promise<string> {
  const { db } = workspace;
  const id = await workspace.make('segment', { name: 'Real ones' });
  const segmentId = decodeId('Segment', id) ?? '';
  const rows = people.map((person) => ({ id: newId(), person }));
  await db.customer.createMany({ data: rows.map((row) => ({ id: row.id, updatedAt: now })) });
  await db.segmentMember.createMany({
    data: rows.map((row) => ({ segmentId, customerId: row.id, since: now })),
  });
  await db.segment.updateMany({ where: { id: segmentId }, data: { size: people.length } });
  const value = (customerId: string, key: string, columns: object) => ({
    customerId,
    definitionId: definitions[key] ?? '',
    ...columns,
  });
  await db.customerAttribute.createMany({
    data: rows.flatMap(({ id: customer, person: { age, city, member, illness } }) => [
      ...(age === undefined ? [] : [value(customer, 'age', { number: age })]),
      ...(city === undefined ? [] : [value(customer, 'city', { text: city })]),
      ...(member === undefined ? [] : [value(customer, 'member', { boolean: member })]),
      ...(illness === undefined ? [] : [value(customer, 'illness', { text: illness })]),
    ]),
  });
  await db.customerEvent.createMany({
    data: rows.flatMap(({ id: customerId, person: { orders = [] } }) =>
      orders.map(({ type, daysAgo, value, currency }) => {
        const key = newId();
        const occurredAt = new Date(now.getTime() - daysAgo * day);
        const fact = { type, value, currency, occurredAt, customerId, match: 'MATCHED' as const };
        return { ...fact, id: key, source: 'shop', sourceId: key, contentHash: '' };
      }),
    ),
  });
  return id;
}

interface Validated {
  readonly size: number;
  readonly lookedAt: number;
  readonly segmentSharePct: number | null;
  readonly traits: readonly {
    readonly key: string;
    readonly problem: string | null;
    readonly n: number | null;
    readonly sharePct: number | null;
    readonly suppressed: boolean;
    readonly interval: { low: number; high: number; method: string } | null;
  }[];
}

const selection = `validation { size lookedAt segmentSharePct
  traits { key problem n sharePct suppressed interval { low high method } } }`;
const query = `query ($id: ID!) { persona(id: $id) { ${selection} } }`;

async function validated(
  segment: string | null,
  traits: readonly object[],
  viewer: Pick<TestWorkspace, 'ask'> = workspace,
): Promise<Validated | null> {
  const id = await workspace.make('persona', { name: 'Jana', segment, traits });
  const { persona } = await viewer.ask<{ persona: { validation: Validated | null } }>(
    query,
    { id },
    { now },
  );
  return persona.validation;
}

const trait = (key: string, more: object) => ({
  dimension: 'BEHAVIOURAL',
  label: key,
  key,
  ...more,
});
const repeat = (count: number, person: Person) => Array.from({ length: count }, () => person);

/** The Wilson interval in percent, by the textbook: the roots of (p − x)² = z² x (1 − x) ÷ n. */
function wilson(part: number, n: number): readonly [number, number] {
  const [p, z2] = [part / n, 1.959963984540054 ** 2];
  const [a, b, c] = [1 + z2 / n, -2 * p - z2 / n, p * p];
  const root = Math.sqrt(Math.max(0, b * b - 4 * a * c));
  return [(100 * (-b - root)) / (2 * a), (100 * (-b + root)) / (2 * a)];
}

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
    const { persona } = await other.ask<{ persona: { validation: Validated } }>(query, { id });
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
    const { errors } = await workspace.withScopes('personas:read').answer(query, { id });
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
      const list = `{ personas(first: ${first}, filter: { name: { eq: "Many" } }) { nodes { ${selection} } } }`;
      const { statements } = await graph.statementsOf(() => workspace.ask(list));
      return statements.length;
    };
    await make();
    const one = await count(10);
    for (let index = 0; index < 6; index += 1) await make();
    expect(await count(10)).toBe(one);
  });
});

const person: fc.Arbitrary<Person> = fc.record(
  {
    age: fc.constantFrom(-1, 0, 29.5, 30, 45, 46),
    city: fc.constantFrom('Leipzig', 'leipzig', 'Halle', ' Halle ', '  '),
    member: fc.boolean(),
    orders: fc.array(
      fc.record({
        type: fc.constantFrom('order', 'ORDER', 'visit'),
        daysAgo: fc.constantFrom(0, 1, 29.999, 30, 31, 400),
        value: fc.constantFrom(null, -5, 0, 10, 20.5),
        currency: fc.constantFrom(null, 'EUR', 'USD'),
      }),
      { maxLength: 4 },
    ),
  },
  { requiredKeys: [] },
);

interface Measure {
  readonly attribute?: 'age' | 'city' | 'member';
  readonly aggregate?: string;
  readonly eventType?: string;
  readonly withinDays?: number;
  readonly value?: string;
  readonly min?: number;
  readonly max?: number;
  readonly unit?: string;
}

const range = fc.constantFrom({ min: 0 }, { max: 10 }, { min: 0, max: 30 }, { min: 1, max: 1.5 });
const measure: fc.Arbitrary<Measure> = fc.oneof(
  range.map((ends) => ({ attribute: 'age' as const, ...ends })),
  fc.constantFrom('Leipzig', 'halle').map((value) => ({ attribute: 'city' as const, value })),
  fc.constantFrom('true', 'false').map((value) => ({ attribute: 'member' as const, value })),
  fc
    .tuple(
      fc.constantFrom(
        'EVENT_COUNT',
        'VALUE_SUM',
        'VALUE_MIN',
        'VALUE_MAX',
        'VALUE_FIRST',
        'VALUE_LAST',
      ),
      range,
      fc.constantFrom({}, { eventType: 'Order' }),
      fc.constantFrom({}, { withinDays: 30 }),
    )
    .map(([aggregate, ends, ofType, within]) => ({
      aggregate,
      unit: 'EUR',
      ...ends,
      ...ofType,
      ...within,
    })),
);

/** Whether a customer meets a trait; null if that is not known. Said once more, over plain values. */
function meets(who: Person, of: Measure): boolean | null {
  const within = (number: number) =>
    number >= (of.min ?? -Infinity) && number <= (of.max ?? Infinity);
  if (of.attribute === 'age') return who.age === undefined ? null : within(who.age);
  if (of.attribute === 'member')
    return who.member === undefined ? null : String(who.member) === of.value;
  if (of.attribute === 'city') {
    const city = who.city?.trim() ?? '';
    return city === '' ? null : foldText(city) === foldText(of.value ?? '');
  }
  const events = (who.orders ?? [])
    .filter(({ type }) => of.eventType === undefined || foldText(type) === foldText(of.eventType))
    .filter(({ daysAgo }) => of.withinDays === undefined || daysAgo < of.withinDays);
  if (of.aggregate === 'EVENT_COUNT') return within(events.length);
  const values = events
    .filter(({ currency }) => currency === 'EUR')
    // Rows of one moment are in the order of their ids, in which they were made.
    .toSorted((a, b) => b.daysAgo - a.daysAgo)
    .flatMap(({ value }) => value ?? []);
  if (of.aggregate === 'VALUE_SUM') return within(values.reduce((sum, each) => sum + each, 0));
  const found = {
    VALUE_MIN: Math.min(...values),
    VALUE_MAX: Math.max(...values),
    VALUE_FIRST: values[0],
    VALUE_LAST: values.at(-1),
  }[of.aggregate ?? ''];
  return values.length === 0 || found === undefined ? null : within(found);
}

test('the validation is what plain code counts, for any customers and traits', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(person, { minLength: 1, maxLength: 14 }),
      fc.array(measure, { minLength: 1, maxLength: 6 }),
      async (people, measures) => {
        const found = await validated(
          await segmentOf(people),
          measures.map((each, index) => trait(`${index}`, each)),
        );
        expect(found?.traits).toHaveLength(measures.length);
        for (const [index, each] of measures.entries()) {
          const truths = people.map((who) => meets(who, each)).filter((truth) => truth !== null);
          const [n, part] = [truths.length, truths.filter(Boolean).length];
          const shown = found?.traits[index];
          expect(shown).toMatchObject({ n, suppressed: n < 5, problem: null });
          expect(shown?.n ?? 0).toBeLessThanOrEqual(found?.size ?? 0);
          if (n < 5) {
            expect(shown).toMatchObject({ sharePct: null, interval: null });
            continue;
          }
          const sharePct = (100 * part) / n;
          const [low, high] = wilson(part, n);
          expect(shown?.sharePct).toBeCloseTo(sharePct, 9);
          expect(shown?.interval?.low).toBeCloseTo(low, 5);
          expect(shown?.interval?.high).toBeCloseTo(high, 5);
          expect(shown?.interval?.low).toBeLessThanOrEqual(sharePct);
          expect(shown?.interval?.high).toBeGreaterThanOrEqual(sharePct);
        }
      },
    ),
    { numRuns: 25 },
  );
});
