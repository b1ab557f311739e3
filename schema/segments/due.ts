import { Prisma } from '../../prisma/generated/client/client.ts';
import type { CustomersTouched } from '../customers/touched.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import { enqueue } from '../outbox/outbox.ts';
import type { LockedSegment } from './locked.ts';

/** The topic of tasks that look at the due customers of a segment. */
export const dueTopic = 'segmentsDue';

/** The payload of such a task. Where the segment's `dueAt` is another moment, another task looks. */
export interface DueLook {
  readonly at: string;
}

/** A moment so far away, in years, that a look then costs nothing. */
const farthest = 10;

/**
 * Stores when time alone can next move customers, and enqueues the look at the first of them. Call it
 * after a look at them, with the segment locked.
 *
 * @param next SQL for a row of `Customer` that is named `customer`; null if time moves none
 */
export async function storeDue(
  db: WorkspaceDb,
  segment: LockedSegment,
  next: Prisma.Sql | null,
  customers: readonly string[],
  now: Date,
): Promise<void> {
  const workspace = Prisma.sql`${db.$workspaceId}::uuid`;
  const key = Prisma.sql`${segment.id}::uuid`;
  const far = Prisma.sql`${now}::timestamptz + make_interval(years => ${farthest}::int)`;
  // OFFSET has each customer looked up by its key, without statistics, too.
  const [row] = await db.$queryRaw<{ first: Date | null }[]>(Prisma.sql`
    WITH looked AS MATERIALIZED (
      SELECT unnest(${[...customers]}::uuid[]) AS id
    ), due AS MATERIALIZED (
      SELECT id, least(at, ${far})::timestamptz(3) AS at FROM (
        SELECT customer.id, ${next ?? Prisma.sql`NULL::timestamptz`} AS at
        FROM looked CROSS JOIN LATERAL (
          SELECT * FROM "Customer"
          WHERE "workspaceId" = ${workspace} AND id = looked.id
            AND "archivedAt" IS NULL AND "mergedIntoId" IS NULL OFFSET 0
        ) customer
      ) found WHERE at IS NOT NULL
    ), gone AS (
      DELETE FROM "SegmentDue"
      WHERE "workspaceId" = ${workspace} AND "segmentId" = ${key} AND "customerId" IN (
        SELECT id FROM looked EXCEPT SELECT id FROM due)
    ), stored AS (
      INSERT INTO "SegmentDue" AS stored ("workspaceId", "segmentId", "customerId", "dueAt")
      SELECT ${workspace}, ${key}, id, at FROM due ORDER BY id
      ON CONFLICT ("workspaceId", "segmentId", "customerId")
      DO UPDATE SET "dueAt" = EXCLUDED."dueAt", "runId" = NULL
      WHERE stored."dueAt" <> EXCLUDED."dueAt" OR stored."runId" IS NOT NULL
    )
    SELECT min(at) AS first FROM due`);
  if (row?.first) await lookAtThen(db, segment, row.first, now);
}

/**
 * Leaves customers to a task of the segment's own, so that its failure is no other one's.
 *
 * @param runs the runs of rules that changed them, by their keys
 */
export async function handOver(
  db: WorkspaceDb,
  segment: LockedSegment,
  customers: readonly string[],
  now: Date,
  runs: CustomersTouched['runs'],
): Promise<void> {
  if (customers.length === 0) return;
  const workspace = Prisma.sql`${db.$workspaceId}::uuid`;
  await db.$queryRaw(Prisma.sql`
    INSERT INTO "SegmentDue" AS stored ("workspaceId", "segmentId", "customerId", "dueAt", "runId")
    SELECT ${workspace}, ${segment.id}::uuid, customer.id, ${now}::timestamptz, looked."runId"
    FROM unnest(${[...customers]}::uuid[],
      ${customers.map((customer) => runs?.[customer] ?? null)}::uuid[]) AS looked (id, "runId")
    CROSS JOIN LATERAL (
      SELECT id FROM "Customer" WHERE "workspaceId" = ${workspace} AND id = looked.id OFFSET 0
    ) customer
    ORDER BY customer.id
    ON CONFLICT ("workspaceId", "segmentId", "customerId") DO UPDATE SET
      "dueAt" = least(stored."dueAt", EXCLUDED."dueAt"),
      "runId" = coalesce(EXCLUDED."runId", stored."runId")
    WHERE stored."dueAt" > EXCLUDED."dueAt" OR EXCLUDED."runId" IS NOT NULL
    RETURNING "customerId"`);
  await lookAtThen(db, segment, now, now);
}

/** Enqueues a look at due customers, unless one is enqueued for as early a moment. */
async function lookAtThen(
  db: WorkspaceDb,
  { id, dueAt }: LockedSegment,
  at: Date,
  now: Date,
): Promise<void> {
  if (dueAt && dueAt <= at) return;
  await storeNextLook(db, id, at, now);
}

/** How long after a look at due customers the next one is, in ms: those of a second are one look. */
const pauseMs = 1_000;

/** Enqueues the next look at the due customers of a segment after one, if any are left. */
export async function lookAgain(db: WorkspaceDb, id: string, now: Date): Promise<void> {
  const next = await db.segmentDue.findFirst({
    where: { segmentId: id },
    orderBy: [{ dueAt: 'asc' }, { customerId: 'asc' }],
    select: { dueAt: true },
  });
  const soonest = now.getTime() + pauseMs;
  const dueAt = next?.dueAt ?? null;
  const at = dueAt && dueAt > now ? new Date(Math.max(dueAt.getTime(), soonest)) : dueAt && now;
  await storeNextLook(db, id, at, now);
}

async function storeNextLook(
  db: WorkspaceDb,
  id: string,
  at: Date | null,
  now: Date,
): Promise<void> {
  await db.$queryRaw(Prisma.sql`
    UPDATE "Segment" SET "dueAt" = ${at}::timestamptz
    WHERE "workspaceId" = ${db.$workspaceId}::uuid AND id = ${id}::uuid RETURNING id`);
  if (!at) return;
  const payload: DueLook = { at: at.toISOString() };
  await enqueue(db, now, [{ topic: dueTopic, subjectId: id, payload, nextAt: at }]);
}
