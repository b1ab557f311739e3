import { Prisma } from '../../prisma/generated/client/client.ts';
import type { Context } from '../kernel/context.ts';
import { type InputPath, invalid, type UserErrorShape } from '../kernel/userError.ts';

/** A change of a journey's parent, with its path in the input. */
interface ParentChange {
  key: string;
  parentId: string;
  path: InputPath;
}

/**
 * Locks the parents of all journeys of the workspace: two concurrent changes could close a circle that
 * neither sees. Inserts of other rows do not wait, since their reference to the workspace takes a
 * weaker lock.
 */
export async function lockParents({ db }: Context): Promise<void> {
  await db.$queryRaw(Prisma.sql`
    SELECT id FROM "Workspace" WHERE id = ${db.$workspaceId}::uuid FOR NO KEY UPDATE`);
}

/** Errors of changes by which a journey would be above itself, directly or through others. */
export async function cycleErrors(
  { db }: Context,
  changes: readonly ParentChange[],
): Promise<UserErrorShape[]> {
  if (changes.length === 0) return [];
  // UNION drops rows that it has found before, so the recursion ends even in a circle.
  const rows = await db.$queryRaw<{ id: string; parentId: string | null }[]>(Prisma.sql`
    WITH RECURSIVE above AS (
      SELECT id, "parentId" FROM "Journey"
      WHERE "workspaceId" = ${db.$workspaceId}::uuid
        AND id = ANY(${changes.map(({ parentId }) => parentId)}::uuid[])
      UNION
      SELECT journey.id, journey."parentId" FROM "Journey" journey
      JOIN above ON journey.id = above."parentId"
      WHERE journey."workspaceId" = ${db.$workspaceId}::uuid
    )
    SELECT id, "parentId" FROM above`);
  const parents = new Map(rows.map(({ id, parentId }) => [id, parentId]));
  for (const { key, parentId } of changes) parents.set(key, parentId);
  return changes.flatMap(({ key, path }) => {
    const passed = new Set<string>();
    let above = parents.get(key);
    while (above != null && above !== key && !passed.has(above)) {
      passed.add(above);
      above = parents.get(above);
    }
    return above === key
      ? [invalid('CYCLE', path, 'The journey would be above itself. Choose another parent.')]
      : [];
  });
}
