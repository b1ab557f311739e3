import type { ModelName, WorkspaceDb } from '../../kernel/workspaceDb.ts';

/** Does what follows from it that the customers of stored facts were found; in that transaction. */
type MatchFollower = (
  db: WorkspaceDb,
  now: Date,
  model: ModelName,
  facts: readonly string[],
) => Promise<void>;

const followers: MatchFollower[] = [];

/** Has a room follow it when customers are found for facts that were stored without one. */
export function followMatches(follower: MatchFollower): void {
  followers.push(follower);
}

/** Has the rooms follow that the customers of facts of a model were found, by their keys. */
export async function factsMatched(
  db: WorkspaceDb,
  now: Date,
  model: ModelName,
  facts: readonly string[],
): Promise<void> {
  if (facts.length === 0) return;
  for (const follower of followers) await follower(db, now, model, facts);
}
