import type { ResponseStatus } from '../../../prisma/generated/client/enums.ts';
import type { InputPath, UserErrorShape } from '../../kernel/userError.ts';
import type { AnsweredSurvey } from '../../surveys/answeredSurvey.ts';
import type { SurveyEnding } from '../../surveys/definition/definition.ts';
import type { Assessed } from './assess.ts';

/** How a response ends: screened out, at a full quota, or completed. */
export interface Ended {
  readonly status: ResponseStatus;
  readonly ending: string | null;
  readonly screenedBy: string | null;
}

/** How finished answers end, if no quota is full. */
export function endOf({ flow }: Assessed): Ended {
  return flow.screenedOut
    ? { status: 'SCREENED_OUT', ending: flow.ending, screenedBy: flow.ending }
    : { status: 'COMPLETED', ending: flow.ending, screenedBy: null };
}

/** The state of a response that is not finished. */
export const unended: Ended = { status: 'PARTIAL', ending: null, screenedBy: null };

/** The end of a response that met a full quota. */
export function shutOut({ newest }: Pick<AnsweredSurvey, 'newest'>, quota: string): Ended {
  const full = newest.definition.quotas.find(({ key }) => key === quota);
  return { status: 'QUOTA_FULL', ending: full?.whenFull ?? null, screenedBy: quota };
}

/** The key of the quota that was full when a response was submitted; null if none was. */
export function fullQuotaOf({ status, ending, screenedBy }: Ended): string | null {
  // Before there was a status QUOTA_FULL, such responses were SCREENED_OUT without an ending.
  const isFull = status === 'QUOTA_FULL' || (status === 'SCREENED_OUT' && ending === null);
  return isFull ? screenedBy : null;
}

/** The ending of a finished response; that of a full quota is read from the newest version. */
export function endingOf(
  { atVersion, newest }: Pick<AnsweredSurvey, 'atVersion' | 'newest'>,
  { status, ending }: Pick<Ended, 'status' | 'ending'>,
): SurveyEnding | null {
  const versions = status === 'QUOTA_FULL' ? [newest, atVersion] : [atVersion];
  const endings = versions.flatMap(({ definition }) => definition.endings);
  return endings.find(({ key }) => key === ending) ?? null;
}

/** The errors of an end: one if the response was screened out or met a full quota. */
export function endErrors(
  survey: Pick<AnsweredSurvey, 'atVersion' | 'newest'>,
  ended: Ended,
  path: InputPath,
): UserErrorShape[] {
  const { status, ending } = ended;
  const quota = fullQuotaOf(ended);
  if (quota !== null) {
    const message =
      'A quota of the survey is full. The response is stored, and counts for no score.';
    const url = endingOf(survey, ended)?.url ?? null;
    return [{ type: 'QuotaFullError', code: 'QUOTA_FULL', quota, ending, url, path, message }];
  }
  if (status !== 'SCREENED_OUT') return [];
  const message =
    'The survey screened the respondent out. The response is stored, and counts for no score.';
  return [{ type: 'ScreenedOutError', code: 'SCREENED_OUT', ending, path, message }];
}
