import type { Channel, Measure } from '../../../prisma/generated/client/enums.ts';

/** Where a response counts: what scores can be filtered and broken down by. */
export interface RollupCut {
  readonly surveyId: string;
  /** `YYYY-MM-DD`, in the workspace's time zone. */
  readonly day: string;
  readonly touchpointId: string | null;
  readonly channel: Channel;
  readonly locale: string;
  readonly version: number;
}

/** One count of a response: add it when the response comes, take it off when it goes. */
export interface RollupDelta extends RollupCut {
  /** The question's key; '' counts the response as a whole. */
  readonly question: string;
  readonly measure: Measure;
  /** Which value: `9`, a choice's key, `row:column`, `choice:rank`; '' where there are none. */
  readonly bucket: string;
  /** How many more; negative for fewer. */
  readonly n: number;
  /** Sum and sum of squares of the values, of numbers; else 0. */
  readonly sum: number;
  readonly sumOfSquares: number;
}

/** The topic of outbox rows that carry rollup deltas; `subjectId` is the survey. */
export const rollupTopic = 'rollups';
