import { builder } from '../builder.ts';
import { bounded } from '../toolkit/write/input.ts';
import { Touchpoint } from '../touchpoints/touchpoint.ts';
import { Journey, JourneyState, journeyTitle } from './journey.ts';
import { limits } from './limits.ts';
import { Stage } from './stage.ts';
import { Step } from './step.ts';

const TouchpointChoice = builder.inputType('TouchpointChoice', {
  description: 'A touchpoint that is there already, or a new one.',
  isOneOf: true,
  fields: (t) => ({
    id: t.id(
      bounded({ reference: 'Touchpoint' }, { description: 'A touchpoint of the workspace.' }),
    ),
    new: t.field({ type: Touchpoint.input, description: 'A touchpoint to be made.' }),
  }),
});

const MapStepInput = builder.inputType('JourneyStepInput', {
  description: 'A step of a new journey map.',
  fields: (t) => ({
    key: t.string(
      bounded(
        { maxLength: 100, notBlank: true },
        { description: 'A name of your choice, for `nextSteps` of this map to lead here.' },
      ),
    ),
    ...Step.documentFields(t),
    personas: t.idList(
      bounded(
        { reference: 'Persona', maxItems: limits.links },
        { description: 'Who takes part in it; they take part in the journey, too.' },
      ),
    ),
    touchpoints: t.field({
      type: [TouchpointChoice],
      ...bounded({ maxItems: limits.links }, { description: 'Where it meets the company.' }),
    }),
    nextSteps: t.stringList(
      bounded(
        { maxItems: limits.links, maxLength: 100 },
        { description: 'The `key`s of the steps of this map that it leads to.' },
      ),
    ),
  }),
});

const MapStageInput = builder.inputType('JourneyStageInput', {
  description: 'A stage of a new journey map, with its steps in their order.',
  fields: (t) => ({
    ...Stage.documentFields(t),
    steps: t.field({
      type: [MapStepInput],
      ...bounded({ maxItems: limits.stageSteps }, { description: 'What happens in it.' }),
    }),
  }),
});

export const JourneyCreateInput = builder.inputType('JourneyCreateInput', {
  description: 'A new journey, alone or with its whole map; only its title is needed.',
  fields: (t) => ({
    ...Journey.makeFields(t),
    stages: t.field({
      type: [MapStageInput],
      ...bounded(
        { maxItems: limits.stages },
        { description: `Its stages in their order, with ${limits.steps} steps together at most.` },
      ),
    }),
  }),
});

export const JourneyDuplicateInput = builder.inputType('JourneyDuplicateInput', {
  description: 'Which journey to draw again, and what is different.',
  fields: (t) => ({
    id: t.id(
      bounded({ reference: 'Journey' }, { required: true, description: 'The journey to copy.' }),
    ),
    title: t.string(
      bounded(
        { ...journeyTitle, notNull: true },
        { description: 'Its title; the same if left out.' },
      ),
    ),
    state: t.field({
      type: JourneyState,
      ...bounded({ notNull: true }, { description: 'Which time it shows; FUTURE if left out.' }),
    }),
  }),
});

export type JourneyCreate = typeof JourneyCreateInput.$inferInput;
export type JourneyDuplicate = typeof JourneyDuplicateInput.$inferInput;
