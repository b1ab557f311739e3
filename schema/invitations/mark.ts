import { Prisma } from '../../prisma/generated/client/client.ts';
import type { Context } from '../kernel/context.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import { advance, type InvitationStep } from './advance.ts';
import { enqueueDue } from './due.ts';
import { logInvitations } from './logInvitations.ts';

/** What a tool that sends messages did; REMINDED is a reminder that was sent, the others are states. */
export type MarkStatus = 'SENT' | 'DELIVERED' | 'BOUNCED' | 'ERROR' | 'REMINDED';

/** A report about one invitation. */
export interface Mark {
  /** The key of the invitation. */
  readonly invitation: string;
  readonly status: MarkStatus;
  readonly at: Date;
}

/**
 * Stores what became of invitations. A report that comes twice, or late, changes no state. The number of
 * statements does not grow with the reports.
 *
 * @returns those of the reports that changed something
 */
export async function markInvitations(
  { db, now }: Pick<Context, 'db' | 'now'>,
  marks: readonly Mark[],
): Promise<ReadonlySet<Mark>> {
  const steps = marks.flatMap((mark): (InvitationStep & { readonly mark: Mark })[] =>
    mark.status === 'REMINDED'
      ? []
      : [{ id: mark.invitation, state: mark.status, at: mark.at, mark }],
  );
  const changed = new Set<Mark>();
  for (const state of ['SENT', 'DELIVERED', 'BOUNCED', 'ERROR'] as const) {
    const those = steps.filter((step) => step.state === state);
    const ids = await advance(db, now, those);
    for (const { id, mark } of those) if (ids.has(id)) changed.add(mark);
    // The page may have been opened before that it was sent is reported: a reminder is due all the same.
    if (state === 'SENT' || state === 'DELIVERED') {
      await awaitAnswers(
        db,
        now,
        those.map(({ id }) => id),
      );
    }
  }
  const reminded = marks.filter(({ status }) => status === 'REMINDED');
  const ids = await remind(db, now, reminded);
  for (const mark of reminded) if (ids.has(mark.invitation)) changed.add(mark);
  return changed;
}

/** The next moment at which something is due of an invitation that was sent or reminded of. */
const nextSql = (since: Prisma.Sql, sent: Prisma.Sql) => Prisma.sql`
  CASE WHEN ${sent} < invitation."maxReminders" THEN least(invitation."expiresAt",
    ${since} + make_interval(hours => 24 * invitation."remindAfterDays"))
  ELSE invitation."expiresAt" END`;

async function awaitAnswers(db: WorkspaceDb, now: Date, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const sentAt = Prisma.sql`coalesce(invitation."sentAt", invitation."deliveredAt")`;
  // That the message arrived may be reported after a reminder.
  const lastSent = Prisma.sql`greatest(${sentAt}, invitation."remindedAt")`;
  const rows = await db.$queryRaw<{ nextAt: Date }[]>(Prisma.sql`
    UPDATE "Invitation" invitation SET "sentAt" = ${sentAt},
      "nextAt" = ${nextSql(lastSent, Prisma.sql`invitation."remindersSent"`)}
    WHERE "workspaceId" = ${db.$workspaceId}::uuid AND id = ANY(${[...ids]}::uuid[])
      AND state IN ('SENT', 'DELIVERED', 'OPENED')
    RETURNING "nextAt"`);
  await enqueueDue(
    db,
    now,
    rows.map(({ nextAt }) => nextAt),
  );
}

/** Counts reminders that were due and have been sent. */
async function remind(
  db: WorkspaceDb,
  now: Date,
  reminded: readonly Mark[],
): Promise<ReadonlySet<string>> {
  if (reminded.length === 0) return new Set();
  const counted = Prisma.sql`invitation."remindersSent" + 1`;
  const rows = await db.$queryRaw<{ id: string; nextAt: Date }[]>(Prisma.sql`
    WITH sent AS MATERIALIZED (
      SELECT input.id, input.at FROM (
        SELECT DISTINCT ON (id) id, at
        FROM unnest(${reminded.map(({ invitation }) => invitation)}::uuid[],
          ${reminded.map(({ at }) => at.toISOString())}::timestamptz[]) AS input (id, at)
        ORDER BY id, at
      ) input CROSS JOIN LATERAL (
        SELECT FROM "Invitation" invitation
        WHERE invitation."workspaceId" = ${db.$workspaceId}::uuid AND invitation.id = input.id
        FOR NO KEY UPDATE
      ) locked
    )
    UPDATE "Invitation" invitation SET due = NULL, "remindersSent" = ${counted},
      "remindedAt" = sent.at, "nextAt" = ${nextSql(Prisma.sql`sent.at`, counted)},
      "updatedAt" = ${now.toISOString()}::timestamptz
    FROM sent WHERE invitation."workspaceId" = ${db.$workspaceId}::uuid
      AND invitation.id = sent.id AND invitation.due = 'REMINDER'
    RETURNING invitation.id, invitation."nextAt"`);
  await enqueueDue(
    db,
    now,
    rows.map(({ nextAt }) => nextAt),
  );
  const ids = rows.map(({ id }) => id);
  await logInvitations(db, now, ids);
  return new Set(ids);
}
