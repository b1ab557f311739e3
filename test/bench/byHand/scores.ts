import { uuidIn } from './publicId.ts';
import type { Route } from './route.ts';

/** The NPS of a survey, counted from its raw answers; with fields, those of such responses. */
const score: Route = async ({ sql, workspaceId, query }) => {
  const fields = query.get('fields') ?? '{}';
  const ofAll = fields === '{}';
  const values = [workspaceId, uuidIn(query.get('survey') ?? '')];
  const [row] = await sql.rows<{ value: number; n: number }>(
    ofAll ? 'score' : 'scoreOfFields',
    `SELECT 100.0 * (count(*) FILTER (WHERE number >= 9) - count(*) FILTER (WHERE number <= 6))
         / count(*)::float8 AS value, count(*)::int AS n
     FROM "Answer" answer WHERE "workspaceId" = $1 AND "surveyId" = $2 AND question = 'nps'
     ${ofAll ? '' : inResponses}`,
    ofAll ? values : [...values, fields],
  );
  return JSON.stringify({ data: { it: row } });
};

const inResponses = `AND EXISTS (
  SELECT FROM "SurveyResponse" response
  WHERE response."workspaceId" = answer."workspaceId" AND response.id = answer."responseId"
    AND response."hiddenFields" @> $3::jsonb)`;

/** Its NPS by quarter. */
const quarters: Route = async ({ sql, workspaceId, query }) => {
  const rows = await sql.rows<{ value: number; n: number }>(
    'quarters',
    `SELECT 100.0 * (count(*) FILTER (WHERE number >= 9) - count(*) FILTER (WHERE number <= 6))
         / count(*)::float8 AS value, count(*)::int AS n
     FROM "Answer" answer
     JOIN "SurveyResponse" response ON response."workspaceId" = answer."workspaceId"
       AND response.id = answer."responseId"
     WHERE answer."workspaceId" = $1 AND answer."surveyId" = $2 AND question = 'nps'
     GROUP BY date_trunc('quarter', response.day) ORDER BY date_trunc('quarter', response.day)`,
    [workspaceId, uuidIn(query.get('survey') ?? '')],
  );
  return JSON.stringify({ data: { it: rows.map((score) => ({ score })) } });
};

export const scoreRoutes = { '/score': score, '/scoreQuarters': quarters };
