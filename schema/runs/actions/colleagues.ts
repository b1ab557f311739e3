import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { OwnedModel, Recipient } from '../../rules/definition.ts';
import type { RunState, StepOutcome } from '../stepAction.ts';
import { skipped } from './forCustomers.ts';
import { ownersOf } from './owners.ts';

/** A person of the team. */
export interface Colleague {
  readonly id: string;
  readonly email: string | null;
}

/** A step that is for a recipient. */
interface Addressed {
  readonly id: string;
  readonly run: RunState;
  readonly step: { readonly to: Recipient };
}

/** Why a step has no recipient. */
const missing = {
  owner: skipped('NO_OWNER', 'What the run is about has no owner who is in the team.'),
  actor: skipped('NO_ACTOR', 'The person is not in the team any more.'),
} as const;

/**
 * The people of the team whom steps are for, by the keys of the steps, or why there is none. The
 * number of statements does not grow with the steps.
 */
export async function colleaguesOf(
  db: WorkspaceDb,
  reached: readonly Addressed[],
): Promise<ReadonlyMap<string, Colleague | StepOutcome>> {
  const runs = reached.flatMap(({ run, step: { to } }) => (to.kind === 'OWNER_OF' ? [run] : []));
  const ownerOf = await ownersOf(db, runs);
  const wanted = reached.map(({ id, run, step }) => ({
    id,
    to: step.to,
    actor: actorOf(step.to, (of) => ownerOf(run, of)),
  }));
  const keys = [...new Set(wanted.flatMap(({ actor }) => actor ?? []))];
  const rows = await db.actor.findMany({
    where: { id: { in: keys }, kind: 'PERSON', archivedAt: null },
    select: { id: true, email: true },
  });
  const people = new Map(rows.map((person) => [person.id, person]));
  return new Map(
    wanted.map(({ id, to, actor }) => [
      id,
      people.get(actor ?? '') ?? (to.kind === 'ACTOR' ? missing.actor : missing.owner),
    ]),
  );
}

/** Whether a step has a recipient. */
export function isColleague(found: Colleague | StepOutcome | undefined): found is Colleague {
  return found !== undefined && 'email' in found;
}

function actorOf(to: Recipient, ownerOf: (of: OwnedModel) => string | null): string | null {
  if (to.kind === 'CUSTOMER') return null;
  return to.kind === 'ACTOR' ? to.actor : ownerOf(to.of);
}
