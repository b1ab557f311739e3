import { Prisma } from '../../prisma/generated/client/client.ts';
import type { Channel, InvitationState } from '../../prisma/generated/client/enums.ts';
import type { ContactDecision } from '../contact/decision.ts';
import { reserveContacts } from '../contact/reserve.ts';
import { grouped } from '../kernel/group.ts';
import { recordset } from '../kernel/recordset.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import type { TransactionalHandler } from '../outbox/handler.ts';
import { enqueue } from '../outbox/outbox.ts';
import { advance } from './advance.ts';
import { invitedCustomers } from './context.ts';
import { decidedBy, decisionColumns } from './decided.ts';
import { dueInvitationsTopic, enqueueDue } from './due.ts';
import { logInvitations } from './logInvitations.ts';
import { canFollow } from './states.ts';

/** Invitations that one transaction looks at. */
const batch = 1_000;

interface Due {
  readonly id: string;
  readonly surveyId: string;
  readonly customerId: string;
  readonly channel: Channel;
  readonly state: InvitationState;
  readonly scheduledAt: Date;
  readonly expiresAt: Date;
}

/**
 * Does what is due of invitations: those that have expired end, those for later are decided, and reminders
 * are due to be sent.
 */
export const lookAtDueInvitations: TransactionalHandler = {
  kind: 'TRANSACTIONAL',
  topic: dueInvitationsTopic,
  batch: 10,
  handle: async (db, _tasks, now) => {
    const due = await lockedDue(db, now);
    const expired = due.filter(({ expiresAt }) => expiresAt <= now);
    await advance(
      db,
      now,
      expired
        .filter(({ state }) => canFollow('EXPIRED', state))
        .map(({ id, expiresAt }) => ({ id, state: 'EXPIRED' as const, at: expiresAt })),
    );
    const open = due.filter(({ expiresAt }) => expiresAt > now);
    await decide(
      db,
      now,
      open.filter(({ state }) => state === 'CREATED'),
    );
    await remind(
      db,
      now,
      open.filter(({ state }) => state !== 'CREATED'),
    );
    if (due.length === batch) {
      await enqueue(db, now, [{ topic: dueInvitationsTopic, subjectId: null, payload: null }]);
    } else if (await isMoreDue(db, now)) {
      await enqueueDue(db, now, [new Date(now.getTime() + 1)]);
    }
  },
};

/** Whether some are left: those that another transaction has locked, or a second one of a customer. */
async function isMoreDue(db: WorkspaceDb, now: Date): Promise<boolean> {
  const left = await db.invitation.findFirst({
    where: { nextAt: { lte: now } },
    orderBy: [{ nextAt: 'asc' }, { id: 'asc' }],
    select: { id: true },
  });
  return left !== null;
}

/** Without those that another transaction has locked, such as one in which a customer opens the page. */
function lockedDue(db: WorkspaceDb, now: Date): Promise<Due[]> {
  return db.$queryRaw<Due[]>(Prisma.sql`
    SELECT id, "surveyId", "customerId", channel, state, "scheduledAt", "expiresAt"
    FROM "Invitation"
    WHERE "workspaceId" = ${db.$workspaceId}::uuid AND "nextAt" <= ${now.toISOString()}::timestamptz
    ORDER BY "nextAt", id LIMIT ${batch}::int FOR NO KEY UPDATE SKIP LOCKED`);
}

/** Decides invitations of one moment, survey by survey. */
async function decide(db: WorkspaceDb, now: Date, due: readonly Due[]): Promise<void> {
  const people = await invitedCustomers(
    db,
    due.map(({ customerId }) => customerId),
  );
  const decisions = await decisionsOf(db, now, due, false);
  const rows = due.flatMap((invitation) => {
    const decision = decisions.get(invitation.id);
    if (!decision) return [];
    const decided = decidedBy(decision, invitation, now);
    const context = decided.queuedAt ? (people.get(invitation.customerId)?.context ?? {}) : {};
    return [{ id: invitation.id, context, ...decided, ...decisionColumns(decision) }];
  });
  if (rows.length === 0) return;
  await db.$queryRaw(Prisma.sql`
    UPDATE "Invitation" stored SET state = decided.state, due = decided.due,
      context = decided.context, "nextAt" = decided."nextAt", "scheduledAt" = decided."scheduledAt",
      "queuedAt" = decided."queuedAt", "endedAt" = decided."endedAt",
      "decisionAllowed" = decided."decisionAllowed", "decisionReason" = decided."decisionReason",
      "decisionRule" = decided."decisionRule", "decisionUntil" = decided."decisionUntil",
      "updatedAt" = ${now.toISOString()}::timestamptz
    FROM (${records(rows)}) AS decided
    WHERE stored."workspaceId" = ${db.$workspaceId}::uuid AND stored.id = decided.id
    RETURNING 1`);
  await logInvitations(
    db,
    now,
    rows.map(({ id }) => id),
  );
  await enqueueDue(
    db,
    now,
    rows.flatMap(({ nextAt }) => nextAt ?? []),
    { sends: rows.some(({ due: sends }) => sends !== null) },
  );
}

const records = recordset({
  id: 'uuid',
  context: 'jsonb',
  state: '"InvitationState"',
  due: '"InvitationDue"',
  nextAt: 'timestamptz',
  scheduledAt: 'timestamptz',
  queuedAt: 'timestamptz',
  endedAt: 'timestamptz',
  decisionAllowed: 'text',
  decisionReason: 'text',
  decisionRule: 'text',
  decisionUntil: 'timestamptz',
});

/** Has reminders due to be sent, where the customer may still be contacted; a refusal ends them. */
async function remind(db: WorkspaceDb, now: Date, due: readonly Due[]): Promise<void> {
  const decisions = await decisionsOf(db, now, due, true);
  const rows = due.map(({ id, expiresAt }) => {
    const { allowed, until } = decisions.get(id) ?? { allowed: 'NO', until: null };
    const isLater = allowed === 'LATER' && until !== null && until < expiresAt;
    return { id, reminds: allowed === 'YES', nextAt: isLater ? until : expiresAt };
  });
  if (rows.length === 0) return;
  await db.$queryRaw(Prisma.sql`
    UPDATE "Invitation" stored SET due = CASE WHEN found.reminds THEN 'REMINDER' ELSE stored.due END,
      "awaitsMessage" = found.reminds OR stored."awaitsMessage",
      sender = CASE WHEN found.reminds THEN NULL ELSE stored.sender END,
      "nextAt" = found."nextAt", "updatedAt" = ${now.toISOString()}::timestamptz
    FROM (${reminders(rows)}) AS found
    WHERE stored."workspaceId" = ${db.$workspaceId}::uuid AND stored.id = found.id
    RETURNING 1`);
  await logInvitations(
    db,
    now,
    rows.flatMap(({ id, reminds }) => (reminds ? [id] : [])),
  );
  await enqueueDue(
    db,
    now,
    rows.map(({ nextAt }) => nextAt),
    { sends: rows.some(({ reminds }) => reminds) },
  );
}

const reminders = recordset({ id: 'uuid', reminds: 'boolean', nextAt: 'timestamptz' });

/**
 * Decisions by invitation; as many statements as there are surveys and channels among them. Of several of
 * a customer, one has a decision, since its contact counts for the next; all of those that follow have.
 */
async function decisionsOf(
  db: WorkspaceDb,
  now: Date,
  due: readonly Due[],
  follows: boolean,
): Promise<ReadonlyMap<string, ContactDecision>> {
  const decisions = new Map<string, ContactDecision>();
  for (const those of grouped(due, ({ surveyId, channel }) => `${surveyId} ${channel}`).values()) {
    const [first] = those;
    if (!first) continue;
    const customers = [...new Set(those.map(({ customerId }) => customerId))];
    const question = { survey: first.surveyId, channel: first.channel, customers, follows, now };
    const decided = await reserveContacts(db, { ...question, kind: 'INVITED' });
    const seen = new Set<string>();
    for (const { id, customerId } of those) {
      const decision = decided.get(customerId);
      if (decision && (follows || !seen.has(customerId))) decisions.set(id, decision);
      seen.add(customerId);
    }
  }
  return decisions;
}
