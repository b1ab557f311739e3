import type { Channel, Measure } from '../../../prisma/generated/client/enums.ts';
import { noPersonalData } from '../../kernel/personalData.ts';

/** What scores can be filtered and broken down by: all that rollups know of a response. */
export interface RollupCut {
  readonly surveyId: string;
  /** `YYYY-MM-DD`, in the workspace's time zone. */
  readonly day: string;
  readonly touchpointId: string | null;
  readonly channel: Channel;
  readonly locale: string;
  readonly version: number;
}

/** One count of a response: add it when the response is stored, subtract it when it is deleted. */
export interface RollupDelta extends RollupCut {
  /** The question's key; '' counts the response as a whole. */
  readonly question: string;
  readonly measure: Measure;
  /** The value counted: `9`, a choice's key, `row:column`, `choice:rank`; '' for no value. */
  readonly bucket: string;
  /** How many to add; negative to subtract. */
  readonly n: number;
  /** Sum and sum of squares of numbers; 0 for other values. */
  readonly sum: number;
  readonly sumOfSquares: number;
}

/** The topic of outbox rows that carry rollup deltas; `subjectId` is the survey. */
export const rollupTopic = 'rollups';

noPersonalData('RollupByCut', 'It counts answers: numbers, choices and whether there is a text.');
noPersonalData('RollupByDay', 'It counts answers: numbers, choices and whether there is a text.');
