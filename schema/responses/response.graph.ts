import { builder } from '../builder.ts';
import { batched } from '../kernel/batched.ts';
import { entity } from '../kernel/entity.ts';
import { declareScope, hasScope } from '../kernel/scope.ts';
import { SurveyVersion } from '../surveys/surveyVersion.graph.ts';
import { nestedList, rootList } from '../toolkit/read/connection.ts';
import { defineListing } from '../toolkit/read/listing.ts';
import { storedEnum } from '../toolkit/storedEnum.ts';
import { Channel } from '../touchpoints/channel.graph.ts';
import { hiddenValuesOf, storedTimingsOf } from './storedResponse.ts';
import './answer.graph.ts';
import { rootRow } from '../toolkit/read/lookup.ts';

const ResponseStatus = storedEnum('ResponseStatus', 'How far a response has come.', {
  PARTIAL: 'It was begun, and may be continued.',
  COMPLETED: 'It was submitted, and counts for scores.',
  SCREENED_OUT: 'Whoever answered does not belong to those asked: it counts for no score.',
  QUOTA_FULL: 'It met a quota that was full: it counts for no score.',
});

const read = 'responses:read';
/** A publishable key may read of the response it has made what it made of it, and no more. */
const submit = declareScope('responses:submit');
const staff = { authScopes: { scope: read } } as const;

/** A value by its key, as text. */
interface KeyedValue {
  readonly key: string;
  readonly value: string;
}

const ResponseValue = builder.objectRef<KeyedValue>('ResponseValue').implement({
  description: 'A value that belongs to a response but is no answer.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'The key of the variable or hidden field.' }),
    value: t.exposeString('value', {
      description: 'Its value as text: `12.5`, `true`, `premium`, `2026-11-21`.',
    }),
  }),
});

function keyedValues(stored: unknown): KeyedValue[] {
  return Object.entries(hiddenValuesOf(stored)).map(([key, value]) => ({
    key,
    value: String(value),
  }));
}

const QuestionTiming = builder
  .objectRef<{ question: string; ms: number }>('QuestionTiming')
  .implement({
    description: 'How long somebody was busy with a question.',
    fields: (t) => ({
      question: t.exposeString('question', { description: 'The question’s key.' }),
      ms: t.exposeFloat('ms', { description: 'Milliseconds.' }),
    }),
  });

interface SourceShape {
  readonly url: string | null;
  readonly userAgent: string | null;
  readonly country: string | null;
}

const ResponseSource = builder.objectRef<SourceShape>('ResponseSource').implement({
  description: 'Where a response came from. All null in anonymous surveys.',
  fields: (t) => ({
    url: t.exposeString('url', { nullable: true, description: 'The page it was given on.' }),
    userAgent: t.exposeString('userAgent', {
      nullable: true,
      description: 'The browser or program, as it calls itself.',
    }),
    country: t.exposeString('country', {
      nullable: true,
      description: 'The country, as ISO 3166 writes it with two letters: `DE`.',
    }),
  }),
});

interface VersionKey {
  readonly surveyId: string;
  readonly version: number;
}

/** Many responses have one version: it is read once. */
const versionRow = batched('versionRow', async (ctx, keys: readonly VersionKey[]) => {
  const rows = await ctx.db.surveyVersion.findMany({
    where: {
      surveyId: { in: keys.map(({ surveyId }) => surveyId) },
      version: { in: keys.map(({ version }) => version) },
    },
  });
  return keys.map(({ surveyId, version }) => {
    const found = rows.find((row) => row.surveyId === surveyId && row.version === version);
    if (!found) throw new Error('The version that a response answered is gone');
    return found;
  });
});

builder.prismaNode('SurveyResponse', {
  ...entity('SurveyResponse', read),
  authScopes: (_response, ctx) => ({ scope: hasScope(ctx.viewer, submit) ? submit : read }),
  description:
    'What one person answered to a survey. Of an anonymous survey its id tells no time, and its times are the beginning of their day in the workspace’s time zone.',
  fields: (t) => ({
    status: t.expose('status', { type: ResponseStatus, description: 'How far it has come.' }),
    locale: t.exposeString('locale', { description: 'The language it was given in, as BCP 47.' }),
    channel: t.expose('channel', { type: Channel, description: 'By which way it came.' }),
    startedAt: t.expose('startedAt', { type: 'DateTime', description: 'When it was begun.' }),
    completedAt: t.expose('completedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was submitted; null while it is PARTIAL.',
    }),
    ending: t.exposeString('ending', {
      nullable: true,
      description:
        'The key of the ending that its answers lead to; of QUOTA_FULL, the one that the quota’s `whenFull` named. Null while it is PARTIAL, and where there is none.',
    }),
    screenedBy: t.exposeString('screenedBy', {
      ...staff,
      nullable: true,
      description:
        'Of QUOTA_FULL, the key of the quota that was full; of SCREENED_OUT, that of the ending it was led to; else null.',
    }),
    version: t.exposeInt('version', {
      ...staff,
      description: 'Which published version of the survey was answered.',
    }),
    reached: t.exposeStringList('reached', {
      ...staff,
      description:
        'Keys of the questions that were shown, in their order: up to the last one answered, or all of them once it is submitted.',
    }),
    variables: t.field({
      ...staff,
      type: [ResponseValue],
      description: 'What the survey calculated from its answers.',
      select: { variables: true },
      resolve: ({ variables }) => keyedValues(variables),
    }),
    hiddenFields: t.field({
      ...staff,
      type: [ResponseValue],
      description: 'What the page that showed the survey handed in.',
      select: { hiddenFields: true },
      resolve: ({ hiddenFields }) => keyedValues(hiddenFields),
    }),
    timings: t.field({
      ...staff,
      type: [QuestionTiming],
      description: 'How long each question took, as far as it was measured.',
      select: { timings: true },
      resolve: ({ timings }) =>
        Object.entries(storedTimingsOf(timings)).map(([question, ms]) => ({ question, ms })),
    }),
    tags: t.exposeStringList('tags', { ...staff, description: 'What staff marked it with.' }),
    source: t.field({
      ...staff,
      type: ResponseSource,
      description: 'Where it came from.',
      select: { url: true, userAgent: true, country: true },
      resolve: ({ url, userAgent, country }) => ({ url, userAgent, country }),
    }),
    revision: t.exposeInt('revision', {
      ...staff,
      description:
        'Counts its changes, from 1. Hand it to a mutation to be refused if somebody was faster.',
    }),
    createdAt: t.expose('createdAt', {
      ...staff,
      type: 'DateTime',
      description: 'When it was stored.',
    }),
    updatedAt: t.expose('updatedAt', {
      ...staff,
      type: 'DateTime',
      description: 'When it last changed.',
    }),
    survey: t.relation('survey', { ...staff, description: 'The survey it answers.' }),
    touchpoint: t.relation('touchpoint', {
      ...staff,
      nullable: true,
      description: 'The touchpoint it is about; null for none.',
    }),
    surveyVersion: t.field({
      ...staff,
      type: SurveyVersion,
      description: 'The survey as it was when it was answered.',
      select: { surveyId: true, version: true },
      resolve: ({ surveyId, version }, _args, ctx) => versionRow(ctx, { surveyId, version }),
    }),
  }),
});

builder.prismaObjectField('SurveyResponse', 'answers', (t) =>
  nestedList(t, {
    model: 'Answer',
    relation: 'answers',
    ownOrder: ['question'],
    description: 'What was answered, one row a question, by the questions’ keys.',
  }),
);

defineListing('SurveyResponse', {
  scope: read,
  filter: [
    'id',
    'status',
    'locale',
    'channel',
    'version',
    'ending',
    'screenedBy',
    'tags',
    'startedAt',
    'completedAt',
    'revision',
    'createdAt',
    'updatedAt',
  ],
  relations: {
    survey: { to: 'Survey', single: true, description: 'The survey it answers.' },
    touchpoint: { to: 'Touchpoint', single: true, description: 'The touchpoint it is about.' },
    answers: { to: 'Answer', description: 'What was answered.' },
  },
  order: {
    STARTED_AT: { path: ['startedAt'], description: 'When it was begun.' },
    COMPLETED_AT: { path: ['completedAt'], description: 'When it was submitted.' },
    UPDATED_AT: { path: ['updatedAt'], description: 'When it last changed.' },
    STATUS: { path: ['status'], description: 'Its status, in the order of the enum.' },
    CHANNEL: { path: ['channel'], description: 'Its channel, in the order of the enum.' },
  },
  defaultOrder: [{ field: 'STARTED_AT', direction: 'desc' }],
});

rootRow(
  'response',
  'SurveyResponse',
  'One response by its id; null if this workspace has no such response.',
);
rootList('responses', 'SurveyResponse', 'The responses of the workspace, the latest begun first.');

builder.prismaObjectField('Survey', 'responses', (t) =>
  nestedList(t, {
    model: 'SurveyResponse',
    relation: 'responses',
    description: 'What was answered to it, the latest begun first.',
  }),
);
builder.prismaObjectField('Touchpoint', 'responses', (t) =>
  nestedList(t, {
    model: 'SurveyResponse',
    relation: 'responses',
    description: 'What was answered to surveys about it, the latest begun first.',
  }),
);
