import { grouped } from '../../kernel/group.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { FailedTask, TransactionalHandler } from '../../outbox/handler.ts';
import type { ClaimedTask } from '../../outbox/outbox.ts';
import { enqueue } from '../../outbox/outbox.ts';
import { runsTopic, runTask } from '../task.ts';
import { goOn } from './goOn.ts';
import { lockRuns } from './lockRuns.ts';
import { isPaused, parkedUntil } from './pause.ts';
import { Progress } from './progress.ts';
import { storeProgress } from './storeProgress.ts';
import { storedWorld, type World } from './world.ts';

/** Steps that a run does in one turn, at most; the next turn goes on. */
const mostRounds = 100;

/**
 * Carries runs on: all that are due of a workspace together, in one transaction, each until it waits or has
 * ended. A step is noted by the transaction that does it, and so done once.
 *
 * A run whose turn failed goes on step by step, so that it comes as far as it can: then the tries are those
 * of the step that fails, and after the last one the run has failed at it.
 */
export const carryOnRuns = carryOnIn(storedWorld);

/** The same, in a world of its own: its steps may be done in another way. */
export function carryOnIn(worldOf: (db: WorkspaceDb) => World): TransactionalHandler {
  return {
    kind: 'TRANSACTIONAL',
    topic: runsTopic,
    batch: 100,
    isPrompt: true,
    handle: (db, tasks, now) => takeTurn(worldOf(db), db, tasks, now),
    afterFailure: async (db, failed, now) => {
      await noteFailures(
        db,
        failed.filter(({ isDead }) => !isDead),
      );
      await failRuns(
        db,
        failed.filter(({ isDead }) => isDead),
        now,
      );
    },
  };
}

async function takeTurn(
  world: World,
  db: WorkspaceDb,
  tasks: readonly ClaimedTask[],
  now: Date,
): Promise<void> {
  const ids = subjectsOf(tasks);
  if (await isPaused(db)) {
    await enqueue(
      db,
      now,
      ids.map((id) => runTask(id, parkedUntil)),
    );
    return;
  }
  const locked = await lockRuns(db, ids);
  const due = locked.filter(({ dueAt }) => dueAt <= now);
  const runs = due.map((run) => new Progress(run, now));
  await goOn(world, now, runs, tasks.some(({ attempts }) => attempts > 1) ? 1 : mostRounds);
  await storeProgress(db, now, runs);
  const later = locked.filter(({ dueAt }) => dueAt > now);
  await enqueue(
    db,
    now,
    later.map(({ id, dueAt }) => runTask(id, dueAt)),
  );
}

function subjectsOf(tasks: readonly Pick<ClaimedTask, 'subjectId'>[]): string[] {
  return tasks.flatMap(({ subjectId }) => subjectId ?? []);
}

/** Notes tries that failed: those that failed together have the same reason. */
async function noteFailures(db: WorkspaceDb, failed: readonly FailedTask[]): Promise<void> {
  for (const [attempts, tasks] of grouped(failed, (task) => task.attempts)) {
    const failure = tasks[0]?.reason;
    await db.run.updateMany({
      where: { id: { in: subjectsOf(tasks) }, endedAt: null },
      data: { attempts, failure },
    });
  }
}

/** Ends runs at the step whose last try failed. */
async function failRuns(db: WorkspaceDb, failed: readonly FailedTask[], now: Date): Promise<void> {
  const failureOf = new Map(failed.map((task) => [task.subjectId, task]));
  const locked = await lockRuns(db, subjectsOf(failed));
  const runs = locked.map((run) => {
    const { attempts = 1, reason = null } = failureOf.get(run.id) ?? {};
    // The try that failed last is counted with the step.
    const progress = new Progress({ ...run, attempts: attempts - 1 }, now);
    progress.apply({ status: 'FAILED', next: null, reason: 'ERROR', log: reason ?? 'It failed.' });
    return progress;
  });
  await storeProgress(db, now, runs);
}
