/** Work that was begun and is not awaited one by one, such as tasks that overlap. */
export class UnderWay {
  readonly #running = new Set<Promise<void>>();
  #failure: { readonly error: unknown } | null = null;

  /** How much of it there is. */
  get size(): number {
    return this.#running.size;
  }

  /** Adds work. If it fails, the next `room` or `ended` does. */
  add(work: Promise<void>): void {
    const running = work
      .catch((error: unknown) => {
        this.#failure ??= { error };
      })
      .finally(() => this.#running.delete(running));
    this.#running.add(running);
  }

  /** Waits until less than `most` is under way, and returns how much can be added. */
  async room(most: number): Promise<number> {
    while (this.size >= most) await Promise.race(this.#running);
    this.#throwFailure();
    return most - this.size;
  }

  /** Waits until nothing is under way. */
  async ended(): Promise<void> {
    while (this.size > 0) await Promise.all(this.#running);
    this.#throwFailure();
  }

  #throwFailure(): void {
    const failure = this.#failure;
    this.#failure = null;
    if (failure) throw failure.error;
  }
}
