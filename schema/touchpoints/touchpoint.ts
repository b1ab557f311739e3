import { builder } from '../builder.ts';
import { badArgument } from '../kernel/errors.ts';
import { canonicalLocale } from '../toolkit/locale.ts';
import { primitive } from '../toolkit/primitive.ts';
import { storedEnum } from '../toolkit/storedEnum.ts';
import { localizedTextsIn, textFor } from '../toolkit/write/localizedText.ts';

storedEnum('TouchpointType', 'What happens at a touchpoint.', {
  COMMUNICATION: 'Something is said: an advertisement, an email, a call.',
  ACTION: 'Something is done: an order, a visit, a repair.',
});

storedEnum('Initiator', 'Whether the customer or the company starts the contact.', {
  CUSTOMER: 'The customer comes to the company.',
  BRAND: 'The company comes to the customer.',
});

storedEnum('ExperienceDimension', 'What a customer experiences of the company at a touchpoint.', {
  BRAND: 'What the company stands for and promises.',
  PRODUCT: 'What the company makes or sells.',
  SERVICE: 'What the company does for its customers.',
  EMPLOYEE: 'The people who work for the company.',
});

export const Touchpoint = primitive('Touchpoint', {
  scope: 'touchpoints',
  description:
    'A point at which a customer meets the company. One touchpoint can be part of many steps of many journeys: a problem there is a problem in all of them.',
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
      description: 'What happens there, and what the team should know about it.',
      input: 'What happens there.',
      filter: false,
      maxLength: 10_000,
    },
    publicName: {
      description:
        'What customers call it, in surveys and messages: one text for each language; empty if there is none.',
      input: 'What customers call it, in each language. An update replaces the whole list.',
      as: 'LocalizedText',
      maxItems: 50,
    },
    type: {
      description: 'What happens there.',
      input: 'What happens there. A new touchpoint has ACTION by default.',
    },
    channel: {
      description: 'The channel by which they meet.',
      order:
        'The channel: WEB, MOBILE_APP, EMAIL, SMS, CHAT, CHATBOT, MESSENGER, PHONE, IVR, IN_STORE, KIOSK, POST, SOCIAL, DEVICE, OTHER.',
    },
    online: {
      description: 'Whether it needs the internet; null if that is not known.',
      input: 'Whether it needs the internet.',
    },
    initiator: {
      description: 'Whether the customer or the company starts the contact.',
      input:
        'Whether the customer or the company starts the contact. A new touchpoint has CUSTOMER by default.',
    },
    ownerDepartment: {
      description:
        'The name of the department that is responsible for it, from before there were teams.',
      input: 'The name of the department that is responsible for it.',
      deprecated: 'Use `team`, a team of the kind DEPARTMENT. Gone after 2027-06-30.',
      order: 'The department’s name.',
      maxLength: 200,
    },
    experienceDimension: {
      description: 'What customers experience of the company there; null if that is not known.',
    },
    owner: {
      description: 'The actor who is responsible for it; null if there is none.',
      input: 'The actor who is responsible for it.',
    },
    team: {
      description:
        'The team or department that is responsible for it; null if there is none. A journey that goes through many departments can show problems between them.',
      input: 'The team or department that is responsible for it.',
      reverse: {
        field: 'touchpoints',
        description: 'The touchpoints that it is responsible for, by name.',
      },
    },
  },
  list: {
    field: 'touchpoints',
    description: 'The touchpoints of the workspace, by name.',
    order: { name: 'asc' },
    relations: {
      steps: { to: 'Step', through: 'step', description: 'The steps that happen there.' },
      journeys: {
        to: 'Journey',
        through: 'journey',
        description: 'The journeys with a step at this touchpoint.',
      },
      surveys: {
        to: 'Survey',
        description:
          'The surveys about it. `{ none: { status: { eq: LIVE } } }` finds the touchpoints at which no survey takes answers.',
      },
    },
  },
  make: {
    verb: 'Create',
    description: 'Creates a touchpoint.',
    input: 'A new touchpoint. Its name and channel are required.',
    payload: 'The new touchpoint; null if there are errors.',
  },
  update: {
    description:
      'Changes a touchpoint, and so every step that has it. Refused with `STALE_REVISION` if `revision` is set and the touchpoint has changed since.',
    input:
      'Changes to a touchpoint. A field that is left out does not change; one that is null is cleared.',
  },
  takesAlong: 'its external ids',
  bulk: {
    row: 'A touchpoint, found by its external id or created with it.',
    externalId: 'The external id of the touchpoint. If no touchpoint has it, one is created.',
    needed: ' Required for a new one.',
  },
  example: { name: 'Shop', channel: 'IN_STORE' },
});

export type NewTouchpoint = Parameters<typeof Touchpoint.create>[1][number];

builder.prismaObjectField('Touchpoint', 'publicNameFor', (t) =>
  t.string({
    nullable: true,
    description:
      'What customers call it in one language: the requested one, else a parent of it (`de` for `de-AT`), else the workspace’s default, else the first one; null if it has no public name.',
    args: {
      locale: t.arg.string({ required: true, description: 'The reader’s language, as BCP 47.' }),
    },
    select: { publicName: true, workspace: { select: { defaultLocale: true } } },
    resolve: ({ publicName, workspace }, { locale }) => {
      const requested = canonicalLocale(locale.slice(0, 100));
      if (requested === null) throw badArgument('locale', 'use BCP 47: en, de-AT.');
      return textFor(localizedTextsIn(publicName), requested, workspace.defaultLocale);
    },
  }),
);
