import type { Context } from '../kernel/context.ts';
import { newId } from '../kernel/id.ts';
import { notFound, UserErrorsThrown } from '../kernel/userError.ts';
import { nextReview } from '../review/review.ts';
import type { JourneyDuplicate } from './journey.input.ts';
import { insertMap } from './map.ts';
import { readMap } from './readMap.ts';

/**
 * Copies a journey with its stages, steps and links; touchpoints and personas are shared. External ids
 * are not copied, since each belongs to one row.
 */
export async function duplicateJourney(ctx: Context, input: JourneyDuplicate): Promise<string> {
  const map = await readMap(ctx, input.id);
  if (!map) throw new UserErrorsThrown(notFound(['input', 'id'], 'journey'));
  const key = newId();
  const keys = new Map(
    map.stages.flatMap(({ steps }) => steps.map((step) => [step.id, newId()] as const)),
  );
  await insertMap(ctx, {
    journey: {
      key,
      path: ['input'],
      input: {
        ...map,
        title: input.title ?? map.title,
        basis: 'ASSUMPTION',
        state: input.state ?? 'FUTURE',
        status: 'DRAFT',
        owner: map.ownerId,
        parent: map.parentId,
        reviewDueAt: await nextReview(ctx, ctx.now),
        personas: map.personas.map(({ persona }) => persona.id),
        externalIds: [],
      },
      past: { basedOnId: map.id },
    },
    stages: map.stages.map((stage) => ({
      key: newId(),
      path: [],
      input: { ...stage, externalIds: [] },
      past: { archivedAt: stage.archivedAt },
      steps: stage.steps.map((step) => ({
        key: keys.get(step.id) ?? newId(),
        path: [],
        input: {
          ...step,
          owner: step.ownerId,
          team: step.teamId,
          personas: step.personas.map(({ personaId }) => personaId),
          touchpoints: step.touchpoints.map(({ touchpointId }) => touchpointId),
          nextSteps: step.nextSteps.flatMap(({ toId }) => keys.get(toId) ?? []),
          externalIds: [],
        },
        past: { archivedAt: step.archivedAt },
      })),
    })),
  });
  return key;
}
