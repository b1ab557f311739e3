import type { Context } from '../kernel/context.ts';
import type { SurveyDefinition } from './definition/definition.ts';
import { publishedSurvey, type SurveyRow } from './published.ts';

/** A survey as those see it who answer it. */
export interface LiveSurvey {
  readonly surveyId: string;
  readonly version: number;
  readonly locales: readonly string[];
  readonly defaultLocale: string;
  readonly anonymous: boolean;
  readonly timeZone: string;
  readonly definition: SurveyDefinition;
}

/** A survey that takes answers now; null if it does not, or is not there. */
export async function liveSurvey(ctx: Context, surveyId: string): Promise<LiveSurvey | null> {
  const found = await publishedSurvey(ctx.db, surveyId);
  if (!found || !isLive(found.row, ctx.now)) return null;
  const { row, version, definition } = found;
  const { locales, defaultLocale, anonymous, workspace } = row;
  const { timeZone } = workspace;
  return { surveyId, version, locales, defaultLocale, anonymous, timeZone, definition };
}

/** Whether a survey takes answers at a moment, as far as its row tells: its quotas may be full. */
export function isLive(
  { status, archivedAt, closesAt }: Pick<SurveyRow, 'status' | 'archivedAt' | 'closesAt'>,
  now: Date,
): boolean {
  return status === 'LIVE' && archivedAt === null && (closesAt === null || closesAt > now);
}
