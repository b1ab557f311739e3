import { type InputPath, invalid, UserErrorsThrown } from '../kernel/userError.ts';
import type { InputFields } from '../toolkit/primitive/options.ts';
import { bounded } from '../toolkit/write/input.ts';
import { activePeople, notActive } from './activePeople.ts';
import {
  type Acting,
  type ChangedCase,
  changeCases,
  type NamedCase,
  type StoredCase,
} from './changeCases.ts';
import { openStatuses } from './states.ts';

/** Who is to do cases from now on; what is left out does not change. */
export interface Assignment {
  readonly owner?: string | null;
  readonly team?: string | null;
}

/** The fields of an input that say who is to do cases. */
export function assignmentFields(t: InputFields) {
  return {
    owner: t.id(
      bounded(
        { reference: 'Actor' },
        {
          description:
            'The person who is to do it. Left out, the owner stays; null leaves it without one, or gives it to another person of a team that shares out its cases.',
        },
      ),
    ),
    team: t.id(
      bounded(
        { reference: 'Team' },
        {
          description:
            'The team that is to do it: one that shares out its cases (`Team.assignment`) gives those without an owner to its people. Left out, the team stays; null leaves it without one.',
        },
      ),
    ),
  };
}

/**
 * Assigns cases with something left to do.
 *
 * @throws UserErrorsThrown for an owner who can do nothing for a case
 */
export async function assignCases(
  ctx: Acting,
  named: readonly NamedCase[],
  { owner, team }: Assignment,
): Promise<ChangedCase[]> {
  if (owner != null && !(await activePeople(ctx.db, [owner])).has(owner)) {
    throw new UserErrorsThrown(notActive(['input', 'owner']));
  }
  const columns = {
    ...(owner !== undefined && { ownerId: owner }),
    ...(team !== undefined && { teamId: team }),
  };
  return changeCases(ctx, named, (stored, _at, path) =>
    openStatuses.includes(stored.status) ? { columns } : { errors: [nothingLeft(stored, path)] },
  );
}

function nothingLeft({ status }: StoredCase, path: InputPath) {
  const message = `This case is ${status}: nothing is left to do. Reopen it first.`;
  return invalid('WRONG_STATE', path, message);
}
