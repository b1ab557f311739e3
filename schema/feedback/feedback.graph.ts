import { builder } from '../builder.ts';
import { entity } from '../kernel/entity.ts';
import { analysed } from '../text/analysis.graph.ts';
import { editable, editableFilter, editableOrder } from '../toolkit/editable.ts';
import { nestedList, rootList } from '../toolkit/read/connection.ts';
import { defineListing } from '../toolkit/read/listing.ts';
import { rootRowByEitherId } from '../toolkit/read/lookup.ts';
import { bulkUpsert } from '../toolkit/write/bulk.ts';
import { lifecycle } from '../toolkit/write/lifecycle.ts';
import { mutation } from '../toolkit/write/mutation.ts';
import { Channel } from '../touchpoints/channel.graph.ts';
import { RecordInput, RowInput, UpdateInput } from './feedback.input.ts';
import {
  feedbackRowColumns,
  feedbackRowErrors,
  insertFeedbackRows,
  recordFeedback,
  updateFeedback,
} from './feedback.ts';
import { FeedbackSource } from './source.graph.ts';

builder.prismaNode('Feedback', {
  ...entity('Feedback', 'feedback:read'),
  description:
    'What a customer or employee said outside of surveys: a complaint, a review, a post, a call. It hangs on the same touchpoints, steps and journeys that surveys listen at.',
  fields: (t) => ({
    source: t.expose('source', {
      type: FeedbackSource,
      description: 'On which occasion it was said.',
    }),
    channel: t.expose('channel', { type: Channel, description: 'By which way it came.' }),
    text: t.exposeString('text', {
      description: 'What was said, in the author’s own words; 1 to 20,000 characters.',
    }),
    locale: t.exposeString('locale', {
      nullable: true,
      description:
        'The language it was said in, as BCP 47: `en`, `de-AT`. Any language, not only the workspace’s; null where nobody has said.',
    }),
    rating: t.exposeFloat('rating', {
      nullable: true,
      description:
        'The rating that came with it: 4 of 5 stars is 4. From 0 to `ratingMax`; null where it came without.',
    }),
    ratingMax: t.exposeFloat('ratingMax', {
      nullable: true,
      description: 'The best rating there is on that scale; null where there is no rating.',
    }),
    author: t.exposeString('author', {
      nullable: true,
      description:
        'Who said it: a name, a handle, a number. Personal data: show it only to those who need it, and clear it when the person asks.',
    }),
    url: t.exposeString('url', {
      nullable: true,
      description: 'Where it can be read, http or https.',
    }),
    occurredAt: t.expose('occurredAt', {
      type: 'DateTime',
      description: 'When it was said, which can be long before it was recorded.',
    }),
    touchpoint: t.relation('touchpoint', {
      nullable: true,
      description: 'The touchpoint it is about.',
    }),
    step: t.relation('step', {
      nullable: true,
      description: 'The step it is about; it may be of another journey than `journey`.',
    }),
    journey: t.relation('journey', {
      nullable: true,
      description: 'The journey it is about as a whole.',
    }),
    tags: t.exposeStringList('tags', {
      description: 'The team’s own labels, each once, in the order they were given.',
    }),
  }),
});

analysed('Feedback', 'the feedback');
editable('Feedback');

defineListing('Feedback', {
  scope: 'feedback:read',
  filter: [
    ...editableFilter,
    'source',
    'channel',
    'text',
    'locale',
    'rating',
    'ratingMax',
    'author',
    'url',
    'occurredAt',
    'tags',
    'analysedAt',
  ],
  relations: {
    touchpoint: { to: 'Touchpoint', single: true, description: 'The touchpoint it is about.' },
    step: { to: 'Step', single: true, description: 'The step it is about.' },
    journey: { to: 'Journey', single: true, description: 'The journey it is about as a whole.' },
  },
  order: {
    ...editableOrder,
    OCCURRED_AT: { path: ['occurredAt'], description: 'When it was said.' },
    SOURCE: { path: ['source'], description: 'Its source, in the order of the enum.' },
    CHANNEL: { path: ['channel'], description: 'Its channel, in the order of the enum.' },
    RATING: { path: ['rating'], description: 'The rating as it was given, whatever its scale.' },
  },
  defaultOrder: [{ field: 'OCCURRED_AT', direction: 'desc' }],
});

rootRowByEitherId(
  'feedback',
  'Feedback',
  'One piece of feedback by its id; null if this workspace has no such feedback.',
);
rootList('feedbacks', 'Feedback', 'The feedback of the workspace, the latest said first.');

const feedbackList = (description: string) =>
  ({ model: 'Feedback', relation: 'feedback', description }) as const;

builder.prismaObjectField('Touchpoint', 'feedback', (t) =>
  nestedList(t, feedbackList('What was said of this touchpoint outside of surveys.')),
);
builder.prismaObjectField('Step', 'feedback', (t) =>
  nestedList(t, feedbackList('What was said of this step outside of surveys.')),
);
builder.prismaObjectField('Journey', 'feedback', (t) =>
  nestedList(
    t,
    feedbackList(
      'What was said of this journey as a whole outside of surveys; its steps have their own.',
    ),
  ),
);

mutation('feedbackRecord', {
  description:
    'Records what somebody said outside of surveys. Errors to expect: `OUT_OF_RANGE` for a rating beyond its scale or a moment more than a day ahead, `REQUIRED` for half a rating, `EXTERNAL_ID_TAKEN`.',
  scope: 'feedback:write',
  input: RecordInput,
  entity: { field: 'feedback', model: 'Feedback', description: 'The feedback as it was recorded.' },
  resolve: async (ctx, input) => ({ feedback: await recordFeedback(ctx, input) }),
});

mutation('feedbackUpdate', {
  description:
    'Changes feedback. With a `revision`, refused as `STALE_REVISION` if somebody was faster. Another `text` clears what an analysis had found in the old one.',
  scope: 'feedback:write',
  input: UpdateInput,
  entity: { field: 'feedback', model: 'Feedback', description: 'The feedback as it is now.' },
  resolve: async (ctx, input) => ({ feedback: await updateFeedback(ctx, input) }),
});

lifecycle({
  model: 'Feedback',
  field: 'feedback',
  scope: 'feedback',
  takesAlong: 'its external ids',
  usage: async () => ({ usedBy: [], total: 0 }),
});

bulkUpsert({
  model: 'Feedback',
  field: 'feedback',
  scope: 'feedback',
  row: RowInput,
  check: feedbackRowErrors,
  columns: feedbackRowColumns,
  create: insertFeedbackRows,
  parts: async () => new Set(),
});
