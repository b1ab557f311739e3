import { Prisma } from '../../../prisma/generated/client/client.ts';
import type { Context } from '../../kernel/context.ts';
import { inWords, withArticle } from '../../kernel/inWords.ts';
import { countRows, readColumns } from '../../kernel/rows.ts';
import { TryAgain } from '../../kernel/tryAgain.ts';
import {
  invalid,
  throwUserErrors,
  type UserErrorShape,
  UserErrorsThrown,
} from '../../kernel/userError.ts';
import type { ModelName, WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { tableOf } from '../write/reference.ts';
import { lockRevision, revise, type StoredRow } from '../write/revision.ts';
import { type AnyColumns, following, type Input, type MergedRow } from './mergeRows.ts';
import type { Container, Primitive } from './registry.ts';

/**
 * Positions among siblings go from 0 without gaps, archived rows included. A transaction that changes
 * them, or links of such rows, locks the outermost container before any of its rows, so that changes
 * in it happen one after the other.
 */

/** Locks the outermost containers of stored rows, and of rows that are put into containers. */
export async function lockContainers(
  db: WorkspaceDb,
  { model, containers }: Primitive,
  keys: readonly string[],
  added: readonly Input[] = [],
): Promise<void> {
  if (!containers) return;
  const [container] = containers;
  const into = added.flatMap((input) => {
    const key = input[container.name];
    return typeof key === 'string' ? [key] : [];
  });
  if (keys.length === 0 && into.length === 0) return;
  const outermost = containers.at(-1) ?? container;
  const above = Prisma.raw(`"${outermost.column}"`);
  await db.$queryRaw(Prisma.sql`
    SELECT id FROM ${table(outermost.model)}
    WHERE "workspaceId" = ${db.$workspaceId}::uuid AND id IN (
      SELECT ${above} FROM ${table(model)}
      WHERE "workspaceId" = ${db.$workspaceId}::uuid AND id = ANY(${[...keys]}::uuid[])
      UNION
      SELECT ${container === outermost ? Prisma.raw('id') : above} FROM ${table(container.model)}
      WHERE "workspaceId" = ${db.$workspaceId}::uuid AND id = ANY(${into}::uuid[])
    )
    ORDER BY id FOR UPDATE`);
}

function table(model: ModelName): Prisma.Sql {
  return Prisma.raw(`"${model}"`);
}

/** A row that is put into its containers, and the path to it in the input. */
type Added = Pick<MergedRow, 'after' | 'path'>;

type Contained = Pick<Primitive, 'model' | 'list'> & { containers?: readonly Container[] };

/** The user errors of rows for which a container has no capacity. */
export async function capacityErrors(
  db: WorkspaceDb,
  primitive: Contained,
  added: readonly Added[],
): Promise<UserErrorShape[]> {
  return (await placed(db, primitive, added)).errors;
}

/**
 * The same, with the positions of the rows, each after the last row of its container; undefined
 * without containers.
 */
export async function placed(
  db: WorkspaceDb,
  { model, list, containers = [] }: Contained,
  added: readonly Added[],
): Promise<{ errors: UserErrorShape[]; positions: number[] | undefined }> {
  const errors: UserErrorShape[] = [];
  let own: number[] | undefined;
  for (const { name, column, limit } of containers) {
    const positions = await behind(db, model, column, added);
    own ??= positions;
    for (const [index, { path }] of added.entries()) {
      if ((positions[index] ?? 0) < limit) continue;
      const at = [...path, containers[0]?.name ?? name];
      const message = `${withArticle(name)} has at most ${limit} ${inWords(list.field)}, archived ones included.`;
      errors.push(invalid('TOO_MANY', at, message));
    }
  }
  return { errors, positions: own };
}

/**
 * Positions for new rows, each after the last row of its container; undefined without containers.
 */
export async function lastPositions(
  db: WorkspaceDb,
  { model, containers }: Primitive,
  rows: readonly Pick<MergedRow, 'after'>[],
): Promise<number[] | undefined> {
  return containers && behind(db, model, containers[0].column, rows);
}

/** How many rows come before each new one, in the container that a column refers to. */
async function behind(
  db: WorkspaceDb,
  model: ModelName,
  column: string,
  rows: readonly Pick<MergedRow, 'after'>[],
): Promise<number[]> {
  const keys = rows.map(({ after }) => String(after[column]));
  const counts = await countRows(db, model, column, keys);
  return keys.map((key) => {
    const before = counts.get(key) ?? 0;
    counts.set(key, before + 1);
    return before;
  });
}

/** Moves new rows, which are at the end, to the position that their input sets. */
export async function putNewRows(
  db: WorkspaceDb,
  primitive: Primitive,
  rows: readonly MergedRow[],
): Promise<void> {
  const { containers } = primitive;
  if (!containers) return;
  for (const { key, input, after } of rows) {
    const { position } = input;
    if (typeof position !== 'number') continue;
    await rearrange(db, primitive, String(after[containers[0].column]), { key, position });
  }
}

/** The input of `xMove`; with another container's id under the name of the container. */
export interface Move extends AnyColumns {
  id: string;
  revision?: number | null;
  position: number;
}

/** Moves a row to a position, in its container or in another one. */
export async function moveRow({ db }: Context, primitive: Primitive, move: Move): Promise<void> {
  const { model, field, containers } = primitive;
  if (!containers) throw new Error(`${model} has no position`);
  const { id: key, revision, position } = move;
  const [{ name, column, model: containerModel }] = containers;
  await lockContainers(db, primitive, [key]);
  const stored = await lockRevision(db, model, key, revision, 'NO KEY UPDATE');
  const from = String(stored[column]);
  const into = String(move[name] ?? from);
  if (into === from) {
    await revise(db, model, key, null, {});
  } else {
    const path = ['input', name];
    const repeated = following(primitive);
    const columns = repeated.map((one) => one.column);
    const other = (await readColumns(db, containerModel, [into], columns)).get(into);
    // The container was there a moment ago: the next try reports that it is gone.
    if (!other && columns.length > 0) throw new TryAgain();
    const strayed = repeated.find((one) => other?.[one.column] !== stored[one.column]);
    if (strayed) {
      const message = `${withArticle(field)} stays in its ${inWords(strayed.name)}.`;
      throw new UserErrorsThrown(invalid('INVALID_VALUE', path, message));
    }
    const added = [{ after: { [column]: into }, path: ['input'] }];
    throwUserErrors(await capacityErrors(db, { ...primitive, containers: [containers[0]] }, added));
    await revise(db, model, key, null, { [column]: into });
    await rearrange(db, primitive, from);
  }
  await rearrange(db, primitive, into, { key, position });
}

/** Deletes a row, and closes the gap that it leaves. */
export async function removeRow(
  { db }: Context,
  primitive: Primitive,
  stored: StoredRow,
): Promise<void> {
  const { model, containers } = primitive;
  await tableOf(db, model).deleteMany({ where: { id: stored.id } });
  if (containers) await rearrange(db, primitive, String(stored[containers[0].column]));
}

/**
 * Closes the gaps in a container, and moves one row to a position, or to the end if that is less.
 */
async function rearrange(
  db: WorkspaceDb,
  { model, containers }: Primitive,
  container: string,
  moved?: { key: string; position: number },
): Promise<void> {
  const column = Prisma.raw(`"${containers?.[0].column}"`);
  const position = moved?.position ?? null;
  await db.$queryRaw(Prisma.sql`
    WITH others AS (
      SELECT id, (row_number() OVER (ORDER BY position, id) - 1)::int AS position FROM ${table(model)}
      WHERE "workspaceId" = ${db.$workspaceId}::uuid AND ${column} = ${container}::uuid
        AND id IS DISTINCT FROM ${moved?.key ?? null}::uuid
    ), arranged AS (
      SELECT id, CASE WHEN position >= ${position}::int THEN position + 1 ELSE position END AS position
      FROM others
      UNION ALL
      SELECT ${moved?.key ?? null}::uuid, least(${position}::int, (SELECT count(*)::int FROM others))
    )
    UPDATE ${table(model)} AS stored SET position = arranged.position FROM arranged
    WHERE stored."workspaceId" = ${db.$workspaceId}::uuid AND stored.id = arranged.id
      AND stored.position <> arranged.position
    RETURNING stored.id`);
}
