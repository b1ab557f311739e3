import { Prisma } from '../../../prisma/generated/client/client.ts';
import type { CaseUnassignedReason } from '../../../prisma/generated/client/enums.ts';
import type { Context } from '../../kernel/context.ts';
import { grouped } from '../../kernel/group.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { enqueue } from '../../outbox/outbox.ts';
import { assignmentLook } from '../../teams/assignmentLook.ts';
import { readLocked } from '../../toolkit/write/revision.ts';
import { activePeople } from '../activePeople.ts';
import { openStatuses } from '../states.ts';
import { type Load, shareOut } from './shareOut.ts';
import { type TeamOnDuty, teamsOnDuty } from './teamsOnDuty.ts';

/** A case with something left to do that has no owner, or may return to the one that it had. */
export interface CaseToAssign {
  readonly id: string;
  readonly teamId: string | null;
  /** Who had it until now. */
  readonly former: string | null;
  /** Whether it stays with them if they work now. */
  readonly returns: boolean;
}

/** The columns that say whose a case is. */
export interface Ownership {
  readonly ownerId: string | null;
  readonly assignedAt: Date | null;
  readonly unassignedReason: CaseUnassignedReason | null;
}

const unowned: Ownership = { ownerId: null, assignedAt: null, unassignedReason: null };

/** A team is looked at each hour at the latest: calendars, absences and people can change meanwhile. */
const hourMs = 60 * 60_000;

/**
 * Decides who gets cases, in their order: a team that shares them out is locked until the transaction ends,
 * so that two calls at once count what the other one assigned. Where none of its people works, the team is
 * looked at again. The number of statements does not grow with the cases.
 *
 * @returns what changes, by the keys of the cases: one that stays with its owner is left out
 */
export async function ownershipsOf(
  { db, now }: Pick<Context, 'db' | 'now'>,
  cases: readonly CaseToAssign[],
): Promise<ReadonlyMap<string, Ownership>> {
  if (cases.length === 0) return new Map();
  const teams = await lockSharingTeams(db, cases);
  const shares = new Set(teams.map(({ id }) => id));
  const isShared = ({ teamId }: CaseToAssign) => teamId !== null && shares.has(teamId);
  const staying = await activePeople(
    db,
    cases.flatMap((each) => (each.returns && !isShared(each) ? (each.former ?? []) : [])),
  );
  const duty = await dutyOf({ db, now }, teams, cases.filter(isShared));
  const stays = (each: CaseToAssign) =>
    each.returns &&
    each.former !== null &&
    (duty.get(each.teamId ?? '')?.working ?? staying).has(each.former);
  const open = cases.filter((each) => !stays(each));
  const shared = open.flatMap(({ id, teamId, former }) => {
    const team = duty.get(teamId ?? '');
    return team ? [{ id, former, among: team.onDuty }] : [];
  });
  const loads = await loadsOf(db, new Set(shared.flatMap(({ among }) => among)));
  const owners = shareOut(shared, loads);
  const ownerships = new Map(
    open.map(({ id, teamId }): [string, Ownership] => {
      const [ownerId, team] = [owners.get(id), duty.get(teamId ?? '')];
      if (ownerId !== undefined) return [id, { ...unowned, ownerId, assignedAt: now }];
      return [id, { ...unowned, unassignedReason: team ? reasonOf(team) : null }];
    }),
  );
  const waiting = open.filter(({ id }) => ownerships.get(id)?.unassignedReason);
  await lookAgain({ db, now }, waiting, duty);
  return ownerships;
}

function reasonOf({ hasMembers }: TeamOnDuty): CaseUnassignedReason {
  return hasMembers ? 'NOBODY_ON_DUTY' : 'NO_MEMBERS';
}

/** Locks the teams of cases that share them out, in the order of their keys. */
async function lockSharingTeams(db: WorkspaceDb, cases: readonly CaseToAssign[]) {
  const named = [...new Set(cases.flatMap(({ teamId }) => teamId ?? []))];
  if (named.length === 0) return [];
  const teams = await db.team.findMany({
    where: { id: { in: named }, assignment: 'ROUND_ROBIN', archivedAt: null },
    select: { id: true, calendarId: true },
  });
  const keys = teams.map(({ id }) => id);
  const locked = await readLocked(db, 'Team', keys, 'NO KEY UPDATE');
  return teams.filter(({ id }) => {
    const team = locked.get(id);
    return team?.assignment === 'ROUND_ROBIN' && team.archivedAt === null;
  });
}

async function dutyOf(
  { db, now }: Pick<Context, 'db' | 'now'>,
  teams: Parameters<typeof teamsOnDuty>[2],
  cases: readonly CaseToAssign[],
): Promise<ReadonlyMap<string, TeamOnDuty>> {
  if (teams.length === 0) return new Map();
  const returning = cases.flatMap(({ teamId, former, returns }) =>
    returns && teamId !== null && former !== null ? [{ teamId, former }] : [],
  );
  const formerOf = [...grouped(returning, ({ teamId }) => teamId)].map(
    ([team, those]) => [team, new Set(those.map(({ former }) => former))] as const,
  );
  return teamsOnDuty(db, now, teams, new Map(formerOf));
}

interface LoadRow {
  readonly id: string;
  readonly open: number;
  readonly lastAt: Date | null;
}

/** How much people have to do; one statement, which reads only their open cases. */
async function loadsOf(
  db: WorkspaceDb,
  people: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Load>> {
  if (people.size === 0) return new Map();
  const workspace = Prisma.sql`${db.$workspaceId}::uuid`;
  const rows = await db.$queryRaw<LoadRow[]>(Prisma.sql`
    SELECT named.id,
      (SELECT count(*)::int FROM "Case" WHERE "workspaceId" = ${workspace} AND "ownerId" = named.id
        AND status = ANY(${openStatuses}::"CaseStatus"[]) AND "archivedAt" IS NULL) AS open,
      (SELECT max("assignedAt") FROM "Case"
        WHERE "workspaceId" = ${workspace} AND "ownerId" = named.id) AS "lastAt"
    FROM unnest(${[...people]}::uuid[]) AS named (id)`);
  return new Map(
    rows.map(({ id, open, lastAt }) => [id, { open, lastAt: lastAt?.getTime() ?? null }]),
  );
}

/** Has the teams of cases without an owner looked at when the next of their people comes to work. */
async function lookAgain(
  { db, now }: Pick<Context, 'db' | 'now'>,
  waiting: readonly CaseToAssign[],
  duty: ReadonlyMap<string, TeamOnDuty>,
): Promise<void> {
  const teams = new Set(waiting.flatMap(({ teamId }) => teamId ?? []));
  // A full hour, so that the cases of a night have one look in each, and not one for each case.
  const latest = (Math.floor(now.getTime() / hourMs) + 1) * hourMs;
  await enqueue(
    db,
    now,
    [...teams].map((team) =>
      assignmentLook(team, new Date(Math.min(latest, duty.get(team)?.nextAt?.getTime() ?? latest))),
    ),
  );
}
