import type { RefusalText } from '../../schema/kernel/errors.ts';
import { retryAfterSeconds } from './errors.ts';
import { type Gate, gate } from './gate.ts';
import { pacer } from './pacer.ts';

/** The key of a request without a known secret key. `NEW_SECRET`: it looks like a secret key. */
export type Open = 'UNKNOWN' | 'NEW_SECRET' | 'PUBLISHABLE';

/**
 * The queues of the GraphQL endpoint. Requests without a known secret key take no turns of those
 * with one.
 */
export interface Gates {
  /**
   * Waits until a request may be read and its key looked up: one without a key, with a key that has
   * not worked in this process yet, or with a publishable key, which anyone can copy from a page.
   * Resolves with true in its turn, or at once with false if too many wait.
   */
  readonly pace: Readonly<Record<Open, () => Promise<boolean>>>;
  /** Wait until a request may be answered: without a key, with a publishable or with a secret one. */
  readonly ANONYMOUS: Gate;
  readonly PUBLISHABLE: Gate;
  readonly SECRET: Gate;
}

/** Makes a server's gates. */
export function requestGates(): Gates {
  const queue = { waiting: 256, patience: 2_000 };
  // One request of any kind begins in a turn of the event loop, the kinds one after the other. Each
  // of the three kinds waits here with one request at most, so that none is refused here.
  const turn = pacer({ pause: 0, waiting: 3 });
  return {
    pace: {
      // A hundred a second: the key of a client is unknown only once after a start.
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

/** The error when there are too many requests without a known secret key. */
export const tooManyOpen: RefusalText = {
  message: 'The server has too many requests without a secret key that it knows. Try again.',
  extensions: {
    code: 'RATE_LIMITED',
    retryAfter: retryAfterSeconds,
    http: { status: 429, headers: retry },
  },
};
