/** Whether a database can be used. `unwritable`: it answers, and takes no changes at the moment. */
export type Readiness = 'ready' | 'away' | 'unwritable';

/**
 * SQLSTATEs of a write that was refused for the database's state, whatever the write: the disk is
 * full (53100), or only reads are allowed (25006). Others of class 53 are about one statement
 * (53200, 53400), or show at the next connection (53300).
 */
const unwritable = new Set(['53100', '25006']);

export interface ReadinessOptions {
  /** Checks, without a write, whether the database takes writes; rejects when it is away. */
  readonly ask: () => Promise<boolean>;
  /**
   * Milliseconds for which a refused write stands for the next ones, so that no probe has to write;
   * 10,000 by default.
   */
  readonly remembered?: number | undefined;
  /** Milliseconds of a clock that never goes back; the process's own by default. */
  readonly now?: () => number;
}

/** Reports whether a database can be used, from a query and from the writes it refused lately. */
export function readinessOf({
  ask,
  remembered = 10_000,
  now = () => performance.now(),
}: ReadinessOptions) {
  let refusedAt = Number.NEGATIVE_INFINITY;
  return {
    /** Notes an error of the database. */
    note: (sqlState: string): void => {
      if (unwritable.has(sqlState)) refusedAt = now();
    },
    /** Never rejects. */
    ready: (): Promise<Readiness> =>
      ask().then(
        (writable) => (writable && now() - refusedAt > remembered ? 'ready' : 'unwritable'),
        () => 'away',
      ),
  };
}

/** What is known of a database within `limit` milliseconds: one that does not answer is away. */
export async function readyWithin(limit: number, answer: Promise<Readiness>): Promise<Readiness> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Readiness>((resolve) => {
    timer = setTimeout(() => resolve('away'), limit);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
