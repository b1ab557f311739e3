import { builder } from '../builder.ts';
import { entity } from '../kernel/entity.ts';
import { noPersonalData } from '../kernel/personalData.ts';
import { defineListing } from '../toolkit/read/listing.ts';
import { definitionFields } from './definition/parts.graph.ts';
import { quotaField, quotasIn } from './quotas/quota.graph.ts';

const content = { select: { definition: true } } as const;

export const SurveyVersion = builder.prismaNode('SurveyVersion', {
  ...entity('SurveyVersion', 'surveys:read'),
  description:
    'A survey as it was published. It never changes, so the question of an answer is always known.',
  fields: (t) => ({
    version: t.exposeInt('version', {
      description: 'The number of this version in its survey, from 1.',
    }),
    anonymous: t.exposeBoolean('anonymous', {
      description: 'Whether responses are stored without the respondent and the time of day.',
    }),
    welcome: t.field({ ...definitionFields.welcome, ...content }),
    welcomeFor: t.field({ ...definitionFields.welcomeFor, ...content }),
    pages: t.field({ ...definitionFields.pages, ...content }),
    endings: t.field({ ...definitionFields.endings, ...content }),
    variables: t.field({ ...definitionFields.variables, ...content }),
    hiddenFields: t.field({ ...definitionFields.hiddenFields, ...content }),
    quotas: t.field({
      ...quotaField,
      select: { surveyId: true, definition: true },
      resolve: ({ surveyId, definition }) => quotasIn(definition, surveyId),
    }),
    publishedAt: t.expose('publishedAt', {
      type: 'DateTime',
      description: 'When it was published. It took answers from then on.',
    }),
    publishedBy: t.relation('publishedBy', {
      nullable: true,
      description: 'The actor who published it; null if that actor is unknown.',
    }),
    survey: t.relation('survey', {
      description: 'The survey that it is a version of, with the draft and the settings.',
    }),
  }),
});

defineListing('SurveyVersion', {
  scope: 'surveys:read',
  filter: ['id', 'version', 'publishedAt'],
  relations: {
    publishedBy: { to: 'Actor', single: true, description: 'The actor who published it.' },
  },
  order: {
    VERSION: { path: ['version'], description: 'Its number.' },
    PUBLISHED_AT: { path: ['publishedAt'], description: 'When it was published.' },
  },
  defaultOrder: [{ field: 'VERSION', direction: 'desc' }],
});

noPersonalData('SurveyVersion', 'The team writes the questions.');
