import { cursor, publicId, uuidIn } from './publicId.ts';
import type { Route } from './route.ts';

interface Journey {
  id: string;
  title: string;
  goal: string | null;
  state: string;
  level: number;
  revision: number;
}

const journey: Route = async ({ sql, workspaceId, query }) => {
  const [row] = await sql.rows<Journey>(
    'journey',
    `SELECT id, title, goal, state, level, revision FROM "Journey"
     WHERE "workspaceId" = $1 AND id = $2`,
    [workspaceId, uuidIn(query.get('id') ?? '')],
  );
  const found = row ? { ...row, id: publicId('journey', row.id) } : null;
  return JSON.stringify({ data: { journey: found } });
};

/** `id, createdAt`, then the columns of the answer. */
type Persona = [id: string, createdAt: string, ...columns: unknown[]];

const personas: Route = async ({ sql, workspaceId, query }) => {
  const size = 25;
  const [row] = await sql.rows<{ page: string }>(
    'personas',
    `SELECT coalesce(json_agg(json_build_array(id,
         to_char("createdAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
         name, archetype, kind, status, quote, goals, frustrations, "sharePct")), '[]')::text AS page
     FROM (SELECT * FROM "Persona" WHERE "workspaceId" = $1 AND "archivedAt" IS NULL
       ORDER BY "createdAt" DESC, id LIMIT ${size + 1}) AS persona`,
    [workspaceId],
  );
  const page = JSON.parse(row?.page ?? '[]') as Persona[];
  const shown = page.slice(0, size);
  const last = shown.at(-1);
  return JSON.stringify({
    data: {
      personas: {
        nodes: shown.map(
          ([id, , name, archetype, kind, status, quote, goals, frustrations, sharePct]) => ({
            id: publicId('persona', id),
            ...{ name, archetype, kind, status, quote, goals, frustrations, sharePct },
          }),
        ),
        pageInfo: {
          hasNextPage: page.length > size,
          endCursor: last ? cursor(query.get('order') ?? '', last[1], last[0]) : null,
        },
      },
    },
  });
};

/** Any statement, for what the bench itself reads. */
const rows: Route = async ({ sql, body }) => {
  const { text, values } = JSON.parse(body) as { text: string; values: unknown[] };
  return JSON.stringify(await sql.rows('', text, values));
};

export const rowRoutes = { '/journey': journey, '/personas': personas, '/rows': rows };
