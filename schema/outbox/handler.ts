import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import type { ClaimedTask } from './outbox.ts';
import type { RetryRule } from './retryRule.ts';

/** Does the tasks of a topic, in one of two ways. `api/worker/handlers.ts` lists all handlers. */
export type TaskHandler = TransactionalHandler | EffectHandler;

interface Topic {
  readonly topic: string;
  /** How many tasks a worker claims at a time, at most. */
  readonly batch: number;
  /**
   * Whether what follows from its tasks is waited for, such as the first step of a run: while such tasks
   * come all the time, a worker does fewer of them in a turn, and takes more of the database's time.
   */
  readonly isPrompt?: boolean;
  /** When a task that fails is tried again; `retryRule` by default. */
  readonly retry?: RetryRule;
  /** The key of the job that a task does, which fails when the task is dead; null for none. */
  readonly jobOf?: (task: Pick<ClaimedTask, 'subjectId' | 'payload'>) => string | null;
  /** Notes that tries of tasks failed, in the transaction that puts them back or marks them as dead. */
  readonly afterFailure?: (
    db: WorkspaceDb,
    failed: readonly FailedTask[],
    now: Date,
  ) => Promise<void>;
}

/** A task whose try failed. */
export interface FailedTask extends Pick<ClaimedTask, 'subjectId' | 'attempts'> {
  /** Whether that was its last try. */
  readonly isDead: boolean;
  /** Why, without personal data. */
  readonly reason: string;
}

/**
 * For work in the database alone, such as adding up counts.
 *
 * @example
 * ```ts
 * import type { TransactionalHandler } from './handler.ts';
 *
 * export const forgetSteps: TransactionalHandler = {
 *   kind: 'TRANSACTIONAL',
 *   topic: 'archived',
 *   batch: 100,
 *   handle: async (db, tasks) => {
 *     const journeys = tasks.flatMap(({ subjectId }) => subjectId ?? []);
 *     await db.stepLink.deleteMany({ where: { journeyId: { in: journeys } } });
 *   },
 * };
 * ```
 */
export interface TransactionalHandler extends Topic {
  readonly kind: 'TRANSACTIONAL';
  /**
   * Whether it reads each row that what it stores refers to, in the same transaction, and deletes none that
   * others refer to. The embedded database, whose one session runs nothing in between, then checks no
   * foreign key for it: to check each reference of each row can take a fifth of its time.
   */
  readonly readsReferences?: true;
  /**
   * Does tasks of one workspace, inside the transaction that also deletes them: they are done
   * exactly once. If it throws, they are put back and tried again one by one.
   */
  handle(db: WorkspaceDb, tasks: readonly ClaimedTask[], now: Date): Promise<void>;
}

/**
 * For work that reaches outside the database (a mail, a webhook) or takes long (an import). No
 * database connection is in use while it is performed.
 *
 * @example
 * ```ts
 * import type { EffectHandler } from './handler.ts';
 *
 * export const notifyArchive: EffectHandler = {
 *   kind: 'EFFECT',
 *   topic: 'archived',
 *   batch: 1,
 *   perform: async ({ task, idempotencyKey, signal }) => {
 *     const headers = { 'idempotency-key': idempotencyKey };
 *     const body = JSON.stringify({ journey: task.subjectId });
 *     await fetch('https://example.com/archive', { method: 'POST', headers, body, signal });
 *     return async (db, now) => {
 *       await db.journey.updateMany({ where: { id: task.subjectId ?? '' }, data: { updatedAt: now } });
 *     };
 *   },
 * };
 * ```
 */
export interface EffectHandler extends Topic {
  readonly kind: 'EFFECT';
  /**
   * Whether a task that takes long delays no other: the worker claims more while fewer than a batch are
   * under way. By default it first ends all that it claimed.
   */
  readonly overlaps?: boolean;
  /**
   * Does a task outside any transaction. It is done at least once: a worker can be killed after the
   * effect and before the end of the task. If it throws, the task is put back.
   *
   * @returns writes the outcome, in the transaction that deletes the task
   */
  perform(leased: LeasedTask): Promise<EndOfTask>;
}

/** A task whose lease the worker has, and renews while the handler runs. */
export interface LeasedTask {
  readonly task: ClaimedTask;
  /** The task's workspace, outside any transaction. Leave writes that must happen once to the end. */
  readonly db: WorkspaceDb;
  /** The same at each try of the task, so that a remote system recognises a repeat; 36 characters. */
  readonly idempotencyKey: string;
  /** Aborted when the lease is lost: another worker may be doing the task by now. */
  readonly signal: AbortSignal;
}

/**
 * Writes the outcome of a task, inside the transaction that also deletes the task. It is not called
 * if the lease was lost. It is called again if the transaction is retried after a conflict.
 */
export type EndOfTask = (db: WorkspaceDb, now: Date) => Promise<void>;
