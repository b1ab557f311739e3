import { Prisma } from '../../../prisma/generated/client/client.ts';
import { loggedSql, numberingTopic, type Occurred } from '../../changes/log.ts';
import { recordset } from '../../kernel/recordset.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { enqueueSql } from '../../outbox/outbox.ts';
import { runTask } from '../task.ts';
import type { Progress } from './progress.ts';

/**
 * Stores how far runs came, and enqueues the tasks that carry them on: in one statement for any number of
 * runs, and two more where they wait for something.
 */
export async function storeProgress(
  db: WorkspaceDb,
  now: Date,
  runs: readonly Progress[],
): Promise<void> {
  if (runs.length === 0) return;
  await storeWaits(db, runs);
  const workspace = Prisma.sql`${db.$workspaceId}::uuid`;
  const tasks = runs.flatMap(({ run, dueAt }) => (dueAt ? [runTask(run.id, dueAt)] : []));
  const changes = runs.map(({ run }): Occurred => ({ type: 'run.changed', subjectId: run.id }));
  const { insert, due } = enqueueSql(db, now, tasks);
  const [stored] = await db.$queryRaw<{ logged: boolean }[]>(Prisma.sql`
    WITH stepped AS (
      INSERT INTO "RunStep" ("workspaceId", id, "runId", number, key, kind, status, attempts, reason, log, arm,
        "dueAt", "invitationId", "messageId", "eventId", "deliveryId", "caseId", "startedAt", "endedAt")
      SELECT ${workspace}, input.* FROM (${steps(runs.flatMap(stepRows))}) AS input
      ON CONFLICT ("workspaceId", id) DO UPDATE SET status = EXCLUDED.status,
        attempts = EXCLUDED.attempts, reason = EXCLUDED.reason, log = EXCLUDED.log, arm = EXCLUDED.arm,
        "invitationId" = EXCLUDED."invitationId", "messageId" = EXCLUDED."messageId",
        "eventId" = EXCLUDED."eventId", "deliveryId" = EXCLUDED."deliveryId",
        "caseId" = EXCLUDED."caseId",
        "endedAt" = EXCLUDED."endedAt"
    ), moved AS (
      UPDATE "Run" AS run SET status = input.status, step = input.step, "dueAt" = input."dueAt",
        attempts = input.attempts, failure = input.failure, "end" = input.ended,
        "endedAt" = input."endedAt"
      FROM (${moved(runs.map((progress) => runRow(progress, now)))}) AS input
      WHERE run."workspaceId" = ${workspace} AND run.id = input.id
    ), closed AS (
      UPDATE "RuleEnrolment" AS enrolment SET open = greatest(0, enrolment.open - input.runs)
      FROM (${closed(closedRows(runs))}) AS input
      WHERE enrolment."workspaceId" = ${workspace}
        AND enrolment."ruleId" = input.rule AND enrolment."customerId" = input.customer
    ), planned AS (${insert(Prisma.sql`true`)}
    ), ${loggedSql(db, now, changes, Prisma.sql`true`)}
    SELECT EXISTS (SELECT FROM logged) AS logged`);
  db.$wake(stored?.logged ? [...due, numberingTopic] : due);
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
  caseId: 'uuid',
  startedAt: 'timestamptz',
  endedAt: 'timestamptz',
});

function stepRows({ rows }: Progress) {
  return rows.map(({ made, ...row }) => ({
    ...row,
    invitationId: made.invitationId ?? null,
    messageId: made.messageId ?? null,
    eventId: made.eventId ?? null,
    deliveryId: made.deliveryId ?? null,
    caseId: made.caseId ?? null,
  }));
}

const moved = recordset({
  id: 'uuid',
  status: '"RunStatus"',
  step: 'text',
  dueAt: 'timestamptz',
  attempts: 'int',
  failure: 'text',
  ended: '"RunEnd"',
  endedAt: 'timestamptz',
});

function runRow({ run, rows, status, step, dueAt, failure, end }: Progress, now: Date) {
  return {
    ...{ id: run.id, status, step, dueAt, failure, ended: end },
    attempts: status === 'FAILED' ? (rows.at(-1)?.attempts ?? 0) : 0,
    endedAt: end === null ? null : now,
  };
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

/** How many runs of each enrolment ended. */
function closedRows(runs: readonly Progress[]) {
  const counts = new Map<string, { rule: string; customer: string; runs: number }>();
  for (const { run, end } of runs) {
    if (end === null) continue;
    const key = `${run.ruleId} ${run.customerId}`;
    const { runs: before } = counts.get(key) ?? { runs: 0 };
    counts.set(key, { rule: run.ruleId, customer: run.customerId, runs: before + 1 });
  }
  return [...counts.values()];
}
