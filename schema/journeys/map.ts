import type { Context } from '../kernel/context.ts';
import {
  type InputPath,
  invalid,
  throwUserErrors,
  type UserErrorShape,
} from '../kernel/userError.ts';
import { Journey } from './journey.ts';
import { atMost, type LimitName, limits } from './limits.ts';
import { Stage } from './stage.ts';
import { Step } from './step.ts';

/** A whole journey map, ready to be stored, with the keys of its rows. */
export interface MapDraft {
  /** `insertMap` adds the personas of the steps to its own. */
  journey: Parameters<typeof Journey.insert>[1][number];
  stages: readonly StageDraft[];
}

export type StageDraft = Parameters<typeof Stage.insert>[1][number] & {
  /** Their `nextSteps` are steps of the same map. */
  steps: readonly StepDraft[];
};

export type StepDraft = Parameters<typeof Step.insert>[1][number];

/**
 * Stores a map. The number of statements does not grow with the map.
 *
 * @throws Refused with `TOO_MANY` if it has more steps, personas or touchpoints than a map can have
 */
export async function insertMap(ctx: Context, { journey, stages }: MapDraft): Promise<void> {
  const { key: journeyId, input, path } = journey;
  const steps = stages.flatMap((stage) => stage.steps);
  const personas = new Set([
    ...(input.personas ?? []),
    ...steps.flatMap((step) => step.input.personas ?? []),
  ]);
  const touchpoints = new Set(steps.flatMap((step) => step.input.touchpoints ?? []));
  throwUserErrors([
    ...tooMany('steps', steps.length, [...path, 'stages']),
    ...tooMany('personas', personas.size, [...path, 'personas']),
    ...tooMany('touchpoints', touchpoints.size, [...path, 'stages']),
  ]);
  await Journey.insert(ctx, [{ ...journey, input: { ...input, personas: [...personas] } }]);
  await Stage.insert(
    ctx,
    stages.map((stage, position) => ({ ...stage, past: { ...stage.past, journeyId, position } })),
  );
  await Step.insert(
    ctx,
    stages.flatMap(({ key: stageId, steps }) =>
      steps.map((step, position) => ({
        ...step,
        past: { ...step.past, journeyId, stageId, position },
      })),
    ),
  );
}

function tooMany(counted: LimitName, count: number, path: InputPath): UserErrorShape[] {
  return count > limits[counted] ? [invalid('TOO_MANY', path, atMost(counted))] : [];
}
