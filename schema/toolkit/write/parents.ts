import { Prisma } from '../../../prisma/generated/client/client.ts';
import type { Context } from '../../kernel/context.ts';
import { inWords } from '../../kernel/inWords.ts';
import { type InputPath, invalid, type UserErrorShape } from '../../kernel/userError.ts';

/** The models whose rows can be below another row of the model. */
type ModelWithParent = 'Journey' | 'Account';

/** A change of a row's parent, with its path in the input. */
interface ParentChange {
  key: string;
  parentId: string;
  path: InputPath;
}

/** Errors of changes by which a row would be above itself, directly or through others. */
export async function cycleErrors(
  { db }: Context,
  model: ModelWithParent,
  changes: readonly ParentChange[],
): Promise<UserErrorShape[]> {
  if (changes.length === 0) return [];
  const table = Prisma.raw(`"${model}"`);
  // UNION drops rows that it has found before, so the recursion ends even in a circle.
  const rows = await db.$queryRaw<{ id: string; parentId: string | null }[]>(Prisma.sql`
    WITH RECURSIVE above AS (
      SELECT id, "parentId" FROM ${table}
      WHERE "workspaceId" = ${db.$workspaceId}::uuid
        AND id = ANY(${changes.map(({ parentId }) => parentId)}::uuid[])
      UNION
      SELECT parent.id, parent."parentId" FROM ${table} parent
      JOIN above ON parent.id = above."parentId"
      WHERE parent."workspaceId" = ${db.$workspaceId}::uuid
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
    const message = `The ${inWords(model)} would be above itself. Choose another parent.`;
    return above === key ? [invalid('CYCLE', path, message)] : [];
  });
}
