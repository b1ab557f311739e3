import { Prisma } from '../../prisma/generated/client/client.ts';
import { recordset } from '../kernel/recordset.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import { enqueue } from '../outbox/outbox.ts';
import { runTask } from './task.ts';

/** What came of a customer: an event by its type, or the answer to an invitation by the id of that. */
export interface Came {
  readonly customerId: string;
  readonly key: string;
}

const came = recordset({ customer: 'uuid', key: 'text' });

/**
 * Has the runs go on that wait for what came. Call it after the transaction that stored it, as a follower of
 * changes does: it waits for runs that are just coming to their wait, and one that comes to it later looks
 * for what came before.
 */
export async function wakeRuns(db: WorkspaceDb, now: Date, waits: readonly Came[]): Promise<void> {
  if (waits.length === 0) return;
  const workspace = Prisma.sql`${db.$workspaceId}::uuid`;
  const customers = [...new Set(waits.map(({ customerId }) => customerId))];
  await db.$queryRaw(Prisma.sql`
    SELECT true AS locked FROM "Customer"
    WHERE "workspaceId" = ${workspace} AND id = ANY(${customers}::uuid[]) ORDER BY id FOR SHARE`);
  const rows = waits.map(({ customerId: customer, key }) => ({ customer, key }));
  const woken = await db.$queryRaw<{ id: string }[]>(Prisma.sql`
    WITH waiting AS MATERIALIZED (
      SELECT run.id FROM (${came(rows)}) AS input CROSS JOIN LATERAL (
        SELECT "runId" FROM "RunWait" wait WHERE wait."workspaceId" = ${workspace}
          AND wait."customerId" = input.customer AND wait.key = input.key OFFSET 0
      ) AS wait JOIN "Run" run ON run."workspaceId" = ${workspace} AND run.id = wait."runId"
      ORDER BY run.id FOR NO KEY UPDATE OF run
    )
    UPDATE "Run" AS run SET "dueAt" = ${now.toISOString()}::timestamptz FROM waiting
    WHERE run."workspaceId" = ${workspace} AND run.id = waiting.id AND run.status = 'WAITING'
      AND run."dueAt" > ${now.toISOString()}::timestamptz
    RETURNING run.id`);
  await enqueue(
    db,
    now,
    woken.map(({ id }) => runTask(id, now)),
  );
}
