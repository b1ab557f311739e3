/** Pseudo-random numbers from 0 to 1. */
export type Chance = () => number;

/** Pseudo-random numbers from 0 to 1 (mulberry32). They are the same at every start, so that the demo is. */
export function chanceFrom(seed: number): Chance {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A random entry; one with a larger weight is more likely. */
export function weighted<Entry extends string>(
  chance: Chance,
  weights: Readonly<Record<Entry, number>>,
): Entry {
  const entries = Object.entries(weights) as [Entry, number][];
  let left = chance() * entries.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [entry, weight] of entries) {
    left -= weight;
    if (left < 0) return entry;
  }
  return entries[0]?.[0] as Entry;
}

/** A random whole number near `mean`, within the scale. */
export function near(
  chance: Chance,
  mean: number,
  spread: number,
  [least, most]: readonly [number, number],
): number {
  const bell = chance() + chance() + chance() + chance() - 2;
  return Math.min(most, Math.max(least, Math.round(mean + bell * spread)));
}

/** A random entry of a list that is not empty. */
export function anyOf<Entry>(chance: Chance, entries: readonly Entry[]): Entry {
  return entries[Math.floor(chance() * entries.length)] as Entry;
}
