import { builder } from '../builder.ts';
import { surveyLimits } from '../surveys/definition/definition.ts';
import type { InputFields } from '../toolkit/primitive/options.ts';
import { bounded } from '../toolkit/write/input.ts';
import {
  targetLimits,
  type WeightShare,
  type WeightTarget,
  weightTargetsIn,
} from './weightTarget.ts';

const WeightedProperty = builder.enumType('WeightedProperty', {
  description: 'A property that every response has, by which answers can be weighted.',
  values: {
    CHANNEL: { description: 'The channel that the response came by: `WEB`.' },
    LOCALE: { description: 'The language in which the survey was shown: `de-AT`.' },
  } as const,
});

const ShareType = builder.objectRef<WeightShare>('WeightShare').implement({
  description: 'The share of the population that has one value.',
  fields: (t) => ({
    value: t.exposeString('value', { description: 'The value of the property: `north`.' }),
    share: t.exposeFloat('share', {
      description: 'The share of the population that has it, in percent: above 0, to 100.',
    }),
  }),
});

const TargetType = builder.objectRef<WeightTarget>('WeightTarget').implement({
  description:
    'A property of responses with the shares of its values in the population. One of `hiddenField`, `profile` and `property` is set.',
  fields: (t) => ({
    hiddenField: t.string({
      nullable: true,
      description: 'The key of the hidden field that it is; null for others.',
      resolve: ({ source, key }) => (source === 'HIDDEN_FIELD' ? key : null),
    }),
    profile: t.string({
      nullable: true,
      description: 'The key of the question of role PROFILE that it is; null for others.',
      resolve: ({ source, key }) => (source === 'PROFILE' ? key : null),
    }),
    property: t.field({
      type: WeightedProperty,
      nullable: true,
      description: 'The property that every response has; null for others.',
      resolve: ({ source }) => (source === 'CHANNEL' || source === 'LOCALE' ? source : null),
    }),
    shares: t.field({
      type: [ShareType],
      description: `The shares of its values, which add up to 100 percent; at most ${targetLimits.values}.`,
      resolve: ({ shares }) => [...shares],
    }),
  }),
});

builder.prismaObjectField('WeightScheme', 'targets', (t) =>
  t.field({
    type: [TargetType],
    description: `The properties by which answers are weighted, in the order in which each round of raking takes them; at most ${targetLimits.targets}.`,
    select: { targets: true },
    resolve: ({ targets }) => [...weightTargetsIn(targets)],
  }),
);

const ShareInput = builder.inputType('WeightShareInput', {
  description: 'The share of the population that has one value.',
  fields: (t) => ({
    value: t.string(
      bounded(
        { maxLength: 200, notBlank: true },
        {
          required: true,
          description:
            'The value of the property: that of a hidden field, the key of a choice, a channel, a language.',
        },
      ),
    ),
    share: t.float(
      bounded(
        { min: 0.001, max: 100 },
        { required: true, description: 'The share of the population that has it, in percent.' },
      ),
    ),
  }),
});

const TargetInput = builder.inputType('WeightTargetInput', {
  description:
    'A property of responses with the shares of its values in the population. It has one of `hiddenField`, `profile` and `property`.',
  fields: (t) => ({
    hiddenField: t.string(
      bounded(
        { maxLength: surveyLimits.key },
        { description: 'The key of a hidden field of the survey.' },
      ),
    ),
    profile: t.string(
      bounded(
        { maxLength: surveyLimits.key },
        { description: 'The key of a SINGLE_CHOICE question of role PROFILE.' },
      ),
    ),
    property: t.field({
      type: WeightedProperty,
      description: 'A property that every response has.',
    }),
    shares: t.field({
      type: [ShareInput],
      ...bounded(
        { maxItems: targetLimits.values },
        {
          required: true,
          description: `The shares of its values. They add up to 100 percent, but for rounding of at most ${targetLimits.rounding}. Responses with other values, or none, are left out of weighted scores.`,
        },
      ),
    }),
  }),
});

/** The input field of a scheme's targets. */
export function targetsField(t: InputFields) {
  return {
    targets: t.field({
      type: [TargetInput],
      ...bounded(
        { maxItems: targetLimits.targets, notNull: true },
        {
          description: `The properties by which answers are weighted, each once. A new scheme needs one. Their values make at most ${targetLimits.cells.toLocaleString('en')} combinations. An update replaces the whole list.`,
        },
      ),
    }),
  };
}

export type WeightTargetInputShape = typeof TargetInput.$inferInput;
