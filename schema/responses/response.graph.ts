import { builder } from '../builder.ts';
import { unmatched } from '../customers/match/match.graph.ts';
import { batched } from '../kernel/batched.ts';
import { entity } from '../kernel/entity.ts';
import {
  customerScope,
  declareScope,
  hasScope,
  personalScope,
  verbatimScope,
} from '../kernel/scope.ts';
import { SurveyVersion } from '../surveys/surveyVersion.graph.ts';
import { nestedList, rootList } from '../toolkit/read/connection.ts';
import { defineListing } from '../toolkit/read/listing.ts';
import { defaultPageSize } from '../toolkit/read/listSize.ts';
import { storedEnum } from '../toolkit/storedEnum.ts';
import { Channel } from '../touchpoints/channel.graph.ts';
import { keyedValues, keyedWithoutTexts, ResponseValue } from './responseValue.graph.ts';
import { storedTimingsOf } from './storedResponse.ts';
import './answer.graph.ts';
import './edit/erase.ts';
import { rootRow } from '../toolkit/read/lookup.ts';

const ResponseStatus = storedEnum('ResponseStatus', 'How far a response has come.', {
  PARTIAL: 'The response was started, and can be continued until it expires.',
  COMPLETED: 'The response was submitted, and counts for scores.',
  SCREENED_OUT: 'The survey’s logic screened the respondent out; the response counts for no score.',
  QUOTA_FULL: 'A quota that the response meets was full; the response counts for no score.',
});

const read = 'responses:read';
/** With this scope a publishable key reads the result of its own submit, and no other field. */
const submit = declareScope('responses:submit');
const staff = { authScopes: { scope: read } } as const;

const QuestionTiming = builder
  .objectRef<{ question: string; ms: number }>('QuestionTiming')
  .implement({
    description: 'How long the respondent spent on a question.',
    fields: (t) => ({
      question: t.exposeString('question', { description: 'The question’s key.' }),
      ms: t.exposeFloat('ms', { description: 'The time in milliseconds.' }),
    }),
  });

interface SourceShape {
  readonly url: string | null;
  readonly userAgent: string | null;
  readonly country: string | null;
}

const ResponseSource = builder.objectRef<SourceShape>('ResponseSource').implement({
  description: 'Where a response came from. All fields are null in anonymous surveys.',
  fields: (t) => ({
    url: t.exposeString('url', {
      nullable: true,
      description: 'The address of the page with the survey; null if it is not known.',
    }),
    userAgent: t.exposeString('userAgent', {
      nullable: true,
      description: 'The user agent of the browser or program; null if it is not known.',
    }),
    country: t.exposeString('country', {
      nullable: true,
      description: 'The country as ISO 3166-1 alpha-2: `DE`; null if it is not known.',
    }),
  }),
});

interface VersionKey {
  readonly surveyId: string;
  readonly version: number;
}

/** Many responses share a version: it is read once. */
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
  extensions: { readScope: read },
  description:
    'One person’s response to a survey, with its answers. For an anonymous survey, each time is the beginning of its day in the workspace’s time zone, and the id contains no time.',
  fields: (t) => ({
    status: t.expose('status', { type: ResponseStatus, description: 'How far it has come.' }),
    locale: t.exposeString('locale', { description: 'The language of the answers, as BCP 47.' }),
    channel: t.expose('channel', { type: Channel, description: 'The channel that it came by.' }),
    startedAt: t.expose('startedAt', { type: 'DateTime', description: 'When it was started.' }),
    completedAt: t.expose('completedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was submitted; null while it is PARTIAL.',
    }),
    ending: t.exposeString('ending', {
      nullable: true,
      description:
        'The key of the ending that its answers lead to; for QUOTA_FULL, the `whenFull` of the quota. Null while it is PARTIAL, and if there is no such ending.',
    }),
    screenedBy: t.exposeString('screenedBy', {
      ...staff,
      nullable: true,
      description:
        'For QUOTA_FULL, the key of the full quota; for SCREENED_OUT, the key of the ending that screened it out; null for other statuses.',
    }),
    version: t.exposeInt('version', {
      ...staff,
      description: 'The number of the survey’s version that was answered, from 1.',
    }),
    reached: t.exposeStringList('reached', {
      ...staff,
      description:
        'Keys of the shown questions in the survey’s order: up to the last answered one, or all of them once it is submitted.',
    }),
    variables: t.field({
      ...staff,
      type: [ResponseValue],
      description: `The survey’s variables, calculated from the answers. Texts can repeat an answer: they are left out without the scope \`${personalScope}\` if \`Workspace.verbatimsPersonal\` is true.`,
      select: { variables: true },
      resolve: ({ variables }, _args, { viewer }) =>
        hasScope(viewer, verbatimScope) ? keyedValues(variables) : keyedWithoutTexts(variables),
    }),
    hiddenFields: t.field({
      ...staff,
      type: [ResponseValue],
      description: 'The hidden fields that the page with the survey set.',
      select: { hiddenFields: true },
      resolve: ({ hiddenFields }) => keyedValues(hiddenFields),
    }),
    timings: t.field({
      ...staff,
      type: [QuestionTiming],
      description: 'How long the respondent spent on each question, where the client measured it.',
      select: { timings: true },
      resolve: ({ timings }) =>
        Object.entries(storedTimingsOf(timings)).map(([question, ms]) => ({ question, ms })),
    }),
    tags: t.exposeStringList('tags', {
      ...staff,
      description: 'The tags that staff or an import added, at most 50.',
    }),
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
        'The version of the response: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the response has changed since.',
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
      description: 'The touchpoint it is about; null if there is none.',
    }),
    surveyVersion: t.field({
      ...staff,
      type: SurveyVersion,
      description: 'The version of the survey that was answered.',
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
    size: { page: defaultPageSize },
    description:
      'The answers, one for each answered question, ordered by the keys of the questions.',
  }),
);

defineListing('SurveyResponse', {
  scope: read,
  filter: [
    'id',
    'status',
    'locale',
    'channel',
    'customerMatch',
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
    customer: { to: 'Customer', single: true, description: 'Whose response it is.' },
    identifier: {
      to: 'CustomerIdentifier',
      single: true,
      description: 'Conditions on what it names its customer by.',
    },
    answers: { to: 'Answer', description: 'The answers that belong to it.' },
  },
  computed: { unmatched },
  scopes: new Map([['customerMatch', customerScope]]),
  order: {
    STARTED_AT: { path: ['startedAt'], description: 'When it was started.' },
    COMPLETED_AT: { path: ['completedAt'], description: 'When it was submitted.' },
    UPDATED_AT: { path: ['updatedAt'], description: 'When it last changed.' },
    STATUS: {
      path: ['status'],
      description: 'The status: PARTIAL, COMPLETED, SCREENED_OUT, QUOTA_FULL.',
    },
    CHANNEL: {
      path: ['channel'],
      description:
        'The channel: WEB, MOBILE_APP, EMAIL, SMS, CHAT, CHATBOT, MESSENGER, PHONE, IVR, IN_STORE, KIOSK, POST, SOCIAL, DEVICE, OTHER.',
    },
  },
  defaultOrder: [{ field: 'STARTED_AT', direction: 'desc' }],
});

rootRow(
  'response',
  'SurveyResponse',
  'The response with this id; null if this workspace has no such response.',
);
rootList(
  'responses',
  'SurveyResponse',
  'The responses of the workspace, the latest started first.',
);

builder.prismaObjectField('Survey', 'responses', (t) =>
  nestedList(t, {
    model: 'SurveyResponse',
    relation: 'responses',
    description: 'The responses to it, the latest started first.',
  }),
);
builder.prismaObjectField('Touchpoint', 'responses', (t) =>
  nestedList(t, {
    model: 'SurveyResponse',
    relation: 'responses',
    description: 'The responses about it, the latest started first.',
  }),
);
