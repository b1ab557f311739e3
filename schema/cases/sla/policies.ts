import type { CasePriority } from '../../../prisma/generated/client/enums.ts';
import { calendarTimes } from '../../calendars/calendarTimes.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { maxSlaPolicies } from '../../slaPolicies/slaPolicy.ts';
import type { WorkingTime } from './clock.ts';

export type Policy = Awaited<ReturnType<typeof readPolicies>>[number];

/** The policies that count, in the order in which they are tried. */
export function readPolicies(db: WorkspaceDb) {
  return db.slaPolicy.findMany({
    where: { archivedAt: null },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    take: maxSlaPolicies,
    select: {
      ...{ id: true, priority: true, segmentId: true, teamId: true, calendarId: true },
      ...{ firstResponseMinutes: true, resolutionMinutes: true },
    },
  });
}

/** What of a case decides which policy it has. */
interface Judged {
  readonly id: string;
  readonly priority: CasePriority;
  readonly teamId: string | null;
  readonly customerId: string | null;
}

/** The first policy that fits each case, by the key of the case; one statement at most. */
export async function choosePolicies(
  db: WorkspaceDb,
  policies: readonly Policy[],
  cases: readonly Judged[],
): Promise<ReadonlyMap<string, Policy>> {
  const segments = [...new Set(policies.flatMap(({ segmentId }) => segmentId ?? []))];
  const customers = [...new Set(cases.flatMap(({ customerId }) => customerId ?? []))];
  const members =
    segments.length === 0 || customers.length === 0
      ? []
      : await db.segmentMember.findMany({
          where: { segmentId: { in: segments }, customerId: { in: customers } },
          select: { segmentId: true, customerId: true },
        });
  const belongs = new Set(members.map((member) => `${member.segmentId} ${member.customerId}`));
  return new Map(
    cases.flatMap((each) => {
      const found = policies.find(
        ({ priority, teamId, segmentId }) =>
          (priority ?? each.priority) === each.priority &&
          (teamId ?? each.teamId) === each.teamId &&
          (segmentId === null || belongs.has(`${segmentId} ${each.customerId}`)),
      );
      return found ? [[each.id, found] as const] : [];
    }),
  );
}

/** What decides by which calendar a policy counts for a case. */
export interface PolicyCalendars {
  /** The calendar of the policy, and that of the case’s team. */
  readonly calendarId: string | null;
  readonly teamCalendarId: string | null;
}

/** The working time by which policies count for cases; one statement for all. */
export async function workingTimes(
  db: WorkspaceDb,
  counted: readonly PolicyCalendars[],
): Promise<(one: PolicyCalendars) => WorkingTime> {
  const times = await calendarTimes(db, counted.map(calendarOf));
  return (one) => times(calendarOf(one));
}

function calendarOf({ calendarId, teamCalendarId }: PolicyCalendars): string | null {
  return calendarId ?? teamCalendarId;
}
