import { builder } from '../builder.ts';
import { MapStatus } from '../review/mapStatus.graph.ts';
import { EntityKey, ExternalIdInput, maxExternalIds } from '../toolkit/write/externalId.ts';
import { bounded } from '../toolkit/write/input.ts';
import { Touchpoint } from '../touchpoints/touchpoint.ts';
import { JourneyBasis, JourneyState } from './enums.graph.ts';
import { limits } from './limits.ts';
import { stageFields, stageName } from './stage.graph.ts';
import { stepFields, stepTitle } from './step.input.ts';

type InputFields = PothosSchemaTypes.InputFieldBuilder<
  typeof builder.$inferSchemaTypes,
  'InputObject'
>;

const title = { maxLength: 300, notBlank: true } as const;
const titleOptions = { description: 'The customer’s goal, in their words.' } as const;

/** What creating, changing, bulk rows, duplicates and documents say of a journey. */
export function journeyFields(t: InputFields) {
  return {
    description: t.string(
      bounded(
        { maxLength: 10_000 },
        { description: 'What the map shows, and what it leaves out.' },
      ),
    ),
    basis: t.field({
      type: JourneyBasis,
      ...bounded({ notNull: true }, { description: 'What it rests on; ASSUMPTION at first.' }),
    }),
    state: t.field({
      type: JourneyState,
      ...bounded({ notNull: true }, { description: 'Which time it shows; CURRENT at first.' }),
    }),
    status: t.field({
      type: MapStatus,
      ...bounded({ notNull: true }, { description: 'DRAFT at first, or ACTIVE.' }),
    }),
    level: t.int(
      bounded(
        { min: 1, max: 5, notNull: true },
        { description: 'How close it looks: 1 the whole relationship to 5 a single task.' },
      ),
    ),
    goal: t.string(
      bounded({ maxLength: 2000 }, { description: 'What the company wants to reach with it.' }),
    ),
    scopeStart: t.string(bounded({ maxLength: 1000 }, { description: 'Where it begins.' })),
    scopeEnd: t.string(bounded({ maxLength: 1000 }, { description: 'Where it ends.' })),
    reviewDueAt: t.field({
      type: 'DateTime',
      description:
        'When it is to be reviewed. A new journey is due after the workspace’s review interval.',
    }),
    externalIds: t.field({
      type: [ExternalIdInput],
      ...bounded(
        { maxItems: maxExternalIds, notNull: true },
        { description: 'The ids other systems know it by; replaces all earlier ones.' },
      ),
    }),
  };
}

/** The title of a new journey. */
export function journeyTitle(t: InputFields) {
  return t.string(bounded(title, { ...titleOptions, required: true }));
}

const relationDescriptions = {
  owner: 'The actor who keeps the map true.',
  parent: 'The wider journey that this one is a part of.',
  personas: 'Whose journey it is.',
};

function relationIds(t: InputFields) {
  return {
    owner: t.id(bounded({ reference: 'Actor' }, { description: relationDescriptions.owner })),
    parent: t.id(bounded({ reference: 'Journey' }, { description: relationDescriptions.parent })),
    personas: t.idList(
      bounded(
        { reference: 'Persona', maxItems: limits.personas, notNull: true },
        { description: relationDescriptions.personas },
      ),
    ),
  };
}

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
    title: stepTitle(t),
    ...stepFields(t),
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
    name: stageName(t),
    ...stageFields(t),
    steps: t.field({
      type: [MapStepInput],
      ...bounded({ maxItems: limits.stageSteps }, { description: 'What happens in it.' }),
    }),
  }),
});

export const JourneyCreateInput = builder.inputType('JourneyCreateInput', {
  description: 'A new journey, alone or with its whole map; only its title is needed.',
  fields: (t) => ({
    title: journeyTitle(t),
    ...journeyFields(t),
    ...relationIds(t),
    stages: t.field({
      type: [MapStageInput],
      ...bounded(
        { maxItems: limits.stages },
        { description: `Its stages in their order, with ${limits.steps} steps together at most.` },
      ),
    }),
  }),
});

export const JourneyUpdateInput = builder.inputType('JourneyUpdateInput', {
  description: 'What to change of a journey. What is left out stays; null clears.',
  fields: (t) => ({
    id: t.id(
      bounded(
        { reference: 'Journey' },
        { required: true, description: 'The journey’s id: `journey_…`.' },
      ),
    ),
    revision: t.int({
      description: 'The revision it was read with; if it has another by now, nothing is changed.',
    }),
    title: t.string(bounded({ ...title, notNull: true }, titleOptions)),
    ...journeyFields(t),
    ...relationIds(t),
  }),
});

export const JourneyRowInput = builder.inputType('JourneyBulkUpsertRow', {
  description:
    'A journey by the external id it has, or is to have. A parent must exist before the call.',
  fields: (t) => ({
    externalId: t.field({
      type: ExternalIdInput,
      required: true,
      description: 'Which journey; if none has it, one is made.',
    }),
    title: t.string(
      bounded(
        { ...title, notNull: true },
        { description: `${titleOptions.description} A new one needs it.` },
      ),
    ),
    ...journeyFields(t),
    owner: t.field({
      type: EntityKey,
      ...bounded({ reference: 'Actor' }, { description: relationDescriptions.owner }),
    }),
    parent: t.field({
      type: EntityKey,
      ...bounded({ reference: 'Journey' }, { description: relationDescriptions.parent }),
    }),
    personas: t.field({
      type: [EntityKey],
      ...bounded(
        { reference: 'Persona', maxItems: limits.personas, notNull: true },
        { description: relationDescriptions.personas },
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
      bounded({ ...title, notNull: true }, { description: 'Its title; the same if left out.' }),
    ),
    state: t.field({
      type: JourneyState,
      ...bounded({ notNull: true }, { description: 'Which time it shows; FUTURE if left out.' }),
    }),
  }),
});

export type JourneyCreate = typeof JourneyCreateInput.$inferInput;
export type JourneyUpdate = typeof JourneyUpdateInput.$inferInput;
export type JourneyRow = typeof JourneyRowInput.$inferInput;
export type JourneyDuplicate = typeof JourneyDuplicateInput.$inferInput;
/** What creating, changing and bulk rows of journeys have in common. */
export type JourneyFields = Omit<
  JourneyUpdate,
  'id' | 'revision' | 'owner' | 'parent' | 'personas'
>;
