import { Prisma } from '../../../prisma/generated/client/client.ts';
import type { Channel } from '../../../prisma/generated/client/enums.ts';
import { linkedSurvey } from '../../invitations/link.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';

/** What decides about a purpose. */
export const decidedPurpose = { select: { id: true, legalBasis: true } } as const;
const survey = {
  select: { id: true, name: true, purposeId: true, ...linkedSurvey },
} as const;

const dueMessage = {
  ...{ id: true, customerId: true, threadId: true, channel: true, kind: true, createdAt: true },
  ...{
    templateId: true,
    sendId: true,
    invitationId: true,
    attempts: true,
    notAfter: true,
    dueAt: true,
  },
  ...{ locale: true, subject: true, text: true, html: true, data: true, refusalCode: true },
  template: { select: { purpose: decidedPurpose } },
  send: { select: { canceledAt: true, data: true } },
  invitation: { select: { id: true, due: true, locale: true, survey } },
  thread: { select: { question: true, answeredAt: true, survey } },
} as const;

/** A message that is due, with what decides about it. */
export type DueMessage = Awaited<ReturnType<typeof lockDueMessages>>[number];

/**
 * The messages of a channel that are due, the longest first, locked until the transaction ends. Those
 * that a worker was sending when it was killed are among them.
 */
export async function lockDueMessages(db: WorkspaceDb, channel: Channel, now: Date, most: number) {
  const locked = await db.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT id FROM "Message"
    WHERE "workspaceId" = ${db.$workspaceId}::uuid AND channel = ${channel}::"Channel"
      AND "dueAt" <= ${now.toISOString()}::timestamptz
    ORDER BY "dueAt", id LIMIT ${most}::int FOR NO KEY UPDATE SKIP LOCKED`);
  if (locked.length === 0) return [];
  return db.message.findMany({
    where: { id: { in: locked.map(({ id }) => id) } },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    select: dueMessage,
  });
}
