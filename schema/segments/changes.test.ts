import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph } from '../../test/support/graph.ts';
import { merged } from '../../test/support/merging.ts';
import {
  allOf,
  eventsThat,
  ofPlan,
  openSegments,
  planned,
  predicate,
} from '../../test/support/segments.ts';
import { newId } from '../kernel/id.ts';

let graph: TestGraph;
let segments: Awaited<ReturnType<typeof openSegments>>;
beforeAll(async () => {
  graph = await openTestGraph();
  segments = await openSegments(graph);
});
afterAll(() => graph.close());

interface Shown {
  readonly kind: string;
  readonly customer: { readonly id: string };
}

async function changesOf(segment: string): Promise<(readonly [string, string])[]> {
  const answer = await segments.workspace.ask<{
    segment: { changes: { nodes: readonly Shown[] } };
  }>('query ($id: ID!) { segment(id: $id) { changes { nodes { kind customer { id } } } } }', {
    id: segment,
  });
  return answer.segment.changes.nodes.map(({ kind, customer }) => [kind, customer.id] as const);
}

async function timelineOf(customer: string) {
  const answer = await segments.workspace.ask<{
    customer: { timeline: { nodes: readonly { change: { kind: string; segment: object } }[] } };
  }>(
    `query ($id: ID!) { customer(id: $id) { timeline(filter: { kinds: [SEGMENT] }) {
      nodes { ... on TimelineSegment { change { kind segment { id } } } } } } }`,
    { id: customer },
  );
  return answer.customer.timeline.nodes.map(({ change }) => change);
}

describe('the changes of a segment', () => {
  test('are who entered and who left, on the timeline of the customer, too', async () => {
    const gold = await segments.segment(ofPlan('gold'));
    const ana = await segments.customer(planned('gold'));
    const bob = await segments.customer(planned('gold'));
    await segments.drain();
    await segments.workspace.change('customerUpdate', { id: ana, ...planned('silver') });
    await segments.drain();
    // A look that finds all as it was changes nothing.
    await segments.workspace.change('customerUpdate', { id: bob, ...planned('gold') });
    await segments.drain();
    const [last, ...first] = await changesOf(gold);
    expect(last).toEqual(['LEFT', ana]);
    expect(first.toSorted()).toEqual(
      [
        ['ENTERED', ana],
        ['ENTERED', bob],
      ].toSorted(),
    );
    expect(await timelineOf(ana)).toEqual([
      { kind: 'LEFT', segment: { id: gold } },
      { kind: 'ENTERED', segment: { id: gold } },
    ]);
    await merged(segments.workspace, bob, ana);
    await segments.drain();
    expect(await timelineOf(bob)).toMatchObject([{ kind: 'LEFT' }, { kind: 'ENTERED' }]);
    await segments.workspace.change('customerErase', { customer: { id: ana } });
    await segments.drain();
    expect(await changesOf(gold)).toEqual([]);
  });

  test('are the newest hundred of each customer', async () => {
    const silver = await segments.segment(allOf(predicate('attributes.visits', 'gt', 1)));
    const { db } = segments.workspace;
    const ana = await segments.customer();
    const [{ id: customerId } = { id: '' }] = await db.customer.findMany({
      orderBy: { createdAt: 'desc' },
      take: 1,
    });
    const [{ id: segmentId } = { id: '' }] = await db.segment.findMany({
      orderBy: { createdAt: 'desc' },
      take: 1,
    });
    await db.segmentChange.createMany({
      data: Array.from({ length: 150 }, (_, index) => ({
        ...{ id: newId(), segmentId, customerId, at: new Date(index) },
        kind: 'LEFT' as const,
      })),
    });
    const attributes = [{ key: 'visits', value: { number: 2 } }];
    await segments.workspace.change('customerUpdate', { id: ana, attributes });
    await segments.drain();
    expect(await segments.members(silver)).toEqual([ana]);
    const stored = await db.segmentChange.findMany({
      where: { customerId },
      orderBy: { at: 'asc' },
    });
    expect(stored).toHaveLength(100);
    expect(stored[0]?.at).toEqual(new Date(51));
    expect(stored[99]?.kind).toBe('ENTERED');
  });
});

test('a change is looked at only by the segments that read what was changed', async () => {
  const { workspace, segment, record, drain, customer } = await openSegments(graph);
  const bought = (...types: string[]) =>
    segment(allOf(eventsThat({ mode: 'some' }, predicate('type', 'in', types))));
  await bought('PAY');
  await bought('VISIT');
  await bought('PAY', 'VISIT');
  await segment(allOf(eventsThat({ mode: 'atLeast', threshold: 1 })));
  await segment(ofPlan('gold'));
  const ana = await customer();
  await drain();
  /** How many segments are looked at after a change. */
  const looked = async (change: () => Promise<unknown>) => {
    await change();
    const { statements } = await graph.statementsOf(() => drain());
    return statements.filter((sql) => sql.includes('INSERT INTO "SegmentMember"')).length;
  };
  // Those about PAY, about both, and about all events.
  expect(await looked(() => record(ana, { type: 'Pay' }))).toBe(3);
  expect(await looked(() => record(ana, { type: 'GIFT' }))).toBe(1);
  const update = (input: object) => workspace.change('customerUpdate', { id: ana, ...input });
  expect(await looked(() => update({ name: 'Ana' }))).toBe(0);
  expect(await looked(() => update(planned('gold')))).toBe(1);
  expect(await looked(() => customer())).toBe(5);
});
