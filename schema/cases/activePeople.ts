import { type InputPath, invalid, type UserErrorShape } from '../kernel/userError.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';

/** Those of some actors who can do something for a case: no programs, and no people who are archived. */
export async function activePeople(
  db: WorkspaceDb,
  actors: readonly string[],
): Promise<ReadonlySet<string>> {
  if (actors.length === 0) return new Set();
  const people = await db.actor.findMany({
    where: { id: { in: [...actors] }, kind: 'PERSON', archivedAt: null },
    select: { id: true },
  });
  return new Set(people.map(({ id }) => id));
}

/** The user error for an actor who is not among them. */
export function notActive(path: InputPath): UserErrorShape {
  const message = 'This is a program, or a person who is archived. Name a person of the team.';
  return invalid('INVALID_VALUE', path, message);
}
