import { slaPolicies } from '../../prisma/seed/cases.ts';
import { runningClock } from '../../schema/cases/sla/clock.ts';
import { isRunning, pausesOf } from '../../schema/cases/sla/pauses.ts';
import { choosePolicies, readPolicies, workingTimes } from '../../schema/cases/sla/policies.ts';
import { storeTargets, type Target } from '../../schema/cases/sla/storeTargets.ts';
import type { Context } from '../../schema/kernel/context.ts';
import { grouped } from '../../schema/kernel/group.ts';
import { newId } from '../../schema/kernel/id.ts';
import { SlaPolicy } from '../../schema/slaPolicies/slaPolicy.ts';
import type { CaseRows } from './demoCases.ts';

/**
 * Makes the policies of the demo, and the targets of its cases as if they had been there all the year. Those
 * that were missed are noted by the worker, as any others.
 */
export async function promiseCases(
  ctx: Context,
  { cases, changes }: Pick<CaseRows, 'cases' | 'changes'>,
): Promise<void> {
  const { db, now } = ctx;
  await SlaPolicy.create(
    ctx,
    slaPolicies.map((input) => ({ key: newId(), input, path: [input.name] })),
  );
  const policies = await readPolicies(db);
  const policyOf = await choosePolicies(db, policies, cases);
  const ofWorkspace = { calendarId: null, teamCalendarId: null };
  const working = (await workingTimes(db, [ofWorkspace]))(ofWorkspace);
  const statuses = changes.filter(({ field }) => field === 'STATUS');
  const histories = grouped(statuses, ({ caseId }) => caseId);
  const targets = cases.flatMap(({ id, status, statusAt, openedAt, ...found }): Target[] => {
    const policy = policyOf.get(id);
    if (!policy) return [];
    const pauses = pausesOf([histories.get(id) ?? []]);
    const promised = [
      ['FIRST_RESPONSE', policy.firstResponseMinutes, found.firstResponseAt],
      ['RESOLUTION', policy.resolutionMinutes, found.resolvedAt],
    ] as const;
    return promised.flatMap(([kind, minutes, reachedAt]) => {
      if (minutes === null) return [];
      const stoppedAt = status === 'CANCELED' ? statusAt : null;
      const progress = { reachedAt, stoppedAt, raisesAlarm: isRunning(status) };
      const clock = runningClock(now, { minutes, startedAt: openedAt }, progress, working, pauses);
      return [{ caseId: id, kind, policyId: policy.id, ...clock }];
    });
  });
  await storeTargets(
    db,
    now,
    targets.map((after) => ({ before: null, after })),
  );
}
