import { builder } from '../builder.ts';
import type { Context } from '../kernel/context.ts';
import { entity } from '../kernel/entity.ts';
import { signedIn } from '../kernel/scope.ts';
import { rowField } from '../toolkit/read/rowField.ts';
import { bounded } from '../toolkit/write/input.ts';
import { mutation } from '../toolkit/write/mutation.ts';
import { revisionOf } from '../toolkit/write/rowInput.ts';
import {
  type DayHours,
  type OpeningHours,
  updateWorkspace,
  type Weekday,
  weekdays,
} from './workspace.ts';

const WeekdayEnum = builder.enumType('Weekday', {
  description: 'A day of the week.',
  values: Object.fromEntries(
    weekdays.map((day) => [
      day,
      { description: `${day[0]}${day.slice(1).toLowerCase()}, in the workspace’s time zone.` },
    ]),
  ) as { [D in Weekday]: { description: string } },
});

const QuietHours = builder.objectRef<DayHours>('QuietHours').implement({
  description: 'Hours of each day in which customers are not written to.',
  fields: (t) => ({
    from: t.field({
      type: 'LocalTime',
      description: 'When quiet begins, in the workspace’s time zone.',
      resolve: ({ from }) => from,
    }),
    to: t.field({
      type: 'LocalTime',
      description: 'When it ends; on the next day, if that is earlier than `from`.',
      resolve: ({ to }) => to,
    }),
  }),
});

const BusinessHours = builder.objectRef<OpeningHours>('BusinessHours').implement({
  description: 'Hours of a weekday in which somebody is there; deadlines of cases run only then.',
  fields: (t) => ({
    weekday: t.field({
      type: WeekdayEnum,
      description: 'The day they are for; a day can have several.',
      resolve: ({ weekday }) => weekday,
    }),
    opens: t.field({
      type: 'LocalTime',
      description: 'When somebody comes, in the workspace’s time zone.',
      resolve: ({ opens }) => opens,
    }),
    closes: t.field({
      type: 'LocalTime',
      description: 'When they leave.',
      resolve: ({ closes }) => closes,
    }),
  }),
});

builder.prismaNode('Workspace', {
  ...entity('Workspace', signedIn),
  findUnique: (id) => ({ id }),
  select: { id: true },
  description:
    'A company, or a part of one, with its own personas, journeys and customers. A key opens one workspace and nothing of any other.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What the company calls itself.' }),
    timeZone: t.exposeString('timeZone', {
      description: 'Where its days begin and end, in every trend: an IANA name, `Europe/Berlin`.',
    }),
    locales: t.exposeStringList('locales', {
      description: 'The languages it speaks with its customers, as BCP 47.',
    }),
    defaultLocale: t.exposeString('defaultLocale', {
      description: 'The language that stands in where a text has no other.',
    }),
    minimumN: t.exposeInt('minimumN', {
      description: 'Scores of fewer answers than this are not shown, so that nobody is recognised.',
    }),
    reviewIntervalDays: t.exposeInt('reviewIntervalDays', {
      description: 'Personas and journeys are due for review this many days after the last one.',
    }),
    quietHours: t.field({
      type: QuietHours,
      nullable: true,
      description: 'When customers are not written to; null if they may be at any time.',
      select: { quietHours: true },
      resolve: ({ quietHours }) => quietHours as DayHours | null,
    }),
    businessHours: t.field({
      type: [BusinessHours],
      description: 'When somebody is there; empty if always.',
      select: { businessHours: true },
      resolve: ({ businessHours }): OpeningHours[] => JSON.parse(JSON.stringify(businessHours)),
    }),
    revision: t.exposeInt('revision', {
      description: 'Counts its changes, from 1; `workspaceUpdate` takes it.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was opened.' }),
    updatedAt: t.expose('updatedAt', {
      type: 'DateTime',
      description: 'When its settings last changed.',
    }),
  }),
});

builder.queryField('workspace', (t) =>
  t.prismaField({
    type: 'Workspace',
    description: 'The workspace that the key opens.',
    authScopes: { scope: signedIn },
    resolve: (query, _root, _args, ctx) => ctx.db.workspace.findFirst(query) as never,
  }),
);

const Viewer = builder.objectRef<NonNullable<Context['viewer']>>('Viewer').implement({
  description: 'Who is asking: the actor and the key of this request.',
  fields: (t) => ({
    actor: t.prismaField({
      type: 'Actor',
      description: 'As whom the key acts.',
      resolve: (query, viewer, _args, ctx) =>
        ctx.db.actor.findFirst({ ...query, where: { id: viewer.actorId } }) as never,
    }),
    apiKey: t.field(
      rowField(
        'ApiKey',
        'The key itself; null for the administrator’s, which is not stored.',
        ({ keyId }: NonNullable<Context['viewer']>) => keyId,
      ),
    ),
    scopes: t.stringList({
      description: 'What the key may do; `owner` is everything.',
      resolve: ({ scopes }) => [...scopes].sort(),
    }),
  }),
});

builder.queryField('viewer', (t) =>
  t.field({
    type: Viewer,
    description: 'Who is asking, and what they may do.',
    authScopes: { scope: signedIn },
    // The scope above is only held with a key.
    resolve: (_root, _args, ctx) => ctx.viewer as NonNullable<Context['viewer']>,
  }),
);

const QuietHoursInput = builder.inputType('QuietHoursInput', {
  description: 'Hours of each day in which customers are not written to.',
  fields: (t) => ({
    from: t.field({ type: 'LocalTime', required: true, description: 'When quiet begins.' }),
    to: t.field({
      type: 'LocalTime',
      required: true,
      description: 'When it ends; on the next day, if that is earlier than `from`.',
    }),
  }),
});

const BusinessHoursInput = builder.inputType('BusinessHoursInput', {
  description: 'Hours of a weekday in which somebody is there.',
  fields: (t) => ({
    weekday: t.field({ type: WeekdayEnum, required: true, description: 'The day they are for.' }),
    opens: t.field({ type: 'LocalTime', required: true, description: 'When somebody comes.' }),
    closes: t.field({
      type: 'LocalTime',
      required: true,
      description: 'When they leave, later than `opens`.',
    }),
  }),
});

const UpdateInput = builder.inputType('WorkspaceUpdateInput', {
  description: 'What to change of the workspace’s settings. What is left out stays.',
  fields: (t) => ({
    revision: t.int(revisionOf()),
    name: t.string(
      bounded(
        { maxLength: 200, notBlank: true, notNull: true },
        { description: 'What the company calls itself.' },
      ),
    ),
    timeZone: t.string(
      bounded(
        { maxLength: 100, notNull: true },
        {
          description:
            'Where its days begin: an IANA name, `Europe/Berlin`. After a change, a worker counts earlier responses for their days in the new zone, and quotas whose conditions name days anew; responses of anonymous surveys, of which the day alone is known, stay where they are.',
        },
      ),
    ),
    locales: t.stringList(
      bounded(
        { maxItems: 50, maxLength: 35, notNull: true },
        { description: 'The languages it speaks, as BCP 47.' },
      ),
    ),
    defaultLocale: t.string(
      bounded({ maxLength: 35, notNull: true }, { description: 'One of `locales`.' }),
    ),
    minimumN: t.int(
      bounded(
        { min: 1, max: 1000, notNull: true },
        { description: 'Scores of fewer answers than this are not shown.' },
      ),
    ),
    reviewIntervalDays: t.int(
      bounded(
        { min: 1, max: 3650, notNull: true },
        { description: 'Days from one review to the next; reviews already planned stay.' },
      ),
    ),
    quietHours: t.field({
      type: QuietHoursInput,
      description: 'When customers are not written to; null for never quiet.',
    }),
    businessHours: t.field({
      type: [BusinessHoursInput],
      ...bounded(
        { maxItems: 28, notNull: true },
        { description: 'When somebody is there; an empty list for always.' },
      ),
    }),
  }),
});

export type WorkspaceUpdate = typeof UpdateInput.$inferInput;

mutation('workspaceUpdate', {
  description: 'Changes settings of the workspace that the key opens.',
  scope: 'workspace:write',
  input: UpdateInput,
  entity: { field: 'workspace', model: 'Workspace', description: 'The workspace as it is now.' },
  resolve: async (ctx, input) => ({ workspace: await updateWorkspace(ctx, input) }),
});
