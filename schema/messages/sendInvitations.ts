import { Prisma } from '../../prisma/generated/client/client.ts';
import type {
  Channel,
  InvitationSender,
  MessageKind,
} from '../../prisma/generated/client/enums.ts';
import { invitationsToSendTopic } from '../invitations/due.ts';
import { logInvitations } from '../invitations/logInvitations.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import type { TransactionalHandler } from '../outbox/handler.ts';
import { enqueue } from '../outbox/outbox.ts';
import { insertMessages } from './newMessages.ts';
import { usualNotAfter } from './notAfter.ts';

/** Invitations that one transaction makes messages for. */
const batch = 1_000;

interface ToSend {
  readonly id: string;
  readonly customerId: string;
  readonly channel: Channel;
  readonly expiresAt: Date;
  readonly templateId: string;
  readonly kind: MessageKind;
  readonly turn: number;
  /** The thread of an earlier message of the invitation. */
  readonly threadId: string | null;
}

/**
 * Makes messages of invitations and reminders that are due, and thanks of those that were completed, where
 * their survey has a template of that kind and channel; the others are left to a tool. Which have a message
 * is read from the messages, so that none has two.
 */
export const sendInvitations: TransactionalHandler = {
  kind: 'TRANSACTIONAL',
  topic: invitationsToSendTopic,
  batch: 10,
  handle: async (db, tasks, now) => {
    const completed = tasks.flatMap(({ subjectId }) => subjectId ?? []);
    await send(db, now, await withoutThanks(db, completed));
    const due = await withoutMessage(db);
    await send(db, now, due);
    await passOver(db, due);
    // All that have a template have a message by now.
    const isDone = due.length < batch && (await leaveToTools(db, now)) < batch;
    if (isDone) return;
    await enqueue(db, now, [{ topic: invitationsToSendTopic, subjectId: null, payload: null }]);
  },
};

/** Has invitations that have a message not be read again until something else is due of them. */
async function passOver(db: WorkspaceDb, sent: readonly ToSend[]): Promise<void> {
  await db.invitation.updateMany({
    where: { id: { in: sent.map(({ id }) => id) } },
    data: { awaitsMessage: false, sender: 'CXGRAPH' },
  });
}

/** Says of what is due and has no message that a tool sends it. Returns how many were looked at. */
async function leaveToTools(db: WorkspaceDb, now: Date): Promise<number> {
  const workspace = Prisma.sql`${db.$workspaceId}::uuid`;
  const rows = await db.$queryRaw<{ id: string; sender: InvitationSender }[]>(Prisma.sql`
    UPDATE "Invitation" AS invitation SET sender = due.sender
    FROM (SELECT id, (CASE WHEN EXISTS (SELECT FROM "Message" message
          WHERE message."workspaceId" = ${workspace} AND message."invitationId" = stored.id
            AND message.kind = (CASE stored.due WHEN 'REMINDER' THEN 'REMINDER' ELSE 'INVITE' END)::"MessageKind"
            AND message.turn = CASE stored.due WHEN 'REMINDER' THEN stored."remindersSent" ELSE 0 END)
        THEN 'CXGRAPH' ELSE 'TOOL' END)::"InvitationSender" AS sender
      FROM "Invitation" stored
      WHERE stored."workspaceId" = ${workspace} AND stored.due IN ('INVITATION', 'REMINDER')
        AND stored.sender IS NULL
      ORDER BY id LIMIT ${batch}::int FOR NO KEY UPDATE) AS due
    WHERE invitation."workspaceId" = ${workspace} AND invitation.id = due.id
    RETURNING invitation.id, invitation.sender`);
  const left = rows.filter(({ sender }) => sender === 'TOOL');
  await logInvitations(
    db,
    now,
    left.map(({ id }) => id),
  );
  return rows.length;
}

async function send(db: WorkspaceDb, now: Date, found: readonly ToSend[]): Promise<void> {
  const usual = usualNotAfter(now);
  await insertMessages(
    db,
    now,
    found.map(({ id, expiresAt, kind, ...invitation }) => ({
      ...{ ...invitation, kind, invitationId: id },
      notAfter: kind !== 'THANK_YOU' && expiresAt < usual ? expiresAt : usual,
    })),
  );
}

/** The invitations and reminders that are due and have no message; those that have one are not read. */
function withoutMessage(db: WorkspaceDb): Promise<ToSend[]> {
  const workspace = Prisma.sql`${db.$workspaceId}::uuid`;
  return db.$queryRaw(Prisma.sql`
    SELECT invitation.*, kinds.kind, kinds."templateId", ${threadOf(workspace)} AS "threadId"
    FROM (${templatesOf(workspace, Prisma.sql`('INVITE', 'REMINDER')`)}) kinds
    CROSS JOIN LATERAL (
      SELECT id, "customerId", channel, "expiresAt", CASE kinds.kind WHEN 'REMINDER' THEN "remindersSent" ELSE 0 END AS turn
      FROM "Invitation" stored
      WHERE stored."workspaceId" = ${workspace} AND stored."surveyId" = kinds."surveyId"
        AND stored.due = (CASE kinds.kind WHEN 'INVITE' THEN 'INVITATION' ELSE 'REMINDER' END)::"InvitationDue"
        AND stored.channel = kinds.channel AND stored."awaitsMessage" AND ${isUnsent(workspace)}
      ORDER BY id LIMIT ${batch}::int
    ) invitation
    LIMIT ${batch}::int`);
}

/** Those of some completed invitations whose survey has thanks, and that have none. */
async function withoutThanks(db: WorkspaceDb, ids: readonly string[]): Promise<ToSend[]> {
  if (ids.length === 0) return [];
  const workspace = Prisma.sql`${db.$workspaceId}::uuid`;
  return db.$queryRaw(Prisma.sql`
    SELECT invitation.*, kinds.kind, kinds."templateId", ${threadOf(workspace)} AS "threadId"
    FROM (${templatesOf(workspace, Prisma.sql`('THANK_YOU')`)}) kinds
    CROSS JOIN LATERAL (
      SELECT id, "customerId", channel, "expiresAt", 0 AS turn FROM "Invitation" stored
      WHERE stored."workspaceId" = ${workspace} AND stored.id = ANY(${[...ids]}::uuid[])
        AND stored."surveyId" = kinds."surveyId" AND stored.channel = kinds.channel
        AND stored.state = 'COMPLETED' AND ${isUnsent(workspace)} OFFSET 0
    ) invitation`);
}

/** The first template of each kind and channel of each survey that says who answers, in the survey’s order. */
function templatesOf(workspace: Prisma.Sql, kinds: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT DISTINCT ON (link."surveyId", template.kind, template.channel)
      link."surveyId", template.kind, template.channel, template.id AS "templateId"
    FROM "SurveyTemplate" link CROSS JOIN LATERAL (
      SELECT id, kind, channel FROM "MessageTemplate" stored
      WHERE stored."workspaceId" = ${workspace} AND stored.id = link."templateId"
        AND stored."archivedAt" IS NULL AND stored.kind IN ${kinds} OFFSET 0
    ) template
    WHERE link."workspaceId" = ${workspace}
    ORDER BY link."surveyId", template.kind, template.channel, link.position`;
}

/** Whether an invitation, `stored`, has no message of the kind for its turn. */
function isUnsent(workspace: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`NOT EXISTS (
    SELECT FROM "Message" message WHERE message."workspaceId" = ${workspace}
      AND message."invitationId" = stored.id AND message.kind = kinds.kind
      AND message.turn = CASE kinds.kind WHEN 'REMINDER' THEN stored."remindersSent" ELSE 0 END)`;
}

function threadOf(workspace: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(
    SELECT message."threadId" FROM "Message" message
    WHERE message."workspaceId" = ${workspace} AND message."invitationId" = invitation.id
    ORDER BY message."createdAt" LIMIT 1)`;
}
