import { builder } from '../builder.ts';
import { entity } from '../kernel/entity.ts';
import { MapStatus } from '../review/mapStatus.graph.ts';
import { reviewable, reviewMutation, reviewOverdue } from '../review/review.ts';
import { editable, editableFilter, editableOrder } from '../toolkit/editable.ts';
import { rootList } from '../toolkit/read/connection.ts';
import { defineListing } from '../toolkit/read/listing.ts';
import { rootRowByEitherId } from '../toolkit/read/lookup.ts';
import { storedEnum } from '../toolkit/storedEnum.ts';
import { bulkUpsert } from '../toolkit/write/bulk.ts';
import { EntityKey, ExternalIdInput, maxExternalIds } from '../toolkit/write/externalId.ts';
import { bounded } from '../toolkit/write/input.ts';
import { lifecycle } from '../toolkit/write/lifecycle.ts';
import { mutation } from '../toolkit/write/mutation.ts';
import { Channel } from '../touchpoints/channel.graph.ts';
import {
  createPersona,
  insertPersonaRows,
  personaRowColumns,
  personaRowErrors,
  personaUsage,
  replaceRowTraits,
  updatePersona,
} from './persona.ts';

const PersonaKind = storedEnum('PersonaKind', 'How much a persona counts for the company.', {
  PRIMARY: 'One the company designs for first.',
  SECONDARY: 'One it also serves, where that costs a primary persona nothing.',
  NEGATIVE: 'One it deliberately does not serve, so that nobody designs for them.',
});

const DataBacking = storedEnum('DataBacking', 'How far evidence stands behind a persona.', {
  NONE: 'Assumptions of the team.',
  PARTLY: 'Some traits rest on research or customer data.',
  FULLY: 'Every trait rests on research or customer data.',
});

const TraitDimension = storedEnum('TraitDimension', 'Which side of a person a trait describes.', {
  DEMOGRAPHIC: 'Who they are: age, household, work, place.',
  PSYCHOGRAPHIC: 'What they hold dear: attitudes, values, interests.',
  BEHAVIOURAL: 'What they do: habits, use, channels.',
  TRANSACTIONAL: 'What they buy: order value, frequency, payment.',
});

builder.prismaNode('Persona', {
  ...entity('Persona', 'personas:read'),
  description:
    'An archetype of the customers a company serves, drawn from research, so that a team designs for somebody rather than for everybody.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What the team calls this person: `Jana`.' }),
    archetype: t.exposeString('archetype', {
      nullable: true,
      description: 'The type in a few words: `The careful commuter`.',
    }),
    quote: t.exposeString('quote', {
      nullable: true,
      description: 'One sentence that this person would say.',
    }),
    summary: t.exposeString('summary', {
      nullable: true,
      description: 'The story in a paragraph.',
    }),
    imageUrl: t.exposeString('imageUrl', {
      nullable: true,
      description: 'Address of a portrait, http or https.',
    }),
    kind: t.expose('kind', {
      type: PersonaKind,
      description: 'How much this persona counts for the company.',
    }),
    status: t.expose('status', { type: MapStatus, description: 'Whether it is in use yet.' }),
    goals: t.exposeStringList('goals', { description: 'What they want to reach.' }),
    needs: t.exposeStringList('needs', { description: 'What they need on the way there.' }),
    frustrations: t.exposeStringList('frustrations', { description: 'What gets in their way.' }),
    motivations: t.exposeStringList('motivations', { description: 'What drives them.' }),
    jobsToBeDone: t.exposeStringList('jobsToBeDone', {
      description: 'The progress they hire a product for: “When …, I want to …, so I can …”.',
    }),
    preferredChannels: t.expose('preferredChannels', {
      type: [Channel],
      description: 'Where they like to meet the company, the most liked first.',
    }),
    marketSharePct: t.exposeFloat('marketSharePct', {
      nullable: true,
      description: 'Which share of the market they make up, in percent from 0 to 100.',
    }),
    evidence: t.exposeStringList('evidence', {
      description:
        'What the persona rests on: studies, interviews, analyses, with their addresses.',
    }),
    dataBacked: t.expose('dataBacked', {
      type: DataBacking,
      description: 'How far evidence stands behind it, as its owner judges.',
    }),
    traits: t.relation('traits', {
      description: 'What is typical of them, in the order the team gave; at most 50.',
      args: {
        dimension: t.arg({ type: TraitDimension, description: 'Only traits of this side.' }),
      },
      query: ({ dimension }) => ({
        ...(dimension && { where: { dimension } }),
        orderBy: { position: 'asc' },
        take: maxTraits,
      }),
    }),
    owner: t.relation('owner', {
      nullable: true,
      description: 'Who keeps this persona true.',
    }),
  }),
});

editable('Persona');
reviewable('Persona', 'persona');

builder.prismaObject('PersonaTrait', {
  description:
    'Something typical of a persona: a value (`city: Leipzig`) or a range (`age: 30 to 45 years`).',
  select: { id: true, workspaceId: true },
  fields: (t) => ({
    dimension: t.expose('dimension', {
      type: TraitDimension,
      description: 'Which side of the person it describes.',
    }),
    key: t.exposeString('key', {
      description: 'A stable name for programs, unique in its dimension: `age`.',
    }),
    label: t.exposeString('label', { description: 'What people read: `Age`.' }),
    value: t.exposeString('value', {
      nullable: true,
      description: 'What is typical; null where it is a range.',
    }),
    min: t.exposeFloat('min', {
      nullable: true,
      description: 'The lower end of the range; null where it is open or there is a value.',
    }),
    max: t.exposeFloat('max', {
      nullable: true,
      description: 'The upper end of the range; null where it is open or there is a value.',
    }),
    unit: t.exposeString('unit', {
      nullable: true,
      description: 'What the range counts: `years`, `EUR`.',
    }),
    evidence: t.exposeString('evidence', {
      nullable: true,
      description: 'What this trait rests on.',
    }),
  }),
});

defineListing('Persona', {
  scope: 'personas:read',
  filter: [
    ...editableFilter,
    'name',
    'archetype',
    'kind',
    'status',
    'dataBacked',
    'preferredChannels',
    'marketSharePct',
    'lastReviewedAt',
    'reviewDueAt',
  ],
  relations: {
    owner: { to: 'Actor', single: true, description: 'Who keeps it true.' },
    journeys: {
      to: 'Journey',
      through: 'journey',
      description: 'The journeys that it makes.',
    },
  },
  computed: { reviewOverdue },
  order: {
    ...editableOrder,
    NAME: { path: ['name'], description: 'Its name, capital letters before small ones.' },
    KIND: { path: ['kind'], description: 'PRIMARY, SECONDARY, NEGATIVE.' },
    MARKET_SHARE_PCT: {
      path: ['marketSharePct'],
      description: 'How large a part of the market it stands for.',
    },
    REVIEW_DUE_AT: { path: ['reviewDueAt'], description: 'When it is to be reviewed again.' },
  },
  defaultOrder: [{ field: 'CREATED_AT', direction: 'desc' }],
});

rootRowByEitherId(
  'persona',
  'Persona',
  'One persona by its id; null if this workspace has no such persona.',
);
rootList('personas', 'Persona', 'The personas of the workspace, the newest first.');

const maxTraits = 50;

const TraitInput = builder.inputType('PersonaTraitInput', {
  description: 'A trait of a persona: with a `value`, or with `min` and `max`.',
  fields: (t) => ({
    dimension: t.field({
      type: TraitDimension,
      required: true,
      description: 'Which side of the person it describes.',
    }),
    key: t.string(
      bounded(
        { maxLength: 100, notBlank: true },
        { required: true, description: 'A stable name for programs, unique in its dimension.' },
      ),
    ),
    label: t.string(
      bounded(
        { maxLength: 200, notBlank: true },
        { required: true, description: 'What people read.' },
      ),
    ),
    value: t.string(bounded({ maxLength: 1000 }, { description: 'What is typical.' })),
    min: t.float({ description: 'The lower end of a range.' }),
    max: t.float({ description: 'The upper end of a range.' }),
    unit: t.string(bounded({ maxLength: 50 }, { description: 'What the range counts: `years`.' })),
    evidence: t.string(bounded({ maxLength: 2000 }, { description: 'What this trait rests on.' })),
  }),
});

type InputFields = PothosSchemaTypes.InputFieldBuilder<
  typeof builder.$inferSchemaTypes,
  'InputObject'
>;

const name = { maxLength: 200, notBlank: true } as const;
const nameOptions = { description: 'What the team calls this person.' } as const;

/** What creating, changing, bulk rows and documents say of a persona. */
export function personaFields(t: InputFields) {
  const text = (maxLength: number, description: string) =>
    t.string(bounded({ maxLength }, { description }));
  const texts = (description: string) =>
    t.stringList(bounded({ maxLength: 1000, maxItems: 50, notNull: true }, { description }));
  return {
    archetype: text(200, 'The type in a few words.'),
    quote: text(1000, 'One sentence that this person would say.'),
    summary: text(10_000, 'The story in a paragraph.'),
    imageUrl: t.string(
      bounded({ maxLength: 2000, url: true }, { description: 'Address of a portrait.' }),
    ),
    kind: t.field({
      type: PersonaKind,
      ...bounded({ notNull: true }, { description: 'How much it counts; PRIMARY at first.' }),
    }),
    status: t.field({
      type: MapStatus,
      ...bounded({ notNull: true }, { description: 'DRAFT at first, or ACTIVE.' }),
    }),
    goals: texts('What they want to reach.'),
    needs: texts('What they need on the way there.'),
    frustrations: texts('What gets in their way.'),
    motivations: texts('What drives them.'),
    jobsToBeDone: texts('The progress they hire a product for.'),
    preferredChannels: t.field({
      type: [Channel],
      ...bounded(
        { maxItems: 15, notNull: true },
        { description: 'Where they like to meet the company, the most liked first.' },
      ),
    }),
    marketSharePct: t.float(
      bounded({ min: 0, max: 100 }, { description: 'Share of the market in percent.' }),
    ),
    evidence: texts('What the persona rests on.'),
    dataBacked: t.field({
      type: DataBacking,
      ...bounded({ notNull: true }, { description: 'How far evidence stands behind it.' }),
    }),
    reviewDueAt: t.field({
      type: 'DateTime',
      description:
        'When it is to be reviewed. A new persona is due after the workspace’s review interval.',
    }),
    traits: t.field({
      type: [TraitInput],
      ...bounded(
        { maxItems: maxTraits, notNull: true },
        { description: 'What is typical of them; replaces all earlier traits.' },
      ),
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

const owner = { description: 'The actor who keeps it true.' } as const;

const CreateInput = builder.inputType('PersonaCreateInput', {
  description: 'A new persona; only its name is needed.',
  fields: (t) => ({
    name: t.string(bounded(name, { ...nameOptions, required: true })),
    ...personaFields(t),
    owner: t.id(bounded({ reference: 'Actor' }, owner)),
  }),
});

const UpdateInput = builder.inputType('PersonaUpdateInput', {
  description: 'What to change of a persona. What is left out stays; null clears.',
  fields: (t) => ({
    id: t.id(
      bounded(
        { reference: 'Persona' },
        { required: true, description: 'The persona’s id: `persona_…`.' },
      ),
    ),
    revision: t.int({
      description: 'The revision it was read with; if it has another by now, nothing is changed.',
    }),
    name: t.string(bounded({ ...name, notNull: true }, nameOptions)),
    ...personaFields(t),
    owner: t.id(bounded({ reference: 'Actor' }, owner)),
  }),
});

const RowInput = builder.inputType('PersonaBulkUpsertRow', {
  description: 'A persona by the external id it has, or is to have.',
  fields: (t) => ({
    externalId: t.field({
      type: ExternalIdInput,
      required: true,
      description: 'Which persona; if none has it, one is made.',
    }),
    name: t.string(
      bounded(
        { ...name, notNull: true },
        { description: `${nameOptions.description} A new one needs it.` },
      ),
    ),
    ...personaFields(t),
    owner: t.field({ type: EntityKey, ...bounded({ reference: 'Actor' }, owner) }),
  }),
});

export type PersonaCreate = typeof CreateInput.$inferInput;
export type PersonaUpdate = typeof UpdateInput.$inferInput;
export type PersonaRow = typeof RowInput.$inferInput;
/** What creating, changing and bulk rows of personas have in common. */
export type PersonaFields = Omit<PersonaUpdate, 'id' | 'revision' | 'owner'>;

mutation('personaCreate', {
  description: 'Makes a persona.',
  scope: 'personas:write',
  input: CreateInput,
  entity: { field: 'persona', model: 'Persona', description: 'The new persona.' },
  resolve: async (ctx, input) => ({ persona: await createPersona(ctx, input) }),
});

mutation('personaUpdate', {
  description:
    'Changes a persona. With a `revision`, refused as `STALE_REVISION` if somebody was faster.',
  scope: 'personas:write',
  input: UpdateInput,
  entity: { field: 'persona', model: 'Persona', description: 'The persona as it is now.' },
  resolve: async (ctx, input) => ({ persona: await updatePersona(ctx, input) }),
});

lifecycle({
  model: 'Persona',
  field: 'persona',
  scope: 'personas',
  takesAlong: 'its traits and external ids',
  usage: personaUsage,
  onArchive: { status: 'ARCHIVED' },
  onRestore: { status: 'DRAFT' },
});

reviewMutation('Persona', 'persona', 'personas');

bulkUpsert({
  model: 'Persona',
  field: 'persona',
  scope: 'personas',
  row: RowInput,
  check: (_ctx, rows) => personaRowErrors(rows),
  columns: personaRowColumns,
  create: insertPersonaRows,
  parts: replaceRowTraits,
});
