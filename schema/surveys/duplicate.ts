import { builder } from '../builder.ts';
import type { Context } from '../kernel/context.ts';
import { newId } from '../kernel/id.ts';
import { notFound, UserErrorsThrown } from '../kernel/userError.ts';
import { bounded } from '../toolkit/write/input.ts';
import { mutation } from '../toolkit/write/mutation.ts';
import { idOf } from '../toolkit/write/rowInput.ts';
import { asJson } from './definition/stored.ts';
import { newSecret } from './prepare.ts';

const SurveyDuplicateInput = builder.inputType('SurveyDuplicateInput', {
  description: 'The survey to copy, and what the copy is called.',
  fields: (t) => ({
    id: t.id(idOf('Survey')),
    name: t.string(
      bounded(
        { maxLength: 200, notBlank: true, notNull: true },
        { description: 'What the team calls the copy; like the first by default.' },
      ),
    ),
  }),
});

mutation('surveyDuplicate', {
  description:
    'Makes a new draft of a survey’s draft, with its settings, without its versions, answers, external ids and closing date.',
  scope: 'surveys:write',
  input: SurveyDuplicateInput,
  entity: { field: 'survey', model: 'Survey', description: 'The new survey.' },
  resolve: async (ctx, input) => ({ survey: await duplicateSurvey(ctx, input) }),
});

/**
 * Makes a draft of a survey's draft. External ids stay with the first, since one leads to one row
 * only; so does the day it closes, which may be over.
 */
async function duplicateSurvey(
  ctx: Context,
  input: typeof SurveyDuplicateInput.$inferInput,
): Promise<string> {
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
