/**
 * Keeps what was used last, as long as it fits: whatever was not asked for the longest goes first.
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

  /** @param capacity what the sizes of all that is kept come to at most, in the caller's unit */
  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  get(key: string): Value | undefined {
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    // A Map keeps the order of insertion: what is used moves to its end.
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry.value;
  }

  /** Keeps a value, unless it alone is larger than all that can be kept. */
  set(key: string, value: Value, size: number): void {
    this.#forget(key);
    if (size > this.#capacity) return;
    this.#entries.set(key, { value, size });
    this.#size += size;
    for (const oldest of this.#entries.keys()) {
      if (this.#size <= this.#capacity) return;
      this.#forget(oldest);
    }
  }

  #forget(key: string): void {
    this.#size -= this.#entries.get(key)?.size ?? 0;
    this.#entries.delete(key);
  }
}
