import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { newId } from '../../schema/kernel/id.ts';
import { enqueue } from '../../schema/outbox/outbox.ts';
import { createTestDatabase } from '../../test/support/database.ts';
import { openDatabase } from './open.ts';

const root = mkdtempSync(join(tmpdir(), 'cxgraph-migrated-'));
afterAll(() => rmSync(root, { recursive: true }));

test('a task that a killed process had claimed can be claimed once the directory is opened again', async () => {
  const { url } = await createTestDatabase(join(root, 'pglite'));
  const claim = { topic: 'thanks', lease: newId(), leaseMs: 3_600_000, limit: 10 };
  const first = await openDatabase({ url });
  const { workspaceId } = await first.platform.createWorkspace('Rosa');
  await enqueue(first.workspace(workspaceId), new Date(), [
    { topic: 'thanks', subjectId: null, payload: {} },
  ]);
  expect(await first.platform.claimTasks(claim)).toMatchObject([{ attempts: 1, lapsed: false }]);
  expect(await first.platform.claimTasks(claim)).toEqual([]);
  await first.close();
  const next = await openDatabase({ url });
  // As of any worker whose lease ran out: its tasks come one by one, as one of them may have ended it.
  expect(await next.platform.claimTasks(claim)).toMatchObject([{ attempts: 2, lapsed: true }]);
  await next.close();
});
