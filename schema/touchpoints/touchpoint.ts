import { builder } from '../builder.ts';
import { badArgument } from '../kernel/errors.ts';
import { canonicalLocale } from '../toolkit/locale.ts';
import { primitive } from '../toolkit/primitive.ts';
import { storedEnum } from '../toolkit/storedEnum.ts';
import { localizedTextsIn, textFor } from '../toolkit/write/localizedText.ts';

storedEnum('TouchpointType', 'What happens at a touchpoint.', {
  COMMUNICATION: 'Something is said: an advertisement, a mail, a call.',
  ACTION: 'Something is done: an order, a visit, a repair.',
});

storedEnum('Initiator', 'Who begins the encounter.', {
  CUSTOMER: 'The customer comes to the company.',
  BRAND: 'The company comes to the customer.',
});

storedEnum('ExperienceDimension', 'What of the company a customer experiences there.', {
  BRAND: 'What it stands for and promises.',
  PRODUCT: 'What it makes.',
  SERVICE: 'What it does for its customers.',
  EMPLOYEE: 'The people who work there.',
});

export const Touchpoint = primitive('Touchpoint', {
  scope: 'touchpoints',
  description:
    'Where a customer meets the company. One touchpoint serves many steps, of many journeys: what goes wrong there goes wrong in all of them.',
  label: ['name', 'channel'],
  fields: {
    name: {
      description: 'What the team calls it: `Repair booking page`.',
      input: 'What the team calls it.',
      order: 'Its name, capital letters before small ones.',
      maxLength: 200,
      notBlank: true,
    },
    description: {
      description: 'What happens there, and what to know of it.',
      input: 'What happens there.',
      filter: false,
      maxLength: 10_000,
    },
    publicName: {
      description: 'What customers call it, for surveys and messages, in each language given.',
      input: 'What customers call it; replaces all earlier texts.',
      as: 'LocalizedText',
      maxItems: 50,
    },
    type: {
      description: 'What happens there.',
      input: 'What happens there; ACTION at first.',
    },
    channel: {
      description: 'By which way they meet.',
      order: 'Its channel, in the order of the enum.',
    },
    online: {
      description: 'Whether it needs the internet; null where nobody has said.',
      input: 'Whether it needs the internet.',
    },
    initiator: {
      description: 'Who begins the encounter.',
      input: 'Who begins; the customer at first.',
    },
    ownerDepartment: {
      description:
        'The department that answers for it. Journeys that change it often show where silos hurt.',
      input: 'The department that answers for it.',
      order: 'The department’s name.',
      maxLength: 200,
    },
    experienceDimension: { description: 'What of the company is experienced there.' },
  },
  list: {
    field: 'touchpoints',
    description: 'The touchpoints of the workspace, by name.',
    order: { name: 'asc' },
    relations: {
      steps: { to: 'Step', through: 'step', description: 'The steps that happen there.' },
      journeys: { to: 'Journey', through: 'journey', description: 'The journeys of those steps.' },
    },
  },
  make: {
    verb: 'Create',
    description: 'Makes a touchpoint.',
    input: 'A new touchpoint; its name and channel are needed.',
    payload: 'The new touchpoint.',
  },
  update: {
    description:
      'Changes a touchpoint, in every step that has it. With a `revision`, refused as `STALE_REVISION` if somebody was faster.',
    input: 'What to change of a touchpoint. What is left out stays; null clears.',
  },
  takesAlong: 'its external ids',
  bulk: {
    row: 'A touchpoint by the external id it has, or is to have.',
    externalId: 'Which touchpoint; if none has it, one is made.',
    needed: ' A new one needs it.',
  },
  example: { name: 'Shop', channel: 'IN_STORE' },
});

export type NewTouchpoint = Parameters<typeof Touchpoint.create>[1][number];

builder.prismaObjectField('Touchpoint', 'publicNameFor', (t) =>
  t.string({
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
      return textFor(localizedTextsIn(publicName), asked, workspace.defaultLocale);
    },
  }),
);
