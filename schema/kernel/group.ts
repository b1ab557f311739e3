/**
 * Items by the key that `keyOf` returns for each, in their order. (Node 20 has no Map.groupBy.)
 *
 * @example
 * ```ts
 * const byLength: Map<number, string[]> = grouped(['a', 'b', 'cc'], ({ length }) => length);
 * ```
 */
export function grouped<K, T>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
