import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RefusalText } from '../schema/kernel/errors.ts';
import type { Authenticator } from './auth/authenticate.ts';
import { setAnswerHeaders } from './cors.ts';
import type { Exchange } from './exchange.ts';
import { type Gates, tooManyOpen } from './protection/gates.ts';
import type { RateLimit } from './protection/rateLimit.ts';

/** Decides before anything of a request is read: null lets it in, else the error is its answer. */
export type Admission = (
  request: IncomingMessage,
  response: ServerResponse,
  exchange: Exchange,
) => Promise<RefusalText | null>;

interface AdmissionOptions {
  readonly authenticator: Pick<Authenticator, 'known' | 'claimsSecret'>;
  readonly rateLimit: RateLimit;
  readonly gates: Gates;
}

/**
 * Counts every request, except those with a secret key that has worked before, and refuses what is
 * too much before anything of it is read or looked up, so that noise costs next to nothing: the
 * requests of a client that has used up its minute, and those that would wait behind many others.
 */
export function admission({ authenticator, rateLimit, gates }: AdmissionOptions): Admission {
  return async ({ headers }, response, exchange) => {
    const { authorization, origin } = headers;
    const key = authenticator.known(authorization);
    exchange.knownKey = key;
    // A page may read why it is refused, unless its key is known not to allow the page's origin.
    setAnswerHeaders(response, origin, key?.allowedOrigins ?? null);
    if (key?.kind === 'SECRET') return gates.SECRET.refusal();
    const claimsSecret = !key && authenticator.claimsSecret(authorization);
    const { address } = exchange;
    const exceeded = await rateLimit.count({ address, claimsSecret, keyId: key?.id ?? undefined });
    if (exceeded) return exceeded;
    const pace = gates.pace[key?.kind ?? (claimsSecret ? 'NEW_SECRET' : 'UNKNOWN')];
    return (await pace()) ? null : tooManyOpen;
  };
}
