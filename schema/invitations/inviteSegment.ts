import { Prisma } from '../../prisma/generated/client/client.ts';
import { logJobProgress, logJobsEnd } from '../jobs/logEnd.ts';
import { insertJob } from '../jobs/newJob.ts';
import type { Context } from '../kernel/context.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import type { TransactionalHandler } from '../outbox/handler.ts';
import { enqueue, type Task } from '../outbox/outbox.ts';
import { lockRows } from '../toolkit/write/revision.ts';
import { type Inviting, invite } from './invite.ts';

const topic = 'invitations';

/** Customers that one transaction invites. */
const batch = 1_000;

/** Milliseconds until the job of a new segment, whose members are not all known yet, looks again. */
const pendingMs = 10_000;

const beginning = '00000000-0000-0000-0000-000000000000';

/** How the customers of a segment are asked; stored in `Job.settings`. Moments are RFC 3339. */
type Settings = Omit<Inviting, 'scheduledAt' | 'expiresAt' | 'survey' | 'wave'> & {
  readonly wave?: string | null;
  /** The key of the segment. */
  readonly segment: string;
  readonly scheduledAt: string;
  readonly expiresAt: string;
};

/** Creates the job that invites the customers of a segment; returns its key. */
export async function startInviting(
  ctx: Pick<Context, 'db' | 'viewer' | 'now'>,
  { survey, scheduledAt, expiresAt, ...inviting }: Inviting,
  segment: string,
): Promise<string> {
  const settings: Settings = {
    ...inviting,
    segment,
    scheduledAt: scheduledAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  };
  const rowType = 'Invitation';
  const job = await insertJob(ctx, { kind: 'INVITATION', rowType, surveyId: survey, settings });
  await enqueue(ctx.db, ctx.now, [invitingTask(job, beginning)]);
  return job;
}

function invitingTask(job: string, after: string, nextAt?: Date): Task {
  return { topic, subjectId: job, payload: { after }, nextAt };
}

/** Written by `invitingTask`. */
function afterIn(payload: unknown): string {
  return (payload as { readonly after: string }).after;
}

/** Written by `startInviting`. */
function settingsIn(settings: unknown): Settings {
  return settings as Settings;
}

/**
 * Invites the customers of a segment, as they are when the worker comes to them. One task goes from batch
 * to batch; each is stored with the progress and the task for the next, so that a retry invites none twice.
 */
export const inviteSegments: TransactionalHandler = {
  kind: 'TRANSACTIONAL',
  topic,
  batch: 1,
  jobOf: ({ subjectId }) => subjectId,
  handle: async (db, tasks, now) => {
    for (const { subjectId: job, payload } of tasks) {
      if (job !== null) await goOn(db, now, job, afterIn(payload));
    }
  },
};

async function goOn(db: WorkspaceDb, now: Date, id: string, after: string): Promise<void> {
  await lockRows(db, 'Job', [id]);
  // A task that was dead, and that an operator had tried again, goes on with a job that had failed.
  const job = await db.job.findFirst({
    where: { id, status: { in: ['WAITING', 'RUNNING', 'FAILED'] } },
  });
  if (job?.surveyId == null) return;
  // A job that an earlier version of the server began says nothing of waves.
  const { segment, scheduledAt, expiresAt, wave = null, ...inviting } = settingsIn(job.settings);
  const times = { scheduledAt: new Date(scheduledAt), expiresAt: new Date(expiresAt) };
  if (times.expiresAt <= now) return endExpired(db, now, job);
  let { rowsTotal } = job;
  if (rowsTotal === null) {
    const found = await db.segment.findFirst({ where: { id: segment } });
    if (found?.asOf === null) {
      const nextAt = new Date(now.getTime() + pendingMs);
      return enqueue(db, now, [invitingTask(id, after, nextAt)]);
    }
    rowsTotal = found?.size ?? 0;
  }
  const members = await membersAfter(db, segment, after);
  const customers = members.flatMap(({ customerId, isAsked }) => (isAsked ? [customerId] : []));
  const made = await invite(
    db,
    now,
    { ...inviting, ...times, wave, survey: job.surveyId },
    customers,
  );
  const last = members.length === batch ? members.at(-1) : undefined;
  await db.job.updateMany({
    where: { id },
    data: {
      status: last ? 'RUNNING' : 'SUCCEEDED',
      rowsTotal: Math.max(rowsTotal, job.rowsDone + members.length),
      rowsDone: job.rowsDone + members.length,
      rowsUpdated: job.rowsUpdated + made.size,
      startedAt: job.startedAt ?? now,
      finishedAt: last ? null : now,
      failure: null,
    },
  });
  if (!last) return logJobsEnd(db, now, [id]);
  await logJobProgress(db, now, id);
  await enqueue(db, now, [invitingTask(id, last.customerId)]);
}

/**
 * Ends a job that no worker came to in time: its links would lead nowhere, and the contacts would count
 * against those that follow.
 */
async function endExpired(
  db: WorkspaceDb,
  now: Date,
  { id, rowsDone }: { readonly id: string; readonly rowsDone: number },
): Promise<void> {
  const failure =
    'Its links ended before all customers were invited: the segment was not known, or no worker ran.';
  const status = rowsDone === 0 ? 'FAILED' : 'PARTIAL';
  await db.job.updateMany({ where: { id }, data: { status, failure, finishedAt: now } });
  await logJobsEnd(db, now, [id]);
}

interface Member {
  readonly customerId: string;
  readonly isAsked: boolean;
}

/** The next customers of a segment; those that are archived or were merged are not asked. */
function membersAfter(db: WorkspaceDb, segment: string, after: string): Promise<Member[]> {
  return db.$queryRaw(Prisma.sql`
    SELECT member."customerId", (
      SELECT "archivedAt" IS NULL AND "mergedIntoId" IS NULL FROM "Customer" customer
      WHERE customer."workspaceId" = member."workspaceId" AND customer.id = member."customerId"
    ) AS "isAsked"
    FROM "SegmentMember" member
    WHERE "workspaceId" = ${db.$workspaceId}::uuid AND "segmentId" = ${segment}::uuid
      AND "customerId" > ${after}::uuid
    ORDER BY "customerId" LIMIT ${batch}::int`);
}
