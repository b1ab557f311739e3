import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect } from '../../test/support/connection.ts';
import { openTestGraph, type TestGraph } from '../../test/support/graph.ts';
import { allOf, eventsThat, openSegments, predicate } from '../../test/support/segments.ts';
import { turnOf } from '../../test/support/workers.ts';
import { lookAtCustomers, lookAtDue, lookAtSegments } from './looks.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await openTestGraph({ statementTimeout: 2_000 });
});
afterAll(() => graph.close());

test('a segment whose statement takes too long fails alone, says so, and has its customers once it is quick', async () => {
  const segments = await openSegments(graph);
  const { db } = segments.workspace;
  const named = predicate('name', 'equals', 'Slow');
  const good = await segments.segment(allOf(named));
  const slow = await segments.segment(allOf(named, eventsThat({ mode: 'none' })));
  const before = await segments.shown(slow);
  const one = await segments.customer({ name: 'Slow' });
  /** Does what is due as a worker does, until nothing more succeeds. */
  const work = async () => {
    for (let done = 1; done > 0; ) {
      done = 0;
      await db.outbox.updateMany({ data: { nextAt: new Date(0) } });
      for (const handler of [lookAtCustomers, lookAtSegments, lookAtDue]) {
        const { counted } = await turnOf(graph, handler);
        done += counted.filter(({ outcome }) => outcome === 'done').length;
      }
    }
  };
  const failureOf = async (id: string) => {
    const answer = await segments.workspace.ask<{ segment: { failure: string | null } }>(
      'query ($id: ID!) { segment(id: $id) { failure } }',
      { id },
    );
    return answer.segment.failure;
  };
  // What reads events waits for the owner of the table, as for a disk that does not answer.
  const owner = await connect(graph.url);
  try {
    await owner.sql.script('BEGIN; LOCK TABLE "CustomerEvent" IN ACCESS EXCLUSIVE MODE');
    await turnOf(graph, lookAtCustomers);
    await work();
    expect(await segments.members(good)).toEqual([one]);
    expect(await failureOf(good)).toBeNull();
    expect(await failureOf(slow)).toMatch(/took longer than the database allows.*tried again/);
    expect(await segments.members(slow)).toEqual([]);
    expect((await segments.shown(slow)).asOf).toBe(before.asOf);
    // The next change of a customer does not wait for it.
    const two = await segments.customer({ name: 'Slow' });
    expect((await turnOf(graph, lookAtCustomers)).counted).toEqual([{ outcome: 'done', tasks: 1 }]);
    expect(await segments.members(good)).toEqual([one, two]);
    expect(await db.outbox.count({ where: { state: 'LEASED' } })).toBe(0);
    await owner.sql.script('COMMIT');
    await work();
    expect(await segments.members(slow)).toEqual([one, two]);
    expect(await failureOf(slow)).toBeNull();
    expect(await segments.wrongSizes()).toEqual([]);
  } finally {
    await owner.close();
  }
});
