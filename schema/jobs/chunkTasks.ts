import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import { enqueue, type Task } from '../outbox/outbox.ts';
import type { ImportKind } from './importKind.ts';

/** What a task of an import is to do: store a chunk, or drop an upload that was not finished. */
export type ImportWork = { readonly position: number } | { readonly left: string };

/**
 * The storing of a chunk. One task a job goes from chunk to chunk: a file of a million rows takes no
 * more of the queue than one of ten.
 */
export function chunkTask({ topic }: ImportKind, jobId: string, position: number): Task {
  const payload: ImportWork = { position };
  return { topic, subjectId: jobId, payload, dedupeKey: `${topic} ${jobId} ${position}` };
}

/** Milliseconds after which an upload that is not finished was left: its server went down. */
const uploadLife = 24 * 60 * 60 * 1000;

/** Enqueues the end of an upload, so that no part of a file is stored for ever. */
export function enqueueEnd(
  db: WorkspaceDb,
  { topic }: ImportKind,
  jobId: string,
  upload: string,
  now: Date,
): Promise<void> {
  const nextAt = new Date(now.getTime() + uploadLife);
  const payload: ImportWork = { left: upload };
  return enqueue(db, now, [{ topic, subjectId: jobId, payload, nextAt }]);
}

/** The payload that the functions above write. */
export function importWork(payload: unknown): ImportWork {
  return payload as ImportWork;
}
