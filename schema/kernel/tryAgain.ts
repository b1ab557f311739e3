/**
 * Thrown inside a transaction that another transaction overtook: it read something that was changed
 * meanwhile, and can succeed if it starts over. The workspace door runs the transaction again.
 */
export class TryAgain extends Error {
  override readonly name = 'TryAgain';
}
