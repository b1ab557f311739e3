import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { type AnsweredSurvey, answeredSurvey } from '../../surveys/answeredSurvey.ts';
import { type ReadRow, type RowError, RowReader } from './rowReader.ts';
import { type ImportSettings, importSettings } from './settings.ts';
import type { WaitingRow } from './upload.ts';

/** The rows of a chunk as responses to the survey as it was when they were read. */
export interface ReadChunk {
  readonly firstLine: number;
  /** Rows of the file, those that cannot be read included. */
  readonly rows: number;
  readonly survey: AnsweredSurvey;
  readonly reader: RowReader;
  readonly read: readonly ReadRow[];
  readonly faults: readonly RowError[];
}

/** Reads a chunk of an import that runs; null if it, its job or its survey is not there any more. */
export async function readChunk(
  db: WorkspaceDb,
  jobId: string,
  position: number,
): Promise<ReadChunk | null> {
  const chunk = await db.jobChunk.findFirst({
    where: { jobId, position, job: { status: 'RUNNING' } },
    select: { firstLine: true, rows: true, job: { select: { surveyId: true, settings: true } } },
  });
  if (!chunk) return null;
  const { surveyId } = chunk.job;
  const survey = surveyId === null ? null : await answeredSurvey(db, surveyId);
  if (!survey) return null;
  const rows = waitingRows(chunk.rows);
  const reader = readerOf(jobId, survey, importSettings(chunk.job.settings));
  const read: ReadRow[] = [];
  const faults: RowError[] = [];
  for (const row of rows) {
    const made = reader.read(row);
    if ('verb' in made) read.push(made);
    else faults.push(...made);
  }
  return { firstLine: chunk.firstLine, rows: rows.length, survey, reader, read, faults };
}

function readerOf(
  jobId: string,
  { atVersion, locales, defaultLocale, workspace }: AnsweredSurvey,
  { columns, defaults }: ImportSettings,
): RowReader {
  const { questions } = atVersion;
  const { timeZone } = workspace;
  return new RowReader({ jobId, columns, questions, defaults, locales, defaultLocale, timeZone });
}

/** Written by `addChunks` alone. */
function waitingRows(rows: unknown): readonly WaitingRow[] {
  return rows as readonly WaitingRow[];
}
