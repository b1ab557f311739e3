import { AbortedError, type CxgraphError, TimeoutError } from './errors.ts';

/** When a call ends without an answer. */
export interface Deadline {
  /** Aborts the call. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds until the call fails; 0 for no limit. */
  readonly timeoutMs: number;
}

/**
 * The outcome of `work`, unless `signal` is aborted or the time is up first: then the signal that
 * `work` gets is aborted. The call ends at once even if `work` ignores its signal, as a `fetch` or a
 * key function of the application may.
 */
export async function within<T>(
  operation: string,
  { signal, timeoutMs }: Deadline,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  if (signal?.aborted) throw new AbortedError(operation, signal.reason);
  const controller = new AbortController();
  const { promise: stopped, reject } = rejectable();
  const stop = (error: CxgraphError) => {
    // Rejects first: otherwise the error that the aborted `work` throws would win the race.
    reject(error);
    controller.abort(error);
  };
  const onAbort = () => stop(new AbortedError(operation, signal?.reason));
  signal?.addEventListener('abort', onAbort, { once: true });
  const timer =
    timeoutMs > 0
      ? setTimeout(() => stop(new TimeoutError(operation, timeoutMs)), timeoutMs)
      : undefined;
  try {
    return await Promise.race([work(controller.signal), stopped]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
  }
}

function rejectable(): { promise: Promise<never>; reject: (error: CxgraphError) => void } {
  let reject: (error: CxgraphError) => void = () => undefined;
  const promise = new Promise<never>((_, no) => {
    reject = no;
  });
  return { promise, reject };
}
