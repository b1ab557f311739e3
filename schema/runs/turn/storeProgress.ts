import { Prisma } from '../../../prisma/generated/client/client.ts';
import { logChanges } from '../../changes/log.ts';
import { recordset } from '../../kernel/recordset.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { enqueue } from '../../outbox/outbox.ts';
import { runTask } from '../task.ts';
import type { Progress } from './progress.ts';

/**
 * Stores how far runs came, and enqueues the tasks that carry them on. It takes the same statements for any
 * number of runs.
 */
export async function storeProgress(
  db: WorkspaceDb,
  now: Date,
  runs: readonly Progress[],
): Promise<void> {
  if (runs.length === 0) return;
  await storeSteps(db, runs);
  await storeRuns(db, now, runs);
  await storeWaits(db, runs);
  await closeEnrolments(db, runs);
  await logChanges(
    db,
    now,
    runs.map(({ run }) => ({ type: 'run.changed', subjectId: run.id })),
  );
  await enqueue(
    db,
    now,
    runs.flatMap(({ run, dueAt }) => (dueAt ? [runTask(run.id, dueAt)] : [])),
  );
}

const steps = recordset({
  id: 'uuid',
  runId: 'uuid',
  number: 'int',
  key: 'text',
  kind: '"RuleStepKind"',
  status: '"RunStepStatus"',
  attempts: 'int',
  reason: 'text',
  log: 'text[]',
  arm: 'text',
  dueAt: 'timestamptz',
  invitationId: 'uuid',
  messageId: 'uuid',
  eventId: 'uuid',
  deliveryId: 'uuid',
  startedAt: 'timestamptz',
  endedAt: 'timestamptz',
});

async function storeSteps(db: WorkspaceDb, runs: readonly Progress[]): Promise<void> {
  const rows = runs.flatMap((progress) =>
    progress.rows.map(({ made, ...row }) => ({
      ...row,
      invitationId: made.invitationId ?? null,
      messageId: made.messageId ?? null,
      eventId: made.eventId ?? null,
      deliveryId: made.deliveryId ?? null,
    })),
  );
  if (rows.length === 0) return;
  await db.$queryRaw(Prisma.sql`
    INSERT INTO "RunStep" ("workspaceId", id, "runId", number, key, kind, status, attempts, reason, log, arm,
      "dueAt", "invitationId", "messageId", "eventId", "deliveryId", "startedAt", "endedAt")
    SELECT ${db.$workspaceId}::uuid, input.* FROM (${steps(rows)}) AS input
    ON CONFLICT ("workspaceId", id) DO UPDATE SET status = EXCLUDED.status,
      attempts = EXCLUDED.attempts, reason = EXCLUDED.reason, log = EXCLUDED.log, arm = EXCLUDED.arm,
      "invitationId" = EXCLUDED."invitationId", "messageId" = EXCLUDED."messageId",
      "eventId" = EXCLUDED."eventId", "deliveryId" = EXCLUDED."deliveryId",
      "endedAt" = EXCLUDED."endedAt"`);
}

const changed = recordset({
  id: 'uuid',
  status: '"RunStatus"',
  step: 'text',
  dueAt: 'timestamptz',
  attempts: 'int',
  failure: 'text',
  ended: '"RunEnd"',
  endedAt: 'timestamptz',
});

async function storeRuns(db: WorkspaceDb, now: Date, runs: readonly Progress[]): Promise<void> {
  const rows = runs.map(({ run, rows, status, step, dueAt, failure, end }) => ({
    ...{ id: run.id, status, step, dueAt, failure, ended: end },
    attempts: status === 'FAILED' ? (rows.at(-1)?.attempts ?? 0) : 0,
    endedAt: end === null ? null : now,
  }));
  await db.$queryRaw(Prisma.sql`
    UPDATE "Run" AS run SET status = input.status, step = input.step, "dueAt" = input."dueAt",
      attempts = input.attempts, failure = input.failure, "end" = input.ended,
      "endedAt" = input."endedAt"
    FROM (${changed(rows)}) AS input
    WHERE run."workspaceId" = ${db.$workspaceId}::uuid AND run.id = input.id`);
}

async function storeWaits(db: WorkspaceDb, runs: readonly Progress[]): Promise<void> {
  const waited = runs.flatMap(({ run }) =>
    run.earlier.some(({ status }) => status === 'WAITING') ? [run.id] : [],
  );
  if (waited.length > 0) await db.runWait.deleteMany({ where: { runId: { in: waited } } });
  const waits = runs.flatMap(({ run, waitsFor }) =>
    waitsFor === null ? [] : [{ runId: run.id, customerId: run.customerId, key: waitsFor }],
  );
  if (waits.length > 0) await db.runWait.createMany({ data: waits });
}

const closed = recordset({ rule: 'uuid', customer: 'uuid', runs: 'int' });

/** Counts the runs that ended as no longer open. */
async function closeEnrolments(db: WorkspaceDb, runs: readonly Progress[]): Promise<void> {
  const counts = new Map<string, { rule: string; customer: string; runs: number }>();
  for (const { run, end } of runs) {
    if (end === null) continue;
    const key = `${run.ruleId} ${run.customerId}`;
    const { runs: before } = counts.get(key) ?? { runs: 0 };
    counts.set(key, { rule: run.ruleId, customer: run.customerId, runs: before + 1 });
  }
  if (counts.size === 0) return;
  await db.$queryRaw(Prisma.sql`
    UPDATE "RuleEnrolment" AS enrolment SET open = greatest(0, enrolment.open - input.runs)
    FROM (${closed([...counts.values()])}) AS input
    WHERE enrolment."workspaceId" = ${db.$workspaceId}::uuid
      AND enrolment."ruleId" = input.rule AND enrolment."customerId" = input.customer`);
}
