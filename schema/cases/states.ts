import type { CaseReason, CaseStatus } from '../../prisma/generated/client/enums.ts';

/** What can follow each status of a case. Nothing else changes a status. */
export const nextStatuses: Readonly<Record<CaseStatus, readonly CaseStatus[]>> = {
  OPEN: ['IN_PROGRESS', 'WAITING', 'RESOLVED', 'CANCELED'],
  IN_PROGRESS: ['WAITING', 'RESOLVED', 'CANCELED'],
  WAITING: ['IN_PROGRESS', 'RESOLVED', 'CANCELED'],
  RESOLVED: ['CLOSED', 'REOPENED'],
  CLOSED: ['REOPENED'],
  REOPENED: ['IN_PROGRESS', 'WAITING', 'RESOLVED', 'CANCELED'],
  CANCELED: ['REOPENED'],
};

/** The reasons that a status needs one of; a status that is not named has none. */
const reasonsFor: Readonly<Partial<Record<CaseStatus, readonly CaseReason[]>>> = {
  WAITING: ['AWAITS_CUSTOMER', 'AWAITS_COLLEAGUE', 'AWAITS_PARTNER', 'OTHER'],
  REOPENED: ['NOT_SOLVED', 'CUSTOMER_ANSWERED', 'OTHER'],
  CANCELED: ['DUPLICATE', 'SPAM', 'NOTHING_TO_DO', 'OTHER'],
};

/** The statuses in which something is left to do. */
export const openStatuses: readonly CaseStatus[] = ['OPEN', 'IN_PROGRESS', 'WAITING', 'REOPENED'];

/** Whether what was to be done is done, so that the customer can be asked again. */
export function isResolved(status: CaseStatus): boolean {
  return status === 'RESOLVED' || status === 'CLOSED';
}

/** What keeps a case from a status: nothing leads there, or it needs another reason. */
export type Hindrance = 'STATUS' | 'REASON_NEEDED' | 'OTHER_REASON';

/** Why a case cannot come to a status for this reason; null if it can. */
export function hindranceOf(
  from: CaseStatus,
  to: CaseStatus,
  reason: CaseReason | null,
): Hindrance | null {
  if (!nextStatuses[from].includes(to)) return 'STATUS';
  const reasons = reasonsFor[to] ?? [];
  if (reason === null) return reasons.length > 0 ? 'REASON_NEEDED' : null;
  return reasons.includes(reason) ? null : 'OTHER_REASON';
}

/** Moments of a case. */
interface CaseMoments {
  readonly resolvedAt: Date | null;
  readonly closedAt: Date | null;
}

/** The moments of a case that comes to a status: one that is reopened is neither resolved nor closed. */
export function momentsAt(to: CaseStatus, at: Date): Partial<CaseMoments> {
  switch (to) {
    case 'RESOLVED':
      return { resolvedAt: at };
    case 'CLOSED':
      return { closedAt: at };
    case 'REOPENED':
      return { resolvedAt: null, closedAt: null };
    default:
      return {};
  }
}
