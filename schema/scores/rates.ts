import { Prisma } from '../../prisma/generated/client/client.ts';
import type { Context } from '../kernel/context.ts';
import type { Computation } from '../toolkit/read/compiled/computedText.ts';
import { countTable } from './counts.ts';
import type { FunnelInput } from './funnel.ts';
import { type Dispositions, type ResponseRates, responseRates } from './metrics/responseRates.ts';
import { periodCondition, selectionOf } from './selection.ts';
import { computedFromCounts } from './standing.ts';
import { betrays, flaggedCounts, suppressionIn } from './suppression.ts';

export interface RatesInput extends FunnelInput, Omit<Dispositions, 'completes' | 'partials'> {}

export interface SurveyRates extends ResponseRates {
  readonly completes: number;
  readonly partials: number;
  readonly suppressed: boolean;
  readonly freshAt: Date | null;
}

/**
 * Response rates of a survey: I and P are its completed and unfinished responses; the other counts
 * are input. Responses that were screened out or came after a quota was full are not eligible by the
 * Standard Definitions (their dispositions 4.7 and 4.8), and count nowhere.
 */
export function surveyRates(ctx: Context, input: RatesInput): Computation<SurveyRates> {
  const { survey } = input;
  const selection = selectionOf(input.filter, 'input.filter');
  const { conditions } = selection;
  const query = {
    survey,
    published: Prisma.sql`NULL::json`,
    counts: countTable(ctx, { survey, question: '' }, { selections: [selection] }),
    queries: (table: Prisma.Sql) => ({
      read: Prisma.sql`read AS (${flaggedCounts({
        table,
        where: Prisma.sql`"workspaceId" = ${ctx.db.$workspaceId}::uuid AND "surveyId" = ${survey}::uuid
          AND question = '' AND measure = ANY(ARRAY['STARTED', 'COMPLETED', 'SCREENED_OUT', 'QUOTA_FULL']::"Measure"[])
          AND ${periodCondition(selection)}`,
        conditions,
      })})`,
      rows: Prisma.sql`
        SELECT coalesce(sum(n) FILTER (WHERE measure = 'COMPLETED'), 0)::float8 AS completes,
          coalesce(sum(CASE measure WHEN 'STARTED' THEN n ELSE -n END), 0)::float8 AS partials
        FROM read WHERE failing = 0`,
      ...suppressionIn(conditions, Prisma.sql`measure = 'STARTED'`),
    }),
  };
  return computedFromCounts<null, Interviews, SurveyRates>(ctx, query, (counted) => {
    const { minimumN, freshAt } = counted;
    const { completes, partials } = counted.rows[0] ?? { completes: 0, partials: 0 };
    const suppressed =
      completes + partials < minimumN || betrays(counted.neighbours, counted.few, minimumN);
    const rates = responseRates({ ...input, completes, partials });
    return {
      completes,
      partials,
      ...(suppressed ? { rr1: null, rr2: null, coop1: null } : rates),
      suppressed,
      freshAt,
    };
  });
}

type Interviews = Pick<Dispositions, 'completes' | 'partials'>;
