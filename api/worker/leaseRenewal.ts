/** A lease to be kept while work is done. */
export interface Renewable {
  /** Milliseconds for which a renewal is good. */
  readonly leaseMs: number;
  /** Answers whether the lease was still ours. */
  renew(): Promise<boolean>;
}

/** A lease is renewed so often within its time, so that two renewals in a row may fail. */
const renewalsPerLease = 3;

/**
 * Does work while a lease is renewed. The work's signal is aborted when the lease turns out to be
 * lost, or could not be renewed for its whole time; what the work does then is for it to say.
 */
export async function whileRenewed<Result>(
  { leaseMs, renew }: Renewable,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const lost = new AbortController();
  let renewedAt = performance.now();
  let renewal: Promise<void> | null = null;
  const attempt = async () => {
    const asked = performance.now();
    // A database that does not answer now may answer the next time.
    const ours = await renew().catch(() => null);
    if (ours) renewedAt = asked;
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
    // It would wait for the transaction that ends the task, and find the task gone.
    await renewal;
  }
}
