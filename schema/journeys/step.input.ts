import { builder } from '../builder.ts';
import { EntityKey, ExternalIdInput, maxExternalIds } from '../toolkit/write/externalId.ts';
import { bounded } from '../toolkit/write/input.ts';
import { StepLayer } from './enums.graph.ts';
import { limits } from './limits.ts';

type InputFields = PothosSchemaTypes.InputFieldBuilder<
  typeof builder.$inferSchemaTypes,
  'InputObject'
>;

const title = { maxLength: 500, notBlank: true } as const;
const titleOptions = { description: 'What happens, in a few words.' } as const;

/** What creating, changing, bulk rows and whole maps say of a step. */
export function stepFields(t: InputFields) {
  const text = (description: string) => t.string(bounded({ maxLength: 10_000 }, { description }));
  const texts = (description: string) =>
    t.stringList(bounded({ maxLength: 1000, maxItems: 50, notNull: true }, { description }));
  return {
    description: text('What happens, in full.'),
    layer: t.field({
      type: StepLayer,
      ...bounded({ notNull: true }, { description: 'Who does it; the customer at first.' }),
    }),
    customerActions: text('What customers do.'),
    thoughts: text('What goes through their minds.'),
    feelings: text('What they feel, in words.'),
    emotion: t.int(
      bounded({ min: -2, max: 2 }, { description: 'How they feel: −2 very bad, +2 very good.' }),
    ),
    effort: t.int(
      bounded({ min: 1, max: 5 }, { description: 'What it costs them: 1 none, 5 very much.' }),
    ),
    momentOfTruth: t.boolean(
      bounded({ notNull: true }, { description: 'Whether customers decide here; false at first.' }),
    ),
    expectations: text('What they expect to happen.'),
    painPoints: texts('What hurts.'),
    gains: texts('What delights.'),
    opportunities: texts('What could be done better here.'),
    externalIds: t.field({
      type: [ExternalIdInput],
      ...bounded(
        { maxItems: maxExternalIds, notNull: true },
        { description: 'The ids other systems know it by; replaces all earlier ones.' },
      ),
    }),
  };
}

/** The title of a new step. */
export function stepTitle(t: InputFields) {
  return t.string(bounded(title, { ...titleOptions, required: true }));
}

const linkDescriptions = {
  personas: 'Who takes part in it; they take part in the journey from then on.',
  touchpoints: 'Where it meets the company.',
  nextSteps: 'Where it can lead; steps of the same journey.',
};

function linkIds(t: InputFields) {
  return {
    personas: t.idList(
      bounded(
        { reference: 'Persona', maxItems: limits.links, notNull: true },
        { description: linkDescriptions.personas },
      ),
    ),
    touchpoints: t.idList(
      bounded(
        { reference: 'Touchpoint', maxItems: limits.links, notNull: true },
        { description: linkDescriptions.touchpoints },
      ),
    ),
    nextSteps: t.idList(
      bounded(
        { reference: 'Step', maxItems: limits.links, notNull: true },
        { description: linkDescriptions.nextSteps },
      ),
    ),
  };
}

export const StepCreateInput = builder.inputType('StepCreateInput', {
  description: 'A new step of a stage.',
  fields: (t) => ({
    stage: t.id(
      bounded(
        { reference: 'Stage' },
        { required: true, description: 'The stage’s id: `stage_…`.' },
      ),
    ),
    title: stepTitle(t),
    position: t.int(
      bounded({ min: 0 }, { description: 'Where to put it, from 0; at the end if left out.' }),
    ),
    ...stepFields(t),
    ...linkIds(t),
  }),
});

export const StepUpdateInput = builder.inputType('StepUpdateInput', {
  description: 'What to change of a step. What is left out stays; null clears.',
  fields: (t) => ({
    id: t.id(
      bounded({ reference: 'Step' }, { required: true, description: 'The step’s id: `step_…`.' }),
    ),
    revision: t.int({
      description: 'The revision it was read with; if it has another by now, nothing is changed.',
    }),
    title: t.string(bounded({ ...title, notNull: true }, titleOptions)),
    ...stepFields(t),
    ...linkIds(t),
  }),
});

export const StepMoveInput = builder.inputType('StepMoveInput', {
  description: 'Where to put a step in its journey.',
  fields: (t) => ({
    id: t.id(
      bounded({ reference: 'Step' }, { required: true, description: 'The step’s id: `step_…`.' }),
    ),
    revision: t.int({
      description: 'The revision it was read with; if it has another by now, nothing is moved.',
    }),
    stage: t.id(
      bounded(
        { reference: 'Stage', notNull: true },
        { description: 'A stage of the same journey; the one it is in, if left out.' },
      ),
    ),
    position: t.int(
      bounded(
        { min: 0 },
        { required: true, description: 'Its new place there, from 0; past the end is the end.' },
      ),
    ),
  }),
});

export const StepRowInput = builder.inputType('StepBulkUpsertRow', {
  description:
    'A step by the external id it has, or is to have. A new one is put at the end. Steps it leads to must exist before the call.',
  fields: (t) => {
    const keys = (reference: 'Persona' | 'Touchpoint' | 'Step', description: string) =>
      t.field({
        type: [EntityKey],
        ...bounded({ reference, maxItems: limits.links, notNull: true }, { description }),
      });
    return {
      externalId: t.field({
        type: ExternalIdInput,
        required: true,
        description: 'Which step; if none has it, one is made.',
      }),
      stage: t.field({
        type: EntityKey,
        ...bounded(
          { reference: 'Stage', notNull: true },
          { description: 'The stage it happens in. A new one needs it; `stepMove` changes it.' },
        ),
      }),
      title: t.string(
        bounded({ ...title, notNull: true }, { description: 'What happens. A new one needs it.' }),
      ),
      ...stepFields(t),
      personas: keys('Persona', linkDescriptions.personas),
      touchpoints: keys('Touchpoint', linkDescriptions.touchpoints),
      nextSteps: keys('Step', linkDescriptions.nextSteps),
    };
  },
});

export type StepCreate = typeof StepCreateInput.$inferInput;
export type StepUpdate = typeof StepUpdateInput.$inferInput;
export type StepMove = typeof StepMoveInput.$inferInput;
export type StepRow = typeof StepRowInput.$inferInput;
/** What creating, changing, bulk rows and whole maps of steps have in common. */
export type StepFields = Omit<
  StepUpdate,
  'id' | 'revision' | 'personas' | 'touchpoints' | 'nextSteps'
>;
