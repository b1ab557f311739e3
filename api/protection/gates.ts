import { refusal } from '../../schema/toolkit/errors.ts';
import { retryAfterSeconds } from './errors.ts';
import { type Gate, gate } from './gate.ts';

/**
 * The gates that requests to the GraphQL endpoint pass, so that those who may be anybody take no
 * turns of those who are known.
 */
export interface Gates {
  /** To have a key looked up that has not worked in this process yet. */
  readonly LOOK_UP: Gate;
  /** To be answered without a key, with a publishable one, and with a secret one. */
  readonly ANONYMOUS: Gate;
  readonly PUBLISHABLE: Gate;
  readonly SECRET: Gate;
}

/** Requests that wait at a gate, and milliseconds that one waits there. */
const queue = { waiting: 256, patience: 2_000 };

/** Makes a server's gates. */
export function requestGates(): Gates {
  return {
    LOOK_UP: gate({ open: 4, ...queue, refused: tooManyUnknown }),
    // One at a time: between two of them everybody else has a turn.
    ANONYMOUS: gate({ open: 1, ...queue, refused: tooManyUnknown }),
    PUBLISHABLE: gate({ open: 8, ...queue, refused: overloaded }),
    // The database has ten connections for reads, as many for changes: more only wait in memory.
    SECRET: gate({ open: 32, ...queue, refused: overloaded }),
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
