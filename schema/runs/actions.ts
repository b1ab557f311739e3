import type { RuleStepKind } from '../../prisma/generated/client/enums.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import type { StepOf } from '../rules/definition.ts';
import type { ReachedStep, StepAction, StepOutcome } from './stepAction.ts';

/** Steps of any kind that runs have come to. */
type AnyAction = (
  db: WorkspaceDb,
  now: Date,
  reached: readonly ReachedStep<RuleStepKind>[],
) => Promise<readonly StepOutcome[]>;

const actions = new Map<RuleStepKind, AnyAction>();

/**
 * Has the steps of a kind done by an action: one for each kind.
 *
 * @example
 * ```ts
 * onStep('NOTIFY', async (_db, _now, reached) => reached.map(() => ({ status: 'SUCCEEDED' })));
 * ```
 */
export function onStep<Kind extends RuleStepKind>(kind: Kind, action: StepAction<Kind>): void {
  if (actions.has(kind)) throw new Error(`Steps of the kind ${kind} have an action already`);
  actions.set(kind, (db, now, reached) =>
    action(
      db,
      now,
      reached.map(({ step, ...others }) => {
        if (!isOf(kind, step)) throw new Error(`${step.kind} is no step of the kind ${kind}`);
        return { ...others, step };
      }),
    ),
  );
}

function isOf<Kind extends RuleStepKind>(
  kind: Kind,
  step: StepOf<RuleStepKind>,
): step is StepOf<Kind> {
  return step.kind === kind;
}

/** What does the steps of a kind; undefined for those that the turn itself does, and for a kind that comes later. */
export function actionFor(kind: RuleStepKind): AnyAction | undefined {
  return actions.get(kind);
}
