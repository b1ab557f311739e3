import { Prisma } from '../../prisma/generated/client/client.ts';
import type { Present } from '../conditions/moment.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import {
  type CustomerFields,
  customerFields,
  customerSql,
  segmentCondition,
} from './customerFields.ts';
import { type CustomerCondition, isEventRule, predicatesOf } from './eventRule.ts';
import { inOrderOfUse, type SegmentLink } from './order.ts';

/** A segment, as its members are found. */
interface Looked {
  readonly id: string;
  readonly condition: CustomerCondition | null;
}

/**
 * Looks whether customers belong to segments, writes the differences, and looks at those who entered or
 * left again for the segments that name these. A segment's members are looked at by one transaction at a
 * time, so that the last look sees all that was stored before. Call it in a transaction.
 *
 * @param segments keys of the segments, or which of all
 */
export async function lookAt(
  db: WorkspaceDb,
  segments: readonly string[] | 'ALL' | 'OF EVENTS',
  customers: readonly string[],
  now: Date,
): Promise<void> {
  if (customers.length === 0) return;
  const uses: readonly SegmentLink[] = await db.segmentUse.findMany({
    select: { segmentId: true, usedId: true },
  });
  const roots = typeof segments === 'string' ? await segmentsThat(db, segments) : segments;
  const order = inOrderOfUse(uses, roots);
  const looked = await lockSegments(db, order);
  if (looked.size === 0) return;
  const [fields, timeZone] = [await customerFields(db), await zoneOf(db)];
  const isRoot = new Set(roots);
  const changed = new Map<string, readonly string[]>();
  for (const id of order) {
    const segment = looked.get(id);
    if (!segment) continue;
    const used = uses.filter(({ segmentId }) => segmentId === id);
    const moved = new Set(used.flatMap(({ usedId }) => changed.get(usedId) ?? []));
    const due = isRoot.has(id) ? [...customers] : [...moved];
    if (due.length === 0) continue;
    changed.set(id, await write(db, { segment, fields, present: { now, timeZone } }, due));
  }
}

/** All segments, or those whose conditions compare events. */
async function segmentsThat(db: WorkspaceDb, which: 'ALL' | 'OF EVENTS'): Promise<string[]> {
  const rows = await db.segment.findMany({
    select: { id: true, condition: which === 'OF EVENTS' },
    orderBy: { id: 'asc' },
  });
  if (which === 'ALL') return rows.map(({ id }) => id);
  const compares = (condition: unknown) => {
    const read = segmentCondition(condition);
    return read !== null && predicatesOf(read).some(({ rule }) => isEventRule(rule));
  };
  return rows.flatMap(({ id, condition }) => (compares(condition ?? null) ? [id] : []));
}

/** The time zone of the workspace. */
export async function zoneOf(db: WorkspaceDb): Promise<string> {
  const workspace = await db.workspace.findFirst({ select: { timeZone: true } });
  return workspace?.timeZone ?? 'UTC';
}

/** In the order of their keys, so that two transactions wait and do not deadlock. */
async function lockSegments(
  db: WorkspaceDb,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Looked>> {
  if (keys.length === 0) return new Map();
  const rows = await db.$queryRaw<{ id: string; condition: unknown }[]>(Prisma.sql`
    SELECT id, condition FROM "Segment"
    WHERE "workspaceId" = ${db.$workspaceId}::uuid AND id = ANY(${[...keys]}::uuid[])
    ORDER BY id FOR NO KEY UPDATE`);
  return new Map(
    rows.map(({ id, condition }) => [id, { id, condition: segmentCondition(condition) }]),
  );
}

interface Look {
  readonly segment: Looked;
  readonly fields: CustomerFields;
  readonly present: Present;
}

/** Writes who of some customers entered or left, and the size; returns their keys. */
async function write(
  db: WorkspaceDb,
  { segment, fields, present }: Look,
  customers: readonly string[],
): Promise<string[]> {
  const workspace = Prisma.sql`${db.$workspaceId}::uuid`;
  const key = Prisma.sql`${segment.id}::uuid`;
  const belongs = segment.condition
    ? customerSql(segment.condition, fields, present)
    : listedSql(segment.id);
  // OFFSET has each customer looked up by its key, without statistics, too.
  const rows = await db.$queryRaw<{ customerId: string }[]>(Prisma.sql`
    WITH looked AS MATERIALIZED (
      SELECT DISTINCT unnest(${[...customers]}::uuid[]) AS id
    ), wanted AS MATERIALIZED (
      SELECT customer.id FROM looked CROSS JOIN LATERAL (
        SELECT * FROM "Customer"
        WHERE "workspaceId" = ${workspace} AND id = looked.id OFFSET 0
      ) customer
      WHERE customer."archivedAt" IS NULL AND customer."mergedIntoId" IS NULL AND ${belongs}
    ), present AS MATERIALIZED (
      SELECT member."customerId" FROM looked CROSS JOIN LATERAL (
        SELECT "customerId" FROM "SegmentMember"
        WHERE "workspaceId" = ${workspace} AND "segmentId" = ${key} AND "customerId" = looked.id OFFSET 0
      ) member
    ), entered AS (
      INSERT INTO "SegmentMember" ("workspaceId", "segmentId", "customerId", since)
      SELECT ${workspace}, ${key}, id, ${present.now}::timestamptz FROM wanted
      WHERE id NOT IN (SELECT "customerId" FROM present) ORDER BY id
      RETURNING "customerId"
    ), gone AS (
      DELETE FROM "SegmentMember"
      WHERE "workspaceId" = ${workspace} AND "segmentId" = ${key} AND "customerId" IN (
        SELECT "customerId" FROM present WHERE "customerId" NOT IN (SELECT id FROM wanted))
      RETURNING "customerId"
    ), sized AS (
      UPDATE "Segment"
      SET size = size + (SELECT count(*) FROM entered)::int - (SELECT count(*) FROM gone)::int
      WHERE "workspaceId" = ${workspace} AND id = ${key}
        AND (EXISTS (SELECT FROM entered) OR EXISTS (SELECT FROM gone))
      RETURNING id
    )
    SELECT "customerId" FROM entered UNION ALL SELECT "customerId" FROM gone`);
  return rows.map(({ customerId }) => customerId);
}

/** Whether a customer, or one that was merged into it, is on the list of a segment. */
function listedSql(segment: string): Prisma.Sql {
  return Prisma.sql`EXISTS (
    WITH RECURSIVE alias AS (
      SELECT customer."workspaceId", customer.id
      UNION ALL
      SELECT next."workspaceId", next.id FROM alias JOIN "Customer" next
        ON next."workspaceId" = alias."workspaceId" AND next."mergedIntoId" = alias.id
    )
    SELECT FROM alias JOIN "SegmentListed" listed
      ON listed."workspaceId" = alias."workspaceId" AND listed."customerId" = alias.id
    WHERE listed."segmentId" = ${segment}::uuid)`;
}

/** Takes customers that are about to be deleted out of all segments. Call it in that transaction. */
export async function leaveSegments(db: WorkspaceDb, customers: readonly string[]): Promise<void> {
  if (customers.length === 0) return;
  await db.$queryRaw(Prisma.sql`
    WITH gone AS (
      DELETE FROM "SegmentMember"
      WHERE "workspaceId" = ${db.$workspaceId}::uuid AND "customerId" = ANY(${[...customers]}::uuid[])
      RETURNING "segmentId"
    ), counted AS (
      SELECT "segmentId", count(*)::int AS members FROM gone GROUP BY "segmentId" ORDER BY "segmentId"
    )
    UPDATE "Segment" segment SET size = segment.size - counted.members FROM counted
    WHERE segment."workspaceId" = ${db.$workspaceId}::uuid AND segment.id = counted."segmentId"
    RETURNING segment.id`);
}
