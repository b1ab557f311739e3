import { Prisma } from '../../prisma/generated/client/client.ts';
import type { CustomerCondition } from '../conditions/eventRule.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import { segmentCondition } from './customerFields.ts';
import { inOrderOfUse, type SegmentLink } from './order.ts';

/** A segment that is locked, as its members are found. */
export interface LockedSegment {
  readonly id: string;
  /** Null for a list. */
  readonly condition: CustomerCondition | null;
  /** When a look at due customers is enqueued for. */
  readonly dueAt: Date | null;
}

/** Segments and those that name them. */
export interface LockedSegments {
  /** Each after those that it names. */
  readonly inOrder: readonly LockedSegment[];
  /** The segments that each one names, among these. */
  readonly usedBy: ReadonlyMap<string, readonly string[]>;
}

/**
 * Locks segments, and all that name them, also through others: the members of a segment are looked at by
 * one transaction at a time, so that the last look sees all that was stored before. Call it in a
 * transaction.
 */
export async function lockSegments(
  db: WorkspaceDb,
  roots: readonly string[],
): Promise<LockedSegments> {
  const used = new Map<string, string[]>();
  if (roots.length === 0) return { inOrder: [], usedBy: used };
  const uses = await usesOf(db, roots);
  for (const { segmentId, usedId } of uses) {
    used.set(segmentId, [...(used.get(segmentId) ?? []), usedId]);
  }
  const order = inOrderOfUse(uses, roots);
  // In the order of their keys, so that two transactions wait and do not deadlock.
  const rows = await db.$queryRaw<{ id: string; condition: unknown; dueAt: Date | null }[]>(
    Prisma.sql`
      SELECT id, condition, "dueAt" FROM "Segment"
      WHERE "workspaceId" = ${db.$workspaceId}::uuid AND id = ANY(${order}::uuid[])
      ORDER BY id FOR NO KEY UPDATE`,
  );
  const locked = new Map(
    rows.map((row) => [row.id, { ...row, condition: segmentCondition(row.condition) }]),
  );
  return { inOrder: order.flatMap((id) => locked.get(id) ?? []), usedBy: used };
}

/** That segments are named, and those that name them, and so on. */
function usesOf(db: WorkspaceDb, roots: readonly string[]): Promise<SegmentLink[]> {
  const workspace = Prisma.sql`${db.$workspaceId}::uuid`;
  return db.$queryRaw<SegmentLink[]>(Prisma.sql`
    WITH RECURSIVE used AS (
      SELECT unnest(${[...roots]}::uuid[]) AS id
      UNION
      SELECT named."segmentId" FROM used CROSS JOIN LATERAL (
        SELECT "segmentId" FROM "SegmentUse"
        WHERE "workspaceId" = ${workspace} AND "usedId" = used.id OFFSET 0
      ) named
    )
    SELECT link."segmentId", link."usedId" FROM used CROSS JOIN LATERAL (
      SELECT "segmentId", "usedId" FROM "SegmentUse"
      WHERE "workspaceId" = ${workspace} AND "usedId" = used.id OFFSET 0
    ) link`);
}
