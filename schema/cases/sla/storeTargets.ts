import type { CaseTargetKind } from '../../../prisma/generated/client/enums.ts';
import { insertRows } from '../../kernel/rows.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { enqueueAlarms } from './alarms.ts';
import type { Clock } from './clock.ts';

/** What was promised for a case, as it is stored. */
export interface Target extends Clock {
  readonly caseId: string;
  readonly kind: CaseTargetKind;
  readonly policyId: string;
}

export const targetColumns = {
  ...{ caseId: true, kind: true, policyId: true, minutes: true, startedAt: true, dueAt: true },
  ...{ remainingMinutes: true, reachedAt: true, stoppedAt: true, overdueAt: true, alarmAt: true },
} as const satisfies Readonly<Record<keyof Target, true>>;

const columns = Object.keys(targetColumns) as (keyof Target)[];

/** A target before and after a change; null where there is none. */
export interface ChangedTarget {
  readonly before: Target | null;
  readonly after: Target | null;
}

function isSame({ before, after }: ChangedTarget): boolean {
  return columns.every((column) => before?.[column]?.valueOf() === after?.[column]?.valueOf());
}

/** Stores targets that changed, and has those looked at whose clocks run; three statements for all. */
export async function storeTargets(
  db: WorkspaceDb,
  now: Date,
  targets: readonly ChangedTarget[],
): Promise<void> {
  const changed = targets.filter((target) => !isSame(target));
  const replaced = changed.flatMap(({ before }) => before ?? []);
  const casesOf = (kind: CaseTargetKind) => ({
    kind,
    caseId: { in: replaced.flatMap((target) => (target.kind === kind ? [target.caseId] : [])) },
  });
  if (replaced.length > 0) {
    await db.caseTarget.deleteMany({
      where: { OR: [casesOf('FIRST_RESPONSE'), casesOf('RESOLUTION')] },
    });
  }
  await insertRows(
    db,
    'CaseTarget',
    changed.flatMap(({ after }) => after ?? []),
  );
  await enqueueAlarms(
    db,
    now,
    changed.flatMap(({ before, after }) => {
      const at = after?.alarmAt;
      return at && at.getTime() !== before?.alarmAt?.getTime() ? [at] : [];
    }),
  );
}
