import type { Logger } from 'pino';
import type { TaskHandler } from '../../schema/outbox/handler.ts';
import type { Database } from '../database/open.ts';

/** How a task ended, or a try of it. */
export type TaskOutcome = 'done' | 'failed' | 'dead';

/** One topic's tasks and who does them. */
export interface Lane {
  readonly database: Database;
  readonly handler: TaskHandler;
  readonly log: Logger;
  readonly leaseMs: number;
  readonly count: (topic: string, outcome: TaskOutcome, tasks: number) => void;
  /** Whether to give back what has not been begun. */
  readonly stopping: () => boolean;
}

/** A lane, and what it claimed now. */
export interface Turn<Handler extends TaskHandler = TaskHandler> extends Lane {
  readonly handler: Handler;
  /** Names the claim: only who has it may end, renew or put back what was claimed. */
  readonly lease: string;
}
