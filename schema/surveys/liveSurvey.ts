import type { Context } from '../kernel/context.ts';
import { answeredSurvey, closedError } from './answeredSurvey.ts';
import type { SurveyDefinition } from './definition/definition.ts';

/** A survey as its respondents see it. */
export interface LiveSurvey {
  readonly surveyId: string;
  readonly version: number;
  readonly locales: readonly string[];
  readonly defaultLocale: string;
  readonly anonymous: boolean;
  readonly timeZone: string;
  readonly definition: SurveyDefinition;
}

/** A survey that takes answers now; null if it does not, or does not exist. Its quotas may be full. */
export async function liveSurvey(ctx: Context, surveyId: string): Promise<LiveSurvey | null> {
  const survey = await answeredSurvey(ctx.db, surveyId);
  if (!survey || closedError(survey, ctx.now, [])) return null;
  const { locales, defaultLocale, anonymous, workspace, newest } = survey;
  const { version, definition } = newest;
  const { timeZone } = workspace;
  return { surveyId, version, locales, defaultLocale, anonymous, timeZone, definition };
}
