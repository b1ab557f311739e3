import { builder } from '../builder.ts';
import { entity } from '../kernel/entity.ts';
import { noPersonalData } from '../kernel/personalData.ts';
import { signedIn } from '../kernel/scope.ts';
import { bounded } from '../toolkit/write/input.ts';
import { mutation } from '../toolkit/write/mutation.ts';
import { revisionField } from '../toolkit/write/rowInput.ts';
import { type ContactCap, ContactCapInput, ContactCapType, maxCaps } from './contactCaps.graph.ts';
import {
  BusinessHours,
  BusinessHoursInput,
  QuietHoursInput,
  QuietHoursType,
  WeekdayEnum,
} from './hours.graph.ts';
import type { DayHours, OpeningHours } from './hours.ts';
import { InboundCaseHandling, inboundCasesInput } from './inboundCaseHandling.graph.ts';
import { outboundPausedInput } from './outboundPausedInput.ts';
import { fiscalYearStartInput, reportingNInput, weekStartInput } from './reporting.graph.ts';
import { updateWorkspace } from './workspace.ts';

builder.prismaNode('Workspace', {
  ...entity('Workspace', signedIn),
  findUnique: (id) => ({ id }),
  select: { id: true },
  description:
    'A company, or a part of one, with its own personas, journeys and customers. A key gives access to one workspace.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The name of the company or of its part.' }),
    timeZone: t.exposeString('timeZone', {
      description:
        'The time zone in which its days begin and end, as an IANA name: `Europe/Berlin`.',
    }),
    locales: t.exposeStringList('locales', {
      description: 'The languages that texts for customers can have, as BCP 47: `en`, `de-AT`.',
    }),
    defaultLocale: t.exposeString('defaultLocale', {
      description:
        'The language in which a text is shown if it is missing in the reader’s language; one of `locales`.',
    }),
    minimumN: t.exposeInt('minimumN', {
      description:
        'Scores of fewer answers than this are not shown, so that no respondent can be identified; from 1 to 1,000.',
    }),
    reviewIntervalDays: t.exposeInt('reviewIntervalDays', {
      description:
        'Personas and journeys are due for review this many days after their last review; from 1 to 3,650.',
    }),
    quietHours: t.field({
      type: QuietHoursType,
      nullable: true,
      description: 'When no messages are sent to customers; null if they can be sent at any time.',
      select: { quietHours: true },
      resolve: ({ quietHours }) => quietHours as DayHours | null,
    }),
    calendar: t.prismaField({
      type: 'Calendar',
      nullable: true,
      description:
        'The calendar that counts for all that have none of their own; null if every hour does.',
      resolve: (query, _workspace, _args, { db }) =>
        db.calendar.findFirst({ ...query, where: { isDefault: true } }),
    }),
    businessHours: t.field({
      type: [BusinessHours],
      description: 'When the business is open; empty if it always is.',
      deprecationReason: 'Use `calendar`, which has holidays, too. Gone after 2027-06-30.',
      select: { businessHours: true },
      resolve: ({ businessHours }): OpeningHours[] => JSON.parse(JSON.stringify(businessHours)),
    }),
    preferencesUrl: t.exposeString('preferencesUrl', {
      nullable: true,
      description:
        'Your own page of preferences, to which links of customers lead, with `{token}` where their token belongs; null for a plain page of this server.',
    }),
    surveyUrl: t.exposeString('surveyUrl', {
      nullable: true,
      description:
        'Your own page that shows surveys, to which invitations to those lead that have no `url`, with `{token}` where the token of the invitation belongs; `invitationOpen` says which survey it is. Null if there is none.',
    }),
    outboundPausedAt: t.expose('outboundPausedAt', {
      ...({ type: 'DateTime', nullable: true } as const),
      description: 'Since when messages and webhooks wait; null if they are sent.',
    }),
    alertEmail: t.exposeString('alertEmail', {
      nullable: true,
      description:
        'The email address of the team that is mailed what needs an owner: that a webhook endpoint was disabled because it failed or is gone. Null for no mail.',
    }),
    contactPauseDays: t.exposeInt('contactPauseDays', {
      nullable: true,
      description:
        'Days for which a customer is left alone after a contact, whichever survey it was for; from 0 to 365. Null if there is no such pause.',
    }),
    maxRunsPerDay: t.exposeInt('maxRunsPerDay', {
      nullable: true,
      description:
        'How many runs of rules one customer may begin on a day in the workspace’s time zone, of all rules together, from 0 to 1,000; those of the rules with the highest `priority` come first. Null for no limit.',
    }),
    verbatimsPersonal: t.exposeBoolean('verbatimsPersonal', {
      description:
        'Whether what respondents and authors said in their own words is personal: answers to SHORT_TEXT, LONG_TEXT and CONTACT, texts for the choice `other`, text variables, and the `text` and `author` of feedback. Then keys without the scope `customers:personal` see none of it, and cannot filter by it.',
    }),
    inboundCases: t.expose('inboundCases', {
      type: InboundCaseHandling,
      description: 'What a message that a customer wrote does with cases.',
    }),
    contactCaps: t.field({
      type: [ContactCapType],
      description:
        'How often surveys may reach a customer; empty if there is no such limit. All of them count.',
      select: { contactCaps: true },
      resolve: ({ contactCaps }): ContactCap[] => JSON.parse(JSON.stringify(contactCaps)),
    }),
    revision: t.exposeInt('revision', {
      description:
        'The version of the settings: 1 at first, and 1 more after each change. Send it with `workspaceUpdate`, which is then refused with `STALE_REVISION` if they have changed since.',
    }),
    createdAt: t.expose('createdAt', {
      type: 'DateTime',
      description: 'When the workspace was created.',
    }),
    updatedAt: t.expose('updatedAt', {
      type: 'DateTime',
      description: 'When its settings last changed.',
    }),
  }),
});

builder.queryField('workspace', (t) =>
  t.prismaField({
    type: 'Workspace',
    description: 'The workspace of the key.',
    authScopes: { scope: signedIn },
    extensions: { lookUp: { model: 'Workspace', key: () => '$1' } },
    resolve: async (query, _root, _args, ctx) => {
      const workspace = await ctx.db.workspace.findFirst(query);
      if (!workspace) throw new Error('The workspace of the key is gone');
      return workspace;
    },
  }),
);

const UpdateInput = builder.inputType('WorkspaceUpdateInput', {
  description: 'Changes to the workspace’s settings. A field that is left out does not change.',
  fields: (t) => ({
    revision: t.int(revisionField),
    name: t.string(
      bounded(
        { maxLength: 200, notBlank: true, notNull: true },
        { description: 'The name of the company or of its part.' },
      ),
    ),
    timeZone: t.string(
      bounded(
        { maxLength: 100, notNull: true, timeZone: true },
        {
          description:
            'The time zone in which its days begin and end, as an IANA name: `Europe/Berlin`. After a change, a worker counts earlier responses again by their days in the new zone, and quotas whose conditions name days, too. Responses of anonymous surveys stay on their day, because only the day of them is stored.',
        },
      ),
    ),
    locales: t.stringList(
      bounded(
        { maxItems: 50, maxLength: 35, notNull: true },
        {
          description: 'The languages that texts for customers can have, as BCP 47: `en`, `de-AT`.',
        },
      ),
    ),
    defaultLocale: t.string(
      bounded(
        { maxLength: 35, notNull: true },
        {
          description:
            'The language in which a text is shown if it is missing in the reader’s language; one of `locales`.',
        },
      ),
    ),
    minimumN: t.int(
      bounded(
        { min: 1, max: 1000, notNull: true },
        { description: 'Scores of fewer answers than this are not shown.' },
      ),
    ),
    reportingN: t.int(reportingNInput),
    reviewIntervalDays: t.int(
      bounded(
        { min: 1, max: 3650, notNull: true },
        {
          description:
            'Days from one review to the next. Reviews that are already planned stay as they are.',
        },
      ),
    ),
    quietHours: t.field({
      type: QuietHoursInput,
      description: 'When no messages are sent to customers; null for no quiet hours.',
    }),
    preferencesUrl: t.string(
      bounded(
        { maxLength: 2_000, url: true },
        {
          description:
            'Your own page of preferences, with https and `{token}` where the token of the link belongs: `https://www.example.com/preferences?t={token}`. It gets the token as its parameter and changes nothing until the customer presses a button. Null for a plain page of this server. Refused with `INVALID_VALUE` without https, without `{token}`, or with `{token}` in the name of the host.',
        },
      ),
    ),
    surveyUrl: t.string(
      bounded(
        { maxLength: 2_000, url: true },
        {
          description:
            'Your own page that shows surveys, with https and `{token}` where the token of an invitation belongs: `https://www.example.com/survey?i={token}`. Invitations to surveys without a `url` lead there; links to anonymous surveys have no token, and need a `url` of the survey’s own. Null for none. Refused with `INVALID_VALUE` as `preferencesUrl` is.',
        },
      ),
    ),
    alertEmail: t.string(
      bounded(
        { email: true, maxLength: 320 },
        {
          description:
            'The email address of the team that is mailed what needs an owner, such as that a webhook endpoint was disabled. Null for no mail.',
        },
      ),
    ),
    calendar: t.id(
      bounded(
        { reference: 'Calendar' },
        {
          description:
            'The calendar that counts for all that have none of their own; null for none, so that every hour counts.',
        },
      ),
    ),
    businessHours: t.field({
      type: [BusinessHoursInput],
      deprecationReason: 'Use `calendar`, which has holidays, too. Gone after 2027-06-30.',
      ...bounded(
        { maxItems: 28, notNull: true },
        { description: 'When the business is open; an empty list if it always is.' },
      ),
    }),
    outboundPaused: t.boolean(outboundPausedInput),
    contactPauseDays: t.int(
      bounded(
        { min: 0, max: 365 },
        {
          description:
            'Days for which a customer is left alone after a contact, whichever survey it was for; null for no such pause.',
        },
      ),
    ),
    maxRunsPerDay: t.int(
      bounded(
        { min: 0, max: 1_000 },
        {
          description:
            'How many runs of rules one customer may begin on a day in the workspace’s time zone, of all rules together; null for no limit.',
        },
      ),
    ),
    verbatimsPersonal: t.boolean(
      bounded(
        { notNull: true },
        {
          description:
            'Whether what respondents and authors said in their own words is personal, and so needs the scope `customers:personal`. False for a new workspace. The key that sets it to false needs that scope; other servers follow within a second, as with changes of keys.',
        },
      ),
    ),
    fiscalYearStart: t.int(fiscalYearStartInput),
    weekStart: t.field({ type: WeekdayEnum, ...weekStartInput }),
    inboundCases: t.field({ type: InboundCaseHandling, ...inboundCasesInput }),
    contactCaps: t.field({
      type: [ContactCapInput],
      ...bounded(
        { maxItems: maxCaps, notNull: true },
        { description: 'How often surveys may reach a customer; an empty list for no limit.' },
      ),
    }),
  }),
});

export type WorkspaceUpdate = typeof UpdateInput.$inferInput;

mutation('workspaceUpdate', {
  description: 'Changes the settings of the workspace of the key.',
  scope: 'workspace:write',
  input: UpdateInput,
  entity: {
    field: 'workspace',
    model: 'Workspace',
    description: 'The workspace as it is now; null if there are errors.',
  },
  resolve: async (ctx, input) => ({ workspace: await updateWorkspace(ctx, input) }),
});

noPersonalData('Workspace', 'It has the settings of the team.');
