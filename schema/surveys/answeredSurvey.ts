import type { Prisma } from '../../prisma/generated/client/client.ts';
import type { InputPath, UserErrorShape } from '../kernel/userError.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import { breakdownColumns } from './breakdowns/breakdown.ts';
import type { ClosedReasonValue } from './errors.graph.ts';
import { inZone, type SurveyAtVersion, versionOf } from './published.ts';

/** The columns of a survey that its responses need; all are read in one statement. */
export const surveyColumns = {
  id: true,
  revision: true,
  status: true,
  version: true,
  anonymous: true,
  customerKey: true,
  closesAt: true,
  maxResponses: true,
  resumeDays: true,
  secret: true,
  locales: true,
  defaultLocale: true,
  archivedAt: true,
  touchpointId: true,
  touchpoint: { select: { channel: true } },
  counters: { select: { key: true, count: true } },
  breakdownVersion: true,
  breakdowns: { select: breakdownColumns, orderBy: { number: 'asc' } },
  workspace: { select: { timeZone: true } },
} as const;

/** A survey's row with `surveyColumns`. */
export type SurveyColumns = Prisma.SurveyGetPayload<{ select: typeof surveyColumns }>;

/** A survey, and the version that is answered. */
export interface AnsweredSurvey extends SurveyColumns {
  readonly atVersion: SurveyAtVersion;
  /** The newest version. Its quotas count the responses to all versions. */
  readonly newest: SurveyAtVersion;
}

/**
 * A survey with its newest published version; null if it was never published. One statement, and
 * a second if the version is not in the cache. `closedError` says whether the survey takes answers.
 */
export async function answeredSurvey(db: WorkspaceDb, key: string): Promise<AnsweredSurvey | null> {
  const row = await db.survey.findFirst({ where: { id: key }, select: surveyColumns });
  return row && atVersion(db, row, row.version);
}

/** A survey with the version that one of its responses began with. */
export async function atVersion(
  db: WorkspaceDb,
  row: SurveyColumns,
  version: number,
): Promise<AnsweredSurvey | null> {
  const newest = await versionOf(db, row.id, row.version);
  const found = version === row.version ? newest : await versionOf(db, row.id, version);
  if (!found || !newest) return null;
  const { timeZone } = row.workspace;
  return { ...row, atVersion: inZone(found, timeZone), newest: inZone(newest, timeZone) };
}

/** Why a survey takes no answers now, or null if it does. */
export function closedError(
  survey: Pick<SurveyColumns, 'status' | 'archivedAt' | 'closesAt'> | null,
  now: Date,
  path: InputPath,
): UserErrorShape | null {
  const reason = closedReason(survey, now);
  if (reason === null) return null;
  const message = `The survey takes no answers: ${closedMessages[reason]}`;
  return { type: 'SurveyClosedError', code: 'SURVEY_CLOSED', reason, path, message };
}

const closedMessages: Readonly<Record<ClosedReasonValue, string>> = {
  DRAFT: 'it was never published. Publish it first.',
  PAUSED: 'it is paused. Try again later.',
  CLOSED: 'it was closed.',
  PAST_CLOSING_DATE: 'its closing date has passed.',
  ARCHIVED: 'it is archived.',
};

function closedReason(
  survey: Pick<SurveyColumns, 'status' | 'archivedAt' | 'closesAt'> | null,
  now: Date,
): ClosedReasonValue | null {
  if (!survey || survey.status === 'DRAFT') return 'DRAFT';
  if (survey.archivedAt !== null) return 'ARCHIVED';
  if (survey.status !== 'LIVE') return survey.status;
  return survey.closesAt !== null && survey.closesAt <= now ? 'PAST_CLOSING_DATE' : null;
}
