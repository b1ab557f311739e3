import { builder } from '../builder.ts';
import { nestedList } from '../toolkit/read/connection.ts';
import { rowField } from '../toolkit/read/rowField.ts';
import { mutation } from '../toolkit/write/mutation.ts';
import { createJourney } from './create.ts';
import { duplicateJourney } from './duplicate.ts';
import { type EmotionPoint, emotionCurve } from './emotionCurve.ts';
import { JourneyCreateInput, JourneyDuplicateInput } from './journey.input.ts';

const Emotion = builder.objectRef<EmotionPoint>('EmotionPoint').implement({
  description: 'How customers are expected to feel in one stage of a journey.',
  fields: (t) => ({
    stage: t.field({
      ...rowField('Stage', 'The stage it is about.', ({ stageId }: EmotionPoint) => stageId),
      nullable: false,
    }),
    value: t.exposeFloat('value', {
      nullable: true,
      description:
        'Mean `emotion`, from −2 to +2, over the steps of layer CUSTOMER that have one; null if none has.',
    }),
    n: t.exposeInt('n', { description: 'How many steps the mean was made from.' }),
  }),
});

builder.prismaObjectFields('Journey', (t) => ({
  momentsOfTruth: nestedList(t, {
    model: 'Step',
    relation: 'steps',
    always: { momentOfTruth: true },
    description: 'The steps in which customers decide to stay or go, in the order of the map.',
  }),
  touchpoints: nestedList(t, {
    model: 'Touchpoint',
    relation: 'touchpoints',
    link: 'JourneyTouchpoint',
    through: 'touchpoint',
    description: 'Where its steps meet the company, each touchpoint once, by name.',
  }),
  emotionCurve: t.field({
    type: [Emotion],
    extensions: { rows: 25 },
    description:
      'How customers are expected to feel, stage by stage: the mean `emotion` over steps of layer CUSTOMER that are not archived. At most 100 stages.',
    select: { id: true },
    resolve: ({ id }, _args, ctx) => emotionCurve(ctx, id),
  }),
}));

builder.prismaObjectField('Touchpoint', 'journeys', (t) =>
  nestedList(t, {
    model: 'Journey',
    relation: 'journeys',
    link: 'JourneyTouchpoint',
    through: 'journey',
    description: 'The journeys that pass there, each once, the newest first.',
  }),
);

const entity = { field: 'journey', model: 'Journey', description: 'The new journey.' } as const;

mutation('journeyCreate', {
  description:
    'Makes a journey, alone or with its whole map of stages, steps and touchpoints. All or nothing, in as many statements for a large map as for a small one. New touchpoints need the scope `touchpoints:write` as well.',
  scope: 'journeys:write',
  input: JourneyCreateInput,
  entity,
  resolve: async (ctx, input) => ({ journey: await createJourney(ctx, input) }),
});

mutation('journeyDuplicate', {
  description:
    'Draws a journey again, to show how it is to be: stages, steps and links are copied, touchpoints and personas shared. The copy is a draft, based on the first, without its external ids.',
  scope: 'journeys:write',
  input: JourneyDuplicateInput,
  entity,
  resolve: async (ctx, input) => ({ journey: await duplicateJourney(ctx, input) }),
});
