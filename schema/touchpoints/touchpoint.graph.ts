import { builder } from '../builder.ts';
import { entity } from '../kernel/entity.ts';
import { badArgument } from '../kernel/errors.ts';
import { editable, editableFilter, editableOrder } from '../toolkit/editable.ts';
import { canonicalLocale } from '../toolkit/locale.ts';
import { rootList } from '../toolkit/read/connection.ts';
import { defineListing } from '../toolkit/read/listing.ts';
import { rootRowByEitherId } from '../toolkit/read/lookup.ts';
import { storedEnum } from '../toolkit/storedEnum.ts';
import { bulkUpsert } from '../toolkit/write/bulk.ts';
import { ExternalIdInput, maxExternalIds } from '../toolkit/write/externalId.ts';
import { bounded } from '../toolkit/write/input.ts';
import { lifecycle } from '../toolkit/write/lifecycle.ts';
import {
  LocalizedText,
  LocalizedTextInput,
  type LocalizedTextShape,
  textFor,
} from '../toolkit/write/localizedText.ts';
import { mutation } from '../toolkit/write/mutation.ts';
import { Channel } from './channel.graph.ts';
import {
  createTouchpoint,
  insertTouchpointRows,
  touchpointColumns,
  touchpointRowErrors,
  touchpointUsage,
  updateTouchpoint,
} from './touchpoint.ts';

const TouchpointType = storedEnum('TouchpointType', 'What happens at a touchpoint.', {
  COMMUNICATION: 'Something is said: an advertisement, a mail, a call.',
  ACTION: 'Something is done: an order, a visit, a repair.',
});

const Initiator = storedEnum('Initiator', 'Who begins the encounter.', {
  CUSTOMER: 'The customer comes to the company.',
  BRAND: 'The company comes to the customer.',
});

const ExperienceDimension = storedEnum(
  'ExperienceDimension',
  'What of the company a customer experiences there.',
  {
    BRAND: 'What it stands for and promises.',
    PRODUCT: 'What it makes.',
    SERVICE: 'What it does for its customers.',
    EMPLOYEE: 'The people who work there.',
  },
);

builder.prismaNode('Touchpoint', {
  ...entity('Touchpoint', 'touchpoints:read'),
  description:
    'Where a customer meets the company. One touchpoint serves many steps, of many journeys: what goes wrong there goes wrong in all of them.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What the team calls it: `Repair booking page`.' }),
    description: t.exposeString('description', {
      nullable: true,
      description: 'What happens there, and what to know of it.',
    }),
    publicName: t.field({
      type: [LocalizedText],
      description: 'What customers call it, for surveys and messages, in each language given.',
      select: { publicName: true },
      resolve: ({ publicName }) => textsOf(publicName),
    }),
    publicNameFor: t.string({
      nullable: true,
      description:
        'What customers call it in one language: the asked one, else its parent (`de` for `de-AT`), else the workspace’s default, else any there is; null where it has none.',
      args: {
        locale: t.arg.string({ required: true, description: 'The reader’s language, as BCP 47.' }),
      },
      select: { publicName: true, workspace: { select: { defaultLocale: true } } },
      resolve: ({ publicName, workspace }, { locale }) => {
        const asked = canonicalLocale(locale.slice(0, 100));
        if (asked === null) throw badArgument('locale', 'use BCP 47: en, de-AT.');
        return textFor(textsOf(publicName), asked, workspace.defaultLocale);
      },
    }),
    type: t.expose('type', { type: TouchpointType, description: 'What happens there.' }),
    channel: t.expose('channel', { type: Channel, description: 'By which way they meet.' }),
    online: t.exposeBoolean('online', {
      nullable: true,
      description: 'Whether it needs the internet; null where nobody has said.',
    }),
    initiator: t.expose('initiator', {
      type: Initiator,
      description: 'Who begins the encounter.',
    }),
    ownerDepartment: t.exposeString('ownerDepartment', {
      nullable: true,
      description:
        'The department that answers for it. Journeys that change it often show where silos hurt.',
    }),
    experienceDimension: t.expose('experienceDimension', {
      type: ExperienceDimension,
      nullable: true,
      description: 'What of the company is experienced there.',
    }),
  }),
});

/** Stored as JSON, written by `touchpointColumns` alone. */
function textsOf(stored: unknown): LocalizedTextShape[] {
  return stored as LocalizedTextShape[];
}

editable('Touchpoint');

defineListing('Touchpoint', {
  scope: 'touchpoints:read',
  filter: [
    ...editableFilter,
    'name',
    'type',
    'channel',
    'online',
    'initiator',
    'ownerDepartment',
    'experienceDimension',
  ],
  relations: {
    steps: { to: 'Step', through: 'step', description: 'The steps that happen there.' },
    journeys: { to: 'Journey', through: 'journey', description: 'The journeys of those steps.' },
  },
  order: {
    ...editableOrder,
    NAME: { path: ['name'], description: 'Its name, capital letters before small ones.' },
    CHANNEL: { path: ['channel'], description: 'Its channel, in the order of the enum.' },
    OWNER_DEPARTMENT: { path: ['ownerDepartment'], description: 'The department’s name.' },
  },
  defaultOrder: [{ field: 'NAME', direction: 'asc' }],
});

rootRowByEitherId(
  'touchpoint',
  'Touchpoint',
  'One touchpoint by its id; null if this workspace has no such touchpoint.',
);
rootList('touchpoints', 'Touchpoint', 'The touchpoints of the workspace, by name.');

type InputFields = PothosSchemaTypes.InputFieldBuilder<
  typeof builder.$inferSchemaTypes,
  'InputObject'
>;

const name = { maxLength: 200, notBlank: true } as const;
const nameOptions = { description: 'What the team calls it.' } as const;
const channelOptions = { description: 'By which way they meet.' } as const;

/** What creating, changing, bulk rows and documents say of a touchpoint. */
export function touchpointFields(t: InputFields) {
  return {
    description: t.string(bounded({ maxLength: 10_000 }, { description: 'What happens there.' })),
    publicName: t.field({
      type: [LocalizedTextInput],
      ...bounded(
        { maxItems: 50, notNull: true },
        { description: 'What customers call it; replaces all earlier texts.' },
      ),
    }),
    type: t.field({
      type: TouchpointType,
      ...bounded({ notNull: true }, { description: 'What happens there; ACTION at first.' }),
    }),
    online: t.boolean({ description: 'Whether it needs the internet.' }),
    initiator: t.field({
      type: Initiator,
      ...bounded({ notNull: true }, { description: 'Who begins; the customer at first.' }),
    }),
    ownerDepartment: t.string(
      bounded({ maxLength: 200 }, { description: 'The department that answers for it.' }),
    ),
    experienceDimension: t.field({
      type: ExperienceDimension,
      description: 'What of the company is experienced there.',
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

export const TouchpointCreateInput = builder.inputType('TouchpointCreateInput', {
  description: 'A new touchpoint; its name and channel are needed.',
  fields: (t) => ({
    name: t.string(bounded(name, { ...nameOptions, required: true })),
    channel: t.field({ type: Channel, required: true, ...channelOptions }),
    ...touchpointFields(t),
  }),
});

const UpdateInput = builder.inputType('TouchpointUpdateInput', {
  description: 'What to change of a touchpoint. What is left out stays; null clears.',
  fields: (t) => ({
    id: t.id(
      bounded(
        { reference: 'Touchpoint' },
        { required: true, description: 'The touchpoint’s id: `touchpoint_…`.' },
      ),
    ),
    revision: t.int({
      description: 'The revision it was read with; if it has another by now, nothing is changed.',
    }),
    name: t.string(bounded({ ...name, notNull: true }, nameOptions)),
    channel: t.field({ type: Channel, ...bounded({ notNull: true }, channelOptions) }),
    ...touchpointFields(t),
  }),
});

const RowInput = builder.inputType('TouchpointBulkUpsertRow', {
  description: 'A touchpoint by the external id it has, or is to have.',
  fields: (t) => ({
    externalId: t.field({
      type: ExternalIdInput,
      required: true,
      description: 'Which touchpoint; if none has it, one is made.',
    }),
    name: t.string(
      bounded(
        { ...name, notNull: true },
        { description: `${nameOptions.description} A new one needs it.` },
      ),
    ),
    channel: t.field({
      type: Channel,
      ...bounded(
        { notNull: true },
        { description: `${channelOptions.description} A new one needs it.` },
      ),
    }),
    ...touchpointFields(t),
  }),
});

export type TouchpointCreate = typeof TouchpointCreateInput.$inferInput;
export type TouchpointUpdate = typeof UpdateInput.$inferInput;
export type TouchpointRow = typeof RowInput.$inferInput;
/** What creating, changing and bulk rows of touchpoints have in common. */
export type TouchpointFields = Omit<TouchpointUpdate, 'id' | 'revision'>;

mutation('touchpointCreate', {
  description: 'Makes a touchpoint.',
  scope: 'touchpoints:write',
  input: TouchpointCreateInput,
  entity: { field: 'touchpoint', model: 'Touchpoint', description: 'The new touchpoint.' },
  resolve: async (ctx, input) => ({ touchpoint: await createTouchpoint(ctx, input) }),
});

mutation('touchpointUpdate', {
  description:
    'Changes a touchpoint, in every step that has it. With a `revision`, refused as `STALE_REVISION` if somebody was faster.',
  scope: 'touchpoints:write',
  input: UpdateInput,
  entity: { field: 'touchpoint', model: 'Touchpoint', description: 'The touchpoint as it is now.' },
  resolve: async (ctx, input) => ({ touchpoint: await updateTouchpoint(ctx, input) }),
});

lifecycle({
  model: 'Touchpoint',
  field: 'touchpoint',
  scope: 'touchpoints',
  takesAlong: 'its external ids',
  usage: touchpointUsage,
});

bulkUpsert({
  model: 'Touchpoint',
  field: 'touchpoint',
  scope: 'touchpoints',
  row: RowInput,
  check: touchpointRowErrors,
  columns: ({ input }) => touchpointColumns(input),
  create: insertTouchpointRows,
  parts: async () => new Set(),
});
