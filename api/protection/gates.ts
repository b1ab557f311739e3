import type { RefusalText } from '../../schema/kernel/errors.ts';
import { retryAfterSeconds } from './errors.ts';
import { type Gate, gate } from './gate.ts';
import { pacer } from './pacer.ts';

/** What a request brings that has no secret key the server knows. `NEW_SECRET`: what looks like one. */
export type Open = 'UNKNOWN' | 'NEW_SECRET' | 'PUBLISHABLE';

/**
 * What requests to the GraphQL endpoint wait at, so that those who may be anybody take no turns of
 * those who are known.
 */
export interface Gates {
  /**
   * To be read, and to have the key looked up: without a key or with one that has not worked in this
   * process yet, and with a publishable one, which anybody can take out of a page. Resolves in its
   * turn, or at once with false if too many wait.
   */
  readonly pace: Readonly<Record<Open, () => Promise<boolean>>>;
  /** To be answered: without a key, with a publishable one, and with a secret one. */
  readonly ANONYMOUS: Gate;
  readonly PUBLISHABLE: Gate;
  readonly SECRET: Gate;
}

/** Makes a server's gates. */
export function requestGates(): Gates {
  const queue = { waiting: 256, patience: 2_000 };
  // Of all of them one begins in a turn of the event loop, the kinds one after the other. Each of
  // the three kinds waits here with one request at most, so that none is refused here.
  const turn = pacer({ pause: 0, waiting: 3 });
  return {
    pace: {
      // A hundred a second: a client's key is unknown once, after a start.
      UNKNOWN: pacer({ pause: 10, waiting: 100, turn }),
      NEW_SECRET: pacer({ pause: 10, waiting: 100, turn }),
      // More than the database stores in a second on a machine of two cores.
      PUBLISHABLE: pacer({ pause: 4, waiting: 250, turn }),
    },
    ANONYMOUS: gate({ open: 1, ...queue, excess: tooManyOpen }),
    PUBLISHABLE: gate({ open: 8, ...queue, excess: overloaded }),
    // The database has ten connections for reads, as many for changes: more only wait in memory.
    SECRET: gate({ open: 32, ...queue, excess: overloaded }),
  };
}

const retry = { 'retry-after': String(retryAfterSeconds) };

const overloaded: RefusalText = {
  message: 'The server has more requests than it can answer. Try again.',
  extensions: { code: 'UNAVAILABLE', http: { status: 503, headers: retry } },
};

/** What a request is told when there are too many without a secret key that the server knows. */
export const tooManyOpen: RefusalText = {
  message: 'The server has too many requests without a secret key that it knows. Try again.',
  extensions: {
    code: 'RATE_LIMITED',
    retryAfter: retryAfterSeconds,
    http: { status: 429, headers: retry },
  },
};
