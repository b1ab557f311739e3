import type { RowError } from '../files/waitingRow.ts';
import { newId } from '../kernel/id.ts';
import { insertRows } from '../kernel/rows.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';

/** Errors of a job that are stored; all are counted. */
const maxErrors = 1_000;

/** Errors of a row that are stored: a few are enough to correct it. */
const maxErrorsOfRow = 10;

/** Stores what is wrong with rows, by line, until the job has {@link maxErrors}. */
export async function storeJobErrors(
  db: WorkspaceDb,
  jobId: string,
  errors: readonly RowError[],
): Promise<void> {
  if (errors.length === 0) return;
  const capacity = maxErrors - (await db.jobError.count({ where: { jobId } }));
  const ofLine = new Map<number, number>();
  const stored = [...errors]
    .sort((a, b) => a.line - b.line)
    .filter(({ line }) => {
      const before = ofLine.get(line) ?? 0;
      ofLine.set(line, before + 1);
      return before < maxErrorsOfRow;
    })
    .slice(0, Math.max(0, capacity));
  await insertRows(
    db,
    'JobError',
    stored.map((error) => ({ id: newId(), jobId, ...error })),
  );
}
