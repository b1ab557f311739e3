interface TryAgainOptions extends ErrorOptions {
  /** Is awaited between the two tries, while no connection is in use; what it throws ends the call. */
  readonly wait?: () => Promise<unknown>;
}

/**
 * Thrown inside a transaction that can succeed if it starts over: it read something that another one changed
 * meanwhile, or needs what it must not wait for. The workspace door runs the transaction again.
 */
export class TryAgain extends Error {
  override readonly name = 'TryAgain';
  readonly wait: TryAgainOptions['wait'];

  constructor(message?: string, { wait, ...options }: TryAgainOptions = {}) {
    super(message, options);
    this.wait = wait;
  }
}
