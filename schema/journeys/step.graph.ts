import { builder } from '../builder.ts';
import { entity } from '../kernel/entity.ts';
import { editable, editableFilter, editableOrder } from '../toolkit/editable.ts';
import { nestedList, rootList } from '../toolkit/read/connection.ts';
import { defineListing } from '../toolkit/read/listing.ts';
import { rootRowByEitherId } from '../toolkit/read/lookup.ts';
import { bulkUpsert } from '../toolkit/write/bulk.ts';
import { lifecycle } from '../toolkit/write/lifecycle.ts';
import { mutation } from '../toolkit/write/mutation.ts';
import { lockPart } from './arrangement.ts';
import { StepLayer } from './enums.graph.ts';
import { limits } from './limits.ts';
import { StepCreateInput, StepMoveInput, StepRowInput, StepUpdateInput } from './step.input.ts';
import {
  createStep,
  deleteStep,
  insertStepRows,
  lockStepRows,
  moveStep,
  stepColumns,
  stepRowErrors,
  stepUsage,
  updateStep,
} from './step.ts';
import { replaceRowLinks } from './stepLinks.ts';

defineListing('Step', {
  scope: 'journeys:read',
  // A step is put away with its stage.
  inUse: { archivedAt: null, stage: { archivedAt: null } },
  filter: [
    ...editableFilter,
    'title',
    'layer',
    'emotion',
    'effort',
    'momentOfTruth',
    'position',
    'painPoints',
    'gains',
    'opportunities',
  ],
  relations: {
    journey: { to: 'Journey', single: true, description: 'The journey it belongs to.' },
    stage: { to: 'Stage', single: true, description: 'The stage it happens in.' },
    touchpoints: {
      to: 'Touchpoint',
      through: 'touchpoint',
      description: 'Where it meets the company.',
    },
    personas: { to: 'Persona', through: 'persona', description: 'Who takes part in it.' },
    nextSteps: { to: 'Step', through: 'to', description: 'Where it leads.' },
  },
  order: {
    ...editableOrder,
    STAGE_POSITION: { path: ['stage', 'position'], description: 'The place of its stage.' },
    POSITION: { path: ['position'], description: 'Its place in its stage, from 0.' },
    TITLE: { path: ['title'], description: 'Its title, capital letters before small ones.' },
    EMOTION: { path: ['emotion'], description: 'How customers feel, from −2 to +2.' },
    EFFORT: { path: ['effort'], description: 'What it costs them, from 1 to 5.' },
    LAYER: { path: ['layer'], description: 'CUSTOMER, FRONTSTAGE, BACKSTAGE, SUPPORT.' },
  },
  defaultOrder: [
    { field: 'STAGE_POSITION', direction: 'asc' },
    { field: 'POSITION', direction: 'asc' },
  ],
});

builder.prismaNode('Step', {
  ...entity('Step', 'journeys:read'),
  description:
    'One thing that happens in a stage: what a customer does, thinks and feels, or what the company does for it.',
  fields: (t) => ({
    title: t.exposeString('title', { description: 'What happens, in a few words.' }),
    description: t.exposeString('description', {
      nullable: true,
      description: 'What happens, in full.',
    }),
    position: t.exposeInt('position', {
      description: 'Its place in the stage, from 0 without gaps, archived steps included.',
    }),
    layer: t.expose('layer', { type: StepLayer, description: 'Who does it, and who sees it.' }),
    customerActions: t.exposeString('customerActions', {
      nullable: true,
      description: 'What customers do.',
    }),
    thoughts: t.exposeString('thoughts', {
      nullable: true,
      description: 'What goes through their minds, in their words.',
    }),
    feelings: t.exposeString('feelings', {
      nullable: true,
      description: 'What they feel, in words; `emotion` has the number.',
    }),
    emotion: t.exposeInt('emotion', {
      nullable: true,
      description: 'How they feel: −2 very bad, 0 neutral, +2 very good; null where unknown.',
    }),
    effort: t.exposeInt('effort', {
      nullable: true,
      description: 'What it costs them: 1 none to 5 very much; null where unknown.',
    }),
    momentOfTruth: t.exposeBoolean('momentOfTruth', {
      description: 'Whether customers decide here if they stay or go.',
    }),
    expectations: t.exposeString('expectations', {
      nullable: true,
      description: 'What they expect to happen.',
    }),
    painPoints: t.exposeStringList('painPoints', { description: 'What hurts.' }),
    gains: t.exposeStringList('gains', { description: 'What delights.' }),
    opportunities: t.exposeStringList('opportunities', {
      description: 'What could be done better here.',
    }),
    stage: t.relation('stage', { description: 'The stage it happens in.' }),
    journey: t.relation('journey', { description: 'The journey it belongs to.' }),
    personas: nestedList(t, {
      model: 'Persona',
      relation: 'personas',
      link: 'StepPersona',
      through: 'persona',
      ownOrder: ['position'],
      description: 'Who takes part in it, in the order that the map gives.',
    }),
    touchpoints: nestedList(t, {
      model: 'Touchpoint',
      relation: 'touchpoints',
      link: 'StepTouchpoint',
      through: 'touchpoint',
      ownOrder: ['position'],
      description: 'Where it meets the company, in the order that the map gives.',
    }),
    nextSteps: nestedList(t, {
      model: 'Step',
      relation: 'nextSteps',
      link: 'StepLink',
      through: 'to',
      ownOrder: ['position'],
      description: 'Where it can lead: the next step, branches, loops back.',
    }),
    previousSteps: nestedList(t, {
      model: 'Step',
      relation: 'previous',
      link: 'StepLink',
      through: 'from',
      description: 'The steps that lead to it, in the order of the map.',
    }),
  }),
});

editable('Step');

builder.prismaObjectField('Touchpoint', 'steps', (t) =>
  nestedList(t, {
    model: 'Step',
    relation: 'steps',
    link: 'StepTouchpoint',
    through: 'step',
    description: 'The steps that happen there, of all journeys, in the order of their maps.',
  }),
);

builder.prismaObjectField('Persona', 'steps', (t) =>
  nestedList(t, {
    model: 'Step',
    relation: 'steps',
    link: 'StepPersona',
    through: 'step',
    description: 'The steps that this persona takes part in, of all journeys.',
  }),
);

rootRowByEitherId('step', 'Step', 'One step by its id; null if this workspace has no such step.');
rootList('steps', 'Step', 'The steps of all journeys of the workspace.');

const now = { field: 'step', model: 'Step', description: 'The step as it is now.' } as const;

mutation('stepCreate', {
  description: `Adds a step to a stage, of at most ${limits.stageSteps}, in a journey of at most ${limits.steps}.`,
  scope: 'journeys:write',
  input: StepCreateInput,
  entity: now,
  resolve: async (ctx, input) => ({ step: await createStep(ctx, input) }),
});

mutation('stepUpdate', {
  description:
    'Changes a step. With a `revision`, refused as `STALE_REVISION` if somebody was faster.',
  scope: 'journeys:write',
  input: StepUpdateInput,
  entity: now,
  resolve: async (ctx, input) => ({ step: await updateStep(ctx, input) }),
});

mutation('stepMove', {
  description:
    'Puts a step at another place of its stage, or in another stage of its journey; the others close up. Moves of one journey are done one after the other.',
  scope: 'journeys:write',
  input: StepMoveInput,
  entity: now,
  resolve: async (ctx, input) => ({ step: await moveStep(ctx, input) }),
});

lifecycle({
  model: 'Step',
  field: 'step',
  scope: 'journeys',
  takesAlong: 'its links to personas, touchpoints and next steps',
  lock: (ctx, key) => lockPart(ctx, 'Step', key),
  usage: stepUsage,
  remove: deleteStep,
});

bulkUpsert({
  model: 'Step',
  field: 'step',
  scope: 'journeys',
  row: StepRowInput,
  lock: lockStepRows,
  check: stepRowErrors,
  columns: ({ input }) => stepColumns(input),
  create: insertStepRows,
  parts: replaceRowLinks,
});
