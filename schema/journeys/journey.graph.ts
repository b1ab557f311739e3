import { builder } from '../builder.ts';
import { entity } from '../kernel/entity.ts';
import { MapStatus } from '../review/mapStatus.graph.ts';
import { reviewable, reviewMutation, reviewOverdue } from '../review/review.ts';
import { editable, editableFilter, editableOrder } from '../toolkit/editable.ts';
import { nestedList, rootList } from '../toolkit/read/connection.ts';
import { defineListing } from '../toolkit/read/listing.ts';
import { rootRowByEitherId } from '../toolkit/read/lookup.ts';
import { rowField } from '../toolkit/read/rowField.ts';
import { bulkUpsert } from '../toolkit/write/bulk.ts';
import { lifecycle } from '../toolkit/write/lifecycle.ts';
import { mutation } from '../toolkit/write/mutation.ts';
import { createJourney } from './create.ts';
import { duplicateJourney } from './duplicate.ts';
import { type EmotionPoint, emotionCurve } from './emotionCurve.ts';
import { JourneyBasis, JourneyState } from './enums.graph.ts';
import {
  JourneyCreateInput,
  JourneyDuplicateInput,
  JourneyRowInput,
  JourneyUpdateInput,
} from './journey.input.ts';
import {
  insertJourneyRows,
  journeyRowColumns,
  journeyRowErrors,
  journeyUsage,
  lockRowParents,
  replaceRowPersonas,
  updateJourney,
} from './journey.ts';

defineListing('Journey', {
  scope: 'journeys:read',
  filter: [
    ...editableFilter,
    'title',
    'basis',
    'state',
    'status',
    'level',
    'lastReviewedAt',
    'reviewDueAt',
  ],
  relations: {
    owner: { to: 'Actor', single: true, description: 'Who keeps it true.' },
    parent: { to: 'Journey', single: true, description: 'The wider journey it is a part of.' },
    basedOn: { to: 'Journey', single: true, description: 'The journey it was drawn from.' },
    children: { to: 'Journey', description: 'The journeys that are parts of it.' },
    personas: { to: 'Persona', through: 'persona', description: 'Whose journey it is.' },
    stages: { to: 'Stage', description: 'Its phases.' },
    steps: { to: 'Step', description: 'What happens in any of its stages.' },
    touchpoints: {
      to: 'Touchpoint',
      through: 'touchpoint',
      description: 'Where its steps meet the company.',
    },
  },
  computed: { reviewOverdue },
  order: {
    ...editableOrder,
    TITLE: { path: ['title'], description: 'Its title, capital letters before small ones.' },
    STATE: { path: ['state'], description: 'CURRENT, FUTURE.' },
    LEVEL: { path: ['level'], description: 'How close it looks, from 1.' },
    REVIEW_DUE_AT: { path: ['reviewDueAt'], description: 'When it is to be reviewed again.' },
  },
  defaultOrder: [{ field: 'CREATED_AT', direction: 'desc' }],
});

const Emotion = builder.objectRef<EmotionPoint>('EmotionPoint').implement({
  description: 'How customers are expected to feel in one stage of a journey.',
  fields: (t) => ({
    stage: t.field({
      ...rowField('Stage', 'The stage it is about.', ({ stageId }: EmotionPoint) => stageId),
      nullable: false,
    }),
    value: t.exposeFloat('value', {
      nullable: true,
      description:
        'Mean `emotion`, from −2 to +2, over the steps of layer CUSTOMER that have one; null if none has.',
    }),
    n: t.exposeInt('n', { description: 'How many steps the mean was made from.' }),
  }),
});

builder.prismaNode('Journey', {
  ...entity('Journey', 'journeys:read'),
  description:
    'What customers go through to reach a goal: stages, and in them steps, at touchpoints with the company.',
  fields: (t) => ({
    title: t.exposeString('title', {
      description: 'The customer’s goal, in their words: `I want my bike repaired`.',
    }),
    description: t.exposeString('description', {
      nullable: true,
      description: 'What the map shows, and what it leaves out.',
    }),
    basis: t.expose('basis', { type: JourneyBasis, description: 'What it rests on.' }),
    state: t.expose('state', { type: JourneyState, description: 'Which time it shows.' }),
    reviewDueAt: t.expose('reviewDueAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it is to be reviewed again; null if it need not be.',
    }),
    status: t.expose('status', { type: MapStatus, description: 'Whether it is in use yet.' }),
    level: t.exposeInt('level', {
      description: 'How close it looks: 1 the whole relationship to 5 a single task.',
    }),
    goal: t.exposeString('goal', {
      nullable: true,
      description: 'What the company wants to reach with it.',
    }),
    scopeStart: t.exposeString('scopeStart', {
      nullable: true,
      description: 'Where it begins: `The bike makes a noise`.',
    }),
    scopeEnd: t.exposeString('scopeEnd', {
      nullable: true,
      description: 'Where it ends: `The bike is home again`.',
    }),
    owner: t.relation('owner', { nullable: true, description: 'Who keeps the map true.' }),
    parent: t.relation('parent', {
      nullable: true,
      description: 'The wider journey that this one is a part of.',
    }),
    basedOn: t.relation('basedOn', {
      nullable: true,
      description: 'The journey it was drawn from with `journeyDuplicate`.',
    }),
    children: nestedList(t, {
      model: 'Journey',
      relation: 'children',
      description: 'The journeys that are parts of it.',
    }),
    twins: nestedList(t, {
      model: 'Journey',
      relation: 'twins',
      description: 'The journeys drawn from it, such as how it is to be in the future.',
    }),
    personas: nestedList(t, {
      model: 'Persona',
      relation: 'personas',
      link: 'JourneyPersona',
      through: 'persona',
      ownOrder: ['position'],
      description: 'Whose journey it is, in the order that the map gives.',
    }),
    stages: nestedList(t, {
      model: 'Stage',
      relation: 'stages',
      ownOrder: ['position'],
      description: 'Its phases, in the order of the map.',
    }),
    steps: nestedList(t, {
      model: 'Step',
      relation: 'steps',
      description: 'What happens in any of its stages, in the order of the map.',
    }),
    momentsOfTruth: nestedList(t, {
      model: 'Step',
      relation: 'steps',
      always: { momentOfTruth: true },
      description: 'The steps in which customers decide to stay or go, in the order of the map.',
    }),
    touchpoints: nestedList(t, {
      model: 'Touchpoint',
      relation: 'touchpoints',
      link: 'JourneyTouchpoint',
      through: 'touchpoint',
      description: 'Where its steps meet the company, each touchpoint once, by name.',
    }),
    emotionCurve: t.field({
      type: [Emotion],
      extensions: { rows: 25 },
      description:
        'How customers are expected to feel, stage by stage: the mean `emotion` over steps of layer CUSTOMER that are not archived. At most 100 stages.',
      select: { id: true },
      resolve: ({ id }, _args, ctx) => emotionCurve(ctx, id),
    }),
  }),
});

editable('Journey');
reviewable('Journey', 'journey');

builder.prismaObjectField('Persona', 'journeys', (t) =>
  nestedList(t, {
    model: 'Journey',
    relation: 'journeys',
    link: 'JourneyPersona',
    through: 'journey',
    description: 'The journeys that this persona makes, the newest first.',
  }),
);

builder.prismaObjectField('Touchpoint', 'journeys', (t) =>
  nestedList(t, {
    model: 'Journey',
    relation: 'journeys',
    link: 'JourneyTouchpoint',
    through: 'journey',
    description: 'The journeys that pass there, each once, the newest first.',
  }),
);

rootRowByEitherId(
  'journey',
  'Journey',
  'One journey by its id; null if this workspace has no such journey.',
);
rootList('journeys', 'Journey', 'The journeys of the workspace, the newest first.');

const now = {
  field: 'journey',
  model: 'Journey',
  description: 'The journey as it is now.',
} as const;

mutation('journeyCreate', {
  description:
    'Makes a journey, alone or with its whole map of stages, steps and touchpoints. All or nothing, in as many statements for a large map as for a small one. New touchpoints need the scope `touchpoints:write` as well.',
  scope: 'journeys:write',
  input: JourneyCreateInput,
  entity: { ...now, description: 'The new journey.' },
  resolve: async (ctx, input) => ({ journey: await createJourney(ctx, input) }),
});

mutation('journeyUpdate', {
  description:
    'Changes a journey; its stages and steps have mutations of their own. With a `revision`, refused as `STALE_REVISION` if somebody was faster.',
  scope: 'journeys:write',
  input: JourneyUpdateInput,
  entity: now,
  resolve: async (ctx, input) => ({ journey: await updateJourney(ctx, input) }),
});

mutation('journeyDuplicate', {
  description:
    'Draws a journey again, to show how it is to be: stages, steps and links are copied, touchpoints and personas shared. The copy is a draft, based on the first, without its external ids.',
  scope: 'journeys:write',
  input: JourneyDuplicateInput,
  entity: { ...now, description: 'The new journey.' },
  resolve: async (ctx, input) => ({ journey: await duplicateJourney(ctx, input) }),
});

lifecycle({
  model: 'Journey',
  field: 'journey',
  scope: 'journeys',
  takesAlong: 'its stages and steps; touchpoints and personas stay',
  usage: journeyUsage,
  onArchive: { status: 'ARCHIVED' },
  onRestore: { status: 'DRAFT' },
});

reviewMutation('Journey', 'journey', 'journeys');

bulkUpsert({
  model: 'Journey',
  field: 'journey',
  scope: 'journeys',
  row: JourneyRowInput,
  lock: lockRowParents,
  check: journeyRowErrors,
  columns: journeyRowColumns,
  create: insertJourneyRows,
  parts: replaceRowPersonas,
});
