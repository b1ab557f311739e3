import type { RuleStepKind } from '../../../prisma/generated/client/enums.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { actionFor } from '../actions.ts';
import '../actions/all.ts';
import { judge } from '../conditions/judge.ts';
import type { ReachedStep, StepOutcome } from '../stepAction.ts';
import type { Judge } from './branch.ts';
import { type Arms, storedArms } from './split.ts';
import { storedCame } from './storedCame.ts';
import type { CameOf } from './wait.ts';

/** What runs ask and do: that of the database, or of a dry run, which goes on in memory. */
export interface World {
  readonly judge: Judge;
  readonly came: CameOf;
  readonly arms: Arms;
  /** Does the steps of a kind that is none of the turn's own; the outcomes in their order. */
  readonly act: (
    kind: RuleStepKind,
    now: Date,
    reached: readonly ReachedStep<RuleStepKind>[],
  ) => Promise<readonly StepOutcome[]>;
}

/** What is stored, which steps change; in the transaction that notes their outcomes. */
export function storedWorld(db: WorkspaceDb): World {
  return {
    judge: (now, cases) => judge(db, now, cases),
    came: (waits) => storedCame(db, waits),
    arms: storedArms(db),
    act: (kind, now, reached) => {
      const action = actionFor(kind);
      if (!action) throw new Error(`No action does steps of the kind ${kind}`);
      return action(db, now, reached);
    },
  };
}
