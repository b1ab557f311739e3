import type { InvitationState } from '../../../prisma/generated/client/enums.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { TransactionalHandler } from '../../outbox/handler.ts';
import { type ClaimedTask, enqueue, type Task } from '../../outbox/outbox.ts';
import type { RuleTrigger } from '../../rules/definition.ts';
import { type ActiveRule, activeRules } from './activeRules.ts';
import type { Candidate } from './candidate.ts';
import { causesOfFacts } from './causes.ts';
import { startRuns } from './startRuns.ts';
import type { TriggerFact } from './triggerFacts.ts';

/** The topic of tasks that look whether an invitation was ignored for the days that a rule names. */
const ignoredTopic = 'rule ignored invitations';

const dayMs = 86_400_000;

/** The states of an invitation that was sent and to which no response was begun. */
const ignoredStates: InvitationState[] = ['SENT', 'DELIVERED', 'OPENED', 'EXPIRED'];

function ignoredTask(rule: string, invitation: string, nextAt: Date): Task {
  const dedupeKey = `${ignoredTopic} ${rule} ${invitation}`;
  return { topic: ignoredTopic, subjectId: invitation, payload: { rule }, dedupeKey, nextAt };
}

/** When an invitation is one that a trigger calls ignored; null for one that does not wait for it by days. */
export function ignoredAt({ kind, afterDays }: RuleTrigger, sentAt: Date): Date | null {
  if (kind !== 'INVITATION_IGNORED' || afterDays == null) return null;
  return new Date(sentAt.getTime() + afterDays * dayMs);
}

/** When the invitations were sent that a trigger calls ignored at a moment. */
export function sentBefore({ afterDays }: RuleTrigger, moment: Date): Date {
  return new Date(moment.getTime() - (afterDays ?? 0) * dayMs);
}

/** Of some invitations those that were ignored until then, as facts of that moment; one statement. */
export async function ignoredFacts(
  db: WorkspaceDb,
  moments: ReadonlyMap<string, Date>,
): Promise<TriggerFact[]> {
  const rows = await db.invitation.findMany({
    where: { id: { in: [...moments.keys()] }, sentAt: { not: null } },
    select: {
      ...{ id: true, customerId: true, surveyId: true, state: true, startedAt: true },
      ...{ endedAt: true, response: { select: { createdAt: true } } },
    },
  });
  return rows.flatMap(({ id, customerId, surveyId: detail, state, response, ...row }) => {
    const at = moments.get(id);
    const begun = row.startedAt ?? response?.createdAt ?? null;
    const over = begun ?? (ignoredStates.includes(state) ? null : row.endedAt);
    if (!at || (over !== null && over <= at)) return [];
    return [{ type: 'invitation.changed', id, customerId, at, loggedAt: at, detail }];
  });
}

/** Enqueues a look at invitations that were sent, for the rules that ask for them some days later. */
export async function planIgnored(
  db: WorkspaceDb,
  now: Date,
  due: readonly { readonly fact: TriggerFact; readonly rules: readonly ActiveRule[] }[],
): Promise<void> {
  const tasks = due.flatMap(({ fact, rules }) => {
    const { sentAt, id, at, detail } = fact;
    if (fact.type !== 'invitation.changed' || !sentAt) return [];
    return rules.flatMap((rule) => {
      const { survey } = rule.definition.trigger;
      const moment = ignoredAt(rule.definition.trigger, sentAt);
      // A change after that moment comes after the look.
      const isPlanned = moment !== null && moment > at && (survey == null || survey === detail);
      return isPlanned ? [ignoredTask(rule.id, id, moment)] : [];
    });
  });
  await enqueue(db, now, tasks);
}

/** Begins runs for invitations that were ignored for the days that their rules name. */
export const startIgnored: TransactionalHandler = {
  kind: 'TRANSACTIONAL',
  topic: ignoredTopic,
  batch: 200,
  handle: async (db, tasks, now) => {
    const rules = await activeRules(db, tasks.map(ruleIn));
    const invitations = await db.invitation.findMany({
      where: {
        id: { in: tasks.flatMap(({ subjectId }) => subjectId ?? []) },
        ...{ state: { in: ignoredStates }, sentAt: { not: null }, startedAt: null },
        response: null,
      },
      select: { id: true, customerId: true, sentAt: true, surveyId: true },
    });
    const found = new Map(invitations.map((invitation) => [invitation.id, invitation]));
    const facts = invitations.map(({ id, customerId, sentAt, surveyId }): TriggerFact => {
      const at = sentAt ?? now;
      return { type: 'invitation.changed', id, customerId, at, loggedAt: at, detail: surveyId };
    });
    const causes = await causesOfFacts(db, facts);
    const causeOf = new Map(facts.map((fact) => [fact.id, causes(fact)]));
    const later: Task[] = [];
    const candidates = tasks.flatMap((task): Candidate[] => {
      const rule = rules.get(ruleIn(task));
      const invitation = found.get(task.subjectId ?? '');
      const cause = causeOf.get(task.subjectId ?? '');
      if (!rule || !invitation?.sentAt || !cause) return [];
      const { id, customerId, sentAt } = invitation;
      const triggeredAt = ignoredAt(rule.definition.trigger, sentAt);
      if (!triggeredAt) return [];
      if (triggeredAt > now) {
        later.push(ignoredTask(rule.id, id, triggeredAt));
        return [];
      }
      const by = { trigger: 'INVITATION_IGNORED', triggerId: id, triggerKey: id } as const;
      return [{ rule, customerId, ...by, triggeredAt, data: {}, cause }];
    });
    await startRuns(db, now, candidates);
    await enqueue(db, now, later);
  },
};

/** Written by `ignoredTask`. */
function ruleIn({ payload }: ClaimedTask): string {
  return (payload as { rule: string }).rule;
}
