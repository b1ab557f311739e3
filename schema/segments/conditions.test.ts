import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Prisma } from '../../prisma/generated/client/client.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { sized } from '../../test/support/size.ts';
import { type Condition, isGroup, type Operand, type Predicate } from '../conditions/condition.ts';
import { drawCondition, type Field, type Pick, picker } from '../conditions/conditions.fixture.ts';
import { type CustomerCondition, readCustomerCondition } from '../conditions/eventRule.ts';
import { drawEventRule } from '../conditions/eventRules.fixture.ts';
import { decodeId, encodeId, newId } from '../kernel/id.ts';
import { type CustomerFields, customerFields, customerSql } from './customerFields.ts';
import { type CustomerFacts, factsOf, judge } from './judge.fixture.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let fields: CustomerFields;
const customers: string[] = [];
const ids = {
  segments: [] as string[],
  account: [] as string[],
  touchpoint: [] as string[],
};
beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  await seed();
  fields = await customerFields(workspace.db);
}, 120_000);
afterAll(() => graph.close());

const now = new Date('2026-04-26T22:30:00.000Z');
const zones = ['UTC', 'Africa/Cairo', 'Australia/Lord_Howe', 'America/New_York', 'Pacific/Apia'];
const day = 24 * 60 * 60 * 1000;

const texts = [
  'alpha',
  'Beta',
  ' beta gamma ',
  'STRAẞE',
  'straße',
  'ΌΣΟΣ',
  'όσος',
  'cafe\u0301 noir',
  'Café Noir',
  '50%',
  '500',
  'a_b',
  'axb',
  '\u2003Москва\u2003',
  '2026-01-01',
  '2026-01-01T00:00:00Z',
  '\\',
  "it's",
];
const parts = ['a', '50%', '_', 'É', 'ß', 'москва', 'σ', '\\', '😀'];
const days = ['2026-04-24', '2026-04-26', '2026-04-27', '2026-04-25', '2026-03-27', '0001-01-01'];
/** Around midnights, changes of clocks, and the beginnings of periods before `now`. */
const moments = [
  ...[1, 7, 30].flatMap((amount) => [-1, 0, 1].map((ms) => now.getTime() - amount * day + ms)),
  ...[1, 7, 30].map((hours) => now.getTime() - hours * 60 * 60 * 1000),
  ...[-1, 0, 1].map((ms) => Date.parse('2026-04-23T22:00:00Z') + ms),
  ...[-1, 0, 1].map((ms) => Date.parse('2026-04-04T15:00:00Z') + ms),
  ...[-1, 0, 1].map((ms) => now.getTime() + ms),
  Date.parse('2026-03-26T22:30:00Z'),
].map((ms) => new Date(ms).toISOString());
const choices = ['a', 'b', 'c', 'd'];

const drawn: readonly Field[] = [
  { key: 'name', type: 'TEXT' },
  { key: 'locale', type: 'TEXT' },
  { key: 'createdAt', type: 'DATE' },
  { key: 'lifecycleStage', type: 'CHOICE' },
  { key: 'account', type: 'CHOICE' },
  { key: 'segments', type: 'CHOICES' },
  { key: 'attributes.note', type: 'TEXT' },
  { key: 'attributes.visits', type: 'NUMBER' },
  { key: 'attributes.member', type: 'BOOLEAN' },
  { key: 'attributes.since', type: 'DATE' },
  { key: 'attributes.plan', type: 'CHOICE' },
];

/** Customers with every sort of value, or none. */
async function seed(): Promise<void> {
  const stages: string[] = [];
  for (const key of choices) {
    const stage = await workspace.make('lifecycleStage', { key, name: key });
    stages.push(decodeId('LifecycleStage', stage) ?? '');
  }
  for (const name of choices.slice(0, 3)) {
    ids.account.push(await workspace.make('account', { name }));
    ids.segments.push(await workspace.make('segment', { name }));
    ids.touchpoint.push(await workspace.make('touchpoint', { name, channel: 'WEB' }));
  }
  const definitions: Record<string, string> = {};
  for (const [key, type] of [
    ['note', 'TEXT'],
    ['visits', 'NUMBER'],
    ['member', 'BOOLEAN'],
    ['since', 'DATE'],
    ['plan', 'CHOICE'],
  ] as const) {
    const input = { key, name: key, type, ...(type === 'CHOICE' && { choices }) };
    const id = await workspace.make('attributeDefinition', input);
    definitions[key] = decodeId('AttributeDefinition', id) ?? '';
  }
  const at = <Item>(list: readonly Item[], index: number) =>
    list[index % (list.length + 1)] ?? null;
  const { db } = workspace;
  const rows = Array.from({ length: 80 }, (_, index) => ({
    id: newId(),
    name: at(texts, index),
    locale: at(['de-AT', 'en'], index),
    createdAt: new Date(moments[index % moments.length] ?? now),
    updatedAt: now,
    lifecycleStageId: at(stages, index),
    accountId: decodeId('Account', at(ids.account, index) ?? '') ?? null,
  }));
  await db.customer.createMany({ data: rows });
  for (const [index, { id: customerId }] of rows.entries()) {
    customers.push(customerId);
    const value = (key: string, column: string, of: unknown) =>
      of === null ? [] : [{ customerId, definitionId: definitions[key] ?? '', [column]: of }];
    const since = at(days, index * 3);
    await db.customerAttribute.createMany({
      data: [
        ...value('note', 'text', at([...texts, '  '], index * 5)),
        ...value('visits', 'number', at([-1, 0, 2.5, 9, 10], index)),
        ...value('member', 'boolean', at([true, false], index)),
        ...value('since', 'date', since && new Date(`${since}T00:00:00Z`)),
        ...value('plan', 'text', at(choices, index * 7)),
      ],
    });
    const happened = moments.filter((_, nth) => (nth * 7 + index) % 9 === 0);
    await db.customerEvent.createMany({
      data: (index % 4 === 0 ? [] : happened).map((occurredAt, nth) => ({
        id: newId(),
        ...{ source: at(['shop', 'web'], nth) ?? 'Shop', sourceId: `${index} ${nth}` },
        ...{ type: at(['PURCHASE', 'VISIT'], index + nth) ?? 'purchase', contentHash: '' },
        occurredAt: new Date(occurredAt),
        customerId,
        match: 'MATCHED' as const,
        value: at([0.1, 0.2, 2.5, 9, -1], index + nth),
        currency: nth % 3 === 0 ? null : (at(['EUR', 'USD'], nth) ?? 'EUR'),
        touchpointId: decodeId('Touchpoint', at(ids.touchpoint, nth) ?? ''),
      })),
    });
    const segments = ids.segments.filter((_, nth) => (index >> nth) % 2 === 1);
    await db.segmentMember.createMany({
      data: segments.map((id) => ({
        segmentId: decodeId('Segment', id) ?? '',
        customerId,
        since: now,
      })),
    });
  }
}

/** The condition with values that customers of this test have, or nearly. */
function fitted(condition: Condition, pick: Pick): Condition {
  const rules = condition.rules.map((node) =>
    isGroup(node) ? fitted(node, pick) : fitOne(node, pick),
  );
  return { ...condition, rules };
}

function fitOne(rule: Predicate, pick: Pick): Predicate {
  const { field, operator, value } = rule;
  if (value === undefined) return rule;
  const pool = poolOf(field, operator);
  if (!pool || (typeof value === 'object' && 'unit' in value)) return rule;
  const operand: Operand = Array.isArray(value) ? value.map(() => pick(pool)) : pick(pool);
  return { ...rule, value: operand };
}

function poolOf(field: string, operator: string): readonly string[] | null {
  if (field === 'segments' || field === 'account' || field === 'touchpoint') return ids[field];
  if (field === 'type') return ['purchase', 'Visit', 'it'];
  if (field === 'source') return ['shop', 'SHOP', 'o'];
  if (field === 'currency') return ['eur', 'USD'];
  if (field === 'createdAt' || field === 'occurredAt' || field === 'attributes.since') {
    return [...days, ...moments, '0000-06-01', '9999-12-31', '2026-04-26T22:30:00.0001Z'];
  }
  if (field === 'locale') return ['DE-at', 'en', 'e'];
  if (field !== 'name' && field !== 'attributes.note') return null;
  return /contains|with/i.test(operator) ? parts : texts;
}

/** The condition with predicates on events among its own. */
function withEvents(condition: Condition, pick: Pick): CustomerCondition {
  const more = Array.from({ length: pick([0, 1, 2]) }, () =>
    drawEventRule(pick, (each) => fitted(each, pick)),
  );
  return { ...condition, rules: [...condition.rules, ...more] };
}

/** Times that 25 conditions are drawn, and looked up in one statement. */
const rounds = sized({ suite: 12, soak: 40 });

test(`in the database holds of the same customers as in memory: ${25 * rounds} drawn conditions, in five zones`, async () => {
  const facts = new Map<string, CustomerFacts>();
  for (const id of customers) facts.set(id, await factsOf(workspace.db, id));
  const types = new Map([...fields].map(([name, { type }]) => [name, type]));
  const seen = { met: 0, unmet: 0 };
  await fc.assert(
    fc.asyncProperty(fc.gen(), async (draw) => {
      const pick = picker(draw);
      const present = { now, timeZone: pick(zones) };
      const conditions = Array.from({ length: 25 }, () =>
        withEvents(fitted(drawCondition(pick, drawn, 3), pick), pick),
      );
      for (const condition of conditions) {
        expect(readCustomerCondition(condition, types)).toEqual({ condition, errors: [] });
      }
      const columns = conditions.map((each) => customerSql(each, fields, present));
      const rows = await workspace.db.$queryRaw<{ id: string; truths: boolean[] }[]>(Prisma.sql`
        SELECT id, to_jsonb(ARRAY[${Prisma.join(columns)}]::boolean[]) AS truths FROM "Customer" customer
        WHERE "workspaceId" = ${workspace.workspaceId}::uuid`);
      expect(rows).toHaveLength(customers.length);
      for (const { id, truths } of rows) {
        const known = facts.get(id) ?? { values: new Map(), events: [] };
        for (const [index, condition] of conditions.entries()) {
          const inMemory = judge(condition, known, fields, present);
          if (inMemory) seen.met += 1;
          else seen.unmet += 1;
          if (inMemory !== truths[index]) {
            const { timeZone } = present;
            expect({ condition, timeZone, known, inDatabase: truths[index] }).toEqual({ inMemory });
          }
        }
      }
    }),
    { numRuns: rounds },
  );
  // Neither is the rule: the comparison is one of both.
  expect(Math.min(seen.met, seen.unmet)).toBeGreaterThan(200 * rounds);
}, 300_000);

test.each<[string, Predicate['operator'], Operand, readonly string[]]>([
  ['attributes.plan', 'notEquals', 'gold', ['silver', 'none']],
  ['attributes.plan', 'equals', 'GOLD', ['gold']],
  ['attributes.plan', 'notIn', ['silver'], ['gold', 'none']],
  ['name', 'beginsWith', '50%', []],
])('%s %s %j', async (field, operator, value, expected) => {
  const other = await graph.workspace('Other');
  const choice = { key: 'plan', name: 'Plan', type: 'CHOICE', choices: ['gold', 'silver'] };
  await other.make('attributeDefinition', choice);
  const names = new Map<string, string>();
  for (const plan of ['gold', 'silver', 'none']) {
    const attributes = plan === 'none' ? [] : [{ key: 'plan', value: { choice: plan } }];
    const id = await other.make('customer', { name: '500', attributes });
    names.set(decodeId('Customer', id) ?? '', plan);
  }
  const rule = { field, operator, value };
  const sql = customerSql({ combinator: 'and', rules: [rule] }, await customerFields(other.db), {
    now,
    timeZone: 'UTC',
  });
  const rows = await other.db.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT id FROM "Customer" customer
    WHERE "workspaceId" = ${other.workspaceId}::uuid AND ${sql} ORDER BY id`);
  expect(rows.map(({ id }) => names.get(id) ?? encodeId('Customer', id))).toEqual(expected);
});
