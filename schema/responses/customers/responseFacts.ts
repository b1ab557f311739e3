import type { FactTable } from '../../customers/matchFacts.ts';

/** Responses, for the task that looks for their customers. */
export const responseFacts: FactTable = {
  table: 'SurveyResponse',
  match: { column: 'customerMatch', type: 'CustomerMatch' },
};
