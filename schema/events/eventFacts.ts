import type { FactTable } from '../customers/matchFacts.ts';

/** Events, for the task that looks for their customers. */
export const eventFacts: FactTable = {
  table: 'CustomerEvent',
  match: { column: 'match', type: 'EventMatch' },
};
