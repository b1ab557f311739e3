import { Prisma } from '../../prisma/generated/client/client.ts';
import type { Context } from '../kernel/context.ts';
import { newId } from '../kernel/id.ts';
import { noPersonalData } from '../kernel/personalData.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import type { ChangeType } from './types.ts';

/** That something happened to a row. */
export interface Occurred {
  readonly type: ChangeType;
  /** The key of the row. */
  readonly subjectId: string;
}

/** The topic of the tasks that have changes numbered. */
export const numberingTopic = 'changes';

/**
 * Logs what happened, in the transaction that did it. Types that nothing follows are not logged. It
 * is one statement for any number of changes.
 *
 * @example
 * ```ts
 * import type { Context } from '../kernel/context.ts';
 *
 * export async function rename({ db, now }: Context, customer: string, name: string) {
 *   await db.$transaction(async (tx) => {
 *     await tx.customer.updateMany({ where: { id: customer }, data: { name } });
 *     await logChanges(tx, now, [{ type: 'customer.updated', subjectId: customer }]);
 *   });
 * }
 * ```
 */
export async function logChanges(
  db: WorkspaceDb,
  now: Date,
  changes: readonly Occurred[],
): Promise<void> {
  if (changes.length === 0) return;
  const [found] = await db.$queryRaw<{ logged: boolean }[]>(Prisma.sql`
    WITH ${loggedSql(db, now, changes, Prisma.sql`true`)}
    SELECT EXISTS (SELECT FROM logged) AS logged`);
  if (found?.logged) db.$wake([numberingTopic]);
}

/** Logs rows that a call of a primitive made or changed, as `storeInputs` has them. */
export async function logRows(
  { db, now }: Pick<Context, 'db' | 'now'>,
  rows: readonly { readonly key: string; readonly stored: object | null }[],
  { made, changed }: { readonly made: ChangeType; readonly changed?: ChangeType },
): Promise<void> {
  const changes = rows.flatMap(({ key: subjectId, stored }): Occurred[] => {
    const type = stored ? changed : made;
    return type ? [{ type, subjectId }] : [];
  });
  await logChanges(db, now, changes);
}

/**
 * The writing of changes, for a statement that also makes them: parts of its WITH. They end with
 * `logged`, which has a row if any was written; then wake `numberingTopic`.
 *
 * @param condition nothing is written where it is false; it can name the column `"subjectId"`
 */
export function loggedSql(
  db: WorkspaceDb,
  now: Date,
  changes: readonly Occurred[],
  condition: Prisma.Sql,
): Prisma.Sql {
  const rows = Prisma.sql`
    SELECT id, type, "subjectId" FROM unnest(${changes.map(newId)}::uuid[],
      ${changes.map(({ type }) => type)}::text[],
      ${changes.map(({ subjectId }) => subjectId)}::uuid[]) AS input (id, type, "subjectId")
    WHERE ${condition}`;
  return loggedFrom(db, now, rows);
}

/** The same for changes that the statement itself finds: a query of their ids, types and `"subjectId"`. */
export function loggedFrom(db: WorkspaceDb, now: Date, rows: Prisma.Sql): Prisma.Sql {
  const workspace = Prisma.sql`${db.$workspaceId}::uuid`;
  const at = Prisma.sql`${now.toISOString()}::timestamptz`;
  const task = newId();
  return Prisma.sql`happened AS (
      INSERT INTO "Change" ("workspaceId", id, type, "subjectId", at, written)
      SELECT ${workspace}, id, type, "subjectId", ${at},
        (extract(epoch FROM clock_timestamp()) * 1000000)::bigint
      FROM (${rows}) AS found
      WHERE type = ANY((
        SELECT types || ARRAY(SELECT jsonb_object_keys(subscribed))
        FROM "ChangeLog" WHERE "workspaceId" = ${workspace})::text[])
      RETURNING id
    ), logged AS (
      INSERT INTO "Outbox" ("workspaceId", id, topic, payload, "dedupeKey", "nextAt")
      SELECT ${workspace}, ${task}::uuid, ${numberingTopic}, 'null', ${task}, ${at}
      WHERE EXISTS (SELECT FROM happened)
      RETURNING id
    )`;
}

const why = 'Ids, types and moments: a row that is erased leaves its id here for some days.';
noPersonalData('Change', why);
noPersonalData('ChangeLog', why);
