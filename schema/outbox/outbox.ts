import { newId } from '../toolkit/id.ts';
import { insertRows } from '../toolkit/rows.ts';
import type { WorkspaceDb } from '../toolkit/workspaceDb.ts';

/** Something that must happen after the commit of the transaction that writes it. */
export interface Errand {
  /** Which handler takes it: see `api/worker/handlers.ts`. */
  readonly topic: string;
  /** What it is about: a survey, a job. */
  readonly subjectId: string | null;
  readonly payload: unknown;
  /** Two errands of a workspace with one key are one errand; none by default. */
  readonly dedupeKey?: string;
  /** Not before this moment; now by default. */
  readonly nextAt?: Date;
}

/** An errand that a worker holds a lease on. */
export interface ClaimedErrand {
  readonly id: string;
  readonly topic: string;
  readonly subjectId: string | null;
  readonly payload: unknown;
  /** How often it was claimed, this time included. */
  readonly attempts: number;
}

/** Does the errands of a topic. */
export interface ErrandHandler {
  readonly topic: string;
  /** How many of a workspace it takes at once, at most. */
  readonly batch: number;
  /**
   * Does them, inside the transaction that also deletes them: they are done exactly once as far
   * as the database goes. What it throws puts them back, to be tried again one by one.
   */
  handle(db: WorkspaceDb, errands: readonly ClaimedErrand[], now: Date): Promise<void>;
}

/** Writes errands, in the transaction of what makes them necessary. */
export async function enqueue(
  db: WorkspaceDb,
  now: Date,
  errands: readonly Errand[],
): Promise<void> {
  const rows = errands.map(({ topic, subjectId, payload, dedupeKey, nextAt }) => {
    const id = newId();
    return {
      id,
      topic,
      subjectId,
      dedupeKey: dedupeKey ?? id,
      payload,
      state: 'READY',
      attempts: 0,
      nextAt: (nextAt ?? now).toISOString(),
    };
  });
  await insertRows(db, 'Outbox', rows);
}
