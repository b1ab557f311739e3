import { v7 } from 'uuid';
import { publicId, uuidIn } from './publicId.ts';
import type { Route } from './route.ts';

/** A case with the beginning of its history, and the task that has it counted. */
const openSql = `
  WITH viewer AS (SELECT "actorId" FROM "ApiKey" WHERE "workspaceId" = $1 LIMIT 1), opened AS (
    INSERT INTO "Case" ("workspaceId", id, title, priority, "teamId", "openedById", "statusAt",
      "openedAt", "updatedAt")
    SELECT $1, $2, $3, $4::"CasePriority", $5, "actorId", now(), now(), now() FROM viewer
    RETURNING "openedById"
  ), noted AS (
    INSERT INTO "CaseChange" ("workspaceId", id, "caseId", revision, field, "to", "actorId", at)
    SELECT $1, $6, $2, 1, 'STATUS', 'OPEN', "openedById", now() FROM opened
  )
  INSERT INTO "Outbox" ("workspaceId", id, topic, payload, "dedupeKey", "nextAt")
  VALUES ($1, $7::uuid, 'caseCounts', jsonb_build_array($2), $7, now())`;

/** `{ title, priority, team }`: opens a case. */
const open: Route = async ({ sql, workspaceId, body }) => {
  const { title, priority, team } = JSON.parse(body) as Record<string, string>;
  const [id, change, task] = [v7(), v7(), v7()];
  const values = [workspaceId, id, title, priority, uuidIn(team ?? ''), change, task];
  await sql.rows('open case', openSql, values);
  return JSON.stringify({ data: { it: { case: { id: publicId('case', id) }, errors: [] } } });
};

export const caseRoutes = { '/openCase': open };
