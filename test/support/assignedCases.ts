import { assignWaiting } from '../../schema/cases/assignment/assignWaiting.ts';
import type { AskOptions, TestClient, TestWorkspace } from './graph.ts';
import { drainTasks } from './tasks.ts';

/** A Wednesday, 11:00 in Berlin: the hours of `officeHours` have begun. */
export const atWork = new Date('2026-06-10T09:00:00Z');

/** The same day, 19:00 in Berlin. */
export const atNight = new Date('2026-06-10T17:00:00Z');

/** The next morning, 09:00 in Berlin: the hours begin. */
export const nextMorning = new Date('2026-06-11T07:00:00Z');

/** An input of a calendar: 9 to 17 in Berlin from Monday to Friday. */
export const officeHours = {
  name: 'Office',
  timeZone: 'Europe/Berlin',
  hours: ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'].map((weekday) => ({
    ...{ weekday, opens: '09:00', closes: '17:00' },
  })),
};

/** Makes people of the team; returns their ids. */
export async function newPeople(workspace: TestClient, ...names: string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const name of names) ids.push(await workspace.make('actor', { name }));
  return ids;
}

/** Makes a team that shares out its cases; returns its id. */
export function sharingTeam(
  workspace: TestClient,
  members: readonly string[],
  more: object = {},
): Promise<string> {
  return workspace.make('team', { name: 'Desk', assignment: 'ROUND_ROBIN', members, ...more });
}

/** Whose a case is. */
interface Assigned {
  readonly owner: string | null;
  readonly team: string | null;
  readonly reason: string | null;
  readonly since: string | null;
}

export async function assignedTo(
  client: Pick<TestClient, 'ask'>,
  id: string,
  options?: AskOptions,
): Promise<Assigned> {
  const { case: found } = await client.ask<{
    case: Record<'owner' | 'team', { id: string } | null> & {
      unassignedReason: string | null;
      assignedAt: string | null;
    };
  }>(
    'query($id: ID!) { case(id: $id) { owner { id } team { id } unassignedReason assignedAt } }',
    { id },
    options,
  );
  const { owner, team, unassignedReason: reason, assignedAt: since } = found;
  return { owner: owner?.id ?? null, team: team?.id ?? null, reason, since };
}

/** Looks at the cases that wait for an owner, as a worker does. */
export function lookAtCases({ db }: Pick<TestWorkspace, 'db'>, now: Date): Promise<number> {
  return drainTasks(db, [assignWaiting], now);
}
