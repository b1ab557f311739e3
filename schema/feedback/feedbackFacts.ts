import type { FactTable } from '../customers/matchFacts.ts';

/** Feedback, for the task that looks for its customers. */
export const feedbackFacts: FactTable = {
  table: 'Feedback',
  match: { column: 'customerMatch', type: 'CustomerMatch' },
};
