import { BoundedCache } from '../../schema/kernel/boundedCache.ts';
import { secretHash } from './secretHash.ts';

/** Milliseconds for which a key that was looked up is used without looking it up again. */
export const keyFreshness = 1_000;

/** Bytes that all remembered keys may take: about 10,000 keys with a few scopes. */
const capacity = 10_000_000;

/** Bytes of a remembered key without its texts, roughly: its hash, ids, dates and objects. */
const overhead = 700;

/** A look-up of a key. */
export interface LookUp<Key> {
  readonly key: Promise<Key>;
  /** When it began; its key may be as it was then. */
  readonly since: number;
  /** In which era it began; null if it failed. */
  era: number | null;
  /** Whether its key has worked, and is remembered. */
  isRemembered: boolean;
}

/** The keys that have worked in this process, by the hash of their text. */
export interface KeyMemory<Key> {
  /** A key that has worked, however long ago. */
  get(text: string): Key | undefined;
  /**
   * Looks a key up by `find`. All requests with a remembered key share a look-up that began within
   * `keyFreshness`, under way or ended, if no key was changed in this process since.
   */
  lookUp(text: string, find: () => Promise<Key>): LookUp<Key>;
  /** Remembers a key that has worked; `texts` are those that it has. */
  remember(text: string, key: Key, lookUp: LookUp<Key>, texts: readonly string[]): void;
  /** Forgets a key. */
  forget(text: string): void;
  /** Has every key looked up again. */
  stale(): void;
}

/** @param elapsed milliseconds of a clock that never goes back */
export function keyMemory<Key>(elapsed: () => number): KeyMemory<Key> {
  const keys = new BoundedCache<{ readonly key: Key; lookUp: LookUp<Key> }>(capacity);
  // A look-up is fresh only in the era in which it began.
  let era = 0;
  const isFresh = (lookUp: LookUp<Key>) =>
    lookUp.era === era && elapsed() - lookUp.since < keyFreshness;
  return {
    get: (text) => keys.get(nameOf(text))?.key,
    lookUp: (text, find) => {
      const known = keys.get(nameOf(text));
      if (known && isFresh(known.lookUp)) return known.lookUp;
      const lookUp: LookUp<Key> = { since: elapsed(), era, key: find(), isRemembered: false };
      if (known) {
        known.lookUp = lookUp;
        // The next request looks again.
        lookUp.key.catch(() => {
          lookUp.era = null;
        });
      }
      return lookUp;
    },
    remember: (text, key, lookUp, texts) => {
      lookUp.isRemembered = true;
      const characters = texts.reduce((sum, each) => sum + each.length, 0);
      keys.set(nameOf(text), { key, lookUp }, overhead + 2 * characters);
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
