import { Prisma } from '../../../prisma/generated/client/client.ts';
import { isSame } from '../../kernel/canonical.ts';
import { isGenerated, storedFields } from '../../kernel/datamodel.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { StoredRow } from '../../toolkit/write/revision.ts';
import type { MergeKeys } from './facts.ts';
import { undoMs } from './forgetMerges.ts';

/** Columns that say how the row itself stands, and nothing of the person. */
const ofTheRow = ['mergedIntoId', 'archivedAt'];

/** The columns of a merged customer that the survivor lacks, with their values. */
export function missingColumns(survivor: StoredRow, merged: StoredRow): Record<string, unknown> {
  const columns = storedFields('Customer').filter(
    (field) =>
      field.kind !== 'object' &&
      !field.isRequired &&
      !isGenerated(field) &&
      !ofTheRow.includes(field.name),
  );
  const missing = columns.filter(({ name }) => survivor[name] == null && merged[name] != null);
  return Object.fromEntries(missing.map(({ name }) => [name, merged[name]]));
}

/** The columns among those that a merge filled that still have what they got, cleared. */
export function emptied(
  filled: readonly string[],
  survivor: StoredRow,
  merged: StoredRow,
): Record<string, null> {
  const same = filled.filter((name) => isSame(survivor[name], merged[name]));
  return Object.fromEntries(same.map((name) => [name, null]));
}

const reference = 'CustomerAttribute.customer';

/** Copies the attributes of a merged customer that the survivor lacks, and notes them for an undoing. */
export async function copyAttributes(db: WorkspaceDb, merge: MergeKeys): Promise<void> {
  await db.$queryRaw(Prisma.sql`
    WITH copied AS (
      INSERT INTO "CustomerAttribute"
        ("workspaceId", "customerId", "definitionId", text, number, boolean, date)
      SELECT "workspaceId", ${merge.survivor}::uuid, "definitionId", text, number, boolean, date
      FROM "CustomerAttribute"
      WHERE "workspaceId" = ${db.$workspaceId}::uuid AND "customerId" = ${merge.merged}::uuid
      ORDER BY "definitionId"
      ON CONFLICT ("workspaceId", "customerId", "definitionId") DO NOTHING
      RETURNING "definitionId"
    )
    INSERT INTO "CustomerMergeRow" ("workspaceId", "mergeId", reference, "rowId", fate)
    SELECT ${db.$workspaceId}::uuid, ${merge.id}::uuid, ${reference}, "definitionId", 'COPIED' FROM copied`);
}

/** Merges of one survivor that are looked through for what another one takes back. */
const mostMerges = 100;

/**
 * What those have of some columns who are still merged into the survivor of an undone merge, the earliest
 * one first; noted for the undoing of their merges. Two of them can have the same name.
 */
export async function refilled(
  db: WorkspaceDb,
  { id, survivor }: MergeKeys,
  cleared: Readonly<Record<string, null>>,
): Promise<Record<string, unknown>> {
  const values: Record<string, unknown> = { ...cleared };
  if (Object.keys(cleared).length === 0) return values;
  const others = await db.customerMerge.findMany({
    where: { survivorId: survivor, undoneAt: null, id: { not: id } },
    orderBy: [{ mergedAt: 'asc' }, { id: 'asc' }],
    take: mostMerges,
    include: { merged: true },
  });
  for (const { id: other, merged, filled } of others) {
    const row: StoredRow = merged;
    const refills = Object.keys(values).filter((name) => values[name] == null && row[name] != null);
    if (refills.length === 0) continue;
    for (const name of refills) values[name] = row[name];
    const names = [...new Set([...filled, ...refills])];
    await db.customerMerge.updateMany({ where: { id: other }, data: { filled: names } });
  }
  return values;
}

/**
 * Deletes the attributes that the survivor got and that were not changed since; it gets those instead of
 * customers who are still merged into it, as `refilled` does.
 */
export async function takeBackCopies(db: WorkspaceDb, merge: MergeKeys, now: Date): Promise<void> {
  const deleted = await deleteCopies(db, merge);
  if (deleted.length === 0) return;
  // What an older merge notes would not be deleted any more.
  const undoableSince = new Date(now.getTime() - undoMs);
  await db.$queryRaw(Prisma.sql`
    WITH refills AS (
      SELECT DISTINCT ON (attribute."definitionId") other.id AS "mergeId", other."mergedAt", attribute.*
      FROM "CustomerMerge" other
      CROSS JOIN LATERAL (
        SELECT * FROM "CustomerAttribute" attribute
        WHERE attribute."workspaceId" = other."workspaceId"
          AND attribute."customerId" = other."mergedId"
          AND attribute."definitionId" = ANY(${deleted}::uuid[]) OFFSET 0
      ) attribute
      WHERE other."workspaceId" = ${db.$workspaceId}::uuid
        AND other."survivorId" = ${merge.survivor}::uuid AND other.id <> ${merge.id}::uuid
        AND other."undoneAt" IS NULL
      ORDER BY attribute."definitionId", other."mergedAt", other.id
    ), copied AS (
      INSERT INTO "CustomerAttribute"
        ("workspaceId", "customerId", "definitionId", text, number, boolean, date)
      SELECT "workspaceId", ${merge.survivor}::uuid, "definitionId", text, number, boolean, date
      FROM refills
      ON CONFLICT ("workspaceId", "customerId", "definitionId") DO NOTHING
    )
    INSERT INTO "CustomerMergeRow" ("workspaceId", "mergeId", reference, "rowId", fate)
    SELECT "workspaceId", "mergeId", ${reference}, "definitionId", 'COPIED' FROM refills
    WHERE "mergedAt" >= ${undoableSince}::timestamptz
    ON CONFLICT DO NOTHING`);
}

/** Deletes the attributes that the survivor got and that were not changed since; returns of which definitions. */
async function deleteCopies(db: WorkspaceDb, merge: MergeKeys): Promise<string[]> {
  const rows = await db.$queryRaw<{ definitionId: string }[]>(Prisma.sql`
    DELETE FROM "CustomerAttribute" copy
    USING "CustomerMergeRow" noted, "CustomerAttribute" original
    WHERE noted."workspaceId" = ${db.$workspaceId}::uuid AND noted."mergeId" = ${merge.id}::uuid
      AND noted.reference = ${reference}
      AND original."workspaceId" = ${db.$workspaceId}::uuid
      AND original."customerId" = ${merge.merged}::uuid AND original."definitionId" = noted."rowId"
      AND copy."workspaceId" = ${db.$workspaceId}::uuid
      AND copy."customerId" = ${merge.survivor}::uuid AND copy."definitionId" = noted."rowId"
      AND (copy.text, copy.number, copy.boolean, copy.date)
        IS NOT DISTINCT FROM (original.text, original.number, original.boolean, original.date)
    RETURNING copy."definitionId"`);
  return rows.map(({ definitionId }) => definitionId);
}
