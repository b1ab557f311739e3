import type { MessageState } from '../../prisma/generated/client/enums.ts';
import { logChanges } from '../changes/log.ts';
import { advance, type InvitationStep } from '../invitations/advance.ts';
import { logInvitations } from '../invitations/logInvitations.ts';
import { type Mark, markInvitations } from '../invitations/mark.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';

/** A message that came to another state. */
export interface ChangedMessage {
  readonly id: string;
  readonly state: MessageState;
  /** What the contact decision says; null if it was not asked. */
  readonly reason: string | null;
}

/** What a room does when messages come to other states, in that transaction. */
type MessageFollower = (
  db: WorkspaceDb,
  now: Date,
  changed: readonly ChangedMessage[],
) => Promise<void>;

const followers: MessageFollower[] = [];

/** Has a room do what follows. For rooms above this one, which it may not import. */
export function onChangedMessages(follower: MessageFollower): void {
  followers.push(follower);
}

/** Logs that messages came to other states, and brings their invitations on. Call it in that transaction. */
export async function followMessages(
  db: WorkspaceDb,
  now: Date,
  changed: readonly ChangedMessage[],
): Promise<void> {
  if (changed.length === 0) return;
  await logChanges(
    db,
    now,
    changed.map(({ id }) => ({ type: 'message.changed', subjectId: id })),
  );
  for (const follow of followers) await follow(db, now, changed);
  const changes = new Map(changed.map((change) => [change.id, change]));
  const messages = await db.message.findMany({
    where: { id: { in: [...changes.keys()] }, invitationId: { not: null } },
    select: { id: true, kind: true, invitationId: true },
  });
  const marks: Mark[] = [];
  const steps: InvitationStep[] = [];
  const unreminded: string[] = [];
  for (const { id, kind, invitationId: invitation } of messages) {
    const change = changes.get(id);
    if (!change || invitation === null) continue;
    if (kind !== 'INVITE' && kind !== 'REMINDER') continue;
    const what = kind === 'REMINDER' ? reminderAfter(change) : invitationAfter(change);
    if (what === null) continue;
    if (what === 'NOT_REMINDED') unreminded.push(invitation);
    else if (what === 'OPTED_OUT' || what === 'QUARANTINED') {
      steps.push({ id: invitation, state: what, at: now });
    } else marks.push({ invitation, status: what, at: now });
  }
  if (marks.length > 0) await markInvitations({ db, now }, marks);
  if (steps.length > 0) await advance(db, now, steps);
  if (unreminded.length === 0) return;
  // The next one is due when it would have been.
  const passed = await db.invitation.updateManyAndReturn({
    where: { id: { in: unreminded }, due: 'REMINDER' },
    data: { due: null, updatedAt: now },
    select: { id: true },
  });
  await logInvitations(
    db,
    now,
    passed.map(({ id }) => id),
  );
}

/** What the message that sends an invitation makes of it; null for nothing. */
function invitationAfter({ state, reason }: ChangedMessage) {
  switch (state) {
    case 'SENT':
    case 'DELIVERED':
    case 'BOUNCED':
      return state;
    case 'COMPLAINED':
      return 'OPTED_OUT';
    case 'REFUSED':
      return reason === 'OPTED_OUT' || reason === 'BOUNCED' ? reason : 'QUARANTINED';
    case 'EXPIRED':
    case 'FAILED':
      return 'ERROR';
    default:
      return null;
  }
}

function reminderAfter({ state }: ChangedMessage) {
  if (state === 'SENT' || state === 'DELIVERED') return 'REMINDED';
  if (state === 'COMPLAINED') return 'OPTED_OUT';
  return state === 'CANCELED' ? null : 'NOT_REMINDED';
}
