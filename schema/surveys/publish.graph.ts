import { builder } from '../builder.ts';
import type { Context } from '../kernel/context.ts';
import { mutation } from '../toolkit/write/mutation.ts';
import { answeredSurvey } from './answeredSurvey.ts';
import { type MissingTranslation, missingTranslations } from './definition/missingTranslations.ts';
import { publishSurvey } from './publish.ts';
import { type StatusChange, statusInput } from './status.ts';

/** Warnings in one payload; `warningCount` counts all. */
const mostWarnings = 100;

const WarningCode = builder.enumType('SurveyWarningCode', {
  description: 'What a published survey may lack: a kind of warning.',
  values: {
    MISSING_TRANSLATION: {
      description:
        'A text exists in one language of the survey and is missing in others. Their readers see it in the parent language (`de` for `de-AT`) or in the default language.',
    },
  },
});

const Warning = builder.objectRef<MissingTranslation>('SurveyWarning').implement({
  description: 'Something that the published survey lacks. The survey takes answers nevertheless.',
  fields: (t) => ({
    code: t.field({
      type: WarningCode,
      description: 'The kind of warning.',
      resolve: () => 'MISSING_TRANSLATION' as const,
    }),
    path: t.stringList({
      description:
        'The path in the survey, as in the input of `surveyUpdate`: `["pages", "0", "questions", "2", "title"]`.',
      resolve: ({ path }) => [...path],
    }),
    locales: t.stringList({
      description: 'The languages of the survey that lack the text.',
      resolve: ({ locales }) => [...locales],
    }),
    message: t.string({
      description: 'What is missing and what to do, in English.',
      resolve: ({ path, locales }) =>
        `${path.join('.')} has no text in ${locales.join(', ')}. Add it, or remove the language from the survey.`,
    }),
  }),
});

type Published = { survey: string };

/** The warnings of a payload. A request often selects the list and its count: they are read once. */
const requested = new WeakMap<Published, Promise<MissingTranslation[]>>();

function warningsOf({ db }: Context, effect: Published | null): Promise<MissingTranslation[]> {
  if (!effect) return Promise.resolve([]);
  const warnings = requested.get(effect) ?? readWarnings(db, effect.survey);
  requested.set(effect, warnings);
  return warnings;
}

async function readWarnings(db: Context['db'], key: string): Promise<MissingTranslation[]> {
  const survey = await answeredSurvey(db, key);
  return survey ? missingTranslations(survey.newest.definition, survey.locales) : [];
}

mutation<StatusChange, Published>('surveyPublish', {
  description:
    'Makes the draft the next version, and the survey live. A draft that does not differ from the newest version makes no new one. A new or changed quota is counted at once over up to 10,000 completed responses, and by a worker over the others: see `SurveyQuota.countState`. Refused with `WRONG_STATE` if the draft has no question to answer, or the survey is closed or archived. A text that is missing in a language of the survey is a warning, in `warnings`, and does not prevent publishing.',
  scope: 'surveys:write',
  input: statusInput(
    'Publish',
    'The survey whose draft to publish, and the revision that you read.',
  ),
  entity: {
    field: 'survey',
    model: 'Survey',
    description: 'The survey as it is now; null if there are errors.',
  },
  fields: (t) => ({
    warnings: t.field({
      type: [Warning],
      extensions: { rows: mostWarnings },
      description: `What the published survey lacks: one entry for each text, with all the languages that lack it; the first ${mostWarnings}. Empty if it lacks nothing, or was not published.`,
      resolve: async ({ effect }, _args, ctx) =>
        (await warningsOf(ctx, effect)).slice(0, mostWarnings),
    }),
    warningCount: t.int({
      description: `How many warnings there are, including those after the first ${mostWarnings}.`,
      resolve: async ({ effect }, _args, ctx) => (await warningsOf(ctx, effect)).length,
    }),
  }),
  resolve: async (ctx, input) => ({ survey: await publishSurvey(ctx, input) }),
});
