import type { Route } from './route.ts';

/** Tasks that are claimed and finished together: as many as the product claims at once. */
const atOnce = 100;

const claimSql = `
  UPDATE "Outbox" task SET state = 'LEASED', attempts = attempts + 1, "leaseBy" = $3::uuid,
    "leaseUntil" = now() + interval '1 minute'
  FROM (
    SELECT id FROM "Outbox"
    WHERE "workspaceId" = $1 AND topic = $2 AND "leaseUntil" IS NULL AND "nextAt" <= now()
    ORDER BY "nextAt" LIMIT ${atOnce} FOR UPDATE SKIP LOCKED
  ) due
  WHERE task."workspaceId" = $1 AND task.id = due.id
  RETURNING task.id`;

const finishSql = `
  WITH done AS (
    DELETE FROM "Outbox" WHERE "workspaceId" = $1 AND id = ANY ($2::uuid[]) AND "leaseBy" = $3::uuid
    RETURNING "subjectId"
  )
  UPDATE "Run" run SET status = 'SUCCEEDED', "end" = 'LAST_STEP', step = NULL, "dueAt" = NULL,
    "endedAt" = now()
  FROM done WHERE run."workspaceId" = $1 AND run.id = done."subjectId"`;

/** `?topic=…`: ends the runs whose tasks are due by a loop that claims and finishes. */
const finished: Route = async ({ sql, workspaceId, query }) => {
  const lease = crypto.randomUUID();
  for (let count = 0; ; ) {
    const values = [workspaceId, query.get('topic'), lease];
    const claimed = await sql.rows<{ id: string }>('claimTasks', claimSql, values);
    if (claimed.length === 0) return JSON.stringify({ count });
    const ids = claimed.map(({ id }) => id);
    await sql.rows('finishTasks', finishSql, [workspaceId, ids, lease]);
    count += claimed.length;
  }
};

export const runRoutes = { '/finishRuns': finished };
