import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { TransactionalHandler } from '../../outbox/handler.ts';
import { type ClaimedTask, enqueue, type Task } from '../../outbox/outbox.ts';
import { lastOf } from '../../rules/nextOf.ts';
import { planRules, scheduleTopic } from '../../rules/schedule.ts';
import { zoneOf } from '../../segments/members.ts';
import { type ActiveRule, activeRules } from './activeRules.ts';
import { noCause } from './causes.ts';
import { countSkips } from './skips.ts';
import { startRuns } from './startRuns.ts';

/** The topic of tasks that begin runs for the customers of a schedule’s segment, part by part. */
const partsTopic = 'rule schedule parts';

/** Customers for whom one transaction begins runs. */
const batch = 500;

/** A time of a schedule, and the key of the customer after whom it goes on; null to begin. */
interface Part {
  readonly at: string;
  readonly after: string | null;
}

function partTask(rule: string, payload: Part): Task {
  return { topic: partsTopic, subjectId: rule, payload };
}

/**
 * Begins what is due of schedules, and plans their next times. Of times that were missed, the last
 * that is not too late comes, once.
 */
export const startScheduled: TransactionalHandler = {
  kind: 'TRANSACTIONAL',
  topic: scheduleTopic,
  batch: 20,
  handle: async (db, tasks, now) => {
    const rules = await activeRules(db, subjectsOf(tasks));
    const zone = await zoneOf(db);
    const due = [...rules.values()].filter(({ nextAt }) => nextAt !== null && nextAt <= now);
    const times = due.map((rule) => ({ rule, ...timesOf(rule, zone, now) }));
    await enqueue(
      db,
      now,
      times.flatMap(({ rule, at }) =>
        at ? [partTask(rule.id, { at: at.toISOString(), after: null })] : [],
      ),
    );
    // Also those whose task came early: their next time is enqueued again.
    await planRules(db, now, [...rules.keys()]);
    await countSkips(
      db,
      now,
      times.flatMap(({ rule, isMissed }) =>
        isMissed ? [{ ruleId: rule.id, reason: 'TOO_LATE' as const }] : [],
      ),
    );
  },
};

/** The time of a schedule that comes now, if one does, and whether others were missed that came too late. */
function timesOf(
  { definition: { trigger }, nextAt, maxLatenessMinutes }: ActiveRule,
  zone: string,
  now: Date,
): { readonly at: Date | null; readonly isMissed: boolean } {
  const { cron } = trigger;
  if (cron == null || nextAt === null) return { at: null, isMissed: false };
  // A time that is just as late as it may be is not too late.
  const earliest = new Date(now.getTime() - maxLatenessMinutes * 60_000 - 1);
  const isMissed = nextAt <= earliest;
  const from = isMissed ? earliest : new Date(nextAt.getTime() - 1);
  const timeZone = trigger.timeZone ?? zone;
  return { at: lastOf(cron, timeZone, from, now) ?? (isMissed ? null : nextAt), isMissed };
}

/** Begins the runs of a schedule's time for some customers of its segment, or of all. */
export const startScheduleParts: TransactionalHandler = {
  kind: 'TRANSACTIONAL',
  topic: partsTopic,
  batch: 1,
  handle: async (db, tasks, now) => {
    const rules = await activeRules(db, subjectsOf(tasks));
    for (const task of tasks) {
      const rule = rules.get(task.subjectId ?? '');
      if (rule?.definition.trigger.kind === 'SCHEDULE')
        await startPart(db, now, rule, partIn(task));
    }
  },
};

async function startPart(
  db: WorkspaceDb,
  now: Date,
  rule: ActiveRule,
  { at, after }: Part,
): Promise<void> {
  const customers = await customersAfter(db, rule.definition.trigger.segment ?? null, after);
  const by = { trigger: 'SCHEDULE', triggerId: null, triggerKey: `schedule ${at}` } as const;
  await startRuns(
    db,
    now,
    customers.map((customerId) => {
      return { rule, customerId, ...by, triggeredAt: new Date(at), data: {}, cause: noCause };
    }),
  );
  const last = customers.at(-1);
  if (last === undefined || customers.length < batch) return;
  await enqueue(db, now, [partTask(rule.id, { at, after: last })]);
}

/** The next customers of a segment, or of all that are neither archived nor merged, by their keys. */
async function customersAfter(
  db: WorkspaceDb,
  segment: string | null,
  after: string | null,
): Promise<string[]> {
  const beyond = after === null ? {} : { gt: after };
  if (segment !== null) {
    const members = await db.segmentMember.findMany({
      where: { segmentId: segment, ...(after !== null && { customerId: beyond }) },
      orderBy: { customerId: 'asc' },
      take: batch,
      select: { customerId: true },
    });
    return members.map(({ customerId }) => customerId);
  }
  const customers = await db.customer.findMany({
    where: { archivedAt: null, mergedIntoId: null, ...(after !== null && { id: beyond }) },
    orderBy: { id: 'asc' },
    take: batch,
    select: { id: true },
  });
  return customers.map(({ id }) => id);
}

function subjectsOf(tasks: readonly ClaimedTask[]): string[] {
  return tasks.flatMap(({ subjectId }) => subjectId ?? []);
}

/** Written by `partTask`. */
function partIn({ payload }: ClaimedTask): Part {
  return payload as Part;
}
