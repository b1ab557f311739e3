/**
 * Thrown inside a transaction that lost a race it can win by starting over: what it looked for was
 * not there when it looked, and is by now. The workspace door runs the transaction again.
 */
export class TryAgain extends Error {
  override readonly name = 'TryAgain';
}
