/** Called with the topics whose tasks can be done. */
export type Wake = (topics: ReadonlySet<string>) => void;

/** The listeners of this process. */
export interface Wakes {
  readonly wake: Wake;
  /** @returns removes the listener */
  onWake(listener: Wake): () => void;
}

export function wakes(): Wakes {
  const listeners = new Set<Wake>();
  return {
    wake: (topics) => {
      for (const listener of listeners) listener(topics);
    },
    onWake: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
