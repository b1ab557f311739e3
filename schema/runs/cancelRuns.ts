import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import type { TransactionalHandler } from '../outbox/handler.ts';
import { enqueue } from '../outbox/outbox.ts';
import { cancelRunsTask, cancelRunsTopic, disabledAt } from '../rules/cancelRuns.ts';
import { lockRuns } from './turn/lockRuns.ts';
import { Progress } from './turn/progress.ts';
import { storeProgress } from './turn/storeProgress.ts';

/** Runs that one transaction cancels. */
const batch = 500;

/** Cancels the runs of rules that were disabled with `cancelRuns`, a part in each transaction. */
export const cancelRuns: TransactionalHandler = {
  kind: 'TRANSACTIONAL',
  topic: cancelRunsTopic,
  batch: 1,
  handle: async (db, tasks, now) => {
    for (const task of tasks) {
      if (task.subjectId) await cancelPart(db, now, task.subjectId, disabledAt(task));
    }
  },
};

async function cancelPart(db: WorkspaceDb, now: Date, ruleId: string, at: Date): Promise<void> {
  const rule = await db.rule.findFirst({ where: { id: ruleId }, select: { enabledAt: true } });
  if (!rule) return;
  // What began after the rule was enabled again goes on.
  const { enabledAt } = rule;
  const isAgain = enabledAt !== null && enabledAt > at;
  const open = await db.run.findMany({
    where: {
      ...{ ruleId, status: { in: ['QUEUED', 'WAITING'] } },
      ...(isAgain && { startedAt: { lt: enabledAt } }),
    },
    orderBy: { id: 'asc' },
    take: batch,
    select: { id: true },
  });
  const locked = await lockRuns(
    db,
    open.map(({ id }) => id),
  );
  const runs = locked.map((run) => new Progress(run, now));
  for (const run of runs) run.close('CANCELED');
  await storeProgress(db, now, runs);
  if (open.length === batch) await enqueue(db, now, [cancelRunsTask(ruleId, at)]);
}
