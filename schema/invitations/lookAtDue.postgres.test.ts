import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestGraph, type TestGraph } from '../../test/support/graph.ts';
import {
  afterDays,
  doInvitations,
  invitationNow,
  inviteOne,
  publishLinked,
} from '../../test/support/invitations.ts';
import { decodeId } from '../kernel/id.ts';
import { readLocked } from '../toolkit/write/revision.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await openTestGraph({ poolSize: 4 });
});
afterAll(() => graph.close());

test('an invitation that was locked when it was due is looked at a minute later', async () => {
  const workspace = await graph.workspace();
  const customer = await workspace.make('customer', { email: 'ada@example.com' });
  const survey = await publishLinked(workspace);
  const at = afterDays(1).toISOString();
  const { id } = await inviteOne(workspace, survey, customer, { at });
  await workspace.db.$transaction(async (db) => {
    await readLocked(db, 'Invitation', [decodeId('Invitation', id) ?? ''], 'NO KEY UPDATE');
    await doInvitations(workspace, afterDays(1));
  });
  expect((await invitationNow(workspace, id)).state).toBe('CREATED');
  await doInvitations(workspace, afterDays(1.001));
  expect((await invitationNow(workspace, id)).state).toBe('QUEUED');
});
