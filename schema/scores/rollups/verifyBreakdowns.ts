import { Prisma } from '../../../prisma/generated/client/client.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { breakdownLimits, otherValues } from '../../surveys/breakdowns/breakdown.ts';
import { addCounts, keyOf } from './addCounts.ts';
import {
  type DifferenceRow,
  differing,
  differs,
  mostDifferences,
  waitingDeltas,
} from './differences.ts';
import { cellsOfParts, countedParts, grainsOf } from './foldBreakdowns.ts';
import { countedColumns, recount } from './recount.ts';

/** One breakdown, or two that are counted together; the second is 0 where there is none. */
interface Cells {
  readonly breakdown: number;
  readonly breakdown2: number;
  readonly keys: readonly string[];
}

/** The differences of the counts by breakdowns: one statement, and so one snapshot, for each or each two. */
export async function differencesByBreakdowns(
  db: WorkspaceDb,
  surveyId: string,
): Promise<DifferenceRow[]> {
  const differences: DifferenceRow[] = [];
  for (const cells of await cellsIn(db, surveyId)) {
    const shown = Prisma.sql`concat_ws(' ', grain, ${cells.keys[0]}::text || '=' || value,
      ${cells.keys[1] ?? null}::text || '=' || value2)`;
    const found = await db.$queryRaw<DifferenceRow[]>(Prisma.sql`
      ${storedAndRecounted(db, surveyId, cells)}
      SELECT 'RollupByBreakdown' AS table, day::text, question, measure::text, bucket,
        NULL::uuid AS "touchpointId", NULL AS channel, NULL AS locale, NULL::int AS version,
        ${shown} AS cell, ${differing}
      FROM compared GROUP BY ${key} HAVING ${differs}
      ORDER BY 2, 3, 4, 5, 10 LIMIT ${mostDifferences}`);
    differences.push(...found);
  }
  return differences;
}

/** Corrects them, and returns how many. */
export async function repairBreakdowns(db: WorkspaceDb, surveyId: string): Promise<number> {
  let repaired = 0;
  for (const cells of await cellsIn(db, surveyId)) {
    repaired += await addCounts(
      db,
      'RollupByBreakdown',
      Prisma.sql`
        ${storedAndRecounted(db, surveyId, cells)}
        SELECT ${key}, (sum(n) - sum(stored_n))::int AS n, sum(sum) - sum(stored_sum) AS sum,
          sum(squares) - sum(stored_squares) AS "sumOfSquares"
        FROM compared GROUP BY ${key} HAVING ${differs}`,
    );
  }
  return repaired;
}

async function cellsIn(db: WorkspaceDb, surveyId: string): Promise<Cells[]> {
  const breakdowns = await db.surveyBreakdown.findMany({
    where: { surveyId },
    orderBy: { number: 'asc' },
  });
  const pairs = breakdowns.flatMap((one, index) =>
    breakdowns
      .slice(index + 1)
      .filter((two) => one.paired && two.paired)
      .map((two) => ({
        ...{ breakdown: one.number, breakdown2: two.number },
        keys: [one.key, two.key],
      })),
  );
  const singles = breakdowns.map(({ number, key: ofOne }) => ({
    ...{ breakdown: number, breakdown2: 0, keys: [ofOne] },
  }));
  return [...singles, ...pairs];
}

const key = keyOf('RollupByBreakdown');

/** A `WITH` clause: sums over `compared` are the stored and the recounted counts. */
function storedAndRecounted(
  db: WorkspaceDb,
  surveyId: string,
  { breakdown, breakdown2 }: Cells,
): Prisma.Sql {
  const ofSurvey = Prisma.sql`"workspaceId" = ${db.$workspaceId}::uuid AND "surveyId" = ${surveyId}::uuid`;
  const two = breakdown2 === 0 ? Prisma.sql`(VALUES (''))` : valuesOf(ofSurvey, breakdown2);
  const responses = Prisma.sql`
    SELECT ${countedColumns}, one.value AS value1, two.value AS value2
    FROM "SurveyResponse" response
    CROSS JOIN LATERAL ${valuesOf(ofSurvey, breakdown)} AS one(value)
    CROSS JOIN LATERAL ${two} AS two(value)
    WHERE ${ofSurvey}`;
  const cell = Prisma.sql`${surveyId}::uuid AS "surveyId", question, ${breakdown}::int AS breakdown,
    ${breakdown2}::int AS breakdown2, grain, value1, value2, at.day, measure, bucket`;
  const counts = Prisma.raw('n, sum, "sumOfSquares"');
  const nothing = Prisma.raw('0, 0::float8, 0::float8');
  return Prisma.sql`
    WITH ${recount(ofSurvey, responses, { also: Prisma.raw(', value1, value2') })},
    waiting AS MATERIALIZED (
      SELECT row_number() OVER () AS line, delta.* FROM (${waitingDeltas(db, surveyId)}) AS delta
    ),
    part AS MATERIALIZED (
      ${countedParts(
        db,
        Prisma.sql`
        SELECT "surveyId", line AS parts, (part ->> 0)::int AS number, part ->> 1 AS value
        FROM waiting CROSS JOIN LATERAL jsonb_array_elements(waiting.parts) AS part`,
      )}
    ),
    compared (${key}, stored_n, stored_sum, stored_squares, n, sum, squares) AS (
      SELECT ${key}, ${counts}, ${nothing} FROM "RollupByBreakdown"
      WHERE ${ofSurvey} AND breakdown = ${breakdown}::int AND breakdown2 = ${breakdown2}::int
      UNION ALL
      SELECT ${cell}, ${counts}, ${nothing}
      FROM (SELECT waiting.*, cell.value AS value1, cell.value2, waiting.day AS counted FROM waiting
        JOIN (${cellsOfParts(Prisma.raw('part'))}) AS cell ON cell.parts = waiting.line
        WHERE cell.breakdown = ${breakdown}::int AND cell.breakdown2 = ${breakdown2}::int
          AND ${isCounted}) AS delta
      CROSS JOIN LATERAL (${grainsOf(Prisma.raw('counted'))}) AS at
      UNION ALL
      SELECT ${cell}, ${nothing}, ${counts}
      FROM (SELECT recount.*, day AS counted FROM recount WHERE ${isCounted}) AS found
      CROSS JOIN LATERAL (${grainsOf(Prisma.raw('counted'))}) AS at
    )`;
}

const isCounted = Prisma.raw(
  `measure::text IN ('VALUE', 'STARTED', 'COMPLETED', 'SCREENED_OUT', 'QUOTA_FULL')`,
);

/** The values of one `response` in a breakdown, if that has counted it, as a row each: '' for none. */
function valuesOf(ofSurvey: Prisma.Sql, number: number): Prisma.Sql {
  return Prisma.sql`(
    SELECT DISTINCT CASE WHEN found.value IS NULL THEN ''
      WHEN char_length(normalize(found.value, NFC)) > ${breakdownLimits.valueLength}::int
        OR found.value ~ '^-?[0-9](\\.[0-9]+)?e[+-][0-9]+$' OR NOT EXISTS (
        SELECT FROM "BreakdownValue" known WHERE ${ofSurvey} AND known.number = marked.number
          AND known.value = normalize(found.value, NFC))
      THEN ${otherValues} ELSE normalize(found.value, NFC) END
    FROM (SELECT * FROM "SurveyBreakdown" WHERE ${ofSurvey} AND number = ${number}::int) AS marked
    LEFT JOIN LATERAL (
      SELECT response."hiddenFields" ->> marked.key AS value WHERE marked.source = 'HIDDEN_FIELD'
      UNION ALL
      SELECT answer.choices[1] FROM "Answer" answer
      WHERE answer."workspaceId" = response."workspaceId" AND answer."responseId" = response.id
        AND answer.question = marked.key AND marked.source = 'PROFILE'
      UNION ALL
      SELECT tag FROM unnest(response.tags) AS tag WHERE marked.source = 'TAGS'
      UNION ALL
      SELECT segment::text FROM unnest(response."segmentIds") AS segment
      WHERE marked.source = 'SEGMENTS'
      UNION ALL
      SELECT stored.value FROM jsonb_each_text(response.attributes) AS stored
      WHERE marked.source = 'ATTRIBUTE' AND 'attributes.' || stored.key = marked.key
    ) AS found ON true
    WHERE response."breakdownVersion" >= marked.number OR marked."countedToAt" IS NULL
      OR (response."startedAt", response.id) <= (marked."countedToAt", marked."countedToId")
  )`;
}
