import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import {
  errandSizes,
  type PutBack,
  putBackErrands,
  takeErrands,
} from '../../schema/outbox/claimed.ts';
import type { ErrandHandler } from '../../schema/outbox/outbox.ts';
import type { Database } from '../database/open.ts';
import type { ClaimedRow } from '../database/platformDoor.ts';
import { describeFault, faultOf } from '../protection/faults.ts';
import { backOff } from './backOff.ts';

/** How an errand ended, or a try of it. */
export type ErrandOutcome = 'done' | 'failed' | 'dead';

/** One topic's errands and who does them. */
export interface Lane {
  readonly database: Database;
  readonly handler: ErrandHandler;
  readonly log: Logger;
  readonly leaseMs: number;
  /** After so many an errand is given up. */
  readonly maxAttempts: number;
  readonly count: (topic: string, outcome: ErrandOutcome, errands: number) => void;
  /** Whether to give back what has not been begun. */
  readonly stopping: () => boolean;
}

/** Errands of one workspace that are done in one transaction, if they fit. */
interface Group {
  readonly workspaceId: string;
  readonly errands: readonly ClaimedRow[];
  /** Whether their payloads may be in memory together; one errand always fits. */
  readonly fits: boolean;
}

/** Bytes of payload that one transaction takes into memory, unless a single errand has more. */
const groupBytes = 8_000_000;

/** Characters of an error that a row keeps. */
const reasonLength = 1_000;

/**
 * Claims what is due in a lane, and does it.
 *
 * @returns whether more may be due
 */
export async function claimAndDo(lane: Lane): Promise<boolean> {
  const { handler, leaseMs } = lane;
  const lease = randomUUID();
  const claimed = await lane.database.platform.claimErrands({
    topic: handler.topic,
    lease,
    leaseMs,
    limit: handler.batch,
  });
  const queue = groupsOf(claimed);
  for (let group = queue.shift(); group; group = queue.shift()) {
    if (lane.stopping()) await giveBack(lane, lease, group);
    else queue.unshift(...(await attempt(lane, lease, group)));
  }
  return claimed.length >= handler.batch || claimed.some(({ lapsed }) => lapsed);
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
async function partsOf(lane: Lane, lease: string, group: Group): Promise<Group[]> {
  const { workspaceId, errands } = group;
  const ids = errands.map(({ id }) => id);
  const sizes = await errandSizes(lane.database.workspace(workspaceId), lease, ids);
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
 * to fit. A worker whose lease has passed
 * to another finds nothing to delete and does nothing, so that leases need no renewal: they only
 * have to be longer than what a claim takes, or errands are claimed twice for nothing.
 *
 * @returns what to try instead
 */
async function attempt(lane: Lane, lease: string, group: Group): Promise<Group[]> {
  const { database, handler, maxAttempts } = lane;
  const { workspaceId, errands } = group;
  if (errands.some(({ attempts }) => attempts > maxAttempts)) {
    await fail(lane, lease, group, new Error('No worker came to the end of it.'));
    return [];
  }
  try {
    if (!group.fits) return await partsOf(lane, lease, group);
    const done = await database.workspace(workspaceId).$transaction(async (db) => {
      const taken = await takeErrands(
        db,
        lease,
        errands.map(({ id }) => id),
      );
      if (taken.length > 0) await handler.handle(db, taken, new Date());
      return taken.length;
    });
    lane.count(handler.topic, 'done', done);
    return [];
  } catch (error) {
    // Which of them it was, one by one shows; but not while the database is away.
    if (errands.length > 1 && faultOf(error) !== 'UNAVAILABLE') {
      return errands.map(groupOfOne);
    }
    await fail(lane, lease, group, error);
    return [];
  }
}

/** Puts errands back to be tried later, or gives them up. */
async function fail(lane: Lane, lease: string, group: Group, error: unknown): Promise<void> {
  const { handler, log, maxAttempts } = lane;
  const { workspaceId, errands } = group;
  const reason = reasonOf(error);
  const rows = errands.map(({ id, attempts }): PutBack => {
    const wait = attempts >= maxAttempts ? null : backOff(attempts, Math.random());
    return { id, attempts: Math.min(attempts, maxAttempts), wait, reason };
  });
  const kept = new Set(await putBackErrands(lane.database.workspace(workspaceId), lease, rows));
  const told = rows.filter(({ id }) => kept.has(id));
  const dead = told.filter(({ wait }) => wait === null);
  lane.count(handler.topic, 'failed', told.length);
  lane.count(handler.topic, 'dead', dead.length);
  const about = { topic: handler.topic, workspaceId, fault: describeFault(error) };
  if (told.length > dead.length) {
    log.warn({ ...about, errands: told.length - dead.length }, 'Errands failed; tried again later');
  }
  if (dead.length > 0) {
    const ids = dead.map(({ id }) => id);
    log.error({ ...about, ids }, 'Errands were given up; see `cxgraph errands list`');
  }
}

/** Lets others have what was claimed and not begun, as if it had not been claimed. */
async function giveBack(lane: Lane, lease: string, { workspaceId, errands }: Group): Promise<void> {
  const rows = errands.map(({ id, attempts }) => ({
    id,
    attempts: attempts - 1,
    wait: 0,
    reason: null,
  }));
  await putBackErrands(lane.database.workspace(workspaceId), lease, rows);
}

/** The log's description of an error, without the places in the code, as one line. */
function reasonOf(error: unknown): string {
  const { causes, sqlState } = describeFault(error);
  const reason = causes
    .map(({ type, code, message }) => [type, code, message].filter(Boolean).join(' '))
    .join(': ');
  return `${reason}${sqlState ? ` (SQLSTATE ${sqlState})` : ''}`.slice(0, reasonLength);
}
