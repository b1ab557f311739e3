import { Prisma } from '../../../prisma/generated/client/client.ts';
import type { Context } from '../../kernel/context.ts';
import { badArgument } from '../../kernel/errors.ts';
import type { Computation } from '../../toolkit/read/compiled/computedText.ts';
import { countTable } from '../counts.ts';
import { filteredScore } from '../filteredScore.ts';
import { computedFromScored, countsOf, type Score, type ScoreRequest } from '../score.ts';
import { selectionCondition, selectionOf } from '../selection.ts';
import type { WeightedScore } from './weighted.ts';
import { type WeighedCounts, weightedScoreOf } from './weightedScore.ts';

interface WeightedRequest extends ScoreRequest {
  /** The key of the scheme by which answers are weighted. */
  readonly weights?: string | null;
}

/** A score, with the weighted one beside it if a scheme is named; one statement. */
export function scoreWithWeights(
  ctx: Context,
  input: WeightedRequest,
  selected: ReadonlySet<string>,
): Computation<Score> {
  const unweighted = filteredScore(ctx, input, selected);
  if (input.weights == null) return unweighted;
  if (input.metric === 'MEDIAN' || input.metric === 'PERCENTILE') {
    throw badArgument('input.weights', `${input.metric} is not weighted. Leave this out.`);
  }
  const weighted = weightedScore(ctx, input, input.weights);
  return {
    found: Prisma.sql`SELECT json_build_array(
      coalesce((${unweighted.found})::text, 'null'), coalesce((${weighted.found})::text, 'null'))`,
    finish: (text) => {
      const [one, other]: [string, string] = JSON.parse(text);
      const found = unweighted.finish(one);
      return { ...found, weighted: weighted.finish(other)(found.suppressed) };
    },
  };
}

/** The weighted score, by whether the unweighted one is suppressed. */
function weightedScore(
  ctx: Context,
  input: ScoreRequest,
  key: string,
): Computation<(isSuppressed: boolean) => WeightedScore> {
  const selection = selectionOf(input.filter, 'input.filter');
  const rows = (table: Prisma.Sql) => Prisma.sql`
    SELECT targets, "minWeight", "maxWeight", tolerance, rounds, (
      SELECT coalesce(json_agg(each), '[]') FROM (
        SELECT cell, bucket, sum(n) AS n, sum(sum) AS sum, sum("sumOfSquares") AS "sumOfSquares"
        FROM ${table}
        WHERE ${countsOf(ctx, input)} AND measure = 'VALUE' AND ${selectionCondition(selection)}
        GROUP BY cell, bucket
      ) AS each
    ) AS cells
    FROM (
      SELECT targets, "minWeight", "maxWeight", tolerance, rounds, (
        SELECT jsonb_agg(target || jsonb_build_object('listed', (
          SELECT jsonb_object_agg(share ->> 'value', true)
          FROM jsonb_array_elements(target -> 'shares') AS share
        )) ORDER BY position)
        FROM jsonb_array_elements(targets) WITH ORDINALITY AS own(target, position)
      ) AS listed
      FROM "WeightScheme"
      WHERE "workspaceId" = survey."workspaceId" AND "surveyId" = survey.id AND key = ${key}::text
        AND "archivedAt" IS NULL
    ) AS scheme`;
  return computedFromScored<WeighedCounts, (isSuppressed: boolean) => WeightedScore>(
    ctx,
    input,
    countTable(ctx, input, { selections: [selection], cell: cellOf }),
    (table) => ({ read: null, rows: rows(table), neighbours: null, few: null }),
    (scored, { rows: [counts] }) => {
      if (!counts) {
        const message = 'the survey has no weight scheme of this key that is not archived.';
        throw badArgument('input.weights', message);
      }
      return (isSuppressed) => weightedScoreOf(scored, counts, isSuppressed);
    },
  );
}

/** The values of the row `response` for the targets of the row `scheme`; null for one that has no share. */
const cellOf = Prisma.sql`ARRAY(
  SELECT CASE WHEN jsonb_exists(target -> 'listed', value) THEN value END
  FROM jsonb_array_elements(scheme.listed) WITH ORDINALITY AS own(target, position)
  CROSS JOIN LATERAL (
    SELECT CASE target ->> 'source'
      WHEN 'HIDDEN_FIELD' THEN normalize(response."hiddenFields" ->> (target ->> 'key'), NFC)
      WHEN 'PROFILE' THEN (
        SELECT answer.choices[1] FROM "Answer" answer
        WHERE answer."workspaceId" = response."workspaceId" AND answer."responseId" = response.id
          AND answer.question = target ->> 'key'
      )
      WHEN 'CHANNEL' THEN response.channel::text
      WHEN 'LOCALE' THEN response.locale
    END
  ) AS had(value)
  ORDER BY position
)`;
