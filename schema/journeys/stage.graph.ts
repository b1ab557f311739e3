import { builder } from '../builder.ts';
import { entity } from '../kernel/entity.ts';
import { editable, editableFilter, editableOrder } from '../toolkit/editable.ts';
import { nestedList, rootList } from '../toolkit/read/connection.ts';
import { defineListing } from '../toolkit/read/listing.ts';
import { rootRowByEitherId } from '../toolkit/read/lookup.ts';
import { bulkUpsert } from '../toolkit/write/bulk.ts';
import { EntityKey, ExternalIdInput, maxExternalIds } from '../toolkit/write/externalId.ts';
import { bounded } from '../toolkit/write/input.ts';
import { lifecycle } from '../toolkit/write/lifecycle.ts';
import { mutation } from '../toolkit/write/mutation.ts';
import { lockPart } from './arrangement.ts';
import { limits } from './limits.ts';
import {
  createStage,
  deleteStage,
  insertStageRows,
  lockStageRows,
  moveStage,
  stageColumns,
  stageRowErrors,
  stageUsage,
  updateStage,
} from './stage.ts';

defineListing('Stage', {
  scope: 'journeys:read',
  filter: [...editableFilter, 'name', 'position'],
  relations: {
    journey: { to: 'Journey', single: true, description: 'The journey it is a phase of.' },
    steps: { to: 'Step', description: 'What happens in it.' },
  },
  order: {
    ...editableOrder,
    POSITION: { path: ['position'], description: 'Its place in its journey, from 0.' },
    NAME: { path: ['name'], description: 'Its name, capital letters before small ones.' },
  },
  defaultOrder: [
    { field: 'CREATED_AT', direction: 'desc' },
    { field: 'POSITION', direction: 'asc' },
  ],
});

builder.prismaNode('Stage', {
  ...entity('Stage', 'journeys:read'),
  description:
    'A phase of a journey, such as “Comparing” or “First ride”, with what happens in it.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What the phase is called.' }),
    description: t.exposeString('description', {
      nullable: true,
      description: 'What the phase is about, and where it ends.',
    }),
    position: t.exposeInt('position', {
      description: 'Its place in the journey, from 0 without gaps, archived stages included.',
    }),
    journey: t.relation('journey', { description: 'The journey it is a phase of.' }),
    steps: nestedList(t, {
      model: 'Step',
      relation: 'steps',
      ownOrder: ['position'],
      description: 'What happens in it, in the order of the map.',
    }),
  }),
});

editable('Stage');

rootRowByEitherId(
  'stage',
  'Stage',
  'One stage by its id; null if this workspace has no such stage.',
);
rootList('stages', 'Stage', 'The stages of all journeys of the workspace, the newest first.');

type InputFields = PothosSchemaTypes.InputFieldBuilder<
  typeof builder.$inferSchemaTypes,
  'InputObject'
>;

const name = { maxLength: 200, notBlank: true } as const;
const nameOptions = { description: 'What the phase is called.' } as const;

/** What creating, changing, bulk rows and whole maps say of a stage. */
export function stageFields(t: InputFields) {
  return {
    description: t.string(
      bounded({ maxLength: 10_000 }, { description: 'What the phase is about.' }),
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

/** The name of a new stage. */
export function stageName(t: InputFields) {
  return t.string(bounded(name, { ...nameOptions, required: true }));
}

const CreateInput = builder.inputType('StageCreateInput', {
  description: 'A new stage of a journey.',
  fields: (t) => ({
    journey: t.id(
      bounded(
        { reference: 'Journey' },
        { required: true, description: 'The journey’s id: `journey_…`.' },
      ),
    ),
    name: stageName(t),
    position: t.int(
      bounded({ min: 0 }, { description: 'Where to put it, from 0; at the end if left out.' }),
    ),
    ...stageFields(t),
  }),
});

const UpdateInput = builder.inputType('StageUpdateInput', {
  description: 'What to change of a stage. What is left out stays; null clears.',
  fields: (t) => ({
    id: t.id(
      bounded(
        { reference: 'Stage' },
        { required: true, description: 'The stage’s id: `stage_…`.' },
      ),
    ),
    revision: t.int({
      description: 'The revision it was read with; if it has another by now, nothing is changed.',
    }),
    name: t.string(bounded({ ...name, notNull: true }, nameOptions)),
    ...stageFields(t),
  }),
});

const MoveInput = builder.inputType('StageMoveInput', {
  description: 'Where to put a stage in its journey.',
  fields: (t) => ({
    id: t.id(
      bounded(
        { reference: 'Stage' },
        { required: true, description: 'The stage’s id: `stage_…`.' },
      ),
    ),
    revision: t.int({
      description: 'The revision it was read with; if it has another by now, nothing is moved.',
    }),
    position: t.int(
      bounded(
        { min: 0 },
        { required: true, description: 'Its new place, from 0; past the end is the end.' },
      ),
    ),
  }),
});

const RowInput = builder.inputType('StageBulkUpsertRow', {
  description: 'A stage by the external id it has, or is to have. A new one is put at the end.',
  fields: (t) => ({
    externalId: t.field({
      type: ExternalIdInput,
      required: true,
      description: 'Which stage; if none has it, one is made.',
    }),
    journey: t.field({
      type: EntityKey,
      ...bounded(
        { reference: 'Journey', notNull: true },
        { description: 'The journey it is a phase of. A new one needs it; it cannot change.' },
      ),
    }),
    name: t.string(
      bounded(
        { ...name, notNull: true },
        { description: 'What it is called. A new one needs it.' },
      ),
    ),
    ...stageFields(t),
  }),
});

export type StageCreate = typeof CreateInput.$inferInput;
export type StageUpdate = typeof UpdateInput.$inferInput;
export type StageMove = typeof MoveInput.$inferInput;
export type StageRow = typeof RowInput.$inferInput;

const now = { field: 'stage', model: 'Stage', description: 'The stage as it is now.' } as const;

mutation('stageCreate', {
  description: `Adds a stage to a journey, of at most ${limits.stages}.`,
  scope: 'journeys:write',
  input: CreateInput,
  entity: now,
  resolve: async (ctx, input) => ({ stage: await createStage(ctx, input) }),
});

mutation('stageUpdate', {
  description:
    'Changes a stage. With a `revision`, refused as `STALE_REVISION` if somebody was faster.',
  scope: 'journeys:write',
  input: UpdateInput,
  entity: now,
  resolve: async (ctx, input) => ({ stage: await updateStage(ctx, input) }),
});

mutation('stageMove', {
  description:
    'Puts a stage at another place of its journey; the others close up. Moves of one journey are done one after the other.',
  scope: 'journeys:write',
  input: MoveInput,
  entity: now,
  resolve: async (ctx, input) => ({ stage: await moveStage(ctx, input) }),
});

lifecycle({
  model: 'Stage',
  field: 'stage',
  scope: 'journeys',
  takesAlong: 'its steps',
  lock: (ctx, key) => lockPart(ctx, 'Stage', key),
  usage: stageUsage,
  remove: deleteStage,
});

bulkUpsert({
  model: 'Stage',
  field: 'stage',
  scope: 'journeys',
  row: RowInput,
  lock: lockStageRows,
  check: stageRowErrors,
  columns: ({ input }) => stageColumns(input),
  create: insertStageRows,
  parts: async () => new Set(),
});
