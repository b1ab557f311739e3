/**
 * A cache of bounded size, from which the value that was not used for the longest time goes first.
 *
 * @example
 * ```ts
 * const patterns = new BoundedCache<RegExp>(10_000);
 * const patternOf = (text: string) => {
 *   const pattern = patterns.get(text) ?? new RegExp(text, 'u');
 *   patterns.set(text, pattern, text.length);
 *   return pattern;
 * };
 * ```
 */
export class BoundedCache<Value> {
  readonly #capacity: number;
  readonly #entries = new Map<string, { value: Value; size: number }>();
  #size = 0;

  /** @param capacity the sum of the sizes of all values, at most, in the unit that `set` uses */
  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  get(key: string): Value | undefined {
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    // A Map is in the order of insertion, so a value that is used is moved to its end.
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry.value;
  }

  /** Stores a value, unless it alone is larger than the capacity. */
  set(key: string, value: Value, size: number): void {
    this.delete(key);
    if (size > this.#capacity) return;
    this.#entries.set(key, { value, size });
    this.#size += size;
    for (const oldest of this.#entries.keys()) {
      if (this.#size <= this.#capacity) return;
      this.delete(oldest);
    }
  }

  delete(key: string): void {
    this.#size -= this.#entries.get(key)?.size ?? 0;
    this.#entries.delete(key);
  }
}
