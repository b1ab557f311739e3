import { grouped } from '../../schema/kernel/group.ts';
import { countTries, type TakenTask, takeTasks } from '../../schema/outbox/claimed.ts';
import type { TransactionalHandler } from '../../schema/outbox/handler.ts';
import type { ClaimedRow } from '../database/platformDoor.ts';
import { failureOf } from '../protection/failures.ts';
import type { Turn } from './lane.ts';
import { giveBack, isWornOut, putBackFailed } from './putBack.ts';
import { spareReferenceChecks } from './spareReferenceChecks.ts';

/** Tasks of one workspace that are done in one transaction, as far as they fit. */
interface Group {
  readonly workspaceId: string;
  readonly tasks: readonly ClaimedRow[];
}

/** Does claimed tasks, those of a workspace together. */
export async function doInTransactions(
  turn: Turn<TransactionalHandler>,
  claimed: readonly ClaimedRow[],
): Promise<void> {
  const queue = groupsOf(claimed);
  const later = new Set(queue.slice(1).filter(({ tasks }) => tasks.some(wasTried)));
  // What comes before them may end the worker: that is no try of theirs, or they would be dead of it.
  for (const [workspaceId, groups] of grouped([...later], (group) => group.workspaceId)) {
    await addTries(
      turn,
      workspaceId,
      groups.flatMap(({ tasks }) => tasks),
      -1,
    );
  }
  for (let group = queue.shift(); group; group = queue.shift()) {
    const { workspaceId, tasks } = group;
    if (turn.stopping()) {
      await giveBack(turn, workspaceId, tasks);
      continue;
    }
    if (later.has(group)) await addTries(turn, workspaceId, tasks, 1);
    queue.unshift(...(await attempt(turn, group)));
  }
}

function addTries(
  { database, lease }: Turn,
  workspaceId: string,
  tasks: readonly ClaimedRow[],
  tries: 1 | -1,
): Promise<void> {
  const ids = tasks.map(({ id }) => id);
  return countTries(database.workspace(workspaceId), lease, ids, tries);
}

/** Whether a task was claimed before. */
function wasTried({ attempts }: ClaimedRow): boolean {
  return attempts > 1;
}

/**
 * By workspace. A task that was tried before is alone in its group, and comes last: if it fails it
 * would fail the others with it, and if its lease ran out it may have ended its worker.
 */
function groupsOf(claimed: readonly ClaimedRow[]): Group[] {
  const fresh = new Map<string, ClaimedRow[]>();
  const alone: Group[] = [];
  for (const task of claimed) {
    const { workspaceId } = task;
    const others = fresh.get(workspaceId);
    if (wasTried(task)) alone.push(groupOfOne(task));
    else if (others) others.push(task);
    else fresh.set(workspaceId, [task]);
  }
  const groups = [...fresh].map(([workspaceId, tasks]): Group => ({ workspaceId, tasks }));
  return [...groups, ...alone];
}

function groupOfOne(task: ClaimedRow): Group {
  return { workspaceId: task.workspaceId, tasks: [task] };
}

/**
 * Does a group in one transaction, which deletes its tasks first, as many as fit. A worker whose lease
 * has passed to another finds nothing to delete and does nothing, so that leases need no renewal: they
 * only have to be longer than a claim takes, or tasks are claimed twice for nothing.
 *
 * @returns the groups to do next: those that did not fit, or each that may have failed by itself
 */
async function attempt(turn: Turn<TransactionalHandler>, group: Group): Promise<Group[]> {
  const { database, handler, lease, count } = turn;
  const { workspaceId, tasks } = group;
  if (tasks.some((task) => isWornOut(turn, task))) {
    await putBackFailed(turn, workspaceId, tasks);
    return [];
  }
  let taken: readonly TakenTask[] = [];
  try {
    await database.workspace(workspaceId).$transaction(async (db) => {
      taken = await takeTasks(
        db,
        lease,
        tasks.map(({ id }) => id),
      );
      if (taken.length === 0) return;
      if (handler.readsReferences && database.engine === 'pglite') await spareReferenceChecks(db);
      await handler.handle(db, taken, momentOf(taken));
    });
    count(handler.topic, 'done', taken.length);
    return untaken(group, taken);
  } catch (error) {
    const left = untaken(group, taken);
    const tried = tasks.filter((task) => !left[0]?.tasks.includes(task));
    // One by one, the tasks show which of them failed; but not while the database is away.
    if (tried.length > 1 && failureOf(error) !== 'UNAVAILABLE') {
      return [...tried.map(groupOfOne), ...left];
    }
    await putBackFailed(turn, workspaceId, tried, error);
    return left;
  }
}

/** The tasks of a group that did not fit, as a group; none where none was taken, as the lease is lost. */
function untaken({ workspaceId, tasks }: Group, taken: readonly TakenTask[]): Group[] {
  const ids = new Set(taken.map(({ id }) => id));
  const left = tasks.filter(({ id }) => !ids.has(id));
  return ids.size === 0 || left.length === 0 ? [] : [{ workspaceId, tasks: left }];
}

/**
 * The moment at which tasks are done: by the database's clock, as that decides when they are due. By one that
 * is behind it, a handler that looks for what is due would find nothing yet, and its task would be gone; by
 * one that is ahead, what a handler plans would come too late. Not before they were due: the database counts
 * in microseconds.
 */
function momentOf(tasks: readonly TakenTask[]): Date {
  const moments = tasks.flatMap(({ nextAt, takenAt }) => [nextAt.getTime(), takenAt.getTime()]);
  return new Date(Math.max(...moments));
}
