import type { Channel, Measure } from '../../../prisma/generated/client/enums.ts';
import { noPersonalData } from '../../kernel/personalData.ts';
import type { BreakdownPart } from '../../surveys/breakdowns/breakdown.ts';

/** By what rollups count responses apart: all that they know of a response. */
export interface RollupCut {
  readonly surveyId: string;
  /** `YYYY-MM-DD`, in the workspace's time zone. */
  readonly day: string;
  readonly touchpointId: string | null;
  readonly channel: Channel;
  readonly locale: string;
  readonly version: number;
  /** Its values of the survey's breakdowns, several of one that has several; none by default. */
  readonly parts?: readonly BreakdownPart[];
}

/** How many responses, or values, are to be added. */
export interface RollupCount {
  /** The question's key; '' counts the response as a whole. */
  readonly question: string;
  readonly measure: Measure;
  /** The value counted: `9`, a choice's key, `row:column`, `choice:rank`; '' for no value. */
  readonly bucket: string;
  /** Negative to subtract. */
  readonly n: number;
  /** Sum and sum of squares of numbers; 0 for other values. */
  readonly sum: number;
  readonly sumOfSquares: number;
}

/** One count of a response: add it when the response is stored, subtract it when it is deleted. */
export interface RollupDelta extends RollupCut, RollupCount {}

/** The deltas of one cut, as a task has them. Tasks of earlier versions have a list of deltas instead. */
export interface RollupGroup extends RollupCut {
  readonly counts: readonly RollupCount[];
}

/** The topic of outbox rows that carry rollup deltas; `subjectId` is the survey. */
export const rollupTopic = 'rollups';

noPersonalData('RollupByCut', 'It counts answers: numbers, choices and whether there is a text.');
noPersonalData(
  'RollupByBreakdown',
  'It counts answers by values of responses together; a value that no response has any more is deleted.',
);
noPersonalData('RollupByDay', 'It counts answers: numbers, choices and whether there is a text.');
noPersonalData('RollupByMonth', 'It counts answers: numbers, choices and whether there is a text.');
