import type { JobStatus } from '../../prisma/generated/client/enums.ts';

/** What is stored of a job's progress. */
export interface JobProgress {
  readonly status: JobStatus;
  readonly rowsTotal: number | null;
  readonly rowsDone: number;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
}

/** How much is done, from 0 to 1. */
export function shareOf({ status, rowsTotal, rowsDone }: JobProgress): number {
  if (status === 'SUCCEEDED' || status === 'PARTIAL') return 1;
  return rowsTotal ? Math.min(1, rowsDone / rowsTotal) : 0;
}

/** Rows a second since it began, on average; null before the first row is done. */
export function rateOf({ rowsDone, startedAt, finishedAt }: JobProgress, now: Date): number | null {
  if (!startedAt || rowsDone === 0) return null;
  const ms = Math.max(1, (finishedAt ?? now).getTime() - startedAt.getTime());
  return (rowsDone * 1000) / ms;
}

/** Seconds until it is done at this rate; null unless it runs and has a rate. */
export function secondsLeftOf(progress: JobProgress, now: Date): number | null {
  const rate = rateOf(progress, now);
  if (progress.status !== 'RUNNING' || rate === null || progress.rowsTotal === null) return null;
  return Math.max(0, progress.rowsTotal - progress.rowsDone) / rate;
}
