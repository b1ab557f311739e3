import { randomBytes, timingSafeEqual } from 'node:crypto';
import { secretHash } from './secretHash.ts';

/** Links that sign one browser tab in with a key, once each. Their tokens live in memory only. */
export interface SignInLinks {
  /** Makes a token of 128 random bits, 22 characters of base64url; the earlier token ends. */
  issue(): string;
  /**
   * The key, for the newest token if it was not redeemed before and is at most 15 minutes old;
   * null for any other. A redeemed token is used up. Tokens are compared in constant time.
   */
  redeem(token: string): string | null;
}

interface SignInLinkOptions {
  /** What a token is exchanged for. */
  readonly key: string;
  /** Milliseconds of a clock that does not go back. */
  readonly now?: () => number;
}

/** Milliseconds for which a link works: enough to open it, too short to find it in a history. */
export const linkLifetime = 15 * 60_000;

export function createSignInLinks({
  key,
  now = () => performance.now(),
}: SignInLinkOptions): SignInLinks {
  let newest: { readonly hash: Buffer; readonly issuedAt: number } | null = null;
  return {
    issue: () => {
      const token = randomBytes(16).toString('base64url');
      newest = { hash: secretHash(token), issuedAt: now() };
      return token;
    },
    redeem: (token) => {
      if (newest === null || !timingSafeEqual(secretHash(token), newest.hash)) return null;
      const inTime = now() - newest.issuedAt <= linkLifetime;
      newest = null;
      return inTime ? key : null;
    },
  };
}
