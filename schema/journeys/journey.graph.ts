import { builder } from '../builder.ts';
import { nestedList } from '../toolkit/read/connection.ts';
import { rowField } from '../toolkit/read/rowField.ts';
import { mutation } from '../toolkit/write/mutation.ts';
import { createJourney } from './create.ts';
import { duplicateJourney } from './duplicate.ts';
import { type EmotionPoint, emotionCurve } from './emotionCurve.ts';
import { JourneyCreateInput, JourneyDuplicateInput } from './journey.input.ts';
import { limits } from './limits.ts';

const Emotion = builder.objectRef<EmotionPoint>('EmotionPoint').implement({
  description: 'The expected emotion of customers in one stage of a journey.',
  fields: (t) => ({
    stage: t.field({
      ...rowField(
        'Stage',
        'The stage whose steps are averaged.',
        ({ stageId }: EmotionPoint) => stageId,
      ),
      nullable: false,
    }),
    value: t.exposeFloat('value', {
      nullable: true,
      description:
        'Mean `emotion`, from −2 to +2, over the steps of layer CUSTOMER that have one; null if none has.',
    }),
    n: t.exposeInt('n', { description: 'The number of steps in the mean.' }),
  }),
});

builder.prismaObjectFields('Journey', (t) => ({
  momentsOfTruth: nestedList(t, {
    model: 'Step',
    relation: 'steps',
    always: { momentOfTruth: true },
    description: 'The steps in which customers decide to stay or leave, in the order of the map.',
  }),
  touchpoints: nestedList(t, {
    model: 'Touchpoint',
    relation: 'touchpoints',
    link: 'JourneyTouchpoint',
    through: 'touchpoint',
    description: 'The touchpoints of its steps, each once, by name.',
  }),
  emotionCurve: t.field({
    type: [Emotion],
    extensions: { rows: limits.stages },
    description: `The expected emotion of customers in each stage: the mean \`emotion\` of its steps of layer CUSTOMER that are not archived. At most ${limits.stages} stages.`,
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
    description: 'The journeys with a step at this touchpoint, each once, the newest first.',
  }),
);

const entity = {
  field: 'journey',
  model: 'Journey',
  description: 'The new journey; null if there are errors.',
} as const;

mutation('journeyCreate', {
  description:
    'Creates a journey, alone or with its whole map of stages, steps and touchpoints. If there are errors, nothing is stored. New touchpoints also need the scope `touchpoints:write`.',
  scope: 'journeys:write',
  input: JourneyCreateInput,
  entity,
  resolve: async (ctx, input) => ({ journey: await createJourney(ctx, input) }),
});

mutation('journeyDuplicate', {
  description:
    'Copies a journey, for example to show its future: stages, steps and links are copied, touchpoints and personas are shared. The copy is a draft with `basedOn` set, without external ids.',
  scope: 'journeys:write',
  input: JourneyDuplicateInput,
  entity,
  resolve: async (ctx, input) => ({ journey: await duplicateJourney(ctx, input) }),
});
