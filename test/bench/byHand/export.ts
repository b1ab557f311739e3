import { publicId, uuidIn } from './publicId.ts';
import type { Route } from './route.ts';

/** Rows that are read and sent at a time. */
const pageRows = 1_000;

const pageSql = `
  SELECT r.id, version, status, locale, channel, to_char(day, 'YYYY-MM-DD') AS day,
    to_char("startedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "startedAt",
    to_char("completedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "completedAt",
    answered.answers
  FROM "SurveyResponse" r
  CROSS JOIN LATERAL (
    SELECT json_object_agg(question, coalesce(to_json(number), to_json(text),
      CASE kind WHEN 'SINGLE_CHOICE' THEN to_json(choices[1]) ELSE to_json(choices) END)) AS answers
    FROM "Answer" a WHERE a."workspaceId" = $1 AND a."responseId" = r.id
  ) answered
  WHERE r."workspaceId" = $1 AND r."surveyId" = $2 AND (r."startedAt", r.id) > ($3, $4)
  ORDER BY r."startedAt", r.id LIMIT ${pageRows}`;

interface Exported {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly locale: string;
  readonly channel: string;
  readonly day: string;
  readonly startedAt: string;
  readonly completedAt: string;
  readonly answers: Readonly<Record<string, unknown>>;
}

const questions = ['nps', 'ces', 'why', 'used', 'age', 'comment'];

/** `?survey=…`: its responses as NDJSON, as the product writes those of the bench's survey. */
const exported: Route = async ({ sql, workspaceId, query, write }) => {
  const survey = uuidIn(query.get('survey') ?? '');
  let after = ['-infinity', '00000000-0000-0000-0000-000000000000'];
  for (;;) {
    const values = [workspaceId, survey, ...after];
    const page = await sql.rows<Exported>('export', pageSql, values);
    const lines = page.map((row) => `${JSON.stringify(lineOf(row))}\n`).join('');
    const last = page.at(-1);
    if (!last || page.length < pageRows) return lines;
    write(lines);
    after = [last.startedAt, last.id];
  }
};

function lineOf({ id, answers, ...row }: Exported): object {
  const line: Record<string, unknown> = { _id: publicId('surveyresponse', id) };
  for (const [column, value] of Object.entries(row)) line[`_${column}`] = value;
  for (const question of questions) {
    if (answers[question] !== undefined) line[question] = answers[question];
  }
  return line;
}

export const exportRoutes = { '/export': exported };
