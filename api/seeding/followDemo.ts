import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../database/open.ts';
import { doDueTasks, type WorkerOptions } from '../worker/worker.ts';
import { percentLeft } from './storeYear.ts';

interface Following {
  readonly database: Pick<Database, 'workspace'>;
  /** The demo workspace. */
  readonly workspaceId: string;
  /** Whether something was left when the process began; looked up by default. */
  readonly begun?: boolean;
  /** Milliseconds between two looks; 250 by default. */
  readonly every?: number;
  /** Called with the percentage that is stored, as long as some is not. */
  readonly onProgress: (percent: number) => void;
}

/** Reports how far the demo's customers are, whichever process stores them. */
export interface DemoFollowed {
  /**
   * Resolves when all are stored and counted, with whether there were any to store; with false after
   * `stop`. Rejects if the database does.
   */
  readonly ended: Promise<boolean>;
  /** Looks no more; resolves when the database is not needed any more. */
  stop(): Promise<void>;
}

/** Looks again and again until the demo is complete, or its tasks are dead. */
export function followDemo({
  database,
  workspaceId,
  begun = false,
  every = 250,
  onProgress,
}: Following): DemoFollowed {
  const db = database.workspace(workspaceId);
  const stopping = new AbortController();
  const { signal } = stopping;
  const follow = async () => {
    for (let found = begun; !signal.aborted; found = true) {
      const left = await percentLeft(db);
      if (left === 0 && !found) return false;
      // Scores lack what is not counted yet, and responses the customers that are not linked yet.
      const where = { state: 'READY', nextAt: { lte: db.$now() } } as const;
      if (left === 0 && (await db.outbox.count({ where })) === 0) return true;
      onProgress(100 - left);
      await sleep(every, undefined, { signal }).catch(() => {});
    }
    return false;
  };
  const ended = follow();
  return {
    ended,
    stop: async () => {
      stopping.abort();
      await ended.catch(() => {});
    },
  };
}

/**
 * Does what is due until the demo is followed to its end: a task can become due later, such as one that
 * failed, and no other process may be there to do it.
 */
export async function doFollowed(
  options: WorkerOptions,
  { ended }: Pick<DemoFollowed, 'ended'>,
  every = 250,
): Promise<void> {
  const over = ended.then(() => true);
  // It can fail while tasks are done; that is thrown below.
  over.catch(() => {});
  do await doDueTasks(options);
  while (!(await Promise.race([over, sleep(every, false)])));
}
