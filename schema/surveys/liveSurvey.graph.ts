import { builder } from '../builder.ts';
import { badArgument } from '../kernel/errors.ts';
import { decodeId, encodeId } from '../kernel/id.ts';
import { declareScope } from '../kernel/scope.ts';
import { definitionFields } from './definition/parts.graph.ts';
import { type LiveSurvey, liveSurvey } from './liveSurvey.ts';

const scope = declareScope('surveys:live');

const LiveSurveyType = builder.objectRef<LiveSurvey>('LiveSurvey').implement({
  description:
    'What a page needs to show a survey and to decide which question comes next, and nothing else.',
  fields: (t) => ({
    id: t.id({
      description: 'The id of the survey, for the mutations that take answers: `survey_…`.',
      resolve: ({ surveyId }) => encodeId('Survey', surveyId),
    }),
    version: t.exposeInt('version', {
      description: 'The number of the published version that takes the answers.',
    }),
    locales: t.stringList({
      description: 'The languages it is offered in, as BCP 47, the default one first.',
      resolve: ({ locales }) => [...locales],
    }),
    defaultLocale: t.exposeString('defaultLocale', {
      description: 'The language that is shown where a text is missing in the reader’s language.',
    }),
    anonymous: t.exposeBoolean('anonymous', {
      description:
        'Whether responses are stored without the respondent and the time of day, which the page can say to respondents.',
    }),
    timeZone: t.exposeString('timeZone', {
      description:
        'The time zone in which its conditions count days, as in "within the last 7 days": the workspace’s, a name of the IANA database such as `Europe/Berlin`.',
    }),
    welcome: t.field(definitionFields.welcome),
    welcomeFor: t.field(definitionFields.welcomeFor),
    pages: t.field(definitionFields.pages),
    endings: t.field(definitionFields.endings),
    variables: t.field(definitionFields.variables),
    hiddenFields: t.field(definitionFields.hiddenFields),
  }),
});

builder.queryField('liveSurvey', (t) =>
  t.field({
    type: LiveSurveyType,
    nullable: true,
    description:
      'A survey for its respondents; null unless it is live, not archived, and its `closesAt` has not passed. Open to publishable keys.',
    authScopes: { scope },
    args: {
      id: t.arg.id({
        required: true,
        description: 'The id of the survey: `survey_…`.',
        extensions: { bounds: { reference: 'Survey' } },
      }),
    },
    resolve: (_root, { id }, ctx) => {
      const key = decodeId('Survey', id);
      if (!key) throw badArgument('id', 'this is not the id of a Survey: "survey_…".');
      return liveSurvey(ctx, key);
    },
  }),
);
