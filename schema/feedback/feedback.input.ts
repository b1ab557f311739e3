import { builder } from '../builder.ts';
import { EntityKey, ExternalIdInput, maxExternalIds } from '../toolkit/write/externalId.ts';
import { bounded } from '../toolkit/write/input.ts';
import { Channel } from '../touchpoints/channel.graph.ts';
import { FeedbackSource } from './source.graph.ts';

type InputFields = PothosSchemaTypes.InputFieldBuilder<
  typeof builder.$inferSchemaTypes,
  'InputObject'
>;

const text = { maxLength: 20_000, notBlank: true } as const;
const told = {
  source: 'On which occasion it was said.',
  channel: 'By which way it came.',
  text: 'What was said, in the author’s own words.',
  touchpoint: 'The touchpoint it is about.',
  step: 'The step it is about.',
  journey: 'The journey it is about as a whole.',
} as const;

/** What recording, changing and bulk rows say of feedback. */
function feedbackFields(t: InputFields) {
  return {
    locale: t.string(
      bounded(
        { maxLength: 35 },
        { description: 'The language it was said in, as BCP 47; any language.' },
      ),
    ),
    rating: t.float(
      bounded(
        { min: 0 },
        { description: 'The rating that came with it; not above `ratingMax`, and not without it.' },
      ),
    ),
    ratingMax: t.float(
      bounded({ min: 0 }, { description: 'The best rating on its scale: 5 of five stars.' }),
    ),
    author: t.string(
      bounded(
        { maxLength: 200 },
        { description: 'Who said it. Personal data: leave it out where nobody needs it.' },
      ),
    ),
    url: t.string(
      bounded({ maxLength: 2000, url: true }, { description: 'Where it can be read.' }),
    ),
    tags: t.stringList(
      bounded(
        { maxLength: 100, maxItems: 50, notBlank: true, notNull: true },
        {
          description:
            'The team’s own labels; replaces all earlier ones. Repeated ones count once.',
        },
      ),
    ),
    externalIds: t.field({
      type: [ExternalIdInput],
      ...bounded(
        { maxItems: maxExternalIds, notNull: true },
        { description: 'The ids other systems know it by; replaces all earlier ones.' },
      ),
    }),
  };
}

function placeIds(t: InputFields) {
  return {
    touchpoint: t.id(bounded({ reference: 'Touchpoint' }, { description: told.touchpoint })),
    step: t.id(bounded({ reference: 'Step' }, { description: told.step })),
    journey: t.id(bounded({ reference: 'Journey' }, { description: told.journey })),
  };
}

const moment = 'When it was said; at most a day ahead, for clocks that differ.';

export const RecordInput = builder.inputType('FeedbackRecordInput', {
  description: 'What somebody said; source, channel and text are needed.',
  fields: (t) => ({
    source: t.field({ type: FeedbackSource, required: true, description: told.source }),
    channel: t.field({ type: Channel, required: true, description: told.channel }),
    text: t.string(bounded(text, { required: true, description: told.text })),
    occurredAt: t.field({
      type: 'DateTime',
      ...bounded({ notNull: true }, { description: `${moment} Now, if it is left out.` }),
    }),
    ...feedbackFields(t),
    ...placeIds(t),
  }),
});

export const UpdateInput = builder.inputType('FeedbackUpdateInput', {
  description: 'What to change of feedback. What is left out stays; null clears.',
  fields: (t) => ({
    id: t.id(
      bounded(
        { reference: 'Feedback' },
        { required: true, description: 'The feedback’s id: `feedback_…`.' },
      ),
    ),
    revision: t.int({
      description: 'The revision it was read with; if it has another by now, nothing is changed.',
    }),
    ...changeable(t),
    ...feedbackFields(t),
    ...placeIds(t),
  }),
});

export const RowInput = builder.inputType('FeedbackBulkUpsertRow', {
  description:
    'Feedback by the external id it has, or is to have. New feedback needs source, channel and text.',
  fields: (t) => ({
    externalId: t.field({
      type: ExternalIdInput,
      required: true,
      description: 'Which feedback; if none has it, it is recorded.',
    }),
    ...changeable(t),
    ...feedbackFields(t),
    touchpoint: t.field({
      type: EntityKey,
      ...bounded({ reference: 'Touchpoint' }, { description: told.touchpoint }),
    }),
    step: t.field({
      type: EntityKey,
      ...bounded({ reference: 'Step' }, { description: told.step }),
    }),
    journey: t.field({
      type: EntityKey,
      ...bounded({ reference: 'Journey' }, { description: told.journey }),
    }),
  }),
});

/** What new feedback needs and old feedback keeps. */
function changeable(t: InputFields) {
  return {
    source: t.field({
      type: FeedbackSource,
      ...bounded({ notNull: true }, { description: told.source }),
    }),
    channel: t.field({
      type: Channel,
      ...bounded({ notNull: true }, { description: told.channel }),
    }),
    text: t.string(bounded({ ...text, notNull: true }, { description: told.text })),
    occurredAt: t.field({
      type: 'DateTime',
      ...bounded({ notNull: true }, { description: moment }),
    }),
  };
}

export type FeedbackRecord = typeof RecordInput.$inferInput;
export type FeedbackUpdate = typeof UpdateInput.$inferInput;
export type FeedbackRow = typeof RowInput.$inferInput;
/** What recording, changing and bulk rows of feedback have in common, places left out. */
export type FeedbackValues = Omit<
  FeedbackUpdate,
  'id' | 'revision' | 'touchpoint' | 'step' | 'journey'
>;
