import type { Case } from '../../../prisma/generated/client/client.ts';
import type { Context } from '../../kernel/context.ts';
import { openStatuses } from '../states.ts';
import { type CaseToAssign, type Ownership, ownershipsOf } from './ownerships.ts';

type Owned = Pick<Case, 'id' | 'status' | 'ownerId' | 'teamId'>;

/** The change of a locked case, as far as it decides whose the case is. */
interface OwnedChange {
  readonly stored: Owned;
  readonly columns: Partial<Omit<Owned, 'id'>>;
}

/**
 * What follows from changes for the owners of their cases, by the keys of these: a team that shares out its
 * cases gives one without an owner to one of its people, and a case that is reopened stays with its owner
 * only if that person works now.
 */
export async function ownersAfter(
  ctx: Pick<Context, 'db' | 'now'>,
  changes: readonly OwnedChange[],
): Promise<ReadonlyMap<string, Partial<Ownership>>> {
  const ownerships = await ownershipsOf(ctx, changes.flatMap(toAssign));
  return new Map(
    changes.map((change) => {
      const { id } = change.stored;
      return [id, ownerships.get(id) ?? following(change, ctx.now)];
    }),
  );
}

/** The case of a change that needs an owner after it; none where it has one, or nothing is left to do. */
function toAssign({ stored, columns }: OwnedChange): CaseToAssign[] {
  const after = { ...stored, ...columns };
  const isReopened = stored.status !== after.status && after.status === 'REOPENED';
  const isMoved = stored.ownerId !== after.ownerId || stored.teamId !== after.teamId;
  const needsOwner = after.ownerId === null && (isReopened || isMoved);
  if (!openStatuses.includes(after.status) || !(needsOwner || isReopened)) return [];
  const { id, ownerId: former } = stored;
  return [{ id, teamId: after.teamId, former, returns: isReopened && after.ownerId !== null }];
}

/** What follows for a case that is not assigned anew. */
function following({ stored, columns }: OwnedChange, now: Date): Partial<Ownership> {
  const after = { ...stored, ...columns };
  const isOwned = after.ownerId !== null && after.ownerId !== stored.ownerId;
  const waits = after.ownerId === null && openStatuses.includes(after.status);
  return {
    ...(isOwned && { assignedAt: now }),
    ...(!waits && { unassignedReason: null }),
  };
}
