import { activePeople } from '../../cases/activePeople.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { Assignees } from '../../rules/definition.ts';
import type { RunState } from '../stepAction.ts';
import { responsibleFor } from './owners.ts';
import type { Triggered } from './triggered.ts';

/** Who is to do the case of a step: null where it names none, or one that is archived or gone. */
interface FoundAssignees {
  readonly team: string | null;
  readonly owner: string | null;
}

/** Finds who is to do the cases of steps; two statements for any number of them. */
export async function assigneesOf(
  db: WorkspaceDb,
  reached: readonly { readonly run: RunState; readonly step: Assignees }[],
  triggered: ReadonlyMap<string, Triggered>,
): Promise<FoundAssignees[]> {
  const wanted = reached.map(({ run, step: { team, teamOf, owner } }) => {
    const of = teamOf === null || teamOf === 'ACCOUNT' || teamOf === 'CASE' ? null : teamOf;
    const about = of && responsibleFor(triggered.get(run.triggerId ?? ''), of);
    return { team: team ?? about?.teamId ?? null, owner };
  });
  const named = [...new Set(wanted.flatMap(({ team }) => team ?? []))];
  const teams =
    named.length === 0
      ? []
      : await db.team.findMany({
          where: { id: { in: named }, archivedAt: null },
          select: { id: true },
        });
  const inUse = new Set(teams.map(({ id }) => id));
  const people = await activePeople(
    db,
    wanted.flatMap(({ owner }) => owner ?? []),
  );
  return wanted.map(({ team, owner }) => ({
    team: team !== null && inUse.has(team) ? team : null,
    owner: owner !== null && people.has(owner) ? owner : null,
  }));
}
