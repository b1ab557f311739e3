import { expect } from 'vitest';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { Simulated } from './simulate.ts';

/** A step as a run came through it. */
interface StepTaken {
  readonly key: string;
  readonly status: string;
  readonly reason: string | null;
  readonly arm: string | null;
  readonly startedAt: string;
  readonly endedAt: string | null;
  /** Why its message was not sent. */
  readonly unsent: string | null;
}

/** A run of a customer, with its steps in their order. */
interface Way {
  readonly customerId: string;
  readonly triggeredAt: string;
  readonly startedAt: string;
  readonly end: string | null;
  readonly steps: readonly StepTaken[];
  readonly isUnknown: boolean;
}

/** All runs by their beginnings, and how often none began, by the reason. */
interface Ways {
  readonly runs: readonly Way[];
  readonly skipped: Readonly<Record<string, number>>;
}

interface Taken {
  readonly key: string;
  readonly status: string;
  readonly reason: string | null;
  readonly arm: string | null;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
}

function taken(
  { key, status, reason, arm, startedAt, endedAt }: Taken,
  unsent: string | null,
): StepTaken {
  const ended = endedAt?.toISOString() ?? null;
  return { key, status, reason, arm, startedAt: startedAt.toISOString(), endedAt: ended, unsent };
}

function inOrder(runs: readonly Way[]): Way[] {
  const orderOf = ({ customerId, startedAt, triggeredAt }: Way) =>
    `${customerId} ${startedAt} ${triggeredAt}`;
  return [...runs].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}

/** What a dry run says that would have been. */
export function triedRuns(people: readonly Simulated[]): Ways {
  const skipped: Record<string, number> = {};
  for (const reason of people.flatMap((person) => person.skipped)) {
    skipped[reason] = (skipped[reason] ?? 0) + 1;
  }
  const runs = people.flatMap((person) =>
    person.runs.map(({ past: { run }, startedAt, end, steps, isUnknown }) => ({
      ...{ customerId: run.customerId, triggeredAt: run.triggeredAt.toISOString() },
      ...{ startedAt: startedAt.toISOString(), end, isUnknown },
      steps: [...steps.values()]
        .sort((a, b) => a.number - b.number)
        .map((row) => taken(row, person.unsent.get(row.id) ?? null)),
    })),
  );
  return { runs: inOrder(runs), skipped };
}

/** What was. */
export async function doneRuns(db: WorkspaceDb): Promise<Ways> {
  const runs = await db.run.findMany({ include: { steps: { orderBy: { number: 'asc' } } } });
  const messages = await db.message.findMany({
    where: { state: { not: 'SENT' } },
    select: { id: true, state: true, decisionReason: true },
  });
  const unsent = new Map(
    messages.map(({ id, state, decisionReason }) => [
      id,
      state === 'REFUSED' ? decisionReason : state,
    ]),
  );
  const skips = await db.ruleSkip.findMany({ select: { reason: true, count: true } });
  return {
    runs: inOrder(
      runs.map(({ customerId, triggeredAt, startedAt, end, steps }) => ({
        ...{ customerId, triggeredAt: triggeredAt.toISOString(), end, isUnknown: false },
        ...{
          startedAt: startedAt.toISOString(),
          steps: steps.map((row) => taken(row, unsent.get(row.id) ?? null)),
        },
      })),
    ),
    skipped: Object.fromEntries(skips.map(({ reason, count }) => [reason, count])),
  };
}

/**
 * What a dry run says is what was: all of it where it knows all; or else the runs that it knows, the steps
 * of the others up to where it knows no more, and no reason more often than it was.
 */
export function haveMet(said: Ways, was: Ways): void {
  const isAllKnown = !said.skipped.UNKNOWN && said.runs.every(({ isUnknown }) => !isUnknown);
  if (isAllKnown) {
    expect(said).toEqual(was);
    return;
  }
  const knownOf = (way: Way, isUnknown: boolean) => ({
    ...{ ...way, end: isUnknown ? null : way.end, isUnknown },
    steps: isUnknown ? way.steps.filter(({ endedAt }) => endedAt !== null) : way.steps,
  });
  const left = [...was.runs];
  for (const run of said.runs) {
    const known = knownOf(run, run.isUnknown);
    const index = left.findIndex(
      ({ customerId, startedAt, triggeredAt }) =>
        customerId === run.customerId &&
        startedAt === run.startedAt &&
        triggeredAt === run.triggeredAt,
    );
    const [real] = index < 0 ? [] : left.splice(index, 1);
    const steps = real && run.isUnknown ? real.steps.slice(0, known.steps.length) : real?.steps;
    expect(known).toEqual(real && { ...knownOf(real, run.isUnknown), steps });
  }
  for (const [reason, count] of Object.entries(said.skipped)) {
    if (reason === 'UNKNOWN') continue;
    expect({ reason, count: Math.max(count, was.skipped[reason] ?? 0) }).toEqual({
      reason,
      count: was.skipped[reason] ?? 0,
    });
  }
}
