import { grouped } from '../../kernel/group.ts';
import { newId } from '../../kernel/id.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { Recipient } from '../../rules/definition.ts';
import type { StepOutcome } from '../stepAction.ts';
import type { CaseSought } from './casesOf.ts';
import { skipped } from './forCustomers.ts';
import { ownersOf } from './owners.ts';

/** A person of the team. */
export interface Colleague {
  readonly id: string;
  readonly email: string | null;
}

/** A step that is for a recipient. */
interface Addressed extends CaseSought {
  readonly step: { readonly to: Recipient };
}

/** Why a step has no recipient. */
const missing = {
  CUSTOMER: skipped('NO_ACTOR', 'The step is for no one of the team.'),
  OWNER_OF: skipped('NO_OWNER', 'What the run is about has no owner who is in the team.'),
  ACTOR: skipped('NO_ACTOR', 'The person is not in the team any more.'),
  TEAM: skipped('NO_MEMBERS', 'The team has no people, and no owner who is in the workspace.'),
} as const;

/**
 * The people of the team whom steps are for, by the keys of the steps, or why there are none. The number of
 * statements does not grow with the steps.
 */
export async function colleaguesOf(
  db: WorkspaceDb,
  reached: readonly Addressed[],
): Promise<ReadonlyMap<string, readonly Colleague[] | StepOutcome>> {
  const ownerOf = await ownersOf(
    db,
    reached.flatMap(({ step: { to }, ...each }) =>
      to.kind === 'OWNER_OF' ? [{ ...each, of: to.of }] : [],
    ),
  );
  const teams = await peopleOfTeams(
    db,
    reached.flatMap(({ step: { to } }) => (to.kind === 'TEAM' ? [to.team] : [])),
  );
  const wanted = reached.map((each) => {
    const { to } = each.step;
    switch (to.kind) {
      case 'ACTOR':
        return [to.actor];
      case 'OWNER_OF':
        return [ownerOf(each, to.of)].flatMap((owner) => owner ?? []);
      case 'TEAM':
        return teams.get(to.team) ?? [];
      default:
        return [];
    }
  });
  const rows = await db.actor.findMany({
    where: { id: { in: [...new Set(wanted.flat())] }, ...isPerson },
    select: { id: true, email: true },
  });
  const people = new Map(rows.map((person) => [person.id, person]));
  return new Map(
    reached.map(({ id, step: { to } }, index) => {
      const found = (wanted[index] ?? []).flatMap((key) => people.get(key) ?? []);
      return [id, found.length > 0 ? found : missing[to.kind]];
    }),
  );
}

const isPerson = { kind: 'PERSON', archivedAt: null } as const;

/** The keys of the people of teams; for a team without any, that of its owner. */
async function peopleOfTeams(
  db: WorkspaceDb,
  keys: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (keys.length === 0) return new Map();
  const teams = await db.team.findMany({
    where: { id: { in: [...new Set(keys)] }, archivedAt: null },
    select: { id: true, ownerId: true },
  });
  const members = await db.teamMember.findMany({
    where: { teamId: { in: teams.map(({ id }) => id) }, actor: isPerson },
    select: { teamId: true, actorId: true },
    orderBy: [{ teamId: 'asc' }, { position: 'asc' }, { actorId: 'asc' }],
  });
  const byTeam = grouped(members, ({ teamId }) => teamId);
  return new Map(
    teams.map(({ id, ownerId }) => {
      const own = (byTeam.get(id) ?? []).map(({ actorId }) => actorId);
      return [id, own.length > 0 ? own : [ownerId].flatMap((owner) => owner ?? [])];
    }),
  );
}

/** Whether a step has recipients. */
export function areColleagues(
  found: readonly Colleague[] | StepOutcome | undefined,
): found is readonly Colleague[] {
  return Array.isArray(found);
}

/** The recipients of a step with the keys of their notices: the first has that of the step. */
export function keyedByStep(
  step: string,
  recipients: readonly Colleague[],
): (Colleague & { readonly notice: string })[] {
  return recipients.map((each, index) => ({ ...each, notice: index === 0 ? step : newId() }));
}
