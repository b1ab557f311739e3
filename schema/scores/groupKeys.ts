import { encodeId } from '../kernel/id.ts';
import type { ScoreGroup } from './breakdown.ts';
import type { Property } from './property.ts';

/** The key of a group's value of the property whose values are keys of a model; null for none. */
export function rowKeyOf({ by, keys }: ScoreGroup, model: Property['model']): string | null {
  const index = by.findIndex((property) => property.model === model);
  return keys[index] ?? null;
}

/** The values of a group as they are shown: keys of rows as ids. */
export function shownKeys({ by, keys }: ScoreGroup): (string | null)[] {
  return keys.map((key, index) => {
    const model = by[index]?.model;
    return key !== null && model ? encodeId(model, key) : key;
  });
}
