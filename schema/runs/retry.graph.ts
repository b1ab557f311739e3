import { builder } from '../builder.ts';
import { logChanges } from '../changes/log.ts';
import { invalid, notFound, UserErrorsThrown } from '../kernel/userError.ts';
import { enqueue } from '../outbox/outbox.ts';
import { mutation } from '../toolkit/write/mutation.ts';
import { readLocked } from '../toolkit/write/revision.ts';
import { idOf } from '../toolkit/write/rowInput.ts';
import './run.graph.ts';
import { runTask } from './task.ts';

const RunRetryInput = builder.inputType('RunRetryInput', {
  description: 'Which run is to be tried again.',
  fields: (t) => ({ id: t.id(idOf('Run', { own: true })) }),
});

mutation<{ id: string }, { run: string }>('runRetry', {
  description:
    'Has a run that failed go on at the step that failed, with all tries. What its steps made before stays, and is not made again. A run that goes on is left as it is. Refused with `WRONG_STATE` for one that succeeded or was canceled.',
  scope: 'rules:write',
  input: RunRetryInput,
  entity: {
    field: 'run',
    model: 'Run',
    description: 'The run as it is now; null if there are errors.',
  },
  resolve: async ({ db, now }, { id }) => {
    const stored = (await readLocked(db, 'Run', [id], 'NO KEY UPDATE')).get(id);
    if (!stored) throw new UserErrorsThrown(notFound(['input', 'id'], 'run'));
    const { status } = stored;
    if (status === 'SUCCEEDED' || status === 'CANCELED') {
      const message = 'This run has ended, and no step of it failed.';
      throw new UserErrorsThrown(invalid('WRONG_STATE', ['input', 'id'], message));
    }
    if (status !== 'FAILED') return { run: id };
    const step = await db.runStep.findFirst({
      where: { runId: id, status: 'FAILED' },
      orderBy: { number: 'desc' },
      select: { key: true, run: { select: { startedAt: true } } },
    });
    if (!step) throw new Error(`Run ${id} failed without a step`);
    // After it began, by the clock of any machine: one that is due since then is taken to have no steps yet.
    const dueAt = new Date(Math.max(now.getTime(), step.run.startedAt.getTime() + 1));
    const [run] = await db.run.updateManyAndReturn({
      where: { id },
      data: {
        ...{ status: 'QUEUED', step: step.key, dueAt, attempts: 0 },
        ...{ failure: null, end: null, endedAt: null },
      },
      select: { ruleId: true, customerId: true },
    });
    if (run) await db.ruleEnrolment.updateMany({ where: run, data: { open: { increment: 1 } } });
    await logChanges(db, now, [{ type: 'run.changed', subjectId: id }]);
    await enqueue(db, now, [runTask(id, now)]);
    return { run: id };
  },
});
