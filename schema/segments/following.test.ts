import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Prisma } from '../../prisma/generated/client/client.ts';
import { openTestGraph, type TestGraph } from '../../test/support/graph.ts';
import {
  allOf,
  eventsThat,
  inSegment,
  ofPlan,
  openSegments,
  planned,
  predicate,
} from '../../test/support/segments.ts';
import { sized } from '../../test/support/size.ts';
import { grouped } from '../kernel/group.ts';
import { customerFields, customerSql, segmentCondition } from './customerFields.ts';
import { zoneOf } from './members.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await openTestGraph();
});
afterAll(() => graph.close());

/** Facts of a stream, at most. */
const most = sized({ suite: 8, soak: 20 });
const hourMs = 60 * 60 * 1000;

type Segments = Awaited<ReturnType<typeof openSegments>>;

/** What happens; customers are named by their index among those that were created. */
type Fact =
  | { readonly kind: 'CREATE'; readonly name: string; readonly email: number | null }
  | { readonly kind: 'CHANGE'; readonly who: number; readonly to: object }
  | {
      readonly kind: 'EVENT';
      readonly who: number;
      readonly type: string;
      readonly hours: number;
      readonly value: number;
    }
  | { readonly kind: 'STRANGER'; readonly email: number; readonly hours: number }
  | { readonly kind: 'ARCHIVE' | 'RESTORE' | 'ERASE' | 'LIST' | 'UNLIST'; readonly who: number }
  | { readonly kind: 'MERGE'; readonly who: number; readonly into: number }
  | { readonly kind: 'UNDO' }
  | { readonly kind: 'WAIT'; readonly hours: number };

const who = fc.nat(4);
const ago = fc.integer({ min: -40 * 24, max: 48 });
const facts: fc.Arbitrary<Fact> = fc.oneof(
  fc.record({
    kind: fc.constant('CREATE' as const),
    name: fc.constantFrom('Ana', 'Bob'),
    email: fc.option(fc.nat(1)),
  }),
  fc.record({
    kind: fc.constant('CHANGE' as const),
    who,
    to: fc.constantFrom<object>(
      planned('gold'),
      planned('silver'),
      planned(null),
      { name: 'Ana' },
      { name: 'Bob' },
      { attributes: [{ key: 'visits', value: { number: 7 } }] },
    ),
  }),
  fc.record({
    kind: fc.constant('EVENT' as const),
    who,
    type: fc.constantFrom('BUY', 'VISIT'),
    hours: ago,
    value: fc.integer({ min: 1, max: 60 }),
  }),
  fc.record({ kind: fc.constant('STRANGER' as const), email: fc.nat(1), hours: ago }),
  fc.record({
    kind: fc.constantFrom('ARCHIVE', 'RESTORE', 'ERASE', 'LIST', 'UNLIST'),
    who,
  }),
  fc.record({ kind: fc.constant('MERGE' as const), who, into: who }),
  fc.constant({ kind: 'UNDO' as const }),
  fc.record({ kind: fc.constant('WAIT' as const), hours: fc.integer({ min: 1, max: 24 * 20 }) }),
);

const within = (field: string, amount: number, unit: string) =>
  predicate(field, 'withinLast', { amount, unit });
const buys = predicate('type', 'equals', 'buy');

/** Segments of each kind that something moves; a later one names those before. */
async function madeSegments({ workspace, drain }: Segments) {
  let names = 0;
  const segment = (condition?: object) => {
    names += 1;
    return workspace.make('segment', { name: `${names}`, condition });
  };
  const list = await segment();
  const gold = await segment(ofPlan('gold'));
  const recent = await segment(
    allOf(eventsThat({ mode: 'some' }, buys, within('occurredAt', 30, 'days'))),
  );
  const conditions = [
    allOf(predicate('name', 'notEquals', 'ana'), predicate('attributes.visits', 'isNull')),
    allOf(eventsThat({ mode: 'atLeast', threshold: 2 }, buys)),
    allOf(eventsThat({ mode: 'none' }, within('occurredAt', 10, 'days'))),
    allOf(eventsThat({ mode: 'all' }, within('occurredAt', 1, 'months'))),
    allOf({
      ...{ field: 'events', operator: 'gte', value: 50 },
      aggregate: {
        ...{ fn: 'sum', of: 'value', currency: 'EUR' },
        where: allOf(within('occurredAt', 2, 'weeks')),
      },
    }),
    allOf({
      ...{ field: 'events', operator: 'olderThan', value: { amount: 7, unit: 'days' } },
      aggregate: { fn: 'last', of: 'occurredAt', where: allOf(buys) },
    }),
    allOf(within('createdAt', 5, 'days'), predicate('attributes.plan', 'equals', 'gold')),
    allOf(predicate('createdAt', 'olderThan', { amount: 1, unit: 'months' })),
    { combinator: 'or', rules: [inSegment(gold), inSegment(recent)] },
    { ...allOf(inSegment(recent, list)), not: true },
  ];
  for (const condition of conditions) await segment(condition);
  await drain();
  return list;
}

/** Does what happens; what is refused, such as a merge of an erased customer, changes nothing. */
async function happen(
  { workspace, record, add, remove }: Segments,
  list: string,
  stream: { customers: string[]; clock: number; merges: string[] },
  fact: Fact,
): Promise<void> {
  const one = (index: number) => stream.customers[index % stream.customers.length] ?? '';
  const at = (hours: number) => new Date(stream.clock + hours * hourMs).toISOString();
  const address = (index: number) => `late${index}@example.com`;
  switch (fact.kind) {
    case 'CREATE': {
      const email = fact.email === null ? null : address(fact.email);
      // Refused where a person with this address was erased.
      const { customer } = await workspace.change<{ customer: { id: string } | null }>(
        'customerCreate',
        { name: fact.name, email },
        'customer { id }',
      );
      if (customer) stream.customers.push(customer.id);
      return;
    }
    case 'CHANGE':
      await workspace.change('customerUpdate', { id: one(fact.who), ...fact.to });
      return;
    case 'EVENT': {
      const { type, value } = fact;
      await record(one(fact.who), { type, value, currency: 'EUR', occurredAt: at(fact.hours) });
      return;
    }
    case 'STRANGER': {
      const customer = { email: address(fact.email) };
      await record('', { type: 'BUY', customer, occurredAt: at(fact.hours) });
      return;
    }
    case 'ARCHIVE':
      await workspace.change('customerArchive', { id: one(fact.who) });
      return;
    case 'RESTORE':
      await workspace.change('customerRestore', { id: one(fact.who) });
      return;
    case 'ERASE':
      await workspace.change('customerErase', { customer: { id: one(fact.who) } });
      return;
    case 'LIST':
      await add(list, one(fact.who));
      return;
    case 'UNLIST':
      await remove(list, one(fact.who));
      return;
    case 'MERGE': {
      const [customer, into] = [{ id: one(fact.who) }, { id: one(fact.into) }];
      const { merge } = await workspace.change<{ merge: { id: string } | null }>(
        'customerMerge',
        { customer, into },
        'merge { id }',
      );
      if (merge) stream.merges.push(merge.id);
      return;
    }
    case 'UNDO': {
      const merge = stream.merges.pop();
      if (merge) await workspace.change('customerMergeUndo', { merge });
      return;
    }
    case 'WAIT':
      stream.clock += fact.hours * hourMs;
  }
}

type Members = Readonly<Record<string, readonly string[]>>;

/** Who meets the condition of each segment at a moment, found anew for all customers. */
async function foundAnew({ workspace: { db } }: Segments, now: Date): Promise<Members> {
  const segments = await db.segment.findMany({ select: { id: true, condition: true } });
  const present = { now, timeZone: await zoneOf(db) };
  const fields = await customerFields(db);
  const found = segments.flatMap(({ id, condition }) => {
    const read = segmentCondition(condition);
    return read
      ? [
          Prisma.sql`
      SELECT ${id}::uuid AS segment, id FROM "Customer" customer
      WHERE "workspaceId" = ${db.$workspaceId}::uuid AND "archivedAt" IS NULL
        AND "mergedIntoId" IS NULL AND ${customerSql(read, fields, present)}`,
        ]
      : [];
  });
  const rows = await db.$queryRaw<{ segment: string; id: string }[]>(
    Prisma.join(found, ' UNION ALL '),
  );
  return bySegment(rows);
}

/** The members that are stored, of segments with a condition. */
async function storedMembers({ workspace: { db } }: Segments): Promise<Members> {
  const rows = await db.segmentMember.findMany({ where: { segment: byCondition } });
  return bySegment(
    rows.map(({ segmentId, customerId }) => ({ segment: segmentId, id: customerId })),
  );
}

/** The customers that are in these segments by what their changes say. */
async function changedMembers({ workspace: { db } }: Segments): Promise<Members> {
  const changes = await db.segmentChange.findMany({
    where: { segment: byCondition },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  });
  const last = new Map(
    changes.map((change) => [`${change.segmentId} ${change.customerId}`, change]),
  );
  const entered = [...last.values()].filter(({ kind }) => kind === 'ENTERED');
  return bySegment(
    entered.map(({ segmentId, customerId }) => ({ segment: segmentId, id: customerId })),
  );
}

const byCondition = { condition: { not: Prisma.DbNull } };

function bySegment(rows: readonly { readonly segment: string; readonly id: string }[]): Members {
  return Object.fromEntries(
    [...grouped(rows, ({ segment }) => segment)]
      .map(([segment, own]) => [segment, own.map(({ id }) => id).sort()] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

test(
  'after any facts, in any order, and as time passes, members are those who are found anew',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(facts, { minLength: 6, maxLength: most }), async (stream) => {
        const segments = await openSegments(graph);
        const list = await madeSegments(segments);
        const customers: string[] = [];
        for (const name of ['Ana', 'Bob']) customers.push(await segments.customer({ name }));
        const state = { customers, clock: Date.now(), merges: [] };
        for (const fact of stream) {
          await happen(segments, list, state, fact);
          state.clock = Math.max(state.clock, Date.now());
          const now = new Date(state.clock);
          await segments.drain(now);
          const stored = await storedMembers(segments);
          expect(stored).toEqual(await foundAnew(segments, now));
          expect(await changedMembers(segments)).toEqual(stored);
          expect(await segments.wrongSizes()).toEqual([]);
        }
      }),
      { numRuns: sized({ suite: 2, soak: 100 }), endOnFailure: true },
    );
  },
  sized({ suite: 600_000, soak: 3_600_000 }),
);
