import { errandSizes, takeErrands } from '../../schema/outbox/claimed.ts';
import type { TransactionalHandler } from '../../schema/outbox/handler.ts';
import type { ClaimedRow } from '../database/platformDoor.ts';
import { faultOf } from '../protection/faults.ts';
import type { Turn } from './lane.ts';
import { fail, giveBack, isWornOut } from './putBack.ts';

/** Errands of one workspace that are done in one transaction, if they fit. */
interface Group {
  readonly workspaceId: string;
  readonly errands: readonly ClaimedRow[];
  /** Whether their payloads may be in memory together; one errand always fits. */
  readonly fits: boolean;
}

/** Bytes of payload that one transaction takes into memory, unless a single errand has more. */
const groupBytes = 8_000_000;

/** Does claimed errands, those of a workspace together. */
export async function doInTransactions(
  turn: Turn<TransactionalHandler>,
  claimed: readonly ClaimedRow[],
): Promise<void> {
  const queue = groupsOf(claimed);
  for (let group = queue.shift(); group; group = queue.shift()) {
    if (turn.stopping()) await giveBack(turn, group.workspaceId, group.errands);
    else queue.unshift(...(await attempt(turn, group)));
  }
}

/**
 * By workspace; what was tried before goes alone, and last. One that failed would fail the others
 * with it, and one whose lease ran out may have ended its worker.
 */
function groupsOf(claimed: readonly ClaimedRow[]): Group[] {
  const fresh = new Map<string, ClaimedRow[]>();
  const alone: Group[] = [];
  for (const errand of claimed) {
    const { workspaceId } = errand;
    const others = fresh.get(workspaceId);
    if (errand.attempts > 1) alone.push(groupOfOne(errand));
    else if (others) others.push(errand);
    else fresh.set(workspaceId, [errand]);
  }
  const groups = [...fresh].map(
    ([workspaceId, errands]): Group => ({ workspaceId, errands, fits: errands.length === 1 }),
  );
  return [...groups, ...alone];
}

function groupOfOne(errand: ClaimedRow): Group {
  return { workspaceId: errand.workspaceId, errands: [errand], fits: true };
}

/** Parts of a group that fit, without what the lease has lost. The rest of a claim stays leased. */
async function partsOf({ database, lease }: Turn, group: Group): Promise<Group[]> {
  const { workspaceId, errands } = group;
  const ids = errands.map(({ id }) => id);
  const sizes = await errandSizes(database.workspace(workspaceId), lease, ids);
  const bytesOf = new Map(sizes.map(({ id, bytes }) => [id, bytes]));
  const parts: ClaimedRow[][] = [];
  let room = 0;
  for (const errand of errands) {
    const bytes = bytesOf.get(errand.id);
    if (bytes === undefined) continue;
    const part = parts.at(-1);
    if (part && bytes <= room) {
      part.push(errand);
      room -= bytes;
    } else {
      parts.push([errand]);
      room = groupBytes - bytes;
    }
  }
  return parts.map((part) => ({ workspaceId, errands: part, fits: true }));
}

/**
 * Does a group in one transaction, which deletes the errands first, or cuts it where it is not known
 * to fit. A worker whose lease has passed to another finds nothing to delete and does nothing, so
 * that leases need no renewal: they only have to be longer than what a claim takes, or errands are
 * claimed twice for nothing.
 *
 * @returns what to try instead
 */
async function attempt(turn: Turn<TransactionalHandler>, group: Group): Promise<Group[]> {
  const { database, handler, lease, count } = turn;
  const { workspaceId, errands } = group;
  if (errands.some((errand) => isWornOut(turn, errand))) {
    await fail(turn, workspaceId, errands);
    return [];
  }
  try {
    if (!group.fits) return await partsOf(turn, group);
    const done = await database.workspace(workspaceId).$transaction(async (db) => {
      const taken = await takeErrands(
        db,
        lease,
        errands.map(({ id }) => id),
      );
      if (taken.length > 0) await handler.handle(db, taken, new Date());
      return taken.length;
    });
    count(handler.topic, 'done', done);
    return [];
  } catch (error) {
    // Which of them it was, one by one shows; but not while the database is away.
    if (errands.length > 1 && faultOf(error) !== 'UNAVAILABLE') {
      return errands.map(groupOfOne);
    }
    await fail(turn, workspaceId, errands, error);
    return [];
  }
}
