import { type InputPath, invalid, type UserErrorShape } from '../kernel/userError.ts';

/** Teams one below the other, at most. */
export const maxTeamLevels = 10;

/** A team that gets a parent, with its path in the input. */
export interface NewParent {
  readonly key: string;
  readonly parentId: string;
  readonly path: InputPath;
}

/**
 * User errors of changes by which a team would be above itself, or too far below the top with those below it.
 *
 * @param parents the stored parent of each team; null at the top
 */
export function treeErrors(
  parents: ReadonlyMap<string, string | null>,
  changes: readonly NewParent[],
): UserErrorShape[] {
  const after = new Map(parents);
  for (const { key, parentId } of changes) after.set(key, parentId);
  const tops = new Map([...after.keys()].map((key) => [key, pathToTop(key, after)]));
  return changes.flatMap(({ key, path }) => {
    if (tops.get(key)?.isCircle) {
      const message = 'The team would be above itself. Choose another parent.';
      return [invalid('CYCLE', path, message)];
    }
    const levels = [...tops.values()].filter(({ teams }) => teams.includes(key));
    const message = `At most ${maxTeamLevels} teams are one below the other. Choose a parent that is higher.`;
    return levels.some(({ teams }) => teams.length > maxTeamLevels)
      ? [invalid('OUT_OF_RANGE', path, message)]
      : [];
  });
}

/** A team and those above it, up to the top or to one that comes again. */
function pathToTop(key: string, parents: ReadonlyMap<string, string | null>) {
  const teams: string[] = [];
  for (let each: string | null = key; each !== null; each = parents.get(each) ?? null) {
    if (teams.includes(each)) return { teams, isCircle: true };
    teams.push(each);
  }
  return { teams, isCircle: false };
}
