import type { FollowUpPolicy } from '../../../prisma/generated/client/client.ts';
import { invite } from '../../invitations/invite.ts';
import { linkError, linkedSurvey } from '../../invitations/link.ts';
import { grouped } from '../../kernel/group.ts';
import { newId } from '../../kernel/id.ts';
import { TryAgain } from '../../kernel/tryAgain.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { TransactionalHandler } from '../../outbox/handler.ts';
import type { ClaimedTask } from '../../outbox/outbox.ts';
import { closedError } from '../../surveys/answeredSurvey.ts';
import { readLocked } from '../../toolkit/write/revision.ts';
import { lockCases, type StoredCase } from '../changeCases.ts';
import { isResolved } from '../states.ts';
import { followUpsTopic, type PlannedFollowUp } from './plan.ts';
import { storeFollowUps } from './storeFollowUps.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** A case whose customer is to be asked now, and the key of the invitation. */
interface DueFollowUp {
  readonly stored: StoredCase;
  readonly customer: string;
  readonly policy: FollowUpPolicy;
  readonly invitation: string;
}

/**
 * Asks the customers of resolved cases again, each by an invitation: whether that is allowed, now or later, is
 * decided as for every other, and the invitation says it. A case that was reopened since is left out, and so is
 * one whose policy is archived or whose survey takes no answers.
 */
export const askFollowUps: TransactionalHandler = {
  kind: 'TRANSACTIONAL',
  topic: followUpsTopic,
  batch: 200,
  handle: async (db, tasks, now) => {
    const policies = await askingPolicies(db, tasks, now);
    const due = await dueFollowUps(db, tasks, policies);
    for (const those of grouped(due, roundsOf(due)).values()) {
      const [first] = those;
      if (first) await inviteAll(db, now, first.policy, those);
    }
    await storeFollowUps(
      db,
      now,
      due.map(({ stored, invitation }) => ({
        stored,
        columns: { followUpInvitationId: invitation },
      })),
    );
  },
};

/** Written by `planFollowUps`. */
function plannedIn({ payload }: ClaimedTask): PlannedFollowUp {
  return payload as PlannedFollowUp;
}

/** The policies of tasks that are in use, and whose survey can ask. */
async function askingPolicies(
  db: WorkspaceDb,
  tasks: readonly ClaimedTask[],
  now: Date,
): Promise<ReadonlyMap<string, FollowUpPolicy>> {
  const found = await db.followUpPolicy.findMany({
    where: { id: { in: tasks.map((task) => plannedIn(task).policy) }, archivedAt: null },
    include: {
      survey: { select: { status: true, archivedAt: true, closesAt: true, ...linkedSurvey } },
    },
  });
  const asking = found.filter(
    ({ survey }) =>
      closedError(survey, now, []) === null && linkError(survey, []) === null && !survey.anonymous,
  );
  return new Map(asking.map(({ survey: _survey, ...policy }) => [policy.id, policy]));
}

/**
 * The follow-ups of tasks that are still due, their customers and cases locked: the customers first, as a merge
 * locks them.
 *
 * @throws TryAgain if a customer was merged, or a case got another customer, meanwhile
 */
async function dueFollowUps(
  db: WorkspaceDb,
  tasks: readonly ClaimedTask[],
  policies: ReadonlyMap<string, FollowUpPolicy>,
): Promise<DueFollowUp[]> {
  const known = await db.case.findMany({
    where: { id: { in: tasks.flatMap(({ subjectId }) => subjectId ?? []) } },
    select: { id: true, customerId: true },
  });
  const customers = new Set(known.flatMap(({ customerId }) => customerId ?? []));
  const locked = await readLocked(db, 'Customer', [...customers], 'NO KEY UPDATE');
  if ([...locked.values()].some(({ mergedIntoId }) => mergedIntoId != null)) throw new TryAgain();
  const cases = await lockCases(
    db,
    known.map(({ id }) => id),
  );
  return tasks.flatMap((task): DueFollowUp[] => {
    const { policy: named, resolvedAt } = plannedIn(task);
    const policy = policies.get(named);
    const stored = cases.get(task.subjectId ?? '');
    if (!policy || !stored || !isResolved(stored.status)) return [];
    const isOfThis = stored.resolvedAt?.toISOString() === resolvedAt;
    if (!isOfThis || stored.followUpInvitationId !== null) return [];
    const { customerId: customer } = stored;
    if (customer === null) return [];
    if (!locked.has(customer)) throw new TryAgain();
    return [{ stored, customer, policy, invitation: newId() }];
  });
}

/** What is invited together: one policy, and each customer once; a second case of a customer sees the first one. */
function roundsOf(due: readonly DueFollowUp[]): (followUp: DueFollowUp) => string {
  const rounds = new Map<DueFollowUp, number>();
  const seen = new Map<string, number>();
  for (const followUp of due) {
    const round = seen.get(followUp.customer) ?? 0;
    rounds.set(followUp, round);
    seen.set(followUp.customer, round + 1);
  }
  return (followUp) => `${rounds.get(followUp)} ${followUp.policy.id}`;
}

async function inviteAll(
  db: WorkspaceDb,
  now: Date,
  { surveyId: survey, channel, linkDays }: FollowUpPolicy,
  due: readonly DueFollowUp[],
): Promise<void> {
  const keys = new Map(due.map(({ customer, invitation }) => [customer, invitation]));
  await invite(
    db,
    now,
    {
      ...{ survey, channel, locale: null, remindAfterDays: null, maxReminders: 0 },
      ...{ scheduledAt: now, expiresAt: new Date(now.getTime() + linkDays * dayMs) },
      ...{ actorId: null, wave: null },
    },
    [...keys.keys()],
    (customer) => keys.get(customer) ?? '',
  );
}
