import type { BranchStep } from '../../rules/definition.ts';
import type { JudgedCase } from '../conditions/judge.ts';
import { NotKnown } from './notKnown.ts';
import type { Progress, StepResult } from './progress.ts';

/** A run at a BRANCH step. */
export interface AtBranch {
  readonly progress: Progress;
  readonly step: BranchStep;
}

/** Says whether conditions hold of runs at a moment, in their order; null where that is not known. */
export type Judge = (
  now: Date,
  cases: readonly JudgedCase[],
) => Promise<readonly (boolean | null)[]>;

/** Follows the first branch of each whose condition holds; its arm is the number of that branch, from 1. */
export async function branch(
  judge: Judge,
  now: Date,
  reached: readonly AtBranch[],
): Promise<StepResult[]> {
  const cases = reached.flatMap(({ progress: { run }, step: { branches } }) =>
    branches.map(({ condition }) => ({ condition, run })),
  );
  const holds = await judge(now, cases);
  let first = 0;
  return reached.map(({ step: { branches, next } }) => {
    const own = holds.slice(first, first + branches.length);
    const chosen = own.findIndex((each) => each !== false);
    if (own[chosen] === null) throw new NotKnown();
    first += branches.length;
    const followed = branches[chosen];
    return followed
      ? { status: 'SUCCEEDED', next: followed.next, arm: String(chosen + 1) }
      : { status: 'SUCCEEDED', next, arm: 'none' };
  });
}
