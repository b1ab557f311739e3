import type { Context } from '../kernel/context.ts';
import { newId } from '../kernel/id.ts';
import { notFound, UserErrorsThrown } from '../kernel/userError.ts';
import { asJson } from './definition/stored.ts';
import type { SurveyDuplicate } from './survey.input.ts';
import { newSecret } from './survey.ts';

/**
 * Makes a draft of a survey's draft. External ids stay with the first, since one leads to one row
 * only; so does the day it closes, which may be over.
 */
export async function duplicateSurvey(ctx: Context, input: SurveyDuplicate): Promise<string> {
  const survey = await ctx.db.survey.findFirst({ where: { id: input.id } });
  if (!survey) throw new UserErrorsThrown(notFound(['input', 'id'], 'survey'));
  const key = newId();
  await ctx.db.survey.createMany({
    data: {
      id: key,
      name: input.name ?? survey.name,
      description: survey.description,
      kind: survey.kind,
      definition: asJson(survey.definition),
      locales: survey.locales,
      defaultLocale: survey.defaultLocale,
      anonymous: survey.anonymous,
      maxResponses: survey.maxResponses,
      samplingPct: survey.samplingPct,
      recontactDays: survey.recontactDays,
      resumeDays: survey.resumeDays,
      url: survey.url,
      journeyId: survey.journeyId,
      stepId: survey.stepId,
      touchpointId: survey.touchpointId,
      ownerId: survey.ownerId,
      secret: newSecret(),
    },
  });
  return key;
}
