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

/** The value of the `format` field of a JSON document. */
export const documentFormat = 'cxgraph.journey/1';

function reference(t: InputFields, description: string) {
  return t.string(bounded({ maxLength: 200, notBlank: true }, { required: true, description }));
}

function references(t: InputFields, description: string) {
  return t.stringList(bounded({ maxLength: 200, maxItems: limits.links }, { description }));
}

function archivedAt(t: InputFields) {
  return t.field({
    type: 'DateTime',
    description: 'When it was archived; null if it is not archived.',
  });
}

function rowId(t: InputFields, description: string) {
  return t.string(bounded({ maxLength: 200 }, { description }));
}

function owner(t: InputFields) {
  return rowId(t, 'The id of the actor who is responsible for it.');
}

function team(t: InputFields) {
  return rowId(t, 'The id of the team or department that is responsible for it.');
}

/** Its owner, its last review and its archival. */
function maintenanceFields(t: InputFields) {
  return {
    owner: owner(t),
    lastReviewedAt: t.field({
      type: 'DateTime',
      description: 'When it was last reviewed; null if it was not.',
    }),
    lastReviewedBy: rowId(t, 'The id of the actor who reviewed it last.'),
    archivedAt: archivedAt(t),
  };
}

const PersonaDocument = builder.inputType('PersonaDocument', {
  description: 'A persona in a JSON document. It is created if the workspace does not have it.',
  fields: (t) => ({
    id: reference(t, 'Its id in the document; in an export its id in the workspace.'),
    ...Persona.documentFields(t),
    ...maintenanceFields(t),
  }),
});

const TouchpointDocument = builder.inputType('TouchpointDocument', {
  description: 'A touchpoint in a JSON document. It is created if the workspace does not have it.',
  fields: (t) => ({
    id: reference(t, 'Its id in the document; in an export its id in the workspace.'),
    ...Touchpoint.documentFields(t),
    owner: owner(t),
    team: team(t),
    archivedAt: archivedAt(t),
  }),
});

const StepDocument = builder.inputType('StepDocument', {
  description: 'A step in a JSON document.',
  fields: (t) => ({
    id: reference(t, 'Its id in the document, for `nextSteps`.'),
    ...Step.documentFields(t),
    owner: owner(t),
    team: team(t),
    personas: references(t, 'The personas that take part in it, by their `id` in the document.'),
    touchpoints: references(t, 'Its touchpoints, by their `id` in the document.'),
    nextSteps: references(t, 'The steps that can follow it, by their `id` in the document.'),
    archivedAt: archivedAt(t),
  }),
});

const StageDocument = builder.inputType('StageDocument', {
  description: 'A stage in a JSON document, with its steps in their order.',
  fields: (t) => ({
    ...Stage.documentFields(t),
    steps: t.field({
      type: [StepDocument],
      ...bounded({ maxItems: limits.stageSteps }, { description: 'Its steps, in this order.' }),
    }),
    archivedAt: archivedAt(t),
  }),
});

/** No field has an argument of this type: `journeyImport` checks JSON documents with it. */
export const JourneyDocument = builder.inputType('JourneyDocument', {
  description:
    'The form of a JSON document, which `Journey.export(format: JSON)` writes and `journeyImport` reads: a map with all its values, and its personas and touchpoints.',
  fields: (t) => ({
    format: t.string({
      required: true,
      description: `Always \`${documentFormat}\`.`,
    }),
    ...Journey.documentFields(t),
    ...maintenanceFields(t),
    parent: t.string(
      bounded({ maxLength: 200 }, { description: 'The id of the wider journey it is a part of.' }),
    ),
    basedOn: t.string(
      bounded({ maxLength: 200 }, { description: 'The id of the journey it was copied from.' }),
    ),
    personas: t.field({
      type: [PersonaDocument],
      ...bounded(
        { maxItems: limits.personas },
        { description: 'The personas whose journey it is, in this order.' },
      ),
    }),
    touchpoints: t.field({
      type: [TouchpointDocument],
      ...bounded(
        { maxItems: limits.touchpoints },
        { description: 'The touchpoints of its steps.' },
      ),
    }),
    stages: t.field({
      type: [StageDocument],
      ...bounded({ maxItems: limits.stages }, { description: 'Its stages, in this order.' }),
    }),
  }),
});

export type JourneyDocumentShape = typeof JourneyDocument.$inferInput;
export type PersonaDocumentShape = typeof PersonaDocument.$inferInput;
export type TouchpointDocumentShape = typeof TouchpointDocument.$inferInput;
