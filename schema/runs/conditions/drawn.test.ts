import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { Prisma } from '../../../prisma/generated/client/client.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { recordEvent } from '../../../test/support/recordedEvents.ts';
import { sized } from '../../../test/support/size.ts';
import type { Operand, Operator } from '../../conditions/condition.ts';
import { evaluate } from '../../conditions/evaluate.ts';
import type { RuleCondition } from '../../rules/definition.ts';
import { customerFields, customerSql } from '../../segments/customerFields.ts';
import { callOf, eventsOfType, keyOf, now } from './judge.fixture.ts';
import { judge } from './judge.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
beforeAll(async () => {
  graph = await openTestGraph();
});
beforeEach(async () => {
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

const leaf = fc.oneof(
  fc.record({
    field: fc.constantFrom('trigger.data.a', 'trigger.data.b', 'name', 'locale'),
    operator: fc.constantFrom('equals' as const, 'notEquals' as const, 'contains' as const),
    value: fc.constantFrom('x', 'y', 'de'),
  }),
  fc.record({
    field: fc.constantFrom('trigger.data.a', 'name', 'locale'),
    operator: fc.constantFrom('isNull' as const, 'notNull' as const),
  }),
);

/** Conditions of some predicates. */
function treesOf(predicate: fc.Arbitrary<RuleCondition['rules'][number]>) {
  const { tree } = fc.letrec<{ tree: RuleCondition }>((tie) => ({
    tree: fc.record(
      {
        combinator: fc.constantFrom('and' as const, 'or' as const),
        not: fc.boolean(),
        rules: fc.array(fc.oneof({ maxDepth: 3, withCrossShrink: true }, predicate, tie('tree')), {
          minLength: 1,
          maxLength: 4,
        }),
      },
      { requiredKeys: ['combinator', 'rules'] },
    ),
  }));
  return tree;
}

test('conditions of facts and customers mixed hold as if all were evaluated in one memory', async () => {
  const values = [undefined, 'x', 'y'];
  const people = values.flatMap((name) =>
    [undefined, 'de'].map((locale) => ({ ...(name && { name }), ...(locale && { locale }) })),
  );
  const customers = await Promise.all(
    people.map(async (input) => [input, await workspace.make('customer', input)] as const),
  );
  const runs = customers.flatMap(([input, customer]) =>
    values.map((a) => ({ input, data: { ...(a && { a }), b: 'y' }, customer })),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(treesOf(leaf), { minLength: 1, maxLength: 6 }), async (trees) => {
      const cases = trees.flatMap((condition) => runs.map((run) => ({ condition, ...run })));
      const judged = await judge(
        workspace.db,
        now,
        cases.map(({ condition, customer, data }) => ({ condition, run: callOf(customer, data) })),
      );
      const expected = cases.map(({ condition, input, data }) => {
        const facts = Object.entries(data).map(([name, value]) => [`trigger.data.${name}`, value]);
        const known = new Map<string, unknown>(
          Object.entries({ ...input, ...Object.fromEntries(facts) }),
        );
        // No predicate on events is drawn, so that it is a condition of the language alone.
        return evaluate(withoutEvents(condition), (field) => known.get(field), now);
      });
      expect(judged).toEqual(expected);
    }),
    { numRuns: sized({ suite: 25, soak: 500 }) },
  );
});

/** Predicates on every sort of field that customers have, each of which holds of some of them. */
function predicatesOn(ids: { segment: string; account: string }) {
  const plan = 'attributes.plan';
  const on = (field: string, operator: Operator, value?: Operand) => {
    return value === undefined ? { field, operator } : { field, operator, value };
  };
  return [
    ...[on('name', 'contains', 'é'), on('locale', 'isNull'), on('createdAt', 'notNull')],
    ...[on('createdAt', 'olderThan', { amount: 1, unit: 'days' })],
    ...[on('lifecycleStage', 'equals', 'TRIAL'), on('account', 'equals', ids.account)],
    ...[on('segments', 'includesAny', [ids.segment]), on('segments', 'isNull')],
    ...[on('segments', 'notContains', ids.segment), on('attributes.gone', 'notEquals', 'x')],
    ...[on('attributes.note', 'equals', '2026-01-01'), on('attributes.note', 'beginsWith', 'ca')],
    ...[on('attributes.visits', 'gte', 3), on('attributes.visits', 'between', [0, 2.5])],
    ...[on('attributes.member', 'equals', true), on('attributes.member', 'notEquals', false)],
    ...[on('attributes.since', 'before', '2026-03-01'), on('attributes.since', 'isNull')],
    ...[on('attributes.since', 'equals', '2026-02-28T23:00:00Z')],
    ...[on(plan, 'in', ['GOLD', 'none']), on(plan, 'notIn', ['silver']), on(plan, 'isNull')],
    ...[eventsOfType('some', 'buy'), eventsOfType('none', 'VISIT')],
    { field: 'events', operator: 'gte', value: 2, aggregate: { fn: 'count' } },
  ] satisfies RuleCondition['rules'][number][];
}

test('conditions on customers hold of those of whom they hold in the database, as segments ask them', async () => {
  const { db, workspaceId } = workspace;
  await workspace.change('workspaceUpdate', { timeZone: 'Europe/Vienna' });
  const account = await workspace.make('account', { name: 'Acme' });
  const segment = await workspace.make('segment', { name: 'List' });
  const lifecycleStage = await workspace.make('lifecycleStage', { key: 'trial', name: 'Trial' });
  const types = { note: 'TEXT', visits: 'NUMBER', member: 'BOOLEAN', since: 'DATE' };
  for (const [key, type] of Object.entries({ ...types, plan: 'CHOICE' })) {
    const choices = type === 'CHOICE' && { choices: ['gold', 'silver'] };
    await workspace.make('attributeDefinition', { key, name: key, type, ...choices });
  }
  const people = [
    {
      name: 'Café',
      locale: 'de',
      account,
      attributes: [{ key: 'plan', value: { choice: 'gold' } }],
    },
    {
      name: 'CAFE\u0301 ',
      lifecycleStage,
      attributes: [{ key: 'visits', value: { number: 2.5 } }],
    },
    { attributes: [{ key: 'since', value: { date: '2026-03-01' } }] },
    { locale: 'en', attributes: [{ key: 'member', value: { boolean: false } }] },
    { attributes: [{ key: 'note', value: { text: ' Cafe\u0301' } }] },
    {
      attributes: [
        { key: 'note', value: { text: '2026-01-01' } },
        { key: 'plan', value: { choice: 'silver' } },
        { key: 'visits', value: { number: 3 } },
        { key: 'member', value: { boolean: true } },
      ],
    },
  ];
  const customers: string[] = [];
  for (const input of people) customers.push(await workspace.make('customer', input));
  for (const [index, customer] of customers.entries()) {
    if (index % 2 === 0) {
      await db.segmentMember.createMany({
        data: { segmentId: keyOf(segment), customerId: keyOf(customer), since: now },
      });
    }
    for (const type of ['Buy', 'VISIT'].slice(0, index % 3)) {
      await recordEvent(workspace, { id: `${index} ${type}`, type, customer: { id: customer } });
    }
  }
  const fields = await customerFields(db);
  const predicate = fc.constantFrom(...predicatesOn({ segment, account }));
  const seen = { met: 0, unmet: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.array(treesOf(predicate), { minLength: 5, maxLength: 10 }),
      async (conditions) => {
        const cases = conditions.flatMap((condition) =>
          customers.map((customer) => ({ condition, run: callOf(customer, {}) })),
        );
        const judged = await judge(db, now, cases);
        const present = { now, timeZone: 'Europe/Vienna' };
        const columns = conditions.map((each) => customerSql(each, fields, present));
        const rows = await db.$queryRaw<{ id: string; truths: boolean[] }[]>(Prisma.sql`
          SELECT id, to_jsonb(ARRAY[${Prisma.join(columns)}]::boolean[]) AS truths
          FROM "Customer" customer WHERE "workspaceId" = ${workspaceId}::uuid`);
        const truths = new Map(rows.map((row) => [row.id, row.truths]));
        expect(judged).toEqual(
          conditions.flatMap((_, index) =>
            customers.map((customer) => truths.get(keyOf(customer))?.[index]),
          ),
        );
        for (const holds of judged) seen[holds ? 'met' : 'unmet'] += 1;
      },
    ),
    { numRuns: sized({ suite: 20, soak: 500 }) },
  );
  // Neither is the rule: the comparison is one of both.
  expect(Math.min(seen.met, seen.unmet)).toBeGreaterThan(100);
});

function withoutEvents(condition: RuleCondition): Parameters<typeof evaluate>[0] {
  return JSON.parse(JSON.stringify(condition));
}
