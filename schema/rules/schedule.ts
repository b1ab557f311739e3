import { Prisma } from '../../prisma/generated/client/client.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import type { TransactionalHandler } from '../outbox/handler.ts';
import { enqueue, type Task } from '../outbox/outbox.ts';
import { rulesZoneTopic } from '../workspaces/zone.ts';
import { ruleDefinitionIn } from './definition.ts';
import { nextOf } from './nextOf.ts';

/** The topic of tasks that begin the runs of a schedule when its time has come. */
export const scheduleTopic = 'rule schedules';

/** The task of a rule's next time: one task a rule. */
export function scheduleTask(rule: string, nextAt: Date): Task {
  const dedupeKey = `${scheduleTopic} ${rule}`;
  return { topic: scheduleTopic, subjectId: rule, payload: null, dedupeKey, nextAt };
}

/**
 * Sets when rules with a schedule come next, and enqueues it; for one that is not enabled or has no
 * schedule, that it does not. Call it where a rule is enabled, disabled or gets another definition.
 */
export async function planRules(
  db: WorkspaceDb,
  now: Date,
  ruleIds: readonly string[],
): Promise<void> {
  if (ruleIds.length === 0) return;
  const rules = await db.rule.findMany({
    where: { id: { in: [...ruleIds] } },
    orderBy: { id: 'asc' },
    select: { id: true, status: true, definition: true, archivedAt: true },
  });
  const workspace = await db.workspace.findFirst({ select: { timeZone: true } });
  const planned = rules.map(({ id, status, definition, archivedAt }) => {
    const { cron, timeZone, kind } = ruleDefinitionIn(definition).trigger;
    const isDue = kind === 'SCHEDULE' && status === 'ENABLED' && archivedAt === null;
    const zone = timeZone ?? workspace?.timeZone ?? 'UTC';
    return { id, nextAt: isDue && cron != null ? nextOf(cron, zone, now) : null };
  });
  await storeNext(db, planned);
  await enqueue(
    db,
    now,
    planned.flatMap(({ id, nextAt }) => (nextAt ? [scheduleTask(id, nextAt)] : [])),
  );
}

/** Stores the next times of rules, in one statement. */
async function storeNext(
  db: WorkspaceDb,
  planned: readonly { readonly id: string; readonly nextAt: Date | null }[],
): Promise<void> {
  await db.$queryRaw(Prisma.sql`
    UPDATE "Rule" rule SET "nextAt" = planned."nextAt"
    FROM jsonb_to_recordset(${JSON.stringify(planned)}::jsonb)
      AS planned (id uuid, "nextAt" timestamptz)
    WHERE rule."workspaceId" = ${db.$workspaceId}::uuid AND rule.id = planned.id
      AND rule."nextAt" IS DISTINCT FROM planned."nextAt"
    RETURNING rule.id`);
}

/** Plans schedules anew that are of the workspace's time zone, after that was changed. */
export const planInZone: TransactionalHandler = {
  kind: 'TRANSACTIONAL',
  topic: rulesZoneTopic,
  batch: 1,
  handle: async (db, _tasks, now) => {
    const rules = await db.rule.findMany({
      where: { nextAt: { not: null } },
      select: { id: true, definition: true },
    });
    const followed = rules.filter(
      ({ definition }) => ruleDefinitionIn(definition).trigger.timeZone == null,
    );
    await planRules(
      db,
      now,
      followed.map(({ id }) => id),
    );
  },
};
