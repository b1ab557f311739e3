import type { RuleStepKind } from '../../../prisma/generated/client/enums.ts';
import { TryAgain } from '../../kernel/tryAgain.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { readLocked } from '../../toolkit/write/revision.ts';
import type { ReachedStep, RunState, StepAction, StepOutcome } from '../stepAction.ts';

/** What became of steps, by their keys. */
export type Outcomes = ReadonlyMap<string, StepOutcome>;

/** A step that had nothing to do, or may not. */
export function skipped(reason: string, log: string): StepOutcome {
  return { status: 'SKIPPED', reason, log };
}

const erased = skipped('ERASED', 'The customer was erased.');
const archived = skipped('ARCHIVED', 'The customer is archived.');

/**
 * Makes an action of what is done for customers that are in use; it returns the outcomes by the keys of the
 * steps. They are locked until the transaction ends, so that none is merged or erased meanwhile.
 *
 * @throws TryAgain if a customer was merged: by now its runs are those of the survivor
 */
export function forCustomers<Kind extends RuleStepKind>(
  act: (db: WorkspaceDb, now: Date, reached: readonly ReachedStep<Kind>[]) => Promise<Outcomes>,
): StepAction<Kind> {
  return async (db, now, reached) => {
    const customers = new Set(reached.map(({ run }) => run.customerId));
    const locked = await readLocked(db, 'Customer', [...customers], 'NO KEY UPDATE');
    if ([...locked.values()].some(({ mergedIntoId }) => mergedIntoId != null)) throw new TryAgain();
    const stop = ({ run }: ReachedStep<Kind>): StepOutcome | null => {
      const customer = locked.get(run.customerId);
      if (!customer) return erased;
      return customer.archivedAt === null ? null : archived;
    };
    const open = reached.filter((step) => stop(step) === null);
    const outcomes = open.length === 0 ? new Map() : await act(db, now, open);
    return reached.map((step): StepOutcome => {
      const outcome = stop(step) ?? outcomes.get(step.id);
      if (!outcome) throw new Error(`The step ${step.step.key} has no outcome`);
      return outcome;
    });
  };
}

/** Steps in rounds of which each has a customer once, in their order: one that comes later sees the ones before. */
export function inRounds<Reached extends { readonly run: Pick<RunState, 'customerId'> }>(
  reached: readonly Reached[],
): Reached[][] {
  const rounds: Reached[][] = [];
  const seen = new Map<string, number>();
  for (const step of reached) {
    const round = seen.get(step.run.customerId) ?? 0;
    seen.set(step.run.customerId, round + 1);
    const those = rounds[round];
    if (those) those.push(step);
    else rounds.push([step]);
  }
  return rounds;
}
