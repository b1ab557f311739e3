import type { CaseTargetKind } from '../../../prisma/generated/client/enums.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { openStatuses } from '../states.ts';
import { type Clock, isMissed, runningClock, settledClock } from './clock.ts';
import { isRunning, pausesOf, type StatusStep } from './pauses.ts';
import { choosePolicies, type Policy, readPolicies, workingTimes } from './policies.ts';
import { type ChangedTarget, storeTargets, type Target, targetColumns } from './storeTargets.ts';

/** A case whose targets are to follow what it is now. */
export interface TimedCase {
  readonly id: string;
  /** Whether it was opened just now. */
  readonly isNew?: boolean;
  /** Whether its policy is looked for; otherwise it is the one that it has. */
  readonly chooses?: boolean;
  /** The duplicate that was joined into it just now. */
  readonly duplicate?: string | undefined;
}

/**
 * Has the targets of cases follow from their policies, calendars and histories, in the transaction that
 * changed or locked the cases; in as many statements for many as for one.
 */
export async function setTargets(
  db: WorkspaceDb,
  now: Date,
  timed: readonly TimedCase[],
): Promise<void> {
  if (timed.length === 0) return;
  const policies = await readPolicies(db);
  if (policies.length === 0 && timed.every(({ isNew }) => isNew)) return;
  const stored = await readCases(db, timed);
  const policyOf = await policiesOf(db, policies, timed, stored);
  const promised = timed.flatMap((each): PromisedCase[] => {
    const own = stored.get(each.id);
    const policy = policyOf.get(each.id);
    if (!own || (!policy && own.targets.length === 0)) return [];
    return [{ own, policy, isNew: each.isNew, rivals: rivalsOf(each, stored, policies) }];
  });
  if (promised.length === 0) return;
  const workingTimeOf = await workingTimes(
    db,
    promised.flatMap(({ own, policy, rivals }) =>
      [policy, ...rivals.map((rival) => rival.policy)].flatMap((each) =>
        each ? [counted(each, own)] : [],
      ),
    ),
  );
  const histories = await historiesOf(db, promised);
  await storeTargets(
    db,
    now,
    promised.flatMap((each) => {
      const { own } = each;
      const at = own.statusAt > now ? own.statusAt : now;
      const cases = [own.id, ...own.joined.map(({ id }) => id)];
      const pauses = pausesOf(cases.map((id) => histories.get(id) ?? []));
      return kinds.map((kind) =>
        changeOf(each, kind, at, (policy, minutes) => {
          const begun = { minutes, startedAt: own.openedAt };
          const working = workingTimeOf(counted(policy, own));
          return runningClock(at, begun, progressOf(own, kind), working, pauses);
        }),
      );
    }),
  );
}

const kinds: readonly CaseTargetKind[] = ['FIRST_RESPONSE', 'RESOLUTION'];

type StoredCase = Awaited<ReturnType<typeof rowsOf>>[number];

/** A case for which something is or was promised. */
interface PromisedCase {
  readonly own: StoredCase;
  /** Undefined if none fits any more. */
  readonly policy: Policy | undefined;
  readonly isNew: boolean | undefined;
  readonly rivals: readonly Rival[];
}

/** A target of the duplicate that is joined into a case, and its policy. */
interface Rival {
  readonly target: Target;
  readonly policy: Policy | undefined;
}

/** What becomes of one target of a case. */
function changeOf(
  { own, policy, isNew, rivals }: PromisedCase,
  kind: CaseTargetKind,
  at: Date,
  clockOf: (policy: Policy, minutes: number) => Clock,
): ChangedTarget {
  const progress = progressOf(own, kind);
  const before = own.targets.find((target) => target.kind === kind) ?? null;
  const settled = (target: Target): Target => ({ ...target, ...settledClock(target, progress) });
  const promise = (by: Policy | undefined): Target | null => {
    const minutes = by && minutesOf(by, kind);
    if (!by || minutes == null) return null;
    return { caseId: own.id, kind, policyId: by.id, ...clockOf(by, minutes) };
  };
  const follow = (): Target | null => {
    if (!before) {
      const first = progress.reachedAt ? null : promise(policy);
      // What was due before it was promised raises no alarm.
      return first && !isNew && isMissed(first, at)
        ? { ...first, overdueAt: at, alarmAt: null }
        : first;
    }
    const isReached = before.reachedAt !== null && progress.reachedAt !== null;
    const isLeft = !policy && !openStatuses.includes(own.status);
    return isReached || isLeft || isMissed(before, at) ? settled(before) : promise(policy);
  };
  const after = follow();
  const rival = rivals.find(({ target }) => target.kind === kind);
  const isSettled = progress.reachedAt !== null || (before !== null && isMissed(before, at));
  if (!rival || rival.target.reachedAt || isSettled) return { before, after };
  return isMissed(rival.target, at)
    ? { before, after: settled({ ...rival.target, caseId: own.id }) }
    : { before, after: earlier(after, promise(rival.policy)) };
}

/** The target that is due first; of two whose clocks stand, the one with less time left. */
function earlier(one: Target | null, other: Target | null): Target | null {
  if (!one || !other) return one ?? other;
  const [[due, left], [otherDue, otherLeft]] = [orderOf(one), orderOf(other)];
  return otherDue < due || (otherDue === due && otherLeft < left) ? other : one;
}

function orderOf({ dueAt, remainingMinutes }: Target): [number, number] {
  return [
    dueAt?.getTime() ?? Number.POSITIVE_INFINITY,
    remainingMinutes ?? Number.POSITIVE_INFINITY,
  ];
}

function rowsOf(db: WorkspaceDb, keys: string[]) {
  return db.case.findMany({
    where: { id: { in: keys } },
    select: {
      ...{ id: true, status: true, statusAt: true, priority: true, teamId: true },
      ...{ customerId: true, openedAt: true, firstResponseAt: true, resolvedAt: true },
      ...{ archivedAt: true, team: { select: { calendarId: true } } },
      ...{ targets: { select: targetColumns }, joined: { select: { id: true } } },
    },
  });
}

/** The cases and the duplicates that were joined into them, by their keys. */
async function readCases(
  db: WorkspaceDb,
  timed: readonly TimedCase[],
): Promise<ReadonlyMap<string, StoredCase>> {
  const keys = timed.flatMap(({ id, duplicate }) => (duplicate ? [id, duplicate] : [id]));
  return new Map((await rowsOf(db, [...new Set(keys)])).map((row) => [row.id, row]));
}

function rivalsOf(
  { duplicate }: TimedCase,
  stored: ReadonlyMap<string, StoredCase>,
  policies: readonly Policy[],
): Rival[] {
  const targets = stored.get(duplicate ?? '')?.targets ?? [];
  return targets.map((target) => {
    return { target, policy: policies.find(({ id }) => id === target.policyId) };
  });
}

/** The policies that cases have now: chosen for them, also where the one that they had is archived. */
async function policiesOf(
  db: WorkspaceDb,
  policies: readonly Policy[],
  timed: readonly TimedCase[],
  stored: ReadonlyMap<string, StoredCase>,
): Promise<ReadonlyMap<string, Policy>> {
  const found = new Map<string, Policy>();
  const choosing: StoredCase[] = [];
  for (const { id, chooses } of timed) {
    const own = stored.get(id);
    if (!own) continue;
    const target = own.targets.find(({ reachedAt, overdueAt }) => !reachedAt && !overdueAt);
    const had = policies.find((policy) => policy.id === target?.policyId);
    const isOpen = openStatuses.includes(own.status);
    if (isOpen && (chooses || (target && !had))) choosing.push(own);
    else if (had) found.set(id, had);
  }
  const chosen = await choosePolicies(db, policies, choosing);
  return new Map([...found, ...chosen]);
}

function counted({ calendarId }: Policy, { team }: StoredCase) {
  return { calendarId, teamCalendarId: team?.calendarId ?? null };
}

/** How many minutes a policy promises; null for nothing. */
function minutesOf(policy: Policy, kind: CaseTargetKind): number | null {
  return kind === 'FIRST_RESPONSE' ? policy.firstResponseMinutes : policy.resolutionMinutes;
}

function progressOf(own: StoredCase, kind: CaseTargetKind) {
  return {
    reachedAt: kind === 'FIRST_RESPONSE' ? own.firstResponseAt : own.resolvedAt,
    stoppedAt: own.status === 'CANCELED' ? own.statusAt : null,
    raisesAlarm: isRunning(own.status) && own.archivedAt === null,
  };
}

/** The changes of status of cases and of their duplicates, by the case; new ones have none that stops a clock. */
async function historiesOf(
  db: WorkspaceDb,
  promised: readonly PromisedCase[],
): Promise<ReadonlyMap<string, readonly StatusStep[]>> {
  const keys = promised.flatMap(({ own, isNew }) =>
    isNew ? [] : [own.id, ...own.joined.map(({ id }) => id)],
  );
  const histories = new Map<string, StatusStep[]>();
  if (keys.length === 0) return histories;
  const changes = await db.caseChange.findMany({
    where: { caseId: { in: keys }, field: 'STATUS' },
    orderBy: [{ revision: 'asc' }, { id: 'asc' }],
    select: { caseId: true, to: true, at: true },
  });
  for (const { caseId, ...change } of changes) {
    const own = histories.get(caseId);
    if (own) own.push(change);
    else histories.set(caseId, [change]);
  }
  return histories;
}
