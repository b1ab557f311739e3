import type { Context } from '../context.ts';
import { maxUsersNamed, type Usage } from '../toolkit/lifecycle.ts';

/** What an actor owns or has reviewed, and the keys it acts through. */
export async function actorUsage({ db }: Context, key: string): Promise<Usage> {
  const where = { OR: [{ ownerId: key }, { lastReviewedById: key }] };
  const page = { take: maxUsersNamed, select: { id: true } };
  const personas = await db.persona.findMany({ where, ...page });
  const journeys = await db.journey.findMany({ where, ...page });
  const keys = await db.apiKey.findMany({ where: { actorId: key }, ...page });
  const total =
    (await db.persona.count({ where })) +
    (await db.journey.count({ where })) +
    (await db.apiKey.count({ where: { actorId: key } }));
  const usedBy = [
    ...personas.map(({ id }) => ({ model: 'Persona' as const, id })),
    ...journeys.map(({ id }) => ({ model: 'Journey' as const, id })),
    ...keys.map(({ id }) => ({ model: 'ApiKey' as const, id })),
  ];
  return { usedBy: usedBy.slice(0, maxUsersNamed), total };
}
