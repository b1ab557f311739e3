import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import {
  afterDays,
  atNoon,
  doInvitations,
  inviteOne,
  publishLinked,
  reportOn,
  tokenIn,
} from '../../../test/support/invitations.ts';
import { recordEvent } from '../../../test/support/recordedEvents.ts';
import { nps, send } from '../../../test/support/responses.ts';
import { type StoredRule, startDue, storeRule } from '../../../test/support/rules.ts';
import { logChanges } from '../../changes/log.ts';
import { decodeAnyId, newId } from '../../kernel/id.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let jana: string;
let survey: string;
beforeAll(async () => {
  graph = await openTestGraph();
});
beforeEach(async () => {
  workspace = await graph.workspace();
  jana = await workspace.make('customer', { name: 'Jana', email: 'jana@example.com' });
  survey = await publishLinked(workspace);
});
afterAll(() => graph.close());

const keyOf = (id: string) => decodeAnyId(id)?.key ?? '';
const ignored = (more: Partial<StoredRule['trigger']> = {}) =>
  storeRule(workspace.db, {
    trigger: { kind: 'INVITATION_IGNORED', survey: keyOf(survey), ...more },
  });
const runs = () => workspace.db.run.findMany({ orderBy: { startedAt: 'asc' } });

/** An invitation that was sent at noon. */
async function sent(more: object = {}) {
  const invitation = await inviteOne(workspace, survey, jana, more);
  await reportOn(workspace, invitation.id, 'SENT');
  await startDue(workspace.db, atNoon);
  return invitation;
}

describe('an invitation that was ignored', () => {
  test('begins a run the days after it was sent that the rule names, once', async () => {
    const rule = await ignored({ afterDays: 3 });
    const { id } = await sent();
    await startDue(workspace.db, afterDays(2.9));
    expect(await runs()).toEqual([]);
    await startDue(workspace.db, afterDays(3));
    await reportOn(workspace, id, 'DELIVERED', afterDays(4));
    await startDue(workspace.db, afterDays(5));
    expect(await runs()).toMatchObject([
      { ruleId: rule, triggerId: keyOf(id), triggeredAt: afterDays(3) },
    ]);
  });

  test('begins none where the customer began to answer before', async () => {
    await ignored({ afterDays: 3 });
    const { url } = await sent();
    const answers = { survey, submissionKey: 'a', answers: [nps(9)], invitation: tokenIn(url) };
    const { allErrors } = await send(workspace, 'responseSubmit', answers, { now: afterDays(1) });
    expect(allErrors).toEqual([]);
    await startDue(workspace.db, afterDays(4));
    expect(await runs()).toEqual([]);
  });

  test('begins a run when it expires, where the rule names no days', async () => {
    const rule = await ignored();
    await ignored({ survey: newId() });
    const { id, expiresAt } = await sent();
    const late = new Date(Date.parse(expiresAt) + 1_000);
    await startDue(workspace.db, new Date(Date.parse(expiresAt) - 1_000));
    expect(await runs()).toEqual([]);
    await doInvitations(workspace, late);
    await startDue(workspace.db, late);
    expect(await runs()).toMatchObject([{ ruleId: rule, triggerId: keyOf(id) }]);
  });

  test('that a run had sent begins none of its own rule again', async () => {
    const rule = await ignored({ afterDays: 3 });
    const { id } = await sent();
    const at = new Date();
    const run = { id: newId(), ruleId: rule, version: 1, customerId: keyOf(jana), visit: 1 };
    await workspace.db.run.createMany({
      data: {
        ...{ ...run, status: 'WAITING', trigger: 'INVITATION_IGNORED', triggerKey: 'earlier' },
        ...{ triggeredAt: at, startedAt: at },
      },
    });
    const step = { id: newId(), runId: run.id, number: 1, key: 'ask', startedAt: at };
    await workspace.db.runStep.createMany({
      data: { ...step, kind: 'SEND_SURVEY', status: 'SUCCEEDED', invitationId: keyOf(id) },
    });
    await startDue(workspace.db, afterDays(3));
    expect((await runs()).map(({ triggerKey }) => triggerKey)).toEqual(['earlier']);
    const skips = await workspace.db.ruleSkip.findMany();
    expect(skips.map(({ reason, count }) => [reason, count])).toEqual([['LOOP', 1]]);
  });
});

test('a message of the customer begins a run of its channel, an automatic one none', async () => {
  const { db } = workspace;
  const any = await storeRule(db, { trigger: { kind: 'MESSAGE_RECEIVED' } });
  const mail = await storeRule(db, { trigger: { kind: 'MESSAGE_RECEIVED', channel: 'EMAIL' } });
  await storeRule(db, { trigger: { kind: 'MESSAGE_RECEIVED', channel: 'SMS' } });
  const at = new Date();
  const thread = { id: newId(), customerId: keyOf(jana), channel: 'EMAIL' as const };
  await db.messageThread.createMany({ data: { ...thread, lastMessageAt: at, createdAt: at } });
  const rows = [false, true].map((automatic) => {
    const own = { id: newId(), customerId: keyOf(jana), threadId: thread.id, createdAt: at };
    return {
      ...own,
      direction: 'INBOUND',
      state: 'RECEIVED',
      channel: 'EMAIL',
      automatic,
    } as const;
  });
  await db.message.createMany({ data: rows });
  await db.$transaction((tx) =>
    logChanges(
      tx,
      at,
      rows.map(({ id }) => ({ type: 'message.changed', subjectId: id })),
    ),
  );
  await startDue(db, new Date());
  expect((await runs()).map(({ ruleId }) => ruleId).sort()).toEqual([any, mail].sort());
});

test('an event has the run go on that waits for it, and no other', async () => {
  const { db } = workspace;
  const rule = await storeRule(db, { trigger: { kind: 'CALL' } });
  const at = new Date();
  const far = new Date(at.getTime() + 86_400_000);
  const waiting = ['PAID', 'SHIPPED'].map((key) => ({ id: newId(), key }));
  await db.run.createMany({
    data: waiting.map(({ id, key }, index) => {
      const run = { id, ruleId: rule, version: 1, customerId: keyOf(jana), visit: index + 1 };
      const by = { trigger: 'CALL', triggerKey: `call ${key}`, triggeredAt: at } as const;
      return { ...run, ...by, status: 'WAITING' as const, startedAt: at, dueAt: far };
    }),
  });
  await db.runWait.createMany({
    data: waiting.map(({ id, key }) => ({ runId: id, customerId: keyOf(jana), key })),
  });
  await storeRule(db, { trigger: { kind: 'EVENT_RECORDED', eventType: 'OTHER' } });
  await recordEvent(workspace, { id: 'a', type: 'PAID', customer: { id: jana } });
  await startDue(db);
  const due = await db.run.findMany({ where: { dueAt: { lt: far } }, select: { id: true } });
  expect(due.map(({ id }) => id)).toEqual([waiting[0]?.id]);
});
