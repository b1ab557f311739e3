import type { Context } from '../kernel/context.ts';
import { newId } from '../kernel/id.ts';
import { notFound, UserErrorsThrown } from '../kernel/userError.ts';
import { nextReview } from '../review/review.ts';
import type { JourneyDuplicate } from './journey.input.ts';
import { insertMap } from './map.ts';
import { readMap, type StoredMap } from './readMap.ts';

/**
 * Draws a journey again, based on the first: stages, steps and links are copied, touchpoints and
 * personas shared. External ids stay with the first, since one leads to one row only.
 */
export async function duplicateJourney(ctx: Context, input: JourneyDuplicate): Promise<string> {
  const map = await readMap(ctx, input.id);
  if (!map) throw new UserErrorsThrown(notFound(['input', 'id'], 'journey'));
  const key = newId();
  const keys = new Map(
    map.stages.flatMap(({ steps }) => steps.map((step) => [step.id, newId()] as const)),
  );
  await insertMap(ctx, {
    key,
    path: ['input'],
    columns: {
      title: input.title ?? map.title,
      description: map.description,
      basis: 'ASSUMPTION',
      state: input.state ?? 'FUTURE',
      status: 'DRAFT',
      level: map.level,
      goal: map.goal,
      scopeStart: map.scopeStart,
      scopeEnd: map.scopeEnd,
      parentId: map.parentId,
      ownerId: map.ownerId,
      basedOnId: map.id,
      reviewDueAt: await nextReview(ctx, ctx.now),
    },
    personas: map.personas.map(({ persona }) => persona.id),
    externalIds: [],
    stages: map.stages.map((stage) => ({
      key: newId(),
      path: [],
      columns: {
        name: stage.name,
        description: stage.description,
        archivedAt: stage.archivedAt,
      },
      externalIds: [],
      steps: stage.steps.map((step) => ({
        key: keys.get(step.id) ?? newId(),
        path: [],
        columns: stepCopy(step),
        externalIds: [],
        personas: step.personas.map(({ personaId }) => personaId),
        touchpoints: step.touchpoints.map(({ touchpointId }) => touchpointId),
        nextSteps: step.nextSteps.flatMap(({ toId }) => keys.get(toId) ?? []),
      })),
    })),
  });
  return key;
}

/** What a step says of itself, without its place and its links. */
export function stepCopy(step: StoredMap['stages'][number]['steps'][number]) {
  return {
    title: step.title,
    description: step.description,
    customerActions: step.customerActions,
    thoughts: step.thoughts,
    feelings: step.feelings,
    emotion: step.emotion,
    effort: step.effort,
    momentOfTruth: step.momentOfTruth,
    expectations: step.expectations,
    painPoints: step.painPoints,
    gains: step.gains,
    opportunities: step.opportunities,
    layer: step.layer,
    archivedAt: step.archivedAt,
  };
}
