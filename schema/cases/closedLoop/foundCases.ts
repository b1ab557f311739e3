import { Prisma } from '../../../prisma/generated/client/client.ts';
import type { Context } from '../../kernel/context.ts';
import { periodBegins } from '../../scores/periodBegins.ts';
import type { LoopDimension, LoopInput } from './closedLoop.input.ts';

/** Cases that are counted, at most: the latest that were opened. */
export const mostCases = 100_000;

const keys: Readonly<Record<LoopDimension, Prisma.Sql>> = {
  TEAM: Prisma.raw('"teamId"'),
  CATEGORY: Prisma.raw('"categoryId"'),
  TOUCHPOINT: Prisma.raw('"touchpointId"'),
};

/** SQL for whether a moment is within the days of an input, in the workspace’s time zone. */
export function onDays(
  { db }: Pick<Context, 'db'>,
  { from, to }: Pick<LoopInput, 'from' | 'to'>,
  moment: Prisma.Sql,
): Prisma.Sql {
  const zone = Prisma.sql`(SELECT "timeZone" FROM "Workspace" WHERE id = ${db.$workspaceId}::uuid)`;
  const begins = (day: Prisma.Sql) => Prisma.sql`(${day}::timestamp AT TIME ZONE ${zone})`;
  return Prisma.join(
    [
      Prisma.sql`true`,
      ...(from == null ? [] : [Prisma.sql`${moment} >= ${begins(Prisma.sql`${from}::date`)}`]),
      ...(to == null ? [] : [Prisma.sql`${moment} < ${begins(Prisma.sql`(${to}::date + 1)`)}`]),
    ],
    ' AND ',
  );
}

/** SQL for whether a case counts: a duplicate does by the case that stands for it, and spam is of no customer. */
export const isCounted = Prisma.sql`
  NOT (status = 'CANCELED' AND "statusReason" IN ('DUPLICATE', 'SPAM'))`;

/** SQL for whether a case is of the team, the category and the touchpoint of an input. */
export function isOfInput({ team, category, touchpoint }: LoopInput): Prisma.Sql {
  const conditions = [
    ...(team == null ? [] : [Prisma.sql`"teamId" = ${team}::uuid`]),
    ...(category == null ? [] : [Prisma.sql`"categoryId" = ${category}::uuid`]),
    ...(touchpoint == null ? [] : [Prisma.sql`"touchpointId" = ${touchpoint}::uuid`]),
  ];
  return Prisma.join([Prisma.sql`true`, ...conditions], ' AND ');
}

/**
 * A part of a WITH: `cases`, with how long each took to its first response and its resolution, or waited, in
 * milliseconds that elapsed. It waits for a response until it is answered, resolved, canceled or archived, and
 * for its resolution until it is resolved, canceled or archived; an open one until now.
 */
export function casesSql(ctx: Pick<Context, 'db' | 'now'>, input: LoopInput): Prisma.Sql {
  const workspace = Prisma.sql`${ctx.db.$workspaceId}::uuid`;
  const now = Prisma.sql`${ctx.now.toISOString()}::timestamptz`;
  const { by, interval } = input;
  const opened = Prisma.sql`("openedAt" AT TIME ZONE
    (SELECT "timeZone" FROM "Workspace" WHERE id = ${workspace}))`;
  const begins =
    interval == null || interval === 'WAVE'
      ? Prisma.sql`NULL::text`
      : Prisma.sql`${periodBegins(interval, opened, ctx.db.$workspaceId)}::text`;
  const isDone = Prisma.sql`status IN ('RESOLVED', 'CLOSED')`;
  const gaveUp = Prisma.sql`CASE WHEN status = 'CANCELED' THEN "statusAt" END, "archivedAt", ${now}`;
  return Prisma.sql`
    found AS (
      SELECT id, ${by == null ? Prisma.sql`NULL::text` : Prisma.sql`${keys[by]}::text`} AS key, status,
        "statusAt", "openedAt", "firstResponseAt", "resolvedAt", "archivedAt", reopenings, outcome
      FROM "Case"
      WHERE "workspaceId" = ${workspace} AND ${isCounted} AND ${isOfInput(input)}
        AND ${onDays(ctx, input, Prisma.sql`"openedAt"`)}
      ORDER BY "openedAt" DESC, id DESC LIMIT ${mostCases + 1}::int
    ), cases AS MATERIALIZED (
      SELECT key, ${begins} AS begins, "firstResponseAt" IS NOT NULL AS "isAnswered", ${isDone} AS "isDone",
        ${elapsed(Prisma.sql`coalesce("firstResponseAt",
          least(CASE WHEN ${isDone} THEN "resolvedAt" END, ${gaveUp}))`)} AS "firstMs",
        ${elapsed(Prisma.sql`CASE WHEN ${isDone} THEN "resolvedAt"
          ELSE least(${gaveUp}) END`)} AS "resolutionMs",
        ${target('FIRST_RESPONSE', workspace, now)} AS first,
        ${target('RESOLUTION', workspace, now)} AS resolution,
        reopenings > 0 AS "isReopened",
        reopenings > 0 OR status IN ('RESOLVED', 'CLOSED', 'CANCELED') AS "wasDone", outcome
      FROM found AS stored
    )`;
}

function elapsed(until: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`greatest(0, extract(epoch FROM ${until} - "openedAt") * 1000)::float8`;
}

/**
 * Whether a case came to a target in time; null if there is none, or it can still be either. At the due moment
 * itself is in time; one whose clock stood when it came to the target had time left.
 */
function target(kind: 'FIRST_RESPONSE' | 'RESOLUTION', workspace: Prisma.Sql, now: Prisma.Sql) {
  return Prisma.sql`(
    SELECT CASE WHEN "overdueAt" IS NOT NULL THEN false
      WHEN "reachedAt" IS NOT NULL THEN coalesce("reachedAt" <= "dueAt", true)
      WHEN "dueAt" < least("stoppedAt", stored."archivedAt", ${now}) THEN false END
    FROM "CaseTarget" target WHERE target."workspaceId" = ${workspace}
      AND target."caseId" = stored.id AND target.kind = ${kind}::"CaseTargetKind")`;
}

/** SQL for the JSON of `FoundCases`, over `cases`. */
export const foundCasesSql = Prisma.sql`
  'counts', (SELECT coalesce(json_agg(each), '[]') FROM (
    SELECT key, begins, count(*) AS n,
      count(*) FILTER (WHERE first) AS "firstInTime", count(first) AS "firstDecided",
      count(*) FILTER (WHERE resolution) AS "resolutionInTime",
      count(resolution) AS "resolutionDecided",
      count(*) FILTER (WHERE "wasDone") AS done, count(*) FILTER (WHERE "isReopened") AS reopened,
      count(*) FILTER (WHERE outcome = 'RECOVERED') AS recovered,
      count(*) FILTER (WHERE outcome = 'LOST') AS lost, count(outcome) AS "withOutcome"
    FROM cases GROUP BY 1, 2) AS each),
  'first', (SELECT coalesce(json_agg(each), '[]') FROM (
    SELECT key, begins, "firstMs" AS ms, "isAnswered" AS reached, count(*) AS n
    FROM cases GROUP BY 1, 2, 3, 4 ORDER BY 3) AS each),
  'resolution', (SELECT coalesce(json_agg(each), '[]') FROM (
    SELECT key, begins, "resolutionMs" AS ms, "isDone" AS reached, count(*) AS n
    FROM cases GROUP BY 1, 2, 3, 4 ORDER BY 3) AS each)`;
