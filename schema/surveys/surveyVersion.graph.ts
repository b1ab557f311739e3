import { builder } from '../builder.ts';
import { entity } from '../kernel/entity.ts';
import { defineListing } from '../toolkit/read/listing.ts';
import { definitionFields } from './definition/parts.graph.ts';
import { quotaField, quotasIn } from './quotas/quota.graph.ts';

const content = { select: { definition: true } } as const;

export const SurveyVersion = builder.prismaNode('SurveyVersion', {
  ...entity('SurveyVersion', 'surveys:read'),
  description:
    'A survey as it was published. It never changes, so that answers keep their question.',
  fields: (t) => ({
    version: t.exposeInt('version', {
      description: 'Counts the published versions of its survey, from 1.',
    }),
    anonymous: t.exposeBoolean('anonymous', {
      description: 'Whether nobody can tell who answered it, or when within the day.',
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
      description: 'From when on it took answers.',
    }),
    publishedBy: t.relation('publishedBy', {
      nullable: true,
      description: 'Who let it go live.',
    }),
    survey: t.relation('survey', {
      description: 'What it was published of, with its draft and settings.',
    }),
  }),
});

defineListing('SurveyVersion', {
  scope: 'surveys:read',
  filter: ['id', 'version', 'publishedAt'],
  relations: {
    publishedBy: { to: 'Actor', single: true, description: 'Who let it go live.' },
  },
  order: {
    VERSION: { path: ['version'], description: 'Its number.' },
    PUBLISHED_AT: { path: ['publishedAt'], description: 'When it was published.' },
  },
  defaultOrder: [{ field: 'VERSION', direction: 'desc' }],
});
