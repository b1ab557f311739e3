import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Prisma } from '../../../prisma/generated/client/client.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { nps, publish, send } from '../../../test/support/responses.ts';
import { decodeId } from '../../kernel/id.ts';
import { lockRows } from '../../toolkit/write/revision.ts';

let graph: TestGraph;
let workspace: TestWorkspace;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

let calls = 0;
const submit = (survey: string) => {
  const submissionKey = `call ${++calls}`;
  return send(workspace, 'responseSubmit', { survey, submissionKey, answers: [nps(9)] });
};

/** Resolves when a statement waits for a lock. */
async function aStatementWaits(): Promise<void> {
  for (;;) {
    const [{ waiting } = { waiting: 0 }] = await workspace.db.$queryRaw<{ waiting: number }[]>(
      Prisma.sql`SELECT count(*)::int AS waiting FROM pg_locks WHERE NOT granted`,
    );
    if (waiting > 0) return;
    await sleep(5);
  }
}

test('submits that come while their survey is being closed wait, and are refused', async () => {
  const survey = await publish(workspace);
  const id = decodeId('Survey', survey) ?? '';
  expect((await submit(survey)).response?.status).toBe('COMPLETED');
  const { begun } = await workspace.db.$transaction(async (db) => {
    await lockRows(db, 'Survey', [id]);
    await db.survey.updateMany({
      where: { id },
      data: { status: 'CLOSED', revision: { increment: 1 } },
    });
    const submits = [1, 2, 3, 4, 5].map(() => submit(survey));
    await aStatementWaits();
    return { begun: submits };
  });
  const results = await Promise.all(begun);
  expect(results.map(({ allErrors }) => allErrors.map(({ reason }) => reason))).toEqual(
    results.map(() => ['CLOSED']),
  );
  expect(await workspace.db.surveyResponse.count({ where: { surveyId: id } })).toBe(1);
});
