import { calendarTimes } from '../../calendars/calendarTimes.ts';
import { grouped } from '../../kernel/group.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';

/** The people of a team who can get cases. */
export interface TeamOnDuty {
  /** Whether it has people who are in the workspace at all. */
  readonly hasMembers: boolean;
  /** Those who work now, in the order of the team. */
  readonly onDuty: readonly string[];
  /** Those and the former owners who work now. */
  readonly working: ReadonlySet<string>;
  /** When the next one comes to work; null if that is not known. */
  readonly nextAt: Date | null;
}

interface Person {
  readonly id: string;
  readonly calendarId: string | null;
  readonly awayUntil: Date | null;
}

const person = { id: true, calendarId: true, awayUntil: true } as const;
const isPerson = { kind: 'PERSON', archivedAt: null } as const;

/**
 * Who works now: by the calendar of the person, or else of the team, or else of the workspace, and not away.
 * Three statements for any number of teams.
 *
 * @param former people who may be of no team, by the keys of the teams whose calendar counts for them
 */
export async function teamsOnDuty(
  db: WorkspaceDb,
  now: Date,
  teams: readonly { readonly id: string; readonly calendarId: string | null }[],
  former: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<ReadonlyMap<string, TeamOnDuty>> {
  const members = await db.teamMember.findMany({
    where: { teamId: { in: teams.map(({ id }) => id) }, actor: isPerson },
    select: { teamId: true, actor: { select: person } },
    orderBy: [{ teamId: 'asc' }, { position: 'asc' }, { actorId: 'asc' }],
  });
  const named = [...former.values()].flatMap((people) => [...people]);
  const others =
    named.length === 0
      ? []
      : await db.actor.findMany({ where: { id: { in: named }, ...isPerson }, select: person });
  const people = [...members.map(({ actor }) => actor), ...others];
  // A person without a calendar works by that of a team.
  const times = await calendarTimes(
    db,
    [...teams, ...people].map(({ calendarId }) => calendarId),
  );
  const membersOf = grouped(members, ({ teamId }) => teamId);
  return new Map(
    teams.map(({ id, calendarId }) => {
      const worksAt = (each: Person) =>
        times(each.calendarId ?? calendarId).opensAt(
          each.awayUntil && each.awayUntil > now ? each.awayUntil : now,
        );
      const own = (membersOf.get(id) ?? []).map(({ actor }) => ({
        id: actor.id,
        at: worksAt(actor),
      }));
      const returning = others
        .filter((each) => former.get(id)?.has(each.id))
        .map((each) => ({ id: each.id, at: worksAt(each) }));
      const working = new Set(
        [...own, ...returning].flatMap((each) => (each.at && each.at <= now ? [each.id] : [])),
      );
      const later = own.flatMap(({ at }) => (at && at > now ? [at.getTime()] : []));
      return [
        id,
        {
          ...{ hasMembers: own.length > 0, working },
          onDuty: own.flatMap((each) => (working.has(each.id) ? [each.id] : [])),
          nextAt: later.length > 0 ? new Date(Math.min(...later)) : null,
        },
      ];
    }),
  );
}
