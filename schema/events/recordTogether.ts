import { BoundedCache } from '../kernel/boundedCache.ts';
import type { Context } from '../kernel/context.ts';
import { together } from '../kernel/together.ts';
import type { FailedRows } from '../toolkit/write/mutation.ts';
import type { Reference } from '../toolkit/write/readInput.ts';
import { resolveReferences } from '../toolkit/write/reference.ts';
import type { EventInput } from './event.input.ts';
import { type Recorded, recordEvents } from './recordEvents.ts';

/** An event of a call, and what it refers to. */
interface Arrival {
  readonly ctx: Context;
  readonly input: EventInput;
  readonly references: readonly Reference[];
}

type RecordTogether = (arrival: Arrival) => Promise<Recorded | null>;

/** Transactions of a workspace at once, and events of one, at most. */
const limits = { atOnce: 2, most: 200 };

/** Workspaces of a database whose calls are gathered. */
const mostWorkspaces = 5_000;

const databases = new WeakMap<object, BoundedCache<RecordTogether>>();

function ofWorkspace({ $database, $workspaceId }: Context['db']): RecordTogether {
  let workspaces = databases.get($database);
  if (!workspaces) {
    workspaces = new BoundedCache(mostWorkspaces);
    databases.set($database, workspaces);
  }
  let record = workspaces.get($workspaceId);
  if (!record) {
    record = together(recordBatch, limits);
    workspaces.set($workspaceId, record, 1);
  }
  return record;
}

/**
 * Stores an event in one transaction with others of its workspace that come at the same time: they share
 * their statements, the commit and the task. Null is returned for an event that has user errors, and if
 * the transaction failed, perhaps because of another event: the call's own transaction finds out.
 *
 * @throws if the database was away: the event may be stored or not
 */
export async function recordTogether(
  ctx: Context,
  input: EventInput,
  references: readonly Reference[],
): Promise<Recorded | null> {
  return ofWorkspace(ctx.db)({ ctx, input, references }).catch((error: unknown) => {
    if (ctx.db.$isAway(error)) throw error;
    return null;
  });
}

async function recordBatch(arrivals: readonly Arrival[]): Promise<(Recorded | null)[]> {
  const [first] = arrivals;
  if (!first) return [];
  const now = new Date(Math.max(...arrivals.map(({ ctx }) => ctx.now.getTime())));
  return first.ctx.db.$transaction(async (db) => {
    const found = new Set<Reference>();
    const wanted = arrivals.flatMap(({ references }) => references);
    await resolveReferences(
      db,
      wanted.map((reference) => ({
        ...reference,
        assign: (key) => {
          found.add(reference);
          reference.assign(key);
        },
      })),
    );
    const failed: FailedRows = new Map();
    for (const [index, { references }] of arrivals.entries()) {
      if (!references.every((reference) => found.has(reference))) failed.set(index, []);
    }
    const sent = arrivals.map(({ input }) => ({ input, path: ['input'] }));
    const recorded = await recordEvents({ ...first.ctx, db, now }, sent, failed, {
      rejectsAll: false,
    });
    return arrivals.map((_arrival, index) => recorded.get(index) ?? null);
  });
}
