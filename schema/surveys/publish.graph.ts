import { builder } from '../builder.ts';
import type { Context } from '../kernel/context.ts';
import { mutation } from '../toolkit/write/mutation.ts';
import { answeredSurvey } from './answeredSurvey.ts';
import { type MissingTranslation, missingTranslations } from './definition/missingTranslations.ts';
import { publishSurvey } from './publish.ts';
import { type StatusChange, statusInput } from './status.ts';

/** Warnings of one answer; all are counted. */
const mostWarnings = 100;

const WarningCode = builder.enumType('SurveyWarningCode', {
  description: 'What a published survey may lack.',
  values: {
    MISSING_TRANSLATION: {
      description:
        'A text is there in one language of the survey and lacking in others: their readers see it in a related one (`de` for `de-AT`) or in the default language.',
    },
  },
});

const Warning = builder.objectRef<MissingTranslation>('SurveyWarning').implement({
  description: 'What a survey that was published may lack. It takes answers all the same.',
  fields: (t) => ({
    code: t.field({
      type: WarningCode,
      description: 'Which kind of lack it is.',
      resolve: () => 'MISSING_TRANSLATION' as const,
    }),
    path: t.stringList({
      description:
        'Where it is in the survey, as `surveyUpdate` takes it: `["pages", "0", "questions", "2", "title"]`.',
      resolve: ({ path }) => [...path],
    }),
    locales: t.stringList({
      description: 'The languages of the survey that it is about.',
      resolve: ({ locales }) => [...locales],
    }),
    message: t.string({
      description: 'What is lacking and what to do, in English.',
      resolve: ({ path, locales }) =>
        `${path.join('.')} has no text in ${locales.join(', ')}. Add it, or take the language out of the survey.`,
    }),
  }),
});

type Published = { survey: string };

/** The list and its count are asked for together, and worked out once. */
const known = new WeakMap<Published, Promise<MissingTranslation[]>>();

function warningsOf({ db }: Context, effect: Published | null): Promise<MissingTranslation[]> {
  if (!effect) return Promise.resolve([]);
  const warnings = known.get(effect) ?? readWarnings(db, effect.survey);
  known.set(effect, warnings);
  return warnings;
}

async function readWarnings(db: Context['db'], key: string): Promise<MissingTranslation[]> {
  const survey = await answeredSurvey(db, key);
  return survey ? missingTranslations(survey.newest.definition, survey.locales) : [];
}

mutation<StatusChange, Published>('surveyPublish', {
  description:
    'Makes the draft the next version, and the survey live. A draft that was published as it is makes no other version. What a new or changed quota has is counted at once over up to 10,000 completed responses, and by a worker over the others: see `SurveyQuota.countState`. Refused as `WRONG_STATE` if it asks nothing, is closed or archived. Texts that a language of the survey lacks are told as `warnings`, and keep nothing from being published.',
  scope: 'surveys:write',
  input: statusInput('Publish', 'The survey whose draft is to go live.'),
  entity: { field: 'survey', model: 'Survey', description: 'The survey as it is now.' },
  fields: (t) => ({
    warnings: t.field({
      type: [Warning],
      extensions: { rows: mostWarnings },
      description: `What the published survey may lack, one entry a text, with all the languages that lack it; the first ${mostWarnings}. Empty if it lacks nothing, or was not published.`,
      resolve: async ({ effect }, _args, ctx) =>
        (await warningsOf(ctx, effect)).slice(0, mostWarnings),
    }),
    warningCount: t.int({
      description: `How many warnings there are, those past the first ${mostWarnings} included.`,
      resolve: async ({ effect }, _args, ctx) => (await warningsOf(ctx, effect)).length,
    }),
  }),
  resolve: async (ctx, input) => ({ survey: await publishSurvey(ctx, input) }),
});
