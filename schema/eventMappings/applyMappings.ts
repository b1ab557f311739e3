import { Prisma } from '../../prisma/generated/client/client.ts';
import { changedEvents, touchedTask } from '../customers/touched.ts';
import { logJobProgress, logJobsEnd } from '../jobs/logEnd.ts';
import { insertJob } from '../jobs/newJob.ts';
import type { Context } from '../kernel/context.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import type { TransactionalHandler } from '../outbox/handler.ts';
import { enqueue, type Task } from '../outbox/outbox.ts';
import { lockRows } from '../toolkit/write/revision.ts';
import type { EventFacts } from './eventFields.ts';
import { findMappings } from './findMappings.ts';

/** Events that one step of a job reads: each can have some kilobytes of properties. */
const batch = 500;

const topic = 'eventMappings';

/** A position among the events of a type, in the order of `occurredAt` and id. */
interface EventPosition {
  readonly occurredAt: string;
  readonly id: string;
}

const beginning: EventPosition = {
  occurredAt: '-infinity',
  id: '00000000-0000-0000-0000-000000000000',
};

/** Creates the job that applies the rules of a type to its stored events; returns its key. */
export async function startMapping(ctx: Context, eventType: string): Promise<string> {
  const { db, now } = ctx;
  const job = await insertJob(ctx, {
    kind: 'EVENT_MAPPING',
    rowType: 'CustomerEvent',
    settings: { eventType },
  });
  await enqueue(db, now, [mappingTask(job, beginning)]);
  return job;
}

function mappingTask(job: string, payload: EventPosition): Task {
  return { topic, subjectId: job, payload };
}

/**
 * Applies the rules of a type, as they are now, to its stored events that came without a touchpoint. One
 * task goes from batch to batch; each is stored with the progress and the task for the next.
 */
export const applyMappings: TransactionalHandler = {
  kind: 'TRANSACTIONAL',
  topic,
  batch: 10,
  jobOf: ({ subjectId }) => subjectId,
  handle: async (db, tasks, now) => {
    for (const { subjectId: job, payload } of tasks) {
      if (job !== null) await applyBatch(db, now, job, positionIn(payload));
    }
  },
};

/** Written by `mappingTask`. */
function positionIn(payload: unknown): EventPosition {
  return payload as EventPosition;
}

/** Written by `startMapping`. */
function settingsIn(settings: unknown): { readonly eventType: string } {
  return settings as { eventType: string };
}

async function applyBatch(
  db: WorkspaceDb,
  now: Date,
  id: string,
  after: EventPosition,
): Promise<void> {
  await lockRows(db, 'Job', [id]);
  // A task that was dead, and that an operator had tried again, goes on with a job that had failed.
  const job = await db.job.findFirst({
    where: { id, status: { in: ['WAITING', 'RUNNING', 'FAILED'] } },
  });
  if (!job) return;
  const { eventType } = settingsIn(job.settings);
  const type = await db.eventType.findFirst({ where: { id: eventType }, select: { key: true } });
  const events = type ? await eventsAfter(db, type.key, after) : [];
  const rowsTotal =
    job.rowsTotal ?? (type ? await db.customerEvent.count({ where: { type: type.key } }) : 0);
  const updated = type ? await mapAnew(db, now, type.key, events) : 0;
  const last = events.length === batch ? events.at(-1) : undefined;
  await db.job.updateMany({
    where: { id },
    data: {
      status: last ? 'RUNNING' : 'SUCCEEDED',
      rowsTotal,
      rowsDone: job.rowsDone + events.length,
      rowsUpdated: job.rowsUpdated + updated,
      startedAt: job.startedAt ?? now,
      finishedAt: last ? null : now,
      failure: null,
    },
  });
  if (!last) return logJobsEnd(db, now, [id]);
  await logJobProgress(db, now, id);
  const position = { occurredAt: last.occurredAt.toISOString(), id: last.id };
  await enqueue(db, now, [mappingTask(id, position)]);
}

/** An event, and where it happened as it is stored. */
interface StoredEvent extends EventFacts {
  readonly id: string;
  readonly touchpointId: string | null;
  readonly stepId: string | null;
  readonly mapped: boolean;
}

function eventsAfter(
  db: WorkspaceDb,
  type: string,
  { occurredAt, id }: EventPosition,
): Promise<StoredEvent[]> {
  return db.$queryRaw<StoredEvent[]>(Prisma.sql`
    SELECT id, source, "occurredAt", value, currency, properties, "touchpointId", "stepId", mapped
    FROM "CustomerEvent"
    WHERE "workspaceId" = ${db.$workspaceId}::uuid AND type = ${type}
      AND ("occurredAt", id) > (${occurredAt}::timestamptz, ${id}::uuid)
    ORDER BY "occurredAt", id LIMIT ${batch}`);
}

/** Stores where events happened by the rules, but for those with a touchpoint of their own; returns how many changed. */
async function mapAnew(
  db: WorkspaceDb,
  now: Date,
  type: string,
  events: readonly StoredEvent[],
): Promise<number> {
  const mapping = await findMappings(db, [type], now);
  const changes = events.flatMap((event) => {
    const { id, mapped } = event;
    if (event.touchpointId !== null && !mapped) return [];
    const found = mapping(type, event);
    const { touchpointId = null, stepId = null } = found ?? {};
    const same = event.touchpointId === touchpointId && event.stepId === stepId;
    return same && mapped === (found !== null)
      ? []
      : [{ id, touchpointId, stepId, mapped: found !== null }];
  });
  if (changes.length === 0) return 0;
  // Events are locked in the order of their keys, so that two transactions wait and do not deadlock.
  const changed = await db.$queryRaw<{ customer: string | null }[]>(Prisma.sql`
    WITH due AS MATERIALIZED (
      SELECT input.* FROM (
        SELECT * FROM jsonb_to_recordset(${JSON.stringify(changes)}::jsonb)
          AS input (id uuid, "touchpointId" uuid, "stepId" uuid, mapped boolean)
        ORDER BY id
      ) input CROSS JOIN LATERAL (
        SELECT id FROM "CustomerEvent" event
        WHERE event."workspaceId" = ${db.$workspaceId}::uuid AND event.id = input.id
        FOR UPDATE
      ) event
    )
    UPDATE "CustomerEvent" event
    SET "touchpointId" = due."touchpointId", "stepId" = due."stepId", mapped = due.mapped
    FROM due WHERE event."workspaceId" = ${db.$workspaceId}::uuid AND event.id = due.id
    RETURNING event."customerId" AS customer`);
  const customers = [...new Set(changed.flatMap(({ customer }) => customer ?? []))];
  if (customers.length > 0) {
    await enqueue(db, now, [touchedTask(customers, changedEvents(type))]);
  }
  return changed.length;
}
