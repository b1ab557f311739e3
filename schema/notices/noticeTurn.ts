import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import { enqueue, type Task } from '../outbox/outbox.ts';

/** The topic of the turns in which mails to the team are sent. */
export const noticeTopic = 'notices';

/** The turn of a workspace: one task however much is due, so that only one worker at a time sends. */
export function noticeTurn(nextAt?: Date): Task {
  return {
    ...{ topic: noticeTopic, subjectId: null, payload: null, dedupeKey: noticeTopic },
    ...(nextAt && { nextAt }),
  };
}

/** Has the mails that wait sent. */
export function enqueueNoticeTurn(db: WorkspaceDb, now: Date): Promise<void> {
  return enqueue(db, now, [noticeTurn()]);
}
