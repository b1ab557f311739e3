import { type RowError, waitingRows } from '../../files/waitingRow.ts';
import type { WaitingChunk } from '../../jobs/importKind.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { type AnsweredSurvey, answeredSurvey } from '../../surveys/answeredSurvey.ts';
import { type ReadRow, RowReader } from './rowReader.ts';
import { type ImportSettings, importSettings } from './settings.ts';

/** The rows of a chunk as responses to the survey as it was when they were read. */
export interface SurveyChunk {
  readonly firstLine: number;
  /** Rows of the file, those that cannot be read included. */
  readonly rows: number;
  readonly survey: AnsweredSurvey;
  readonly reader: RowReader;
  readonly read: readonly ReadRow[];
  readonly errors: readonly RowError[];
}

/** Reads a chunk; null if its survey does not exist any more. */
export async function readResponses(
  db: WorkspaceDb,
  { jobId, surveyId, firstLine, settings, rows }: WaitingChunk,
): Promise<SurveyChunk | null> {
  const survey = surveyId === null ? null : await answeredSurvey(db, surveyId);
  if (!survey) return null;
  const waiting = waitingRows(rows);
  const reader = readerOf(jobId, survey, importSettings(settings));
  const read: ReadRow[] = [];
  const errors: RowError[] = [];
  for (const row of waiting) {
    const made = reader.read(row);
    if ('verb' in made) read.push(made);
    else errors.push(...made);
  }
  return { firstLine, rows: waiting.length, survey, reader, read, errors };
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
