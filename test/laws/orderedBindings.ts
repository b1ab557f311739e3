import { encodeId } from '../../schema/kernel/id.ts';
import type { TestWorkspace } from '../support/graph.ts';
import type { SeededList } from './variedRows.ts';

/** Segments and touchpoints of one key, which is bound to all of them. */
export async function seedOrderedBindings(
  { db }: TestWorkspace,
  segments: Omit<SeededList, 'parentId'>,
  touchpoints: Omit<SeededList, 'parentId'>,
): Promise<Readonly<Record<string, SeededList>>> {
  const key = await db.apiKey.findFirst({});
  if (!key) throw new Error('There are keys');
  const apiKeyId = key.id;
  await db.apiKeySegment.createMany({
    data: segments.rows.map(({ id }) => ({ apiKeyId, segmentId: id })),
  });
  await db.apiKeyTouchpoint.createMany({
    data: touchpoints.rows.map(({ id }) => ({ apiKeyId, touchpointId: id })),
  });
  const parentId = encodeId('ApiKey', apiKeyId);
  return {
    'ApiKey.segments': { ...segments, parentId },
    'ApiKey.touchpoints': { ...touchpoints, parentId },
  };
}
