import { Prisma } from '../../../prisma/generated/client/client.ts';
import { storedFields } from '../../kernel/datamodel.ts';
import { TryAgain } from '../../kernel/tryAgain.ts';
import type { ModelName, WorkspaceDb } from '../../kernel/workspaceDb.ts';

/** Whether a row of the model can be merged into another, the survivor, which then stands for it. */
export function isMergeable(model: ModelName): boolean {
  return storedFields(model).some(({ name }) => name === 'mergedIntoId');
}

/**
 * SQL for the key of the row that stands for another: for one that was merged, that at the end of the
 * chain of merges, else its own.
 *
 * @param row the name of the row’s table in the statement
 */
export function survivorSql(model: ModelName, row: string): string {
  if (!isMergeable(model)) return `${row}.id`;
  return `CASE WHEN ${row}."mergedIntoId" IS NULL THEN ${row}.id ELSE (
    WITH RECURSIVE chain AS (
      SELECT ${row}."workspaceId", ${row}."mergedIntoId" AS id
      UNION ALL
      SELECT next."workspaceId", next."mergedIntoId" FROM chain JOIN "${model}" next
        ON next."workspaceId" = chain."workspaceId" AND next.id = chain.id
      WHERE next."mergedIntoId" IS NOT NULL
    )
    SELECT last.id FROM chain JOIN "${model}" last
      ON last."workspaceId" = chain."workspaceId" AND last.id = chain.id
    WHERE last."mergedIntoId" IS NULL) END`;
}

/**
 * Locks rows that were found to be no merged ones until the end of the transaction, so that none is
 * merged before a reference to it is stored: a merge waits, and then finds the reference.
 *
 * @throws TryAgain if one was merged or deleted meanwhile
 */
export async function lockUnmerged(
  db: WorkspaceDb,
  model: ModelName,
  keys: Iterable<string>,
): Promise<void> {
  const wanted = [...new Set(keys)];
  if (wanted.length === 0 || !isMergeable(model)) return;
  const locked = await db.$queryRaw<unknown[]>(lockUnmergedSql(db, model, wanted));
  if (locked.length < wanted.length) throw new TryAgain();
}

/** SQL that locks those of some rows that are no merged ones, and returns their keys. */
export function lockUnmergedSql(
  db: WorkspaceDb,
  model: ModelName,
  keys: readonly string[],
): Prisma.Sql {
  // In the order of their keys, so that two transactions with the same ones wait and do not deadlock.
  // OFFSET has each looked up by its key: without statistics the planner would read all rows.
  return Prisma.sql`
    SELECT locked.id FROM unnest(${[...keys].sort()}::uuid[]) AS named (id) CROSS JOIN LATERAL (
      SELECT id, "mergedIntoId" FROM ${Prisma.raw(`"${model}"`)}
      WHERE "workspaceId" = ${db.$workspaceId}::uuid AND id = named.id OFFSET 0 FOR KEY SHARE
    ) locked
    WHERE locked."mergedIntoId" IS NULL`;
}
