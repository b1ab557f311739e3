import { builder } from '../builder.ts';
import type { Context } from '../kernel/context.ts';
import { newId } from '../kernel/id.ts';
import { notFound, throwUserErrors, UserErrorsThrown } from '../kernel/userError.ts';
import { bounded } from '../toolkit/write/input.ts';
import { mutation } from '../toolkit/write/mutation.ts';
import { idOf } from '../toolkit/write/rowInput.ts';
import { limitErrors } from './breakdowns/markedErrors.ts';
import { storeBreakdowns } from './breakdowns/storeBreakdowns.ts';
import { asJson } from './definition/stored.ts';
import { newSecret } from './prepare.ts';

const SurveyDuplicateInput = builder.inputType('SurveyDuplicateInput', {
  description: 'The survey to copy, and the name of the copy.',
  fields: (t) => ({
    id: t.id(idOf('Survey')),
    name: t.string(
      bounded(
        { maxLength: 200, notBlank: true, notNull: true },
        { description: 'What the team calls the copy. By default the name of the original.' },
      ),
    ),
  }),
});

mutation('surveyDuplicate', {
  description:
    'Copies the draft and the settings of a survey to a new survey, which is a draft. Versions, answers, external ids and the closing date are not copied.',
  scope: 'surveys:write',
  input: SurveyDuplicateInput,
  entity: {
    field: 'survey',
    model: 'Survey',
    description: 'The new survey; null if there are errors.',
  },
  resolve: async (ctx, input) => ({ survey: await duplicateSurvey(ctx, input) }),
});

/**
 * Copies a survey's draft to a new survey. External ids are not copied, since each belongs to one
 * row; nor is the closing date, which may have passed.
 */
async function duplicateSurvey(
  ctx: Context,
  input: typeof SurveyDuplicateInput.$inferInput,
): Promise<string> {
  const survey = await ctx.db.survey.findFirst({
    where: { id: input.id },
    include: { breakdowns: { orderBy: { position: 'asc' } } },
  });
  const path = ['input', 'id'];
  if (!survey) throw new UserErrorsThrown(notFound(path, 'survey'));
  const breakdowns = survey.breakdowns.map((breakdown) => breakdown.key);
  throwUserErrors(await limitErrors(ctx.db, undefined, breakdowns.length, path));
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
      customerKey: survey.customerKey === null ? undefined : asJson(survey.customerKey),
      maxResponses: survey.maxResponses,
      samplingPct: survey.samplingPct,
      samplingSeed: survey.samplingSeed,
      channels: survey.channels,
      showWhen: survey.showWhen === null ? undefined : asJson(survey.showWhen),
      priority: survey.priority,
      purposeId: survey.purposeId,
      segmentId: survey.segmentId,
      recontactDays: survey.recontactDays,
      resumeDays: survey.resumeDays,
      url: survey.url,
      journeyId: survey.journeyId,
      stepId: survey.stepId,
      touchpointId: survey.touchpointId,
      ownerId: survey.ownerId,
      teamId: survey.teamId,
      secret: newSecret(),
    },
  });
  await storeBreakdowns(ctx, new Map([[key, breakdowns]]));
  return key;
}
