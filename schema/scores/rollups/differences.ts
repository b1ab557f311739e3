import { Prisma } from '../../../prisma/generated/client/client.ts';
import type { Channel, Measure } from '../../../prisma/generated/client/enums.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { RollupTable } from './addCounts.ts';
import { rollupRowsOfJson } from './fold.ts';
import { rollupTopic } from './rollup.ts';

/** A stored count that differs from a recount of the responses. */
export interface RollupDifference {
  readonly table: RollupTable;
  readonly surveyId: string;
  readonly day: string;
  readonly question: string;
  readonly measure: Measure;
  readonly bucket: string;
  /** Null but in RollupByCut, and for responses without a touchpoint. */
  readonly touchpointId: string | null;
  /** Null but in RollupByCut, like `locale` and `version`. */
  readonly channel: Channel | null;
  readonly locale: string | null;
  readonly version: number | null;
  /** The breakdowns of RollupByBreakdown, DAY or MONTH, and the values: `region=north`; null in others. */
  readonly cell: string | null;
  /** The sum of the rollups and of the deltas that wait in the outbox. */
  readonly stored: Counted;
  /** Counted now from the responses and their answers. */
  readonly recounted: Counted;
}

interface Counted {
  readonly n: number;
  readonly sum: number;
  readonly sumOfSquares: number;
}

/** More differences of one survey than this are not listed: they have one cause. */
export const mostDifferences = 1000;

/** A difference as a query finds it. */
export type DifferenceRow = Omit<RollupDifference, 'surveyId'>;

/** A query for the deltas of a survey that wait in the outbox, with the columns of RollupByCut and `parts`. */
export function waitingDeltas(db: WorkspaceDb, surveyId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT delta.* FROM "Outbox" task
    CROSS JOIN LATERAL (${rollupRowsOfJson(Prisma.sql`task.payload`)}) AS delta
    WHERE task."workspaceId" = ${db.$workspaceId}::uuid AND task.topic = ${rollupTopic}
      AND task."subjectId" = ${surveyId}::uuid AND delta."surveyId" = ${surveyId}::uuid`;
}

export const differing = Prisma.sql`
  jsonb_build_object('n', sum(stored_n), 'sum', sum(stored_sum), 'sumOfSquares', sum(stored_squares)) AS stored,
  jsonb_build_object('n', sum(n), 'sum', sum(sum), 'sumOfSquares', sum(squares)) AS recounted`;

/** A `HAVING` condition: the stored and the recounted counts differ. */
export const differs = Prisma.sql`
  sum(stored_n) <> sum(n)
  OR abs(sum(stored_sum) - sum(sum)) > 1e-9 * greatest(1, abs(sum(stored_sum)), abs(sum(sum)))
  OR abs(sum(stored_squares) - sum(squares))
    > 1e-9 * greatest(1, abs(sum(stored_squares)), abs(sum(squares)))`;
