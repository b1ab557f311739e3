import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { drainTasks } from '../../test/support/tasks.ts';
import { signal } from '../../test/support/workers.ts';
import { newId } from '../kernel/id.ts';
import { logChanges } from './log.ts';
import { numberChanges } from './number.ts';
import { changesAfter } from './subscribed.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  await workspace.db.changeLog.createMany({ data: { types: ['customer.updated'] } });
});
afterAll(() => graph.close());

const updated = (subjectId: string) => [{ type: 'customer.updated', subjectId }] as const;
const numbered = async () => {
  const rows = await workspace.db.change.findMany({
    where: { seq: { not: null } },
    orderBy: { seq: 'asc' },
  });
  return rows.map(({ subjectId, seq }) => [subjectId, Number(seq)]);
};
const number = () => drainTasks(workspace.db, [numberChanges]);

test('a change that is written first and commits last has the higher number', async () => {
  const [first, second] = [newId(), newId()];
  const [written, commits] = [signal(), signal()];
  const slow = workspace.db.$transaction(async (tx) => {
    await logChanges(tx, new Date(), updated(first));
    written.send();
    await commits.sent;
  });
  await written.sent;
  await logChanges(workspace.db, new Date(), updated(second));
  await number();
  expect(await numbered()).toEqual([[second, 1]]);
  const seen = await changesAfter(workspace.db, 0n, 10);
  commits.send();
  await slow;
  await number();
  expect(await numbered()).toEqual([
    [second, 1],
    [first, 2],
  ]);
  // A subscriber that had the other one then goes on with it.
  const next = await changesAfter(workspace.db, seen.upTo, 10);
  expect([...seen.changes, ...next.changes].map(({ subjectId }) => subjectId)).toEqual([
    second,
    first,
  ]);
});

test('workers that number at once use no number twice and leave none out', async () => {
  await workspace.db.change.deleteMany({});
  await workspace.db.changeLog.updateMany({ data: { lastSeq: 0 } });
  const log = () => logChanges(workspace.db, new Date(), updated(newId()));
  for (let round = 0; round < 5; round++) await log();
  await Promise.all([log(), number(), log(), number(), log()].map((each) => each.catch(() => {})));
  while ((await number()) > 0);
  expect((await numbered()).map(([, seq]) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});
