import type { Logger } from 'pino';
import type { ErrandHandler } from '../../schema/outbox/handler.ts';
import type { Database } from '../database/open.ts';

/** How an errand ended, or a try of it. */
export type ErrandOutcome = 'done' | 'failed' | 'dead';

/** One topic's errands and who does them. */
export interface Lane {
  readonly database: Database;
  readonly handler: ErrandHandler;
  readonly log: Logger;
  readonly leaseMs: number;
  readonly count: (topic: string, outcome: ErrandOutcome, errands: number) => void;
  /** Whether to give back what has not been begun. */
  readonly stopping: () => boolean;
}

/** A lane, and what it claimed now. */
export interface Turn<Handler extends ErrandHandler = ErrandHandler> extends Lane {
  readonly handler: Handler;
  /** Names the claim: only who has it may end, renew or put back what was claimed. */
  readonly lease: string;
}
