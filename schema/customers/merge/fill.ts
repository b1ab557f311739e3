import { Prisma } from '../../../prisma/generated/client/client.ts';
import { isSame } from '../../kernel/canonical.ts';
import { isGenerated, storedFields } from '../../kernel/datamodel.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { StoredRow } from '../../toolkit/write/revision.ts';
import type { MergeKeys } from './facts.ts';

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

/** Deletes the attributes that the survivor got and that were not changed since. */
export async function deleteCopies(db: WorkspaceDb, merge: MergeKeys): Promise<void> {
  await db.$queryRaw(Prisma.sql`
    DELETE FROM "CustomerAttribute" copy
    USING "CustomerMergeRow" noted, "CustomerAttribute" original
    WHERE noted."workspaceId" = ${db.$workspaceId}::uuid AND noted."mergeId" = ${merge.id}::uuid
      AND noted.reference = ${reference}
      AND original."workspaceId" = ${db.$workspaceId}::uuid
      AND original."customerId" = ${merge.merged}::uuid AND original."definitionId" = noted."rowId"
      AND copy."workspaceId" = ${db.$workspaceId}::uuid
      AND copy."customerId" = ${merge.survivor}::uuid AND copy."definitionId" = noted."rowId"
      AND (copy.text, copy.number, copy.boolean, copy.date)
        IS NOT DISTINCT FROM (original.text, original.number, original.boolean, original.date)`);
}
