import { Prisma } from '../../prisma/generated/client/client.ts';
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

const beginning = '00000000-0000-0000-0000-000000000000';

/** How the customers of a segment are asked; stored in `Job.settings`. Moments are RFC 3339. */
type Settings = Omit<Inviting, 'scheduledAt' | 'expiresAt' | 'survey'> & {
  /** The key of the segment. */
  readonly segment: string;
  readonly scheduledAt: string;
  readonly expiresAt: string;
};

/** Creates the job that invites the customers of a segment; returns its key. */
export async function startInviting(
  ctx: Context,
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

function invitingTask(job: string, after: string): Task {
  return { topic, subjectId: job, payload: { after } };
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
  const { segment, scheduledAt, expiresAt, ...inviting } = settingsIn(job.settings);
  const rowsTotal =
    job.rowsTotal ?? (await db.segment.findFirst({ where: { id: segment } }))?.size ?? 0;
  const members = await membersAfter(db, segment, after);
  const customers = members.flatMap(({ customerId, isAsked }) => (isAsked ? [customerId] : []));
  const times = { scheduledAt: new Date(scheduledAt), expiresAt: new Date(expiresAt) };
  const made = await invite(db, now, { ...inviting, ...times, survey: job.surveyId }, customers);
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
  if (last) await enqueue(db, now, [invitingTask(id, last.customerId)]);
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
