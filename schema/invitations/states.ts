import { InvitationState } from '../../prisma/generated/client/enums.ts';

const answered: readonly InvitationState[] = ['PARTIAL', 'COMPLETED', 'SCREENED_OUT', 'QUOTA_FULL'];
const reached: readonly InvitationState[] = ['OPENED', 'STARTED', ...answered];
const notAllowed: readonly InvitationState[] = [
  'OPTED_OUT',
  'BOUNCED',
  'QUARANTINED',
  'NOT_SAMPLED',
  'QUOTA_FULL',
];

/**
 * Which states can follow each one; all others are refused, so that a report that comes late, or twice,
 * changes nothing. A state that is not here is an end.
 */
const next: Partial<Record<InvitationState, readonly InvitationState[]>> = {
  CREATED: ['QUEUED', ...notAllowed, 'EXPIRED', 'ERROR'],
  QUEUED: ['SENT', 'DELIVERED', ...reached, ...notAllowed, 'EXPIRED', 'ERROR'],
  SENT: ['DELIVERED', ...reached, 'BOUNCED', 'OPTED_OUT', 'EXPIRED', 'ERROR'],
  DELIVERED: [...reached, 'BOUNCED', 'OPTED_OUT', 'EXPIRED'],
  OPENED: ['STARTED', ...answered, 'OPTED_OUT', 'EXPIRED'],
  // The survey's `resumeDays` say how long a response can be continued, not the invitation.
  STARTED: answered,
  PARTIAL: ['COMPLETED', 'SCREENED_OUT', 'QUOTA_FULL'],
};

/** Whether an invitation can come from one state to another. */
export function canFollow(state: InvitationState, after: InvitationState): boolean {
  return next[after]?.includes(state) ?? false;
}

/** The states that a state can follow. */
export function statesBefore(state: InvitationState): InvitationState[] {
  return Object.values(InvitationState).filter((before) => canFollow(state, before));
}

/** Whether nothing follows a state. */
export function isEnd(state: InvitationState): boolean {
  return next[state] === undefined;
}

/** Whether the link of an invitation in this state begins a response. */
export function takesResponse(state: InvitationState): boolean {
  return canFollow('STARTED', state);
}

/** The column that says when an invitation came to a state; null for one that has none. */
export function timeColumnOf(state: InvitationState): TimeColumn | null {
  if (isEnd(state)) return 'endedAt';
  return timeColumns[state] ?? null;
}

export type TimeColumn =
  | 'queuedAt'
  | 'sentAt'
  | 'deliveredAt'
  | 'openedAt'
  | 'startedAt'
  | 'endedAt';

const timeColumns: Partial<Record<InvitationState, TimeColumn>> = {
  QUEUED: 'queuedAt',
  SENT: 'sentAt',
  DELIVERED: 'deliveredAt',
  OPENED: 'openedAt',
  STARTED: 'startedAt',
};
