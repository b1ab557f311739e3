import { afterAll, beforeAll, expect, test } from 'vitest';
import { Prisma } from '../../prisma/generated/client/client.ts';
import { openTestGraph, type TestGraph } from '../../test/support/graph.ts';
import { allOf, inSegment, openSegments, predicate } from '../../test/support/segments.ts';
import { decodeId, newId } from '../kernel/id.ts';
import { lockSegments } from './locked.ts';
import { lookAt } from './members.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await openTestGraph();
});
afterAll(() => graph.close());

test('looks that are too many for one transaction are left to the next ones, each after the segments that it names', async () => {
  const segments = await openSegments(graph);
  const { db } = segments.workspace;
  const named = await segments.segment(allOf(predicate('name', 'beginsWith', 'Many')));
  const within = await segments.segment(allOf(inSegment(named)));
  const outer = await segments.segment(allOf(inSegment(within), inSegment(named)));
  const without = await segments.segment({ ...allOf(inSegment(outer)), not: true });
  const customers: string[] = [];
  for (const name of ['Many one', 'Many two', 'Many three']) {
    customers.push(await segments.customer({ name }));
  }
  const sizes = async () => {
    const shown = [named, within, outer, without].map(
      async (id) => (await segments.shown(id)).size,
    );
    return Promise.all(shown);
  };
  const before = await sizes();
  await db.outbox.deleteMany({ where: { topic: 'customersTouched' } });
  const root = decodeId('Segment', named) ?? '';
  const keys = customers.map((id) => decodeId('Customer', id) ?? '');
  await db.$transaction(async (tx) => {
    const due = new Map([[root, keys]]);
    const looking = { now: new Date(), isLeft: () => false, most: 6 };
    await lookAt(tx, await lockSegments(tx, [root]), due, looking);
  });
  const [, , ...unseen] = before;
  expect(await sizes()).toEqual([3, 3, ...unseen]);
  await segments.drain();
  expect(await sizes()).toEqual([3, 3, 3, 0]);
  expect(await segments.members(outer)).toEqual(customers);
  expect(await segments.wrongSizes()).toEqual([]);
});

test('what is left of many customers are tasks of a thousand each, so that no look becomes too long', async () => {
  const segments = await openSegments(graph);
  const { db } = segments.workspace;
  const named = await segments.segment(allOf(predicate('name', 'beginsWith', 'Left')));
  await segments.segment(allOf(inSegment(named)));
  const customers = Array.from({ length: 2_500 }, newId);
  await db.customer.createMany({ data: customers.map((id) => ({ id, name: 'Left' })) });
  await segments.drain();
  await db.segmentMember.deleteMany({});
  const root = decodeId('Segment', named) ?? '';
  await db.$transaction(async (tx) => {
    const due = new Map([[root, customers]]);
    const looking = { now: new Date(), isLeft: () => false, most: 1 };
    await lookAt(tx, await lockSegments(tx, [root]), due, looking);
  });
  const left = await db.$queryRaw<{ customers: number }[]>(Prisma.sql`
    SELECT jsonb_array_length(payload::jsonb -> 'customers') AS customers FROM "Outbox"
    WHERE "workspaceId" = ${db.$workspaceId}::uuid AND topic = 'customersTouched' ORDER BY 1`);
  expect(left.map((task) => task.customers)).toEqual([500, 1_000, 1_000]);
});
