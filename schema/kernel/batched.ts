import DataLoader from 'dataloader';
import type { Context } from './context.ts';

/**
 * A reader that loads the keys of one request and one tick together. It caches nothing beyond the
 * tick, so a request that changes what it read reads it again.
 *
 * @param load returns a value for each key, in the order of the keys
 *
 * @example
 * ```ts
 * const nameOf = batched<string, string | null>('names', async ({ db }, keys) => {
 *   const personas = await db.persona.findMany({ where: { id: { in: [...keys] } } });
 *   const names = new Map(personas.map(({ id, name }) => [id, name]));
 *   return keys.map((key) => names.get(key) ?? null);
 * });
 * ```
 */
export function batched<Key, Value>(
  name: string,
  load: (ctx: Context, keys: readonly Key[]) => Promise<readonly Value[]>,
): (ctx: Context, key: Key) => Promise<Value> {
  const loaders = new WeakMap<Context, DataLoader<Key, Value>>();
  return (ctx, key) => {
    let loader = loaders.get(ctx);
    if (!loader) {
      loader = new DataLoader((keys) => load(ctx, keys), { name, cache: false });
      loaders.set(ctx, loader);
    }
    return loader.load(key);
  };
}
