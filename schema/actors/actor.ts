import type { Context } from '../kernel/context.ts';
import type { Usage } from '../toolkit/write/lifecycle.ts';
import { usageBy } from '../toolkit/write/usage.ts';

/** What an actor owns, has reviewed, published or started, and the keys it acts through. */
export function actorUsage(ctx: Context, key: string): Promise<Usage> {
  const kept = { OR: [{ ownerId: key }, { lastReviewedById: key }] };
  return usageBy(ctx, [
    { model: 'Persona', where: kept },
    { model: 'Journey', where: kept },
    { model: 'ApiKey', where: { actorId: key } },
    { model: 'Survey', where: { ownerId: key } },
    { model: 'SurveyVersion', where: { publishedById: key } },
    { model: 'Job', where: { startedById: key } },
  ]);
}
