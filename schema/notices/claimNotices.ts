import { Prisma } from '../../prisma/generated/client/client.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';

const dueNotice = {
  ...{ id: true, customerId: true, templateId: true, attempts: true, notAfter: true, data: true },
  ...{ locale: true, subject: true, text: true, html: true },
  actor: { select: { name: true, email: true, archivedAt: true } },
  workspace: { select: { defaultLocale: true } },
} as const;

/** A mail that is due, with what it is made of. */
export type DueNotice = Awaited<ReturnType<typeof readNotices>>[number];

/**
 * Claims mails that are due, the longest first: counts an attempt of each before anything is sent. One that
 * is too late, or whose person left or has no address any more, comes to its end.
 *
 * @param isOpen whether there is a way to send mails
 */
export async function claimNotices(
  db: WorkspaceDb,
  now: Date,
  { isOpen, most }: { readonly isOpen: boolean; readonly most: number },
): Promise<{ readonly notices: readonly DueNotice[]; readonly isFull: boolean }> {
  return db.$transaction(async (tx) => {
    const locked = await tx.$queryRaw<{ id: string }[]>(Prisma.sql`
      SELECT id FROM "Notice"
      WHERE "workspaceId" = ${tx.$workspaceId}::uuid AND "dueAt" <= ${now.toISOString()}::timestamptz
      ORDER BY "dueAt", id LIMIT ${most}::int FOR NO KEY UPDATE SKIP LOCKED`);
    if (locked.length === 0) return { notices: [], isFull: false };
    const due = await readNotices(
      tx,
      locked.map(({ id }) => id),
    );
    const late = due.filter(({ notAfter }) => notAfter !== null && notAfter <= now);
    await endNotices(tx, late, { state: 'EXPIRED' });
    const inTime = due.filter((notice) => !late.includes(notice));
    const gone = inTime.filter(({ actor }) => actor.archivedAt !== null || actor.email === null);
    await endNotices(tx, gone, { state: 'FAILED', refusal: 'HARD' });
    const open = inTime.filter((notice) => !gone.includes(notice));
    if (!isOpen) await endNotices(tx, open, { state: 'FAILED', refusal: 'NO_CHANNEL' });
    const notices = isOpen ? open : [];
    await tx.notice.updateMany({
      where: { id: { in: notices.map(({ id }) => id) } },
      data: { attempts: { increment: 1 } },
    });
    return {
      notices: notices.map((notice) => ({ ...notice, attempts: notice.attempts + 1 })),
      isFull: due.length === most,
    };
  });
}

function readNotices(db: WorkspaceDb, ids: readonly string[]) {
  return db.notice.findMany({
    where: { id: { in: [...ids] } },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    select: dueNotice,
  });
}

/** Brings notices to an end without an attempt. */
async function endNotices(
  db: WorkspaceDb,
  notices: readonly { readonly id: string }[],
  {
    state,
    refusal = null,
  }: {
    readonly state: 'EXPIRED' | 'FAILED';
    readonly refusal?: 'HARD' | 'NO_CHANNEL' | null;
  },
): Promise<void> {
  if (notices.length === 0) return;
  await db.notice.updateMany({
    where: { id: { in: notices.map(({ id }) => id) } },
    data: { state, dueAt: null, ...(refusal && { refusal }) },
  });
}
