import { builder } from '../builder.ts';
import { bounded } from '../toolkit/write/input.ts';
import { Touchpoint } from '../touchpoints/touchpoint.ts';
import { Journey, JourneyState, journeyTitle } from './journey.ts';
import { limits } from './limits.ts';
import { Stage } from './stage.ts';
import { Step } from './step.ts';

const TouchpointChoice = builder.inputType('TouchpointChoice', {
  description: 'An existing touchpoint, or a new one.',
  isOneOf: true,
  fields: (t) => ({
    id: t.id(
      bounded({ reference: 'Touchpoint' }, { description: 'A touchpoint of the workspace.' }),
    ),
    new: t.field({ type: Touchpoint.input, description: 'A touchpoint to create.' }),
  }),
});

const MapStepInput = builder.inputType('JourneyStepInput', {
  description: 'A step of a new journey map.',
  fields: (t) => ({
    key: t.string(
      bounded(
        { maxLength: 100, notBlank: true },
        {
          description: 'A key of your choice, by which `nextSteps` of this map refer to the step.',
        },
      ),
    ),
    ...Step.documentFields(t),
    owner: t.id(
      bounded(
        { reference: 'Actor' },
        { description: 'The actor who is responsible for what happens in it.' },
      ),
    ),
    team: t.id(
      bounded(
        { reference: 'Team' },
        { description: 'The team or department that is responsible for what happens in it.' },
      ),
    ),
    personas: t.idList(
      bounded(
        { reference: 'Persona', maxItems: limits.links },
        { description: 'The personas that take part in it. They are added to the journey.' },
      ),
    ),
    touchpoints: t.field({
      type: [TouchpointChoice],
      ...bounded(
        { maxItems: limits.links },
        { description: 'Its touchpoints with the company: existing ones or new ones.' },
      ),
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
      ...bounded({ maxItems: limits.stageSteps }, { description: 'Its steps, in this order.' }),
    }),
  }),
});

export const JourneyCreateInput = builder.inputType('JourneyCreateInput', {
  description: 'A new journey, alone or with its whole map. Only its title is required.',
  fields: (t) => ({
    ...Journey.makeFields(t),
    stages: t.field({
      type: [MapStageInput],
      ...bounded(
        { maxItems: limits.stages },
        {
          description: `Its stages, in this order, with at most ${limits.steps.toLocaleString('en')} steps together.`,
        },
      ),
    }),
  }),
});

export const JourneyDuplicateInput = builder.inputType('JourneyDuplicateInput', {
  description: 'The journey to copy, and what is different in the copy.',
  fields: (t) => ({
    id: t.id(
      bounded({ reference: 'Journey' }, { required: true, description: 'The journey to copy.' }),
    ),
    title: t.string(
      bounded(
        { ...journeyTitle, notNull: true },
        { description: 'The title of the copy. By default the title of the original.' },
      ),
    ),
    state: t.field({
      type: JourneyState,
      ...bounded(
        { notNull: true },
        { description: 'Whether the copy shows the present or the future. FUTURE by default.' },
      ),
    }),
  }),
});

export type JourneyCreate = typeof JourneyCreateInput.$inferInput;
export type JourneyDuplicate = typeof JourneyDuplicateInput.$inferInput;
