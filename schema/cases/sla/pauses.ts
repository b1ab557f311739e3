import type { CaseStatus } from '../../../prisma/generated/client/enums.ts';
import type { Pause } from '../../calendars/workingTime.ts';

/** That a case came to a status. */
export interface StatusStep {
  /** As the history has it. */
  readonly to: string | null;
  readonly at: Date;
}

/** The statuses in which the team can do something: in all others the clocks of a case stand. */
const running: readonly (string | null)[] = [
  'OPEN',
  'IN_PROGRESS',
  'REOPENED',
] satisfies CaseStatus[];

/** Whether the clocks of a case run at a status. */
export function isRunning(status: string | null): boolean {
  return running.includes(status);
}

/**
 * When the clock of a case stood, by the changes of its status, and by those of its duplicates: of cases
 * that were joined it runs while that of one of them does, since they are about the same.
 *
 * @param histories of each case, in their order
 */
export function pausesOf(histories: readonly (readonly StatusStep[])[]): Pause[] {
  const steps = histories.flatMap((history) =>
    history.map(({ to, at }, index) => {
      const before = history[index - 1];
      return { at, by: Number(isRunning(to)) - Number(before ? isRunning(before.to) : false) };
    }),
  );
  const pauses: Pause[] = [];
  let cases = 0;
  let since: Date | null = null;
  for (const { at, by } of steps.sort((a, b) => a.at.getTime() - b.at.getTime() || b.by - a.by)) {
    if (cases > 0 && cases + by === 0) since = at;
    if (cases === 0 && by > 0 && since) {
      pauses.push({ from: since, to: at });
      since = null;
    }
    cases += by;
  }
  return since ? [...pauses, { from: since, to: null }] : pauses;
}

/** Pauses as if the clock had gone on from a moment at which it stood. */
export function cutAt(pauses: readonly Pause[], moment: Date): Pause[] {
  return pauses
    .filter(({ from }) => from < moment)
    .map(({ from, to }) => ({ from, to: to === null || to > moment ? moment : to }));
}
