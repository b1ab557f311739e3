import { Prisma } from '../../../prisma/generated/client/client.ts';
import type { Context } from '../../kernel/context.ts';
import { storedFields } from '../../kernel/datamodel.ts';
import { inWords } from '../../kernel/inWords.ts';
import {
  type InputPath,
  notFound,
  type UserErrorShape,
  UserErrorsThrown,
} from '../../kernel/userError.ts';
import type { ModelName, WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { tableOf } from './reference.ts';

/** A row with all its columns. */
export type StoredRow = Record<string, unknown> & { id: string; revision: number };

/**
 * Changes a row and increments its revision; if a revision is passed, only if the row still has it.
 *
 * @throws UserErrorsThrown with `STALE_REVISION` and the current one, or `NOT_FOUND`
 */
export async function revise(
  db: WorkspaceDb,
  model: ModelName,
  key: string,
  revision: number | null | undefined,
  changes: object,
  path: InputPath = ownId,
): Promise<void> {
  const where = { id: key, ...(revision != null && { revision }) };
  if ((await change(db, model, where, changes)) !== null) return;
  throw stale((await current(db, model, key, path, {})).revision, path);
}

/**
 * Archives or restores a row in one statement; does nothing if that was done before.
 *
 * @returns the revision that it has now; null if nothing was to be done
 * @throws UserErrorsThrown with `STALE_REVISION` and the current one, or `NOT_FOUND`
 */
export async function setArchived(
  db: WorkspaceDb,
  model: ModelName,
  key: string,
  revision: number | null | undefined,
  changes: { archivedAt: Date | null },
): Promise<number | null> {
  const archives = changes.archivedAt !== null;
  const before = { archivedAt: archives ? null : { not: null } };
  const where = { id: key, ...before, ...(revision != null && { revision }) };
  const changed = await change(db, model, where, changes);
  if (changed !== null) return changed;
  const { archivedAt, ...row } = await current(db, model, key, ownId, { archivedAt: true });
  if ((archivedAt !== null) !== archives) throw stale(row.revision, ownId);
  return null;
}

const ownId: InputPath = ['input', 'id'];

/** Returns the revision of the row after the change; null if there is no such row. */
async function change(db: WorkspaceDb, model: ModelName, where: object, changes: object) {
  const data = { ...changes, revision: { increment: 1 } };
  const select = { id: true, revision: true };
  const [row] = await tableOf(db, model).updateManyAndReturn({ where, data, select });
  return row?.revision ?? null;
}

/** The current state of a row that could not be changed. */
async function current(
  db: WorkspaceDb,
  model: ModelName,
  key: string,
  path: InputPath,
  also: object,
) {
  const select = { id: true, revision: true, ...also };
  const row = await tableOf(db, model).findFirst({ where: { id: key }, select });
  if (!row) throw new UserErrorsThrown(notFound(path, inWords(model)));
  return row;
}

/**
 * A row with all its columns, locked for a change until the transaction ends.
 *
 * @throws UserErrorsThrown with `STALE_REVISION` and the current one, or `NOT_FOUND`
 */
export async function lockRevision(
  db: WorkspaceDb,
  model: ModelName,
  key: string,
  revision: number | null | undefined,
  strength: LockStrength,
): Promise<StoredRow> {
  const row = (await readLocked(db, model, [key], strength)).get(key);
  if (!row) throw new UserErrorsThrown(notFound(ownId, inWords(model)));
  if (revision != null && revision !== row.revision) throw stale(row.revision, ownId);
  return row;
}

/**
 * `UPDATE` also stops other transactions from adding references to the row, as a deletion must; `SHARE`
 * lets others read it under the same lock.
 */
type LockStrength = 'UPDATE' | 'NO KEY UPDATE' | 'SHARE';

/** Rows with all their columns, locked until the transaction ends; one statement for all. */
export async function readLocked(
  db: WorkspaceDb,
  model: ModelName,
  keys: readonly string[],
  strength: LockStrength,
): Promise<Map<string, StoredRow>> {
  if (keys.length === 0) return new Map();
  // As JSON, because both engines read lists of enums alike only so.
  const rows = await db.$queryRaw<{ row: StoredRow }[]>(Prisma.sql`
    SELECT to_jsonb(stored) AS row FROM ${Prisma.raw(`"${model}"`)} stored
    WHERE "workspaceId" = ${db.$workspaceId}::uuid AND id = ANY(${[...keys]}::uuid[])
    ORDER BY id FOR ${Prisma.raw(strength)}`);
  const times = storedFields(model).filter(({ type }) => type === 'DateTime');
  return new Map(
    rows.map(({ row }) => {
      const dates = times.map(({ name }) => {
        const text = row[name];
        return [name, typeof text === 'string' ? new Date(text) : null] as const;
      });
      return [row.id, { ...row, ...Object.fromEntries(dates) }];
    }),
  );
}

/**
 * Locks rows until the transaction ends: no other transaction changes or deletes them, or adds
 * references to them.
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

function stale(current: number, path: InputPath): UserErrorsThrown {
  return new UserErrorsThrown(staleError(current, path));
}

/**
 * The user error for a row that has another revision than the input says.
 *
 * @param path leads to the id of the row; the revision is beside it
 */
export function staleError(current: number, path: InputPath): UserErrorShape {
  return {
    type: 'StaleRevisionError',
    code: 'STALE_REVISION',
    path: [...path.slice(0, -1), 'revision'],
    message: `The row was changed since you read it: it has revision ${current}. Read it again, then repeat the change.`,
    current,
  };
}

/**
 * Locks the workspace until the end of the transaction, for rules over many rows that two calls at once
 * could break together. Inserts of other rows do not wait, since their reference to the workspace takes
 * a weaker lock.
 */
export async function lockWorkspace({ db }: Pick<Context, 'db'>): Promise<void> {
  await db.$queryRaw(Prisma.sql`
    SELECT id FROM "Workspace" WHERE id = ${db.$workspaceId}::uuid FOR NO KEY UPDATE`);
}
