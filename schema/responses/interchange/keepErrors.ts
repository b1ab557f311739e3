import { newId } from '../../kernel/id.ts';
import { insertRows } from '../../kernel/rows.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { RowError } from './rowReader.ts';

/** Errors of a job that are kept; all are counted. */
const maxErrors = 1_000;

/** A row can have many faults; a few of each row are enough to mend it. */
const maxErrorsOfRow = 10;

/** Keeps what is wrong with rows, by line, as far as there is room for it. */
export async function keepErrors(
  db: WorkspaceDb,
  jobId: string,
  faults: readonly RowError[],
): Promise<void> {
  if (faults.length === 0) return;
  const room = maxErrors - (await db.jobError.count({ where: { jobId } }));
  const ofLine = new Map<number, number>();
  const kept = [...faults]
    .sort((a, b) => a.line - b.line)
    .filter(({ line }) => {
      const before = ofLine.get(line) ?? 0;
      ofLine.set(line, before + 1);
      return before < maxErrorsOfRow;
    })
    .slice(0, Math.max(0, room));
  await insertRows(
    db,
    'JobError',
    kept.map((fault) => ({ id: newId(), jobId, ...fault })),
  );
}
