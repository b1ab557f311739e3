import { builder } from '../builder.ts';
import { entity } from '../kernel/entity.ts';
import { editable, editableFilter, editableOrder } from '../toolkit/editable.ts';
import { nestedList, rootList } from '../toolkit/read/connection.ts';
import { defineListing } from '../toolkit/read/listing.ts';
import { rootRowByEitherId } from '../toolkit/read/lookup.ts';
import './definition/choiceQuestion.graph.ts';
import { SurveyKind, SurveyStatus } from './definition/enums.graph.ts';
import { definitionFields } from './definition/parts.graph.ts';
import { quotaField, quotasIn } from './quotas/quota.graph.ts';
import { SurveyVersion } from './surveyVersion.graph.ts';

/** What a survey shows of what is asked is its draft. */
const draft = { select: { definition: true } } as const;

builder.prismaNode('Survey', {
  ...entity('Survey', 'surveys:read'),
  description:
    'What a company asks its customers: a draft that is worked on, and published versions that take answers and never change.',
  fields: (t) => ({
    name: t.exposeString('name', {
      description: 'What the team calls it: `Relationship 2026`. Those who answer do not see it.',
    }),
    description: t.exposeString('description', {
      nullable: true,
      description: 'What it is for, for the team.',
    }),
    kind: t.expose('kind', { type: SurveyKind, description: 'On which occasion it asks.' }),
    status: t.expose('status', { type: SurveyStatus, description: 'Whether it takes answers.' }),
    version: t.exposeInt('version', {
      description: 'The number of the newest published version; 0 before the first.',
    }),
    changed: t.exposeBoolean('changed', {
      description: 'Whether the draft differs from the newest published version.',
    }),
    locales: t.exposeStringList('locales', {
      description: 'The languages it is offered in, as BCP 47, the default one first.',
    }),
    defaultLocale: t.exposeString('defaultLocale', {
      description: 'The language that is shown where a text is missing in the reader’s.',
    }),
    anonymous: t.exposeBoolean('anonymous', {
      description:
        'Whether nobody can tell who answered, or when within the day. Fixed once it was published.',
    }),
    closesAt: t.expose('closesAt', {
      type: 'DateTime',
      nullable: true,
      description: 'From when on it takes no more answers; null for no end.',
    }),
    maxResponses: t.exposeInt('maxResponses', {
      nullable: true,
      description: 'How many completed responses it takes; null for no bound.',
    }),
    samplingPct: t.exposeFloat('samplingPct', {
      description:
        'Which share of the customers it could ask it does ask, in percent from 0 to 100.',
    }),
    recontactDays: t.exposeInt('recontactDays', {
      nullable: true,
      description: 'Days before the same customer is asked it again; null for no rule.',
    }),
    resumeDays: t.exposeInt('resumeDays', {
      description: 'Days for which a response that was begun can be continued.',
    }),
    url: t.exposeString('url', {
      nullable: true,
      description: 'The page that shows it, http or https.',
    }),
    welcome: t.field({ ...definitionFields.welcome, ...draft }),
    welcomeFor: t.field({ ...definitionFields.welcomeFor, ...draft }),
    pages: t.field({ ...definitionFields.pages, ...draft }),
    endings: t.field({ ...definitionFields.endings, ...draft }),
    variables: t.field({ ...definitionFields.variables, ...draft }),
    hiddenFields: t.field({ ...definitionFields.hiddenFields, ...draft }),
    quotas: t.field({
      ...quotaField,
      select: { id: true, definition: true },
      resolve: ({ id, definition }) => quotasIn(definition, id),
    }),
    currentVersion: t.field({
      type: SurveyVersion,
      nullable: true,
      description: 'The newest published version, which takes the answers; null before the first.',
      select: (_args, _ctx, nested) => ({
        versions: nested({ orderBy: { version: 'desc' }, take: 1 }),
      }),
      resolve: ({ versions }) => versions[0] ?? null,
    }),
    versions: nestedList(t, {
      model: 'SurveyVersion',
      relation: 'versions',
      description: 'What was published, the newest first.',
    }),
    journey: t.relation('journey', {
      nullable: true,
      description: 'The journey it asks about, if that is its target.',
    }),
    step: t.relation('step', {
      nullable: true,
      description: 'The step it asks about, if that is its target.',
    }),
    touchpoint: t.relation('touchpoint', {
      nullable: true,
      description:
        'The touchpoint it asks about, if that is its target. Responses count for it unless they name another.',
    }),
    owner: t.relation('owner', { nullable: true, description: 'Who answers for it.' }),
  }),
});

editable('Survey');

defineListing('Survey', {
  scope: 'surveys:read',
  filter: [
    ...editableFilter,
    'name',
    'kind',
    'status',
    'version',
    'changed',
    'locales',
    'anonymous',
    'closesAt',
  ],
  relations: {
    owner: { to: 'Actor', single: true, description: 'Who answers for it.' },
    journey: { to: 'Journey', single: true, description: 'The journey it asks about.' },
    step: { to: 'Step', single: true, description: 'The step it asks about.' },
    touchpoint: { to: 'Touchpoint', single: true, description: 'The touchpoint it asks about.' },
  },
  order: {
    ...editableOrder,
    NAME: { path: ['name'], description: 'Its name, capital letters before small ones.' },
    KIND: { path: ['kind'], description: 'Its kind, in the order of the enum.' },
    STATUS: { path: ['status'], description: 'DRAFT, LIVE, PAUSED, CLOSED.' },
    CLOSES_AT: { path: ['closesAt'], description: 'When it takes no more answers.' },
  },
  defaultOrder: [{ field: 'CREATED_AT', direction: 'desc' }],
});

rootRowByEitherId(
  'survey',
  'Survey',
  'One survey by its id; null if this workspace has no such survey.',
);
rootList('surveys', 'Survey', 'The surveys of the workspace, the newest first.');

builder.prismaObjectField('Touchpoint', 'surveys', (t) =>
  nestedList(t, {
    model: 'Survey',
    relation: 'surveys',
    description: 'The surveys that listen there, the newest first.',
  }),
);

builder.prismaObjectField('Step', 'surveys', (t) =>
  nestedList(t, {
    model: 'Survey',
    relation: 'surveys',
    description: 'The surveys that ask about this step, the newest first.',
  }),
);

builder.prismaObjectField('Journey', 'surveys', (t) =>
  nestedList(t, {
    model: 'Survey',
    relation: 'surveys',
    description: 'The surveys that ask about the journey as a whole, the newest first.',
  }),
);
