import { Prisma } from '../../prisma/generated/client/client.ts';
import type { InvitationState } from '../../prisma/generated/client/enums.ts';
import { grouped } from '../kernel/group.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import { logInvitations } from './logInvitations.ts';
import { isEnd, statesBefore, timeColumnOf } from './states.ts';

/** What is to become of an invitation. */
export interface InvitationStep {
  /** The key of the invitation. */
  readonly id: string;
  readonly state: InvitationState;
  /** When that was. */
  readonly at: Date;
}

/**
 * Brings invitations to other states, where these can follow: one that is further already stays, and only
 * gets the moment that it lacks. One statement for each state, with the invitations locked in the order
 * of their keys, so that two transactions wait and do not deadlock.
 *
 * @returns the keys of those whose state changed
 */
export async function advance(
  db: WorkspaceDb,
  now: Date,
  steps: readonly InvitationStep[],
): Promise<ReadonlySet<string>> {
  const changed = new Set<string>();
  for (const [state, those] of grouped(steps, (step) => step.state)) {
    for (const id of await advanceTo(db, now, state, those)) changed.add(id);
  }
  await logInvitations(db, now, [...changed]);
  return changed;
}

async function advanceTo(
  db: WorkspaceDb,
  now: Date,
  state: InvitationState,
  steps: readonly InvitationStep[],
): Promise<string[]> {
  const column = timeColumnOf(state);
  const time = column && Prisma.raw(`"${column}"`);
  const follows = Prisma.sql`(stored.state::text = ANY(${statesBefore(state)}::text[]))`;
  const toState = Prisma.sql`${state}::"InvitationState"`;
  // An end has one moment; a report that comes late still says when something earlier was.
  const at = isEnd(state)
    ? Prisma.sql`CASE WHEN ${follows} THEN due.at ELSE stored."endedAt" END`
    : time && Prisma.sql`coalesce(stored.${time}, due.at)`;
  const rows = await db.$queryRaw<{ id: string; changed: boolean }[]>(Prisma.sql`
    WITH due AS MATERIALIZED (
      SELECT input.id, input.at, locked.state AS before FROM (
        SELECT DISTINCT ON (id) id, at
        FROM unnest(${steps.map(({ id }) => id)}::uuid[], ${steps.map(({ at: moment }) => moment.toISOString())}::timestamptz[])
          AS sent (id, at) ORDER BY id, at
      ) input CROSS JOIN LATERAL (
        SELECT state FROM "Invitation" invitation
        WHERE invitation."workspaceId" = ${db.$workspaceId}::uuid AND invitation.id = input.id
        FOR NO KEY UPDATE
      ) locked
    )
    UPDATE "Invitation" stored SET
      state = CASE WHEN ${follows} THEN ${toState} ELSE stored.state END,
      ${time ? Prisma.sql`${time} = ${at},` : Prisma.empty}
      due = CASE WHEN ${follows} AND (${endsWaiting(state)} OR ${endsSending(state)} AND stored.due = 'INVITATION')
        THEN NULL ELSE stored.due END,
      "nextAt" = CASE WHEN ${follows} AND ${endsWaiting(state)} THEN NULL ELSE stored."nextAt" END,
      "updatedAt" = ${now.toISOString()}::timestamptz
    FROM due WHERE stored."workspaceId" = ${db.$workspaceId}::uuid AND stored.id = due.id
    RETURNING stored.id, (due.before::text = ANY(${statesBefore(state)}::text[])) AS changed`);
  return rows.flatMap(({ id, changed }) => (changed ? [id] : []));
}

/** Whether an invitation that came to a state is no longer to be sent; a reminder of it still can be. */
function endsSending(state: InvitationState): boolean {
  return state !== 'CREATED' && state !== 'QUEUED';
}

/** Whether nothing is due later for an invitation in a state: no reminder, and it does not expire. */
function endsWaiting(state: InvitationState): boolean {
  return isEnd(state) || state === 'STARTED' || state === 'PARTIAL';
}
