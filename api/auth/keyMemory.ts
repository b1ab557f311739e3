import { BoundedCache } from '../../schema/kernel/boundedCache.ts';
import { secretHash } from './secretHash.ts';

/** Milliseconds for which a key that was looked up is used without looking it up again. */
export const keyFreshness = 1_000;

/** Bytes that all remembered keys may take: about 10,000 keys with a few scopes. */
const capacity = 10_000_000;

/** Bytes of a remembered key without its texts, roughly: its hash, ids, dates and objects. */
const overhead = 700;

/** The keys that have worked in this process, by the hash of their text. */
export interface KeyMemory<Key> {
  /** A key that has worked, however long ago. */
  get(text: string): Key | undefined;
  /** A key that was looked up within `keyFreshness`, if no key was changed in this process since. */
  fresh(text: string): Key | undefined;
  /**
   * Begins a look-up, and returns the function that stores its result. The result counts from the
   * begin, and is not fresh if `stale` was called meanwhile: it may show the row before the change.
   */
  lookUp(text: string): (key: Key, texts: readonly string[]) => void;
  /** Forgets a key. */
  forget(text: string): void;
  /** Has every key looked up again. */
  stale(): void;
}

/** @param elapsed milliseconds of a clock that never goes back */
export function keyMemory<Key>(elapsed: () => number): KeyMemory<Key> {
  const keys = new BoundedCache<{ key: Key; since: number; era: number }>(capacity);
  // A key is fresh only in the era in which its look-up began.
  let era = 0;
  return {
    get: (text) => keys.get(nameOf(text))?.key,
    fresh: (text) => {
      const found = keys.get(nameOf(text));
      const isFresh = found?.era === era && elapsed() - found.since < keyFreshness;
      return isFresh ? found.key : undefined;
    },
    lookUp: (text) => {
      const begin = { since: elapsed(), era };
      return (key, texts) => {
        const characters = texts.reduce((sum, each) => sum + each.length, 0);
        keys.set(nameOf(text), { key, ...begin }, overhead + 2 * characters);
      };
    },
    forget: (text) => keys.delete(nameOf(text)),
    stale: () => {
      era++;
    },
  };
}

function nameOf(key: string): string {
  return secretHash(key).toString('base64');
}
