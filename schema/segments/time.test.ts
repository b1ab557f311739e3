import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph } from '../../test/support/graph.ts';
import {
  allOf,
  eventsThat,
  inSegment,
  openSegments,
  predicate,
} from '../../test/support/segments.ts';
import { decodeId } from '../kernel/id.ts';

let graph: TestGraph;
let segments: Awaited<ReturnType<typeof openSegments>>;
beforeAll(async () => {
  graph = await openTestGraph();
});
beforeEach(async () => {
  segments = await openSegments(graph);
});
afterAll(() => graph.close());

const hourMs = 60 * 60 * 1000;
const dayMs = 24 * hourMs;
const plus = (moment: Date, ms: number) => new Date(moment.getTime() + ms);
const withinLast = (amount: number, unit: string) =>
  predicate('occurredAt', 'withinLast', { amount, unit });
const some = (...rules: object[]) => eventsThat({ mode: 'some' }, ...rules);

describe('time alone', () => {
  test('moves a customer whose event is 30 days ago at that moment, and who depends on it with it', async () => {
    const bought = predicate('type', 'equals', 'EXACT');
    const id = await segments.segment(allOf(some(bought, withinLast(30, 'days'))));
    const without = await segments.segment(
      allOf(inSegment(id), predicate('name', 'equals', 'Thirty')),
    );
    const lapsed = await segments.segment({
      ...allOf(inSegment(id)),
      not: true,
    });
    const ana = await segments.customer({ name: 'Thirty' });
    const at = new Date(Math.floor(Date.now() / 1000) * 1000 - 5 * dayMs + 123);
    await segments.record(ana, { type: 'EXACT', occurredAt: at.toISOString() });
    await segments.drain();
    expect(await segments.members(id)).toEqual([ana]);
    expect((await segments.shown(id)).dueAt).toBe(plus(at, 30 * dayMs).toISOString());
    await segments.drain(plus(at, 30 * dayMs - 1));
    expect(await segments.members(without)).toEqual([ana]);
    expect(await segments.members(lapsed)).not.toContain(ana);
    await segments.drain(plus(at, 30 * dayMs));
    expect(await segments.members(id)).toEqual([]);
    expect(await segments.members(without)).toEqual([]);
    expect(await segments.members(lapsed)).toContain(ana);
    expect((await segments.shown(id)).dueAt).toBe(null);
  });

  test('takes a customer in who is old enough, and one whose event was yet to come', async () => {
    const old = await segments.segment(
      allOf(
        predicate('name', 'equals', 'Old'),
        predicate('createdAt', 'olderThan', { amount: 2, unit: 'weeks' }),
      ),
    );
    const future = await segments.segment(
      allOf(some(predicate('type', 'equals', 'FUTURE'), withinLast(1, 'hours'))),
    );
    const ana = await segments.customer({ name: 'Old' });
    const at = plus(new Date(), 3 * hourMs);
    await segments.record(ana, { type: 'FUTURE', occurredAt: at.toISOString() });
    await segments.drain();
    expect(await segments.members(old)).toEqual([]);
    expect(await segments.members(future)).toEqual([]);
    await segments.drain(at);
    expect(await segments.members(future)).toEqual([ana]);
    await segments.drain(plus(at, hourMs));
    expect(await segments.members(future)).toEqual([]);
    await segments.drain(plus(new Date(), 14 * dayMs));
    expect(await segments.members(old)).toEqual([ana]);
  });

  test('follows the last event of a customer, compared as a moment', async () => {
    const aggregate = {
      fn: 'last',
      of: 'occurredAt',
      where: allOf(predicate('type', 'equals', 'L')),
    };
    const silent = await segments.segment(
      allOf({
        ...{ field: 'events', operator: 'olderThan', value: { amount: 10, unit: 'days' } },
        aggregate,
      }),
    );
    const ana = await segments.customer();
    const now = new Date();
    await segments.record(ana, { type: 'L', occurredAt: plus(now, -9 * dayMs).toISOString() });
    await segments.record(ana, { type: 'L', occurredAt: plus(now, -2 * dayMs).toISOString() });
    await segments.drain(plus(now, 2 * dayMs));
    expect(await segments.members(silent)).toEqual([]);
    await segments.drain(plus(now, 8 * dayMs));
    expect(await segments.members(silent)).toEqual([ana]);
  });

  test('looks at no customers before it can move one', async () => {
    const named = predicate('name', 'equals', 'Of the segment');
    const id = await segments.segment(
      allOf(named, predicate('createdAt', 'withinLast', { amount: 3, unit: 'days' })),
    );
    const ana = await segments.customer({ name: 'Of the segment' });
    await segments.customer({ name: 'Another' });
    await segments.drain();
    // A customer of another name does not enter or leave by time.
    expect(
      await segments.workspace.db.segmentDue.count({
        where: { segmentId: decodeId('Segment', id) ?? '' },
      }),
    ).toBe(1);
    const { statements } = await graph.statementsOf(() =>
      segments.drain(plus(new Date(), 2 * dayMs)),
    );
    expect(statements.filter((sql) => sql.includes('INSERT INTO "SegmentMember"'))).toEqual([]);
    expect(await segments.members(id)).toEqual([ana]);
  });
});

test('another time zone has the segments looked at that name a day', async () => {
  const { db } = segments.workspace;
  const id = await segments.segment(
    allOf(predicate('name', 'equals', 'Zone'), predicate('createdAt', 'equals', '2026-03-01')),
  );
  const ana = await segments.customer({ name: 'Zone' });
  await db.customer.updateMany({
    where: { name: 'Zone' },
    data: { createdAt: new Date('2026-03-01T23:30:00Z') },
  });
  await segments.workspace.change('customerUpdate', { id: ana, name: 'Zone' });
  await segments.drain();
  expect(await segments.members(id)).toEqual([ana]);
  await segments.workspace.change('workspaceUpdate', { timeZone: 'Europe/Berlin' });
  await segments.drain();
  expect(await segments.members(id)).toEqual([]);
});
