import { refusal } from '../../schema/toolkit/errors.ts';
import type { KnownKey } from '../auth/authenticate.ts';
import { retryAfterSeconds } from './errors.ts';
import { type Gate, gate } from './gate.ts';

/** What a server knows of a request's key before it looks it up. */
export type KeyAtFirstSight = KnownKey['kind'] | 'UNKNOWN';

/**
 * The gates of the GraphQL endpoint, one for each kind of key, so that those who may be anybody take
 * no turns of those who are known. A key is unknown until it has worked once in this process.
 */
export function requestGates(): Readonly<Record<KeyAtFirstSight, Gate>> {
  return {
    // A pool has ten connections; more requests than keep it busy only wait in memory.
    SECRET: gate({ open: 32, waiting: 256, patience: 2_000, refused: overloaded }),
    PUBLISHABLE: gate({ open: 8, waiting: 256, patience: 2_000, refused: overloaded }),
    // One at a time: between two of them everybody else has a turn.
    UNKNOWN: gate({ open: 1, waiting: 32, patience: 1_000, refused: tooManyUnknown }),
  };
}

const retry = { 'retry-after': String(retryAfterSeconds) };

function overloaded() {
  return refusal('UNAVAILABLE', 'The server has more requests than it can answer. Try again.', {
    http: { status: 503, headers: retry },
  });
}

function tooManyUnknown() {
  return refusal(
    'RATE_LIMITED',
    'The server has too many requests without a key that it knows. Try again.',
    { retryAfter: retryAfterSeconds, http: { status: 429, headers: retry } },
  );
}
