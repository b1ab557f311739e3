import type { InvitationDue, InvitationState } from '../../prisma/generated/client/enums.ts';
import type { ContactDecision } from '../contact/decision.ts';

/** What the contact decision makes of an invitation. */
export interface Decided {
  readonly state: InvitationState;
  readonly due: InvitationDue | null;
  readonly nextAt: Date | null;
  readonly scheduledAt: Date;
  readonly queuedAt: Date | null;
  readonly endedAt: Date | null;
}

/** The states of those who may not be asked; for all other reasons it is QUARANTINED. */
const statesOfRefusal: Partial<Record<ContactDecision['reason'], InvitationState>> = {
  OPTED_OUT: 'OPTED_OUT',
  BOUNCED: 'BOUNCED',
  NOT_SAMPLED: 'NOT_SAMPLED',
  QUOTA_FULL: 'QUOTA_FULL',
};

/** When an invitation is to be sent, and when its link ends. */
interface Scheduled {
  readonly scheduledAt: Date;
  readonly expiresAt: Date;
}

/** An invitation that is to be decided later. */
export function waiting({ scheduledAt }: Pick<Scheduled, 'scheduledAt'>): Decided {
  const nextAt = scheduledAt;
  return { state: 'CREATED', due: null, nextAt, scheduledAt, queuedAt: null, endedAt: null };
}

/**
 * What a decision makes of an invitation. One for LATER waits until then; if it would have expired by
 * then, it is never sent.
 */
export function decidedBy(
  { allowed, reason, until }: ContactDecision,
  { scheduledAt, expiresAt }: Scheduled,
  now: Date,
): Decided {
  if (allowed === 'YES') {
    const due = 'INVITATION' as const;
    return { state: 'QUEUED', due, nextAt: expiresAt, scheduledAt, queuedAt: now, endedAt: null };
  }
  if (allowed === 'LATER' && until && until < expiresAt) return waiting({ scheduledAt: until });
  const state = statesOfRefusal[reason] ?? 'QUARANTINED';
  return { state, due: null, nextAt: null, scheduledAt, queuedAt: null, endedAt: now };
}

/** The columns of a decision. */
export interface DecisionColumns {
  readonly decisionAllowed: string | null;
  readonly decisionReason: string | null;
  readonly decisionRule: string | null;
  readonly decisionUntil: Date | null;
}

/** A decision as an invitation stores it. */
export function decisionColumns(decision: ContactDecision | null): DecisionColumns {
  return {
    decisionAllowed: decision?.allowed ?? null,
    decisionReason: decision?.reason ?? null,
    decisionRule: decision?.rule ?? null,
    decisionUntil: decision?.until ?? null,
  };
}

/** The decision that an invitation stores; null before it was made. Only this room writes the columns. */
export function decisionIn({
  decisionAllowed: allowed,
  decisionReason: reason,
  decisionRule: rule,
  decisionUntil: until,
}: DecisionColumns): ContactDecision | null {
  if (allowed === null) return null;
  const stored: unknown = { allowed, reason, rule, until };
  return stored as ContactDecision;
}
