import { encodeId } from '../../schema/kernel/id.ts';
import type { TestWorkspace } from '../support/graph.ts';
import type { SeededList } from './variedRows.ts';

/** Segments and touchpoints of one key, and of its actor, which are bound to all of them. */
export async function seedOrderedBindings(
  { db }: TestWorkspace,
  segments: Omit<SeededList, 'parentId'>,
  touchpoints: Omit<SeededList, 'parentId'>,
): Promise<Readonly<Record<string, SeededList>>> {
  const key = await db.apiKey.findFirst({});
  if (!key) throw new Error('There are keys');
  const { id: apiKeyId, actorId } = key;
  await db.apiKeySegment.createMany({
    data: segments.rows.map(({ id }) => ({ apiKeyId, segmentId: id })),
  });
  await db.apiKeyTouchpoint.createMany({
    data: touchpoints.rows.map(({ id }) => ({ apiKeyId, touchpointId: id })),
  });
  await db.actorSegment.createMany({
    data: segments.rows.map(({ id }) => ({ actorId, segmentId: id })),
  });
  await db.actorTouchpoint.createMany({
    data: touchpoints.rows.map(({ id }) => ({ actorId, touchpointId: id })),
  });
  const parentId = encodeId('ApiKey', apiKeyId);
  const actor = encodeId('Actor', actorId);
  return {
    'ApiKey.segments': { ...segments, parentId },
    'ApiKey.touchpoints': { ...touchpoints, parentId },
    'Actor.segments': { ...segments, parentId: actor },
    'Actor.touchpoints': { ...touchpoints, parentId: actor },
  };
}
