import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestGraph, type TestGraph } from '../../test/support/graph.ts';
import {
  allOf,
  eventsThat,
  inSegment,
  openSegments,
  predicate,
} from '../../test/support/segments.ts';
import { turnOf } from '../../test/support/workers.ts';
import { decodeId } from '../kernel/id.ts';
import { lookAtCustomers, lookAtDue, lookAtSegments } from './looks.ts';

let graph: TestGraph;
let segments: Awaited<ReturnType<typeof openSegments>>;
beforeAll(async () => {
  graph = await openTestGraph();
});
beforeEach(async () => {
  segments = await openSegments(graph);
});
afterAll(() => graph.close());

/** No database can compare with such a number of events: the statement fails. */
const broken = allOf(eventsThat({ mode: 'exactly', threshold: 1e12 }));

const key = (id: string) => decodeId('Segment', id) ?? '';

/** Stores a condition as no call would, and leaves what it reads as it was. */
const storeCondition = (id: string, condition: object) =>
  segments.workspace.db.segment.updateMany({ where: { id: key(id) }, data: { condition } });

/** Does all tasks as a worker does, each failed one twice more. */
async function work(): Promise<void> {
  const { db } = segments.workspace;
  for (let tries = 0; tries < 3; tries += 1) {
    await db.outbox.updateMany({ data: { nextAt: new Date(0) } });
    for (let done = 1; done > 0; ) {
      done = 0;
      for (const handler of [lookAtSegments, lookAtCustomers, lookAtDue]) {
        const { counted } = await turnOf(graph, handler);
        done += counted.filter(({ outcome }) => outcome === 'done').length;
      }
    }
  }
}

async function failureOf(id: string): Promise<string | null> {
  const answer = await segments.workspace.ask<{ segment: { failure: string | null } }>(
    'query ($id: ID!) { segment(id: $id) { failure } }',
    { id },
  );
  return answer.segment.failure;
}

test('a segment whose look fails fails alone, says so, and has all its customers when it succeeds', async () => {
  const named = predicate('name', 'equals', 'Failing');
  const [good, bad] = [await segments.segment(allOf(named)), await segments.segment(allOf(named))];
  const outer = await segments.segment(allOf(inSegment(bad)));
  const users = await segments.segment(allOf(inSegment(good)));
  const before = await segments.shown(bad);
  await storeCondition(bad, broken);
  const one = await segments.customer({ name: 'Failing' });
  await work();
  expect(await segments.members(good)).toEqual([one]);
  expect(await segments.members(users)).toEqual([one]);
  expect(await segments.members(bad)).toEqual([]);
  expect(await failureOf(bad)).toMatch(/^The last look at its customers failed: .*tried again/);
  expect(await failureOf(good)).toBeNull();
  expect((await segments.shown(bad)).asOf).toBe(before.asOf);

  // Once it is known to fail, it delays others by no try.
  const two = await segments.customer({ name: 'Failing' });
  expect((await turnOf(graph, lookAtCustomers)).counted).toEqual([{ outcome: 'done', tasks: 1 }]);
  expect(await segments.members(good)).toEqual([one, two]);

  await storeCondition(bad, allOf(named));
  await work();
  expect(await segments.members(bad)).toEqual([one, two]);
  expect(await segments.members(outer)).toEqual([one, two]);
  expect(await failureOf(bad)).toBeNull();
  expect(await segments.wrongSizes()).toEqual([]);
});

test('a segment that fails at the look for another one that it names does not stop that', async () => {
  const inner = await segments.segment(allOf(predicate('name', 'equals', 'Inner')));
  const outer = await segments.segment(allOf(inSegment(inner)));
  const ana = await segments.customer({ name: 'Inner', attributes: [] });
  await segments.drain();
  await storeCondition(outer, broken);
  const asOf = (await segments.shown(inner)).asOf;
  const condition = allOf(predicate('name', 'equals', 'Other'));
  await segments.workspace.change('segmentUpdate', { id: inner, condition });
  await work();
  expect(await segments.members(inner)).toEqual([]);
  expect((await segments.shown(inner)).asOf).not.toBe(asOf);
  expect(await segments.members(outer)).toEqual([ana]);
  expect(await failureOf(inner)).toBeNull();
  expect(await failureOf(outer)).not.toBeNull();
  // A condition that is stored anew ends all looks before.
  await segments.workspace.change('segmentUpdate', {
    id: outer,
    condition: allOf(inSegment(inner)),
  });
  await work();
  expect(await segments.members(outer)).toEqual([]);
  expect(await failureOf(outer)).toBeNull();
});
