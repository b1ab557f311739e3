/**
 * A queue in which owners take turns, each with one piece of work under way at a time: one whose work hangs
 * delays its own, and leaves the rest to the others.
 */
export class FairQueue {
  readonly #mostAtOnce: number;
  readonly #busy = new Set<string>();
  /** What waits, by its owner; the owner whose turn is next comes first. */
  readonly #waiting = new Map<string, (() => void)[]>();

  constructor(mostAtOnce: number) {
    this.#mostAtOnce = mostAtOnce;
  }

  /** Does work of an owner in its turn. */
  run<Result>(owner: string, work: () => Promise<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      const waiting = this.#waiting.get(owner) ?? [];
      waiting.push(() => {
        void work()
          .finally(() => {
            this.#busy.delete(owner);
            this.#putLast(owner);
            this.#begin();
          })
          .then(resolve, reject);
      });
      this.#waiting.set(owner, waiting);
      this.#begin();
    });
  }

  /** Whether work of an owner would begin at once. */
  isFree(owner: string): boolean {
    return this.#busy.size < this.#mostAtOnce && !this.#busy.has(owner);
  }

  /** How much waits of an owner, and of all. */
  waiting(owner: string): { readonly own: number; readonly all: number } {
    let all = 0;
    for (const { length } of this.#waiting.values()) all += length;
    return { own: this.#waiting.get(owner)?.length ?? 0, all };
  }

  #begin(): void {
    for (const [owner, waiting] of this.#waiting) {
      if (this.#busy.size >= this.#mostAtOnce) return;
      if (this.#busy.has(owner)) continue;
      const first = waiting.shift();
      if (waiting.length === 0) this.#waiting.delete(owner);
      this.#busy.add(owner);
      first?.();
    }
  }

  /** The next turn of an owner who had one comes after those of the others. */
  #putLast(owner: string): void {
    const waiting = this.#waiting.get(owner);
    if (!waiting) return;
    this.#waiting.delete(owner);
    this.#waiting.set(owner, waiting);
  }
}
