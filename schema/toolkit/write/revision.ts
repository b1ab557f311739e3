import { Prisma } from '../../../prisma/generated/client/client.ts';
import { type InputPath, notFound, Refused } from '../../kernel/userError.ts';
import type { ModelName, WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { tableOf } from './reference.ts';

/**
 * Changes a row and counts its revision up. With a revision given, only if the row still has it.
 *
 * @throws Refused with `STALE_REVISION` and the current one, or `NOT_FOUND`
 */
export async function revise(
  db: WorkspaceDb,
  model: ModelName,
  key: string,
  revision: number | null | undefined,
  changes: object,
  path: InputPath = ['input', 'id'],
): Promise<void> {
  const [changed] = await tableOf(db, model).updateManyAndReturn({
    where: { id: key, ...(revision != null && { revision }) },
    data: { ...changes, revision: { increment: 1 } },
    select: { id: true, revision: true },
  });
  if (changed) return;
  const row = await tableOf(db, model).findFirst({
    where: { id: key },
    select: { id: true, revision: true },
  });
  if (!row) throw new Refused(notFound(path, model.toLowerCase()));
  throw new Refused({
    type: 'StaleRevisionError',
    code: 'STALE_REVISION',
    path: [...path.slice(0, -1), 'revision'],
    message: `The row was changed meanwhile: it has revision ${row.revision}. Read it again, then repeat the change.`,
    current: row.revision,
  });
}

/**
 * Holds rows until the transaction ends: nobody else changes or deletes them, or refers to them
 * anew.
 */
export async function lockRows(
  db: WorkspaceDb,
  model: ModelName,
  keys: readonly string[],
): Promise<void> {
  if (keys.length === 0) return;
  const workspace = Prisma.raw(model === 'Workspace' ? 'id' : '"workspaceId"');
  await db.$queryRaw(Prisma.sql`
    SELECT id FROM ${Prisma.raw(`"${model}"`)}
    WHERE ${workspace} = ${db.$workspaceId}::uuid AND id = ANY(${[...keys]}::uuid[])
    ORDER BY id FOR UPDATE`);
}
