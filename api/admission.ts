import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RefusalText } from '../schema/toolkit/errors.ts';
import type { Authenticator } from './auth/authenticate.ts';
import { answerHeaders } from './cors.ts';
import type { Exchange } from './exchange.ts';
import { type Gates, tooManyOpen } from './protection/gates.ts';
import type { RateLimit } from './protection/rateLimit.ts';

/** Lets a request in before anything of it is read: null, or what it is refused with. */
export type Admission = (
  request: IncomingMessage,
  response: ServerResponse,
  exchange: Exchange,
) => Promise<RefusalText | null>;

interface AdmissionOptions {
  readonly authenticator: Pick<Authenticator, 'known'>;
  readonly rateLimit: Pick<RateLimit, 'refusalOf'>;
  readonly gates: Gates;
}

/**
 * Finds out what is too much before anything of it is read or looked up, so that noise costs next to
 * nothing: who has used up its minute, and what would wait behind too many others. A secret key that
 * has worked before is not counted.
 */
export function admission({ authenticator, rateLimit, gates }: AdmissionOptions): Admission {
  return async ({ headers }, response, { address }) => {
    const key = authenticator.known(headers.authorization);
    // A page may read why it is refused, as far as the key is known to be for it.
    const cors = answerHeaders(headers.origin, key?.allowedOrigins ?? []);
    response.setHeaders(new Map(Object.entries(cors)));
    if (key?.kind === 'SECRET') return gates.SECRET.refusal();
    const exceeded = await rateLimit.refusalOf(key?.id ?? null, address);
    if (exceeded) return exceeded;
    return (await gates.pace[key?.kind ?? 'UNKNOWN']()) ? null : tooManyOpen;
  };
}
