import { createHash } from 'node:crypto';

/** What a draw is made of: it comes out the same each time. */
export interface Draw {
  readonly survey: string;
  readonly seed: number;
  /** The key of a customer, or the hash of a visitor. */
  readonly subject: string;
}

/**
 * Whether a customer is among the share that a survey is for. Each one has a number between 0 and 100 for
 * each survey and seed, spread evenly, and is drawn if it is below the share: a share that grows leaves out
 * none of those who were drawn.
 *
 * @param pct the share in percent, from 0 to 100
 */
export function isDrawn({ survey, seed, subject }: Draw, pct: number): boolean {
  const hash = createHash('sha256').update(JSON.stringify(['sampling', survey, seed, subject]));
  return (hash.digest().readUIntBE(0, 6) / 2 ** 48) * 100 < pct;
}
