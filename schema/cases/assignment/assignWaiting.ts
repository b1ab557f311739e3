import type { CaseUnassignedReason } from '../../../prisma/generated/client/enums.ts';
import type { Context } from '../../kernel/context.ts';
import { grouped } from '../../kernel/group.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { TransactionalHandler } from '../../outbox/handler.ts';
import { enqueue } from '../../outbox/outbox.ts';
import { assignmentLook, assignmentTopic } from '../../teams/assignmentLook.ts';
import { noteCases } from '../board/noteCases.ts';
import { lockCases, momentOfChange, type StoredCase, storeChanges } from '../changeCases.ts';
import { openStatuses } from '../states.ts';
import { type Ownership, ownershipsOf } from './ownerships.ts';

/** Cases that are assigned in one transaction, at most; the next look goes on. */
const batch = 500;

/** Assigns the cases of a team that wait for an owner, the oldest first. */
export const assignWaiting: TransactionalHandler = {
  kind: 'TRANSACTIONAL',
  topic: assignmentTopic,
  // Cases of another team, which no one can get, would come before those of one that has people.
  batch: 1,
  handle: async (db, tasks, now) => {
    const teams = [...new Set(tasks.flatMap(({ subjectId }) => subjectId ?? []))];
    const waiting = await db.case.findMany({
      where: {
        ...{ teamId: { in: teams }, ownerId: null },
        ...{ status: { in: [...openStatuses] }, archivedAt: null },
      },
      select: { id: true },
      orderBy: [{ openedAt: 'asc' }, { id: 'asc' }],
      take: batch,
    });
    const assigned = await assign(
      db,
      now,
      waiting.map(({ id }) => id),
    );
    // Cases that no one can get have a look of their own.
    if (waiting.length < batch || assigned === 0) return;
    await enqueue(
      db,
      now,
      teams.map((team) => assignmentLook(team, now)),
    );
  },
};

/** Has a case that was restored looked at, where it has no owner. */
export async function lookAtRestored(
  { db, now }: Pick<Context, 'db' | 'now'>,
  key: string,
): Promise<void> {
  const restored = await db.case.findFirst({
    where: { id: key, ownerId: null, team: { assignment: 'ROUND_ROBIN' } },
    select: { teamId: true },
  });
  if (restored?.teamId) await enqueue(db, now, [assignmentLook(restored.teamId, now)]);
}

/** Returns how many got an owner. */
async function assign(db: WorkspaceDb, now: Date, keys: readonly string[]): Promise<number> {
  const locked = await lockCases(db, keys);
  const waiting = keys.flatMap((key) => {
    const stored = locked.get(key);
    return stored && isWaiting(stored) ? [stored] : [];
  });
  const ctx = { db, now, viewer: null };
  const ownerships = await ownershipsOf(
    ctx,
    waiting.map(({ id, teamId }) => ({ id, teamId, former: null, returns: false })),
  );
  const decided = waiting.flatMap((stored) => {
    const columns = ownerships.get(stored.id);
    return columns ? [{ stored, columns }] : [];
  });
  const owned = decided.filter(({ columns }) => columns.ownerId !== null);
  await storeChanges(ctx, owned, momentOfChange(ctx, waiting));
  await storeReasons(db, now, decided);
  return owned.length;
}

function isWaiting({ status, ownerId, archivedAt }: StoredCase): boolean {
  return openStatuses.includes(status) && ownerId === null && archivedAt === null;
}

/** Stores other reasons why cases have no owner, which their history does not have. */
async function storeReasons(
  db: WorkspaceDb,
  now: Date,
  decided: readonly { readonly stored: StoredCase; readonly columns: Ownership }[],
): Promise<void> {
  const others = decided.filter(
    ({ stored, columns }) =>
      columns.ownerId === null && columns.unassignedReason !== stored.unassignedReason,
  );
  const byReason = grouped(
    others,
    ({ columns }): CaseUnassignedReason | null => columns.unassignedReason,
  );
  for (const [unassignedReason, those] of byReason) {
    const keys = those.map(({ stored }) => stored.id);
    await db.case.updateMany({ where: { id: { in: keys } }, data: { unassignedReason } });
  }
  await noteCases(
    db,
    now,
    others.map(({ stored }) => stored.id),
  );
}
