import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { drainTasks } from '../../test/support/tasks.ts';
import { expireChangesOf } from './expire.ts';
import { numberChanges } from './number.ts';
import { beginAfter, changesAfter, subscribeTo } from './subscribed.ts';
import type { ChangeType } from './types.ts';

const dayMs = 86_400_000;
const stored = 7 * dayMs;
const types: readonly ChangeType[] = ['feedback.recorded'];

let graph: TestGraph;
let workspace: TestWorkspace;
beforeAll(async () => {
  graph = await openTestGraph();
});
beforeEach(async () => {
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

const now = new Date();
const inDays = (days: number) => new Date(now.getTime() + days * dayMs);
const begin = (from: string | null, at = now) =>
  beginAfter(workspace.db, at, { types, after: from, stored });
/** Records feedback, whose change is numbered if it is logged. */
const record = async () => {
  const input = { source: 'CALL', channel: 'PHONE', text: 'The noise is back.' };
  await workspace.change('feedbackRecord', input, 'feedback { id }');
  await drainTasks(workspace.db, [numberChanges]);
};
const logged = async (from = 0n) => {
  const { changes } = await changesAfter(workspace.db, from, 100);
  return changes.map(({ seq }) => Number(seq));
};
const expire = (days: number) => drainTasks(workspace.db, [expireChangesOf(7)], inDays(days));

describe('a type of changes', () => {
  test('is logged from its first subscription on', async () => {
    await record();
    expect(await begin(null)).toEqual({ from: 0n, latest: 0n });
    await record();
    expect(await logged()).toEqual([1]);
    expect(await begin('0')).toEqual({ from: 0n, latest: 1n });
  });

  test('stays logged for as long as changes are stored since it was last subscribed to', async () => {
    await begin(null);
    await record();
    await begin(null, inDays(5));
    await expire(6);
    await record();
    expect(await logged()).toEqual([1, 2]);
    await expire(11);
    await record();
    expect(await logged(2n)).toEqual([3]);
    // What expires is looked for as long as there is anything.
    await expire(13);
    await record();
    expect(await logged(3n)).toEqual([]);
  });

  test('that was not logged for a while has gaps, so that a number from before is refused', async () => {
    await begin(null);
    await record();
    await expire(8);
    await record();
    await expect(begin('0', inDays(9))).rejects.toMatchObject({
      extensions: { code: 'EVENTS_EXPIRED', oldestSeq: '1' },
    });
    expect(await begin('1', inDays(9))).toEqual({ from: 1n, latest: 1n });
  });

  test('is noted again at most once an hour, and otherwise costs one statement', async () => {
    await begin(null);
    const again = await graph.statementsOf(() => subscribeTo(workspace.db, now, types, stored));
    expect(again.statements).toHaveLength(1);
    const later = new Date(now.getTime() + 3_700_000);
    const noted = await graph.statementsOf(() => subscribeTo(workspace.db, later, types, stored));
    expect(noted.statements.length).toBeGreaterThan(1);
  });

  test('of which changes were deleted is refused before them, though others are left', async () => {
    await begin(null);
    await record();
    await record();
    await workspace.db.change.updateMany({ where: { seq: 1 }, data: { at: inDays(-8) } });
    await expire(0.1);
    expect(await logged()).toEqual([2]);
    await expect(begin('0')).rejects.toMatchObject({
      extensions: { code: 'EVENTS_EXPIRED', oldestSeq: '1' },
    });
    expect(await begin('1')).toEqual({ from: 1n, latest: 2n });
  });
});

test('a page of the log says how far it reaches, whether it is whole or not', async () => {
  await begin(null);
  for (let time = 0; time < 3; time++) await record();
  expect(await changesAfter(workspace.db, 0n, 2)).toMatchObject({ upTo: 2n, latest: 3n });
  expect(await changesAfter(workspace.db, 2n, 2)).toMatchObject({ upTo: 3n, latest: 3n });
  expect(await changesAfter(workspace.db, 3n, 2)).toMatchObject({ changes: [], upTo: 3n });
});
