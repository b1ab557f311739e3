import { cursor, publicId } from './publicId.ts';
import type { Asked, Route } from './route.ts';

/** The whole answer is made by PostgreSQL: there are no ids in it, which are base 32 in the graph. */
const plainSql = `
  SELECT json_build_object('data', json_build_object('journeys', json_build_object('nodes',
    coalesce(json_agg(journey.json), '[]'))))::text AS answer
  FROM (
    SELECT json_build_object('title', title, 'goal', goal, 'state', state,
      'stages', json_build_object('nodes', stages.json)) AS json
    FROM (SELECT * FROM "Journey" WHERE "workspaceId" = $1 AND "archivedAt" IS NULL
      ORDER BY "createdAt" DESC, id LIMIT $2) j
    CROSS JOIN LATERAL (
      SELECT coalesce(json_agg(json_build_object('name', name, 'position', position,
        'steps', json_build_object('nodes', steps.json))), '[]') AS json
      FROM (SELECT * FROM "Stage" WHERE "workspaceId" = $1 AND "journeyId" = j.id
        AND "archivedAt" IS NULL ORDER BY position, id LIMIT 25) s
      CROSS JOIN LATERAL (
        SELECT coalesce(json_agg(json_build_object('title', title, 'description', description,
          'emotion', emotion, 'effort', effort, 'layer', layer, 'momentOfTruth', "momentOfTruth",
          'painPoints', "painPoints")), '[]') AS json
        FROM (SELECT * FROM "Step" WHERE "workspaceId" = $1 AND "stageId" = s.id
          AND "archivedAt" IS NULL ORDER BY position, id LIMIT 25) t
      ) steps
    ) stages
  ) journey`;

/** `?first=20`. */
const plain: Route = async ({ sql, workspaceId, query }) => {
  const [row] = await sql.rows<{ answer: string }>('map', plainSql, [
    workspaceId,
    Number(query.get('first')),
  ]);
  return row?.answer ?? '';
};

/** Journeys and the names of their stages: `?first=1` to 100. */
const outline: Route = async ({ sql, workspaceId, query }) => {
  const [row] = await sql.rows<{ answer: string }>(
    'outline',
    `SELECT json_build_object('data', json_build_object('journeys', json_build_object('nodes',
       coalesce(json_agg(json_build_object('title', title, 'goal', goal,
         'stages', json_build_object('nodes', stages.json))), '[]'))))::text AS answer
     FROM (SELECT * FROM "Journey" WHERE "workspaceId" = $1 AND "archivedAt" IS NULL
       ORDER BY "createdAt" DESC, id LIMIT $2) j
     CROSS JOIN LATERAL (
       SELECT coalesce(json_agg(json_build_object('name', name, 'position', position)), '[]') AS json
       FROM (SELECT * FROM "Stage" WHERE "workspaceId" = $1 AND "journeyId" = j.id
         AND "archivedAt" IS NULL ORDER BY position, id LIMIT 10) s
     ) stages`,
    [workspaceId, Number(query.get('first'))],
  );
  return row?.answer ?? '';
};

type Touchpoint = [id: string, name: string, channel: string];
type Step = [
  ...[id: string, position: number, title: string, description: string | null],
  ...[emotion: number | null, effort: number | null, layer: string, momentOfTruth: boolean],
  ...[painPoints: string[], touchpoints: Touchpoint[]],
];
type Stage = [id: string, position: number, name: string, steps: Step[]];
type Journey = [
  ...[id: string, createdAt: string, title: string, goal: string | null, state: string],
  stages: Stage[],
];

/** Arrays without keys, one row more than a page has; JavaScript writes the ids and the cursors. */
const richSql = `
  SELECT coalesce(json_agg(json_build_array(id, to_char("createdAt" AT TIME ZONE 'UTC',
    'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), title, goal, state, stages.json)), '[]')::text AS page
  FROM (SELECT * FROM "Journey" WHERE "workspaceId" = $1 AND "archivedAt" IS NULL
    ORDER BY "createdAt" DESC, id LIMIT 21) j
  CROSS JOIN LATERAL (
    SELECT coalesce(json_agg(json_build_array(id, position, name, steps.json)), '[]') AS json
    FROM (SELECT * FROM "Stage" WHERE "workspaceId" = $1 AND "journeyId" = j.id
      AND "archivedAt" IS NULL ORDER BY position, id LIMIT 11) s
    CROSS JOIN LATERAL (
      SELECT coalesce(json_agg(json_build_array(id, position, title, description, emotion, effort,
        layer, "momentOfTruth", "painPoints", touchpoints.json)), '[]') AS json
      FROM (SELECT * FROM "Step" WHERE "workspaceId" = $1 AND "stageId" = s.id
        AND "archivedAt" IS NULL ORDER BY position, id LIMIT 11) t
      CROSS JOIN LATERAL (
        SELECT coalesce(json_agg(json_build_array(id, name, channel)), '[]') AS json
        FROM (SELECT p.id, p.name, p.channel FROM "StepTouchpoint" l
          JOIN "Touchpoint" p ON p."workspaceId" = $1 AND p.id = l."touchpointId"
          WHERE l."workspaceId" = $1 AND l."stepId" = t.id AND p."archivedAt" IS NULL
          ORDER BY l.position, p.id LIMIT 5) found
      ) touchpoints
    ) steps
  ) stages`;

/** `?journeys=…&stages=…&steps=…`: the signature of each list's order, which begins its cursors. */
const rich: Route = async ({ sql, workspaceId, query }) => {
  const [row] = await sql.rows<{ page: string }>('rich', richSql, [workspaceId]);
  const [ofJourneys, ofStages, ofSteps] = ['journeys', 'stages', 'steps'].map(
    (list) => query.get(list) ?? '',
  );
  const stepOf = ([id, , title, description, emotion, effort, layer, ...rest]: Step) => {
    const [momentOfTruth, painPoints, touchpoints] = rest;
    return {
      ...{ id: publicId('step', id), title, description, emotion, effort, layer, momentOfTruth },
      painPoints,
      touchpoints: {
        nodes: touchpoints.map(([key, name, channel]) => ({
          id: publicId('touchpoint', key),
          name,
          channel,
        })),
      },
    };
  };
  const stageOf = ([id, position, name, steps]: Stage) => ({
    ...{ id: publicId('stage', id), name, position },
    steps: connection(steps, 10, stepOf, ([key, at]) => cursor(ofSteps ?? '', at, key)),
  });
  const journeyOf = ([id, , title, goal, state, stages]: Journey) => ({
    ...{ id: publicId('journey', id), title, goal, state },
    stages: connection(stages, 10, stageOf, ([key, at]) => cursor(ofStages ?? '', at, key)),
  });
  const journeys = connection(JSON.parse(row?.page ?? '[]') as Journey[], 20, journeyOf, (last) =>
    cursor(ofJourneys ?? '', last[1], last[0]),
  );
  return JSON.stringify({ data: { journeys } });
};

function connection<Row, Node>(
  rows: readonly Row[],
  size: number,
  nodeOf: (row: Row) => Node,
  cursorOf: (row: Row) => string,
) {
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  return {
    nodes: shown.map(nodeOf),
    pageInfo: {
      hasNextPage: rows.length > size,
      endCursor: last === undefined ? null : cursorOf(last),
    },
  };
}

/** The journeys of a state by title, after one of them, with their moments of truth. */
const filteredSql = `
  SELECT coalesce(json_agg(json_build_array(id, title, json_build_object('title', title,
    'stages', json_build_object('nodes', stages.json)))), '[]')::text AS page
  FROM (SELECT * FROM "Journey" WHERE "workspaceId" = $1 AND "archivedAt" IS NULL
    AND state = 'CURRENT' AND (title, id) > ($2, $3) ORDER BY title, id LIMIT 21) j
  CROSS JOIN LATERAL (
    SELECT coalesce(json_agg(json_build_object('name', name,
      'steps', json_build_object('nodes', steps.json))), '[]') AS json
    FROM (SELECT * FROM "Stage" WHERE "workspaceId" = $1 AND "journeyId" = j.id
      AND "archivedAt" IS NULL ORDER BY position, id LIMIT 3) s
    CROSS JOIN LATERAL (
      SELECT coalesce(json_agg(json_build_object('title', title, 'emotion', emotion)), '[]') AS json
      FROM (SELECT * FROM "Step" WHERE "workspaceId" = $1 AND "stageId" = s.id
        AND "archivedAt" IS NULL AND "momentOfTruth" ORDER BY position, id LIMIT 3) t
    ) steps
  ) stages`;

type Filtered = [id: string, title: string, journey: object];

/** `?after=…`, a cursor of the same list. */
const filtered: Route = async ({ sql, workspaceId, query }: Asked) => {
  const after = Buffer.from(query.get('after') ?? '', 'base64url').toString();
  const [order, title, id] = JSON.parse(after) as [string, string, string];
  const [row] = await sql.rows<{ page: string }>('filtered', filteredSql, [workspaceId, title, id]);
  const journeys = connection(
    JSON.parse(row?.page ?? '[]') as Filtered[],
    20,
    ([, , journey]) => journey,
    (last) => cursor(order, last[1], last[0]),
  );
  return JSON.stringify({ data: { journeys } });
};

export const mapRoutes = {
  '/map': plain,
  '/outline': outline,
  '/rich': rich,
  '/filtered': filtered,
};
