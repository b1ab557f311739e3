import type { ResponseStatus } from '../../../prisma/generated/client/enums.ts';
import type { InputPath, UserErrorShape } from '../../kernel/userError.ts';
import type { AnsweredSurvey } from '../../surveys/answeredSurvey.ts';
import type { SurveyEnding } from '../../surveys/definition/definition.ts';
import type { Assessed } from './assess.ts';

/** How a response ends: a survey that screens it out, a quota that is full, or neither. */
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

/** A response that is not finished has no end. */
export const unended: Ended = { status: 'PARTIAL', ending: null, screenedBy: null };

/** The end of a response that found a quota full. */
export function shutOut({ newest }: Pick<AnsweredSurvey, 'newest'>, quota: string): Ended {
  const full = newest.definition.quotas.find(({ key }) => key === quota);
  return { status: 'QUOTA_FULL', ending: full?.whenFull ?? null, screenedBy: quota };
}

/** The key of the quota that was full when a response came; null if none was. */
export function fullQuotaOf({ status, ending, screenedBy }: Ended): string | null {
  // Responses of before there was QUOTA_FULL are told by their missing ending.
  const isFull = status === 'QUOTA_FULL' || (status === 'SCREENED_OUT' && ending === null);
  return isFull ? screenedBy : null;
}

/** The ending that a finished response is shown; that of a full quota is the newest version's. */
export function endingOf(
  { atVersion, newest }: Pick<AnsweredSurvey, 'atVersion' | 'newest'>,
  { status, ending }: Pick<Ended, 'status' | 'ending'>,
): SurveyEnding | null {
  const versions = status === 'QUOTA_FULL' ? [newest, atVersion] : [atVersion];
  const endings = versions.flatMap(({ definition }) => definition.endings);
  return endings.find(({ key }) => key === ending) ?? null;
}

/** What the one who answered is told of an end: nothing, unless they are not wanted. */
export function endErrors(
  survey: Pick<AnsweredSurvey, 'atVersion' | 'newest'>,
  ended: Ended,
  path: InputPath,
): UserErrorShape[] {
  const { status, ending } = ended;
  const quota = fullQuotaOf(ended);
  if (quota !== null) {
    const message = 'The survey has all the responses it wants from people like this one.';
    const url = endingOf(survey, ended)?.url ?? null;
    return [{ type: 'QuotaFullError', code: 'QUOTA_FULL', quota, ending, url, path, message }];
  }
  if (status !== 'SCREENED_OUT') return [];
  const message = 'The survey is meant for others. The response is kept, and counts for no score.';
  return [{ type: 'ScreenedOutError', code: 'SCREENED_OUT', ending, path, message }];
}
