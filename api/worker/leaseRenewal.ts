/** A lease that is renewed while work is done. */
export interface Renewable {
  /** Milliseconds that a renewal lasts. */
  readonly leaseMs: number;
  /** Resolves with whether the lease was still ours. */
  renew(): Promise<boolean>;
}

/** How often a lease is renewed within its time: two renewals in a row may fail. */
const renewalsPerLease = 3;

/**
 * Does work while a lease is renewed. The work's signal is aborted when the lease turns out to be
 * lost, or could not be renewed for its whole time; the work decides what to do then.
 */
export async function whileRenewed<Result>(
  { leaseMs, renew }: Renewable,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const lost = new AbortController();
  let renewedAt = performance.now();
  let renewal: Promise<void> | null = null;
  const attempt = async () => {
    const startedAt = performance.now();
    // A database that does not answer now may answer the next time.
    const ours = await renew().catch(() => null);
    if (ours) renewedAt = startedAt;
    else if (ours === false || performance.now() - renewedAt > leaseMs) {
      lost.abort(new Error('The lease of the task was lost.'));
    }
    renewal = null;
  };
  const timer = setInterval(
    () => {
      renewal ??= attempt();
    },
    Math.max(1, leaseMs / renewalsPerLease),
  );
  try {
    return await work(lost.signal);
  } finally {
    clearInterval(timer);
    // Awaited here: later it would wait for the transaction that ends the task, and find no task.
    await renewal;
  }
}
