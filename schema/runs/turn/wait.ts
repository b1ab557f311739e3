import type { WaitStep } from '../../rules/definition.ts';
import type { Progress, StepResult } from './progress.ts';
import { waitEnd } from './waitEnd.ts';

/** A run at a WAIT step. */
export interface AtWait {
  readonly progress: Progress;
  readonly step: WaitStep;
}

/** Returns which waits, by their index, got what they wait for in time. */
export type CameOf = (waits: readonly Wait[]) => Promise<ReadonlySet<number>>;

/** Milliseconds by which a wait can end late without that being said. */
const lateMs = 60_000;

/**
 * Begins waits, and ends those that are over: what they wait for came, or their time did. What has come is
 * looked up, so that a run that is woken twice, or for nothing, is not brought on by it.
 */
export async function wait(
  cameOf: CameOf,
  now: Date,
  waits: readonly AtWait[],
): Promise<StepResult[]> {
  const judged = waits.map((at) => waitOf(at, now));
  const came = await cameOf(judged);
  return judged.map((each, index) => resultOf(each, came.has(index), now));
}

export interface Wait extends AtWait {
  /** When it ends at the latest. */
  readonly dueAt: Date;
  /** What ends it before: the id of an invitation, or the type of an event; null for nothing. */
  readonly waitsFor: string | null;
  /** Whether it waits for the answer to an invitation that was not made. */
  readonly isVain: boolean;
}

function waitOf({ progress, step }: AtWait, now: Date): Wait {
  const { run } = progress;
  const dueAt = progress.earlierAt(step.key)?.dueAt ?? waitEnd(step, now, run.timeZone);
  const invitation = step.response === null ? null : progress.invitationOf(step.response);
  const isVain = step.response !== null && invitation === null;
  return { progress, step, dueAt, waitsFor: invitation ?? step.event, isVain };
}

function resultOf(
  { progress, step, dueAt, waitsFor, isVain }: Wait,
  came: boolean,
  now: Date,
): StepResult {
  const isFor = step.event !== null || step.response !== null;
  if (came) return { status: 'SUCCEEDED', next: step.next, log: 'What it waited for came.' };
  if (isVain) {
    const log = `Step ${step.response} made no invitation that could be answered.`;
    return { status: 'SKIPPED', next: step.onTimeout, reason: 'NO_INVITATION', log };
  }
  if (dueAt > now) return { status: 'WAITING', next: null, dueAt, waitsFor };
  const began = progress.earlierAt(step.key);
  const late = began ? now.getTime() - dueAt.getTime() : 0;
  const log = [
    ...(isFor ? ['What it waited for did not come in time.'] : []),
    ...(late > lateMs ? [`It went on ${inMinutes(late)} late.`] : []),
  ].join(' ');
  return {
    ...{ status: 'SUCCEEDED', next: isFor ? step.onTimeout : step.next },
    ...(isFor && { reason: 'TIMEOUT' }),
    ...(log !== '' && { log }),
  };
}

function inMinutes(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  return minutes === 1 ? '1 minute' : `${minutes} minutes`;
}
