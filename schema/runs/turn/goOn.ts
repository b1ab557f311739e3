import type { RuleStepKind } from '../../../prisma/generated/client/enums.ts';
import { grouped } from '../../kernel/group.ts';
import type { RuleStep } from '../../rules/definition.ts';
import { type AtBranch, branch } from './branch.ts';
import { NotKnown } from './notKnown.ts';
import type { Progress, StepResult } from './progress.ts';
import { type AtSplit, split } from './split.ts';
import { type AtWait, wait } from './wait.ts';
import type { World } from './world.ts';

/**
 * Brings runs on until each waits or has ended, or for a number of rounds. In a round each does one step,
 * and those of a kind are done together.
 */
export async function goOn(
  world: World,
  now: Date,
  runs: readonly Progress[],
  rounds: number,
): Promise<void> {
  for (const progress of runs) if (progress.run.isRuleArchived) progress.close('RULE_ARCHIVED');
  for (let round = 0; round < rounds; round++) {
    await exit(
      world,
      now,
      runs.filter(({ isMoving }) => isMoving),
    );
    const moving = runs.filter(({ isMoving }) => isMoving);
    if (moving.length === 0) return;
    const kinds = grouped(moving.flatMap(atStep), ({ step }) => step.kind);
    for (const [kind, reached] of kinds) {
      const results = await perform(world, now, kind, reached);
      for (const [index, { progress }] of reached.entries()) {
        const result = results[index];
        if (!result) throw new Error(`The action of ${kind} left out an outcome`);
        progress.apply(result);
      }
    }
  }
}

interface AtStep {
  readonly id: string;
  readonly progress: Progress;
  readonly step: RuleStep;
}

function atStep(progress: Progress): AtStep {
  const reached = progress.reach();
  // A definition is checked before it is stored.
  if (!reached)
    throw new Error(`The version of run ${progress.run.id} has no step ${progress.step}`);
  return { ...reached, progress };
}

/** Ends the runs whose exit condition holds. */
async function exit({ judge }: World, now: Date, runs: readonly Progress[]): Promise<void> {
  const asked = runs.flatMap((progress) => {
    const condition = progress.run.definition.exitCondition;
    return condition ? [{ progress, condition, run: progress.run }] : [];
  });
  if (asked.length === 0) return;
  const holds = await judge(now, asked);
  for (const [index, { progress }] of asked.entries()) {
    if (holds[index] === null) throw new NotKnown();
    if (holds[index]) progress.close('EXIT_CONDITION');
  }
}

async function perform(
  world: World,
  now: Date,
  kind: RuleStepKind,
  reached: readonly AtStep[],
): Promise<readonly StepResult[]> {
  switch (kind) {
    case 'WAIT':
      return wait(world.came, now, reached.filter(isAtWait));
    case 'BRANCH':
      return branch(world.judge, now, reached.filter(isAtBranch));
    case 'SPLIT':
      return split(world.arms, now, reached.filter(isAtSplit));
    default: {
      const outcomes = await world.act(
        kind,
        now,
        reached.map(({ id, progress: { run, caseId }, step }) => ({ id, run, step, caseId })),
      );
      return outcomes.map((outcome, index) => ({
        ...outcome,
        next: nextOf(reached[index]?.step),
      }));
    }
  }
}

function isAtWait(at: AtStep): at is AtStep & AtWait {
  return at.step.kind === 'WAIT';
}

function isAtBranch(at: AtStep): at is AtStep & AtBranch {
  return at.step.kind === 'BRANCH';
}

function isAtSplit(at: AtStep): at is AtStep & AtSplit {
  return at.step.kind === 'SPLIT';
}

function nextOf(step: RuleStep | undefined): string | null {
  return step?.next ?? null;
}
