import type { Prisma } from '../../prisma/generated/client/client.ts';
import { batched } from '../kernel/batched.ts';
import { externalIdSelection } from '../toolkit/write/externalId.ts';

const inOrder = { orderBy: { position: 'asc' } } as const;

/** A whole map, including archived parts, in one statement. */
const wholeMap = {
  include: {
    ...externalIdSelection,
    personas: {
      ...inOrder,
      select: { persona: { include: { ...externalIdSelection, traits: inOrder } } },
    },
    // Each touchpoint once, even if several steps have it.
    touchpoints: { select: { touchpoint: { include: externalIdSelection } } },
    stages: {
      ...inOrder,
      include: {
        ...externalIdSelection,
        steps: {
          ...inOrder,
          include: {
            ...externalIdSelection,
            personas: { ...inOrder, select: { personaId: true } },
            nextSteps: { ...inOrder, select: { toId: true } },
            touchpoints: { ...inOrder, select: { touchpointId: true } },
          },
        },
      },
    },
  },
} satisfies Prisma.JourneyDefaultArgs;

export type StoredMap = Prisma.JourneyGetPayload<typeof wholeMap>;

/** The map of a journey; null if there is no such journey. Requests of one tick share one statement. */
export const readMap = batched(
  'readMap',
  async ({ db }, ids: readonly string[]): Promise<(StoredMap | null)[]> => {
    const maps = await db.journey.findMany({ ...wholeMap, where: { id: { in: [...ids] } } });
    const byId = new Map(maps.map((map) => [map.id, map]));
    return ids.map((id) => byId.get(id) ?? null);
  },
);
