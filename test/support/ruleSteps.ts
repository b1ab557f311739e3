import type { RuleStepKind, RuleTriggerKind } from '../../prisma/generated/client/enums.ts';
import { decodeId, newId } from '../../schema/kernel/id.ts';
import type { ModelName } from '../../schema/kernel/workspaceDb.ts';
import type { RuleDefinition, RuleStep, StepOf } from '../../schema/rules/definition.ts';
import '../../schema/runs/actions/all.ts';
import { actionFor } from '../../schema/runs/actions.ts';
import type { ReachedStep, RunState, StepOutcome } from '../../schema/runs/stepAction.ts';
import type { TestWorkspace } from './graph.ts';
import { atNoon } from './invitations.ts';

/** The key of a row, from its public id. */
export function keyIn(model: ModelName, id: string): string {
  const key = decodeId(model, id);
  if (!key) throw new Error(`${id} is no id of ${model}`);
  return key;
}

/** What triggered the runs of a test. */
export interface TestTrigger {
  readonly trigger?: RuleTriggerKind;
  readonly triggerId?: string | null;
  readonly data?: object;
}

/** A step without its key and the next one. */
export type StepValues<Kind extends RuleStepKind> = Omit<StepOf<Kind>, 'key' | 'next'>;

/**
 * Stores a rule of one step, and a run of it for each of some customers, by their ids, that has come to the
 * step.
 */
export async function reachStep<Kind extends RuleStepKind>(
  { db }: TestWorkspace,
  customers: readonly string[],
  values: StepValues<Kind> & { readonly kind: Kind },
  { trigger = 'CALL', triggerId = null, data = {} }: TestTrigger = {},
): Promise<(ReachedStep<Kind> & AnyReached)[]> {
  const written: unknown = { key: 'act', next: null, ...values };
  const step = written as StepOf<Kind> & RuleStep;
  const definition: RuleDefinition = {
    ...{ trigger: { kind: trigger }, condition: null, exitCondition: null, steps: [step] },
  };
  const ruleId = newId();
  const stored = JSON.parse(JSON.stringify(definition));
  await db.rule.createMany({ data: { id: ruleId, name: 'Apologise', definition: stored } });
  await db.ruleVersion.createMany({
    data: { id: newId(), ruleId, number: 1, definition: stored, createdAt: atNoon },
  });
  const runs = customers.map((customer) => ({
    ...{ id: newId(), ruleId, version: 1, visit: 1, trigger, triggerId, data },
    ...{ customerId: keyIn('Customer', customer), triggeredAt: atNoon },
  }));
  await db.run.createMany({
    data: runs.map((run) => ({
      ...{ ...run, status: 'QUEUED' as const, triggerKey: run.id },
      ...{ step: 'act', dueAt: atNoon, startedAt: atNoon },
    })),
  });
  const reached = runs.map((run) => ({
    id: newId(),
    run: { ...run, definition, dueAt: atNoon, depth: 0, causes: [] },
    step,
    caseId: null,
  }));
  await db.runStep.createMany({
    data: reached.map(({ id, run }) => ({
      ...{ id, runId: run.id, number: 1, key: 'act', kind: values.kind },
      ...{ status: 'WAITING' as const, startedAt: atNoon },
    })),
  });
  return reached;
}

/** A step of any kind that a run has come to. */
interface AnyReached {
  readonly id: string;
  readonly run: RunState;
  readonly step: RuleStep;
  readonly caseId: string | null;
}

/** Does steps in a transaction of their own, as the turn of runs does. */
export async function doSteps(
  { db }: TestWorkspace,
  reached: readonly AnyReached[],
  now = atNoon,
): Promise<readonly StepOutcome[]> {
  const [first] = reached;
  const action = first && actionFor(first.step.kind);
  if (!action) throw new Error('There is no step, or none that does something');
  return db.$transaction((tx) => action(tx, now, reached));
}

/** Reaches a step for one customer and does it; returns the outcome, and the step. */
export async function doStep<Kind extends RuleStepKind>(
  workspace: TestWorkspace,
  customer: string,
  values: StepValues<Kind> & { readonly kind: Kind },
  trigger?: TestTrigger,
): Promise<StepOutcome & { readonly id: string; again(): Promise<StepOutcome | undefined> }> {
  const reached = await reachStep<Kind>(workspace, [customer], values, trigger);
  const [outcome] = await doSteps(workspace, reached);
  const [step] = reached;
  if (!outcome || !step) throw new Error('The step has no outcome');
  const again = async () => (await doSteps(workspace, reached))[0];
  return { ...outcome, id: step.id, again };
}
