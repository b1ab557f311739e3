import { noteMissedTargets } from '../../schema/cases/sla/noteMissed.ts';
import { setTargetsAgain } from '../../schema/cases/sla/setAgain.ts';
import type { TestClient, TestWorkspace } from './graph.ts';
import { drainTasks } from './tasks.ts';

/** A clock of a case as the graph shows it. */
export interface ShownClock {
  readonly policy: { readonly id: string };
  readonly minutes: number;
  readonly dueAt: string | null;
  readonly remainingMinutes: number | null;
  readonly paused: boolean;
  readonly breached: boolean;
  readonly reachedAt: string | null;
  readonly overdueAt: string | null;
}

export interface ShownSla {
  readonly firstResponse: ShownClock | null;
  readonly resolution: ShownClock | null;
}

const clockFields =
  'policy { id } minutes dueAt remainingMinutes paused breached reachedAt overdueAt';

/** What was promised for a case, as it is shown at a moment. */
export async function slaOf(
  client: Pick<TestClient, 'ask'>,
  id: string,
  now: Date,
): Promise<ShownSla> {
  const { case: found } = await client.ask<{ case: { sla: ShownSla } }>(
    `query($id: ID!) {
      case(id: $id) { sla { firstResponse { ${clockFields} } resolution { ${clockFields} } } }
    }`,
    { id },
    { now },
  );
  return found.sla;
}

/** Creates a policy and answers with its id. */
export function makePolicy(
  workspace: Pick<TestWorkspace, 'make'>,
  promised: object,
): Promise<string> {
  return workspace.make('slaPolicy', { name: 'Promise', ...promised });
}

/** Does what is due of promises at a moment, as a worker does. */
export function keepPromises({ db }: Pick<TestWorkspace, 'db'>, now: Date): Promise<number> {
  return drainTasks(db, [setTargetsAgain, noteMissedTargets], now);
}

const workdays = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'];

/** Hours of each working day: `09:00-17:00`. */
export function onWorkdays(...spans: string[]): object[] {
  return workdays.flatMap((weekday) =>
    spans.map((span) => {
      const [opens, closes] = span.split('-');
      return { weekday, opens, closes };
    }),
  );
}

/** A calendar of an office in Berlin. */
export const berlin = {
  ...{ name: 'Berlin', timeZone: 'Europe/Berlin', hours: onWorkdays('09:00-17:00') },
} as const;
