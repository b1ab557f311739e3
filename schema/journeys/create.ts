import type { Context } from '../kernel/context.ts';
import { newId } from '../kernel/id.ts';
import { requireScope } from '../kernel/scope.ts';
import {
  type InputPath,
  invalid,
  throwUserErrors,
  type UserErrorShape,
} from '../kernel/userError.ts';
import { statusErrors } from '../review/mapStatus.ts';
import { nextReview } from '../review/review.ts';
import { type NewTouchpoint, Touchpoint } from '../touchpoints/touchpoint.ts';
import type { JourneyCreate } from './journey.input.ts';
import { insertMap, type StepDraft } from './map.ts';

type StageInput = NonNullable<JourneyCreate['stages']>[number];
type StepInput = NonNullable<StageInput['steps']>[number];

/** Makes a journey with its whole map, and the new touchpoints of its steps. All or nothing. */
export async function createJourney(ctx: Context, input: JourneyCreate): Promise<string> {
  const key = newId();
  const path = ['input'];
  const stages = (input.stages ?? []).map((stage, index) => ({
    stage,
    path: [...path, 'stages', String(index)],
  }));
  const steps = stages.flatMap(({ stage, path }) =>
    (stage.steps ?? []).map((step, index) => ({
      step,
      path: [...path, 'steps', String(index)],
      key: newId(),
    })),
  );
  const keys = new Map(steps.flatMap(({ step, key }) => (step.key ? [[step.key, key]] : [])));
  throwUserErrors([...statusErrors('Journey', input.status, false, path), ...stepErrors(steps)]);

  const newTouchpoints: NewTouchpoint[] = [];
  const drafts = new Map(
    steps.map(({ step, key, path }) => [step, stepDraft(step, key, path, keys, newTouchpoints)]),
  );
  if (newTouchpoints.length > 0) requireScope(ctx, 'touchpoints:write', 'A new touchpoint');
  await Touchpoint.create(ctx, newTouchpoints);
  const reviewDueAt = input.reviewDueAt === undefined ? await nextReview(ctx, ctx.now) : undefined;
  await insertMap(ctx, {
    journey: { key, input, path, ...(reviewDueAt && { past: { reviewDueAt } }) },
    stages: stages.map(({ stage, path }) => ({
      key: newId(),
      input: stage,
      path,
      steps: (stage.steps ?? []).flatMap((step) => drafts.get(step) ?? []),
    })),
  });
  return key;
}

/** A step in its stored form. Adds its new touchpoints to `newTouchpoints`. */
function stepDraft(
  step: StepInput,
  key: string,
  path: InputPath,
  keys: ReadonlyMap<string, string>,
  newTouchpoints: NewTouchpoint[],
): StepDraft {
  const touchpoints = (step.touchpoints ?? []).flatMap((choice, index) => {
    if (!choice.new) return choice.id ?? [];
    const touchpoint = {
      key: newId(),
      input: choice.new,
      path: [...path, 'touchpoints', String(index), 'new'],
    };
    newTouchpoints.push(touchpoint);
    return touchpoint.key;
  });
  const nextSteps = (step.nextSteps ?? []).flatMap((next) => keys.get(next) ?? []);
  return { key, path, input: { ...step, touchpoints, nextSteps } };
}

function stepErrors(steps: readonly { step: StepInput; path: InputPath }[]): UserErrorShape[] {
  const known = new Set(steps.map(({ step }) => step.key));
  const seen = new Set<string>();
  return steps.flatMap(({ step, path }) => {
    const errors = (step.nextSteps ?? []).flatMap((next, index) =>
      known.has(next)
        ? []
        : [
            invalid(
              'INVALID_VALUE',
              [...path, 'nextSteps', String(index)],
              'No step of this map has this key.',
            ),
          ],
    );
    if (step.key && seen.has(step.key)) {
      errors.push(invalid('DUPLICATE', [...path, 'key'], 'An earlier step has this key.'));
    }
    if (step.key) seen.add(step.key);
    return errors;
  });
}
