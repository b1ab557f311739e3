/** Told the topics whose tasks are there for workers to do. */
export type Wake = (topics: ReadonlySet<string>) => void;

/** Those of this process who want to be told. */
export interface Wakes {
  readonly wake: Wake;
  /** @returns ends it */
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
