import { decodeId, encodeId, newId } from '../../schema/kernel/id.ts';
import type { ModelName } from '../../schema/kernel/workspaceDb.ts';
import type { FilledWorkspace } from './everything.ts';

/** Stores a run that waits at its second step, and what is remembered of its customer. */
export async function makeRuns(
  { db }: FilledWorkspace,
  made: Map<ModelName, string>,
): Promise<void> {
  const keyOf = (model: ModelName) => decodeId(model, made.get(model) ?? '') ?? '';
  const [run, step] = [newId(), newId()];
  const now = new Date();
  const [ruleId, customerId] = [keyOf('Rule'), keyOf('Customer')];
  await db.run.createMany({
    data: {
      ...{ id: run, ruleId, version: 1, customerId, visit: 1, status: 'WAITING' },
      ...{ trigger: 'EVENT_RECORDED', triggerId: keyOf('CustomerEvent'), triggerKey: 'event' },
      ...{ triggeredAt: now, data: { note: 'of a call' }, step: 'wait', dueAt: now },
      startedAt: now,
    },
  });
  await db.runStep.createMany({
    data: {
      ...{ id: step, runId: run, number: 1, key: 'ask', kind: 'SEND_SURVEY', startedAt: now },
      ...{ status: 'SUCCEEDED', invitationId: keyOf('Invitation'), log: ['Invited.'] },
      endedAt: now,
    },
  });
  await db.runWait.createMany({ data: { runId: run, customerId, key: 'DELIVERY' } });
  await db.ruleEnrolment.createMany({
    data: { ruleId, customerId, visits: 1, open: 1, lastAt: now },
  });
  await db.ruleArm.createMany({
    data: { ruleId, customerId, step: 'split', arm: 'mail', at: now },
  });
  made.set('Run', encodeId('Run', run));
  made.set('RunStep', encodeId('RunStep', step));
}
