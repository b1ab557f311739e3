import { builder } from '../../builder.ts';
import { Persona } from '../../personas/persona.ts';
import { bounded } from '../../toolkit/write/input.ts';
import { Touchpoint } from '../../touchpoints/touchpoint.ts';
import { Journey } from '../journey.ts';
import { limits } from '../limits.ts';
import { Stage } from '../stage.ts';
import { Step } from '../step.ts';

type InputFields = PothosSchemaTypes.InputFieldBuilder<
  typeof builder.$inferSchemaTypes,
  'InputObject'
>;

/** What the `format` field of a JSON document says. */
export const documentFormat = 'cxgraph.journey/1';

function reference(t: InputFields, description: string) {
  return t.string(bounded({ maxLength: 200, notBlank: true }, { required: true, description }));
}

function references(t: InputFields, description: string) {
  return t.stringList(bounded({ maxLength: 200, maxItems: limits.links }, { description }));
}

function archivedAt(t: InputFields) {
  return t.field({ type: 'DateTime', description: 'When it was put away; null while in use.' });
}

/** Who keeps it, and how it was reviewed and put away. */
function upkeep(t: InputFields) {
  const actor = (description: string) => t.string(bounded({ maxLength: 200 }, { description }));
  return {
    owner: actor('The id of the actor who keeps it true.'),
    lastReviewedAt: t.field({ type: 'DateTime', description: 'When it was last reviewed.' }),
    lastReviewedBy: actor('The id of the actor who reviewed it then.'),
    archivedAt: archivedAt(t),
  };
}

const PersonaDocument = builder.inputType('PersonaDocument', {
  description: 'A persona in a JSON document; made only if the workspace does not have it yet.',
  fields: (t) => ({
    id: reference(t, 'What the document calls it; its id in the workspace it came from.'),
    ...Persona.documentFields(t),
    ...upkeep(t),
  }),
});

const TouchpointDocument = builder.inputType('TouchpointDocument', {
  description: 'A touchpoint in a JSON document; made only if the workspace does not have it yet.',
  fields: (t) => ({
    id: reference(t, 'What the document calls it; its id in the workspace it came from.'),
    ...Touchpoint.documentFields(t),
    archivedAt: archivedAt(t),
  }),
});

const StepDocument = builder.inputType('StepDocument', {
  description: 'A step in a JSON document.',
  fields: (t) => ({
    id: reference(t, 'What the document calls it, for `nextSteps`.'),
    ...Step.documentFields(t),
    personas: references(t, 'Who takes part in it: `id`s of personas of the document.'),
    touchpoints: references(t, 'Where it happens: `id`s of touchpoints of the document.'),
    nextSteps: references(t, 'Where it leads: `id`s of steps of the document.'),
    archivedAt: archivedAt(t),
  }),
});

const StageDocument = builder.inputType('StageDocument', {
  description: 'A stage in a JSON document, with its steps in their order.',
  fields: (t) => ({
    ...Stage.documentFields(t),
    steps: t.field({
      type: [StepDocument],
      ...bounded({ maxItems: limits.stageSteps }, { description: 'What happens in it.' }),
    }),
    archivedAt: archivedAt(t),
  }),
});

/** Not an argument of anything: `journeyImport` holds JSON documents to it. */
export const JourneyDocument = builder.inputType('JourneyDocument', {
  description:
    'The form of a JSON document, as `Journey.export(format: JSON)` writes it and `journeyImport` reads it: a map with all its values, and the personas and touchpoints that it names.',
  fields: (t) => ({
    format: t.string({
      required: true,
      description: `Always \`${documentFormat}\`.`,
    }),
    ...Journey.documentFields(t),
    ...upkeep(t),
    parent: t.string(
      bounded({ maxLength: 200 }, { description: 'The id of the wider journey it is a part of.' }),
    ),
    basedOn: t.string(
      bounded({ maxLength: 200 }, { description: 'The id of the journey it was drawn from.' }),
    ),
    personas: t.field({
      type: [PersonaDocument],
      ...bounded({ maxItems: limits.personas }, { description: 'Whose journey it is, in order.' }),
    }),
    touchpoints: t.field({
      type: [TouchpointDocument],
      ...bounded({ maxItems: limits.touchpoints }, { description: 'Where its steps happen.' }),
    }),
    stages: t.field({
      type: [StageDocument],
      ...bounded({ maxItems: limits.stages }, { description: 'Its stages in their order.' }),
    }),
  }),
});

export type JourneyDocumentShape = typeof JourneyDocument.$inferInput;
export type PersonaDocumentShape = typeof PersonaDocument.$inferInput;
export type TouchpointDocumentShape = typeof TouchpointDocument.$inferInput;
