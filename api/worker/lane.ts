import type { Logger } from 'pino';
import type { TaskHandler } from '../../schema/outbox/handler.ts';
import type { Database } from '../database/open.ts';
import type { UnderWay } from './underWay.ts';

/** How a task ended, or a try of it. */
export type TaskOutcome = 'done' | 'failed' | 'dead';

/** The tasks of one topic, and their handler. */
export interface Lane {
  readonly database: Database;
  readonly handler: TaskHandler;
  readonly log: Logger;
  readonly leaseMs: number;
  readonly count: (topic: string, outcome: TaskOutcome, tasks: number) => void;
  /** The tasks under way of a handler that overlaps them; without it they are awaited. */
  readonly underWay?: UnderWay;
  /** Whether to put back the tasks that have not been begun. */
  readonly stopping: () => boolean;
}

/** A lane, and its current claim. */
export interface Turn<Handler extends TaskHandler = TaskHandler> extends Lane {
  readonly handler: Handler;
  /** Names the claim: only a worker that names it may end, renew or put back its tasks. */
  readonly lease: string;
}
