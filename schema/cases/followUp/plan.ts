import { advance } from '../../invitations/advance.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { enqueue, type Task } from '../../outbox/outbox.ts';
import { policiesInOrder, policyFor } from './policyFor.ts';

/** The topic of tasks that ask the customer of a case again. */
export const followUpsTopic = 'followUps';

const hourMs = 3_600_000;

/** What such a task says beside its case: the policy, and the resolution that it is about. */
export interface PlannedFollowUp {
  readonly policy: string;
  /** RFC 3339. A case that was resolved anew since has a task of its own. */
  readonly resolvedAt: string;
}

/** A case that has just been resolved. */
export interface ResolvedCase {
  readonly id: string;
  readonly categoryId: string | null;
  readonly resolvedAt: Date;
}

/** Plans to ask the customers of cases again, in the transaction that resolves them; two statements for all. */
export async function planFollowUps(
  db: WorkspaceDb,
  now: Date,
  resolved: readonly ResolvedCase[],
): Promise<void> {
  if (resolved.length === 0) return;
  const policies = await policiesInOrder(db, { archivedAt: null });
  const tasks = resolved.flatMap(({ id, categoryId, resolvedAt }): Task[] => {
    const policy = policyFor(policies, categoryId);
    if (!policy) return [];
    const payload: PlannedFollowUp = { policy: policy.id, resolvedAt: resolvedAt.toISOString() };
    const nextAt = new Date(resolvedAt.getTime() + policy.afterHours * hourMs);
    return [{ topic: followUpsTopic, subjectId: id, payload, nextAt }];
  });
  await enqueue(db, now, tasks);
}

/** Ends the invitations of cases that were reopened, as far as they were not sent. */
export async function withdrawFollowUps(
  db: WorkspaceDb,
  now: Date,
  invitations: readonly string[],
): Promise<void> {
  if (invitations.length === 0) return;
  const unsent = await db.invitation.findMany({
    where: { id: { in: [...invitations] }, state: { in: ['CREATED', 'QUEUED'] } },
    select: { id: true },
  });
  await advance(
    db,
    now,
    unsent.map(({ id }) => ({ id, state: 'EXPIRED', at: now })),
  );
}
