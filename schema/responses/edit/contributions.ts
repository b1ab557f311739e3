import { changeOf, contributionsOf } from '../../scores/rollups/contributions.ts';
import type { RollupDelta } from '../../scores/rollups/rollup.ts';
import { countedResponse, type StoredResponse } from '../storedResponse.ts';

/** The counts that a locked response has in the rollups. */
export function contributions(stored: StoredResponse): RollupDelta[] {
  const { questions } = stored.survey.atVersion;
  return contributionsOf(countedResponse(stored), (key) => questions.get(key));
}

/** The deltas that a change of a locked response makes. */
export function movedBetween(before: StoredResponse, after: StoredResponse): RollupDelta[] {
  return changeOf(contributions(before), contributions(after));
}
