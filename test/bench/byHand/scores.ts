import { uuidIn } from './publicId.ts';
import type { Route } from './route.ts';

/** The NPS of a survey, counted from its raw answers. */
const score: Route = async ({ sql, workspaceId, query }) => {
  const [row] = await sql.rows<{ value: number; n: number }>(
    'score',
    `SELECT 100.0 * (count(*) FILTER (WHERE number >= 9) - count(*) FILTER (WHERE number <= 6))
         / count(*)::float8 AS value, count(*)::int AS n
     FROM "Answer" WHERE "workspaceId" = $1 AND "surveyId" = $2 AND question = 'nps'`,
    [workspaceId, uuidIn(query.get('survey') ?? '')],
  );
  return JSON.stringify({ data: { it: row } });
};

export const scoreRoutes = { '/score': score };
