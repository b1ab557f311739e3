/** Called with the topics whose tasks can be done. */
export type Wake = (topics: ReadonlySet<string>) => void;

/** The topic of no task: what was read of keys, or of the settings that they depend on, is outdated. */
export const keyChange = 'change of a key';

/** The listeners of this process. */
export interface Wakes {
  readonly wake: Wake;
  /** @returns removes the listener */
  onWake(listener: Wake): () => void;
  /**
   * Listens to changes of keys, after they were committed; a new last use is none.
   *
   * @returns removes the listener
   */
  onKeyChange(listener: () => void): () => void;
}

export function wakes(): Wakes {
  const listeners = new Set<Wake>();
  const onWake = (listener: Wake) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  };
  return {
    wake: (topics) => {
      for (const listener of listeners) listener(topics);
    },
    onWake,
    onKeyChange: (listener) =>
      onWake((topics) => {
        if (topics.has(keyChange)) listener();
      }),
  };
}
