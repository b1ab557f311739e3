import { grouped } from '../../schema/kernel/group.ts';
import { countTries, type TakenTask, takeTasks, taskSizes } from '../../schema/outbox/claimed.ts';
import type { TransactionalHandler } from '../../schema/outbox/handler.ts';
import type { ClaimedRow } from '../database/platformDoor.ts';
import { failureOf } from '../protection/failures.ts';
import type { Turn } from './lane.ts';
import { giveBack, isWornOut, putBackFailed } from './putBack.ts';

/** Tasks of one workspace that are done in one transaction, if they fit. */
interface Group {
  readonly workspaceId: string;
  readonly tasks: readonly ClaimedRow[];
  /** Whether their payloads may be in memory together; one task always fits. */
  readonly fits: boolean;
}

/** Bytes of payload that one transaction takes into memory, unless a single task has more. */
const groupBytes = 8_000_000;

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
  const groups = [...fresh].map(
    ([workspaceId, tasks]): Group => ({ workspaceId, tasks, fits: tasks.length === 1 }),
  );
  return [...groups, ...alone];
}

function groupOfOne(task: ClaimedRow): Group {
  return { workspaceId: task.workspaceId, tasks: [task], fits: true };
}

/** Parts of a group that fit, without tasks whose lease is lost. The rest of a claim stays leased. */
async function partsOf({ database, lease }: Turn, group: Group): Promise<Group[]> {
  const { workspaceId, tasks } = group;
  const ids = tasks.map(({ id }) => id);
  const sizes = await taskSizes(database.workspace(workspaceId), lease, ids);
  const bytesOf = new Map(sizes.map(({ id, bytes }) => [id, bytes]));
  const parts: ClaimedRow[][] = [];
  let bytesLeft = 0;
  for (const task of tasks) {
    const bytes = bytesOf.get(task.id);
    if (bytes === undefined) continue;
    const part = parts.at(-1);
    if (part && bytes <= bytesLeft) {
      part.push(task);
      bytesLeft -= bytes;
    } else {
      parts.push([task]);
      bytesLeft = groupBytes - bytes;
    }
  }
  return parts.map((part) => ({ workspaceId, tasks: part, fits: true }));
}

/**
 * Does a group in one transaction, which deletes the tasks first, or splits it where it is not known
 * to fit. A worker whose lease has passed to another finds nothing to delete and does nothing, so
 * that leases need no renewal: they only have to be longer than a claim takes, or tasks are claimed
 * twice for nothing.
 *
 * @returns the groups to try instead
 */
async function attempt(turn: Turn<TransactionalHandler>, group: Group): Promise<Group[]> {
  const { database, handler, lease, count } = turn;
  const { workspaceId, tasks } = group;
  if (tasks.some((task) => isWornOut(turn, task))) {
    await putBackFailed(turn, workspaceId, tasks);
    return [];
  }
  try {
    if (!group.fits) return await partsOf(turn, group);
    const done = await database.workspace(workspaceId).$transaction(async (db) => {
      const taken = await takeTasks(
        db,
        lease,
        tasks.map(({ id }) => id),
      );
      if (taken.length > 0) await handler.handle(db, taken, momentOf(taken));
      return taken.length;
    });
    count(handler.topic, 'done', done);
    return [];
  } catch (error) {
    // One by one, the tasks show which of them failed; but not while the database is away.
    if (tasks.length > 1 && failureOf(error) !== 'UNAVAILABLE') {
      return tasks.map(groupOfOne);
    }
    await putBackFailed(turn, workspaceId, tasks, error);
    return [];
  }
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
