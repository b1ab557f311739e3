import { primitive } from '../toolkit/primitive.ts';
import { storedEnum } from '../toolkit/storedEnum.ts';

/** Purposes of a workspace at most, archived ones included. */
const maxPurposes = 100;

storedEnum('LegalBasis', 'Why the law allows that customers are contacted for a purpose.', {
  CONSENT: 'The customer agreed: without a consent that is in force, it is not allowed.',
  CONTRACT: 'It belongs to a contract with the customer, who may still refuse it.',
  LEGITIMATE_INTEREST: 'The company has an interest that weighs more, unless the customer refuses.',
  LEGAL_OBLIGATION: 'A law obliges the company to it. A refusal blocks it here all the same.',
});

export const Purpose = primitive('Purpose', {
  scope: 'purposes',
  description:
    'What customers are contacted for: surveys, news, reminders. Customers give and withdraw their consent for each purpose (`Consent`).',
  label: ['key', 'name'],
  fields: {
    key: {
      description:
        'A stable name for programs, conditions and files: `newsletter`. Letters, digits and _, beginning with a letter; unique in the workspace. It never changes.',
      row: 'A stable name for programs, conditions and files: `newsletter`. Required for a new one. It cannot change.',
      order: 'Its key, capital letters before small ones.',
      maxLength: 100,
      key: true,
      fixed: 'A purpose keeps its key: consents and programs name it.',
    },
    publicName: {
      description:
        'What customers read on the page of a link: one text for each language; empty if there is none.',
      input:
        'What customers read, in each language. An update replaces the whole list. They read the name in languages without one.',
      as: 'LocalizedText',
      maxItems: 50,
    },
    name: {
      description: 'What people read: `Newsletter`.',
      input: 'What people read.',
      order: 'Its name, capital letters before small ones.',
      maxLength: 200,
    },
    description: {
      description: 'What it means for customers: what they get, and how often.',
      filter: false,
      maxLength: 10_000,
    },
    legalBasis: {
      description: 'Why the law allows it: under CONSENT, a customer has to agree first.',
    },
  },
  list: {
    field: 'purposes',
    description: 'The purposes of the workspace, by key.',
    order: { key: 'asc' },
  },
  make: {
    verb: 'Create',
    description: `Creates a purpose, whose legal basis is CONSENT by default. A workspace has at most ${maxPurposes}. Refused with \`KEY_TAKEN\` for a key that another purpose has.`,
    input: 'A new purpose. Its key and name are required.',
    payload: 'The new purpose; null if there are errors.',
  },
  update: {
    description:
      'Changes a purpose. Refused with `STALE_REVISION` if `revision` is set and the purpose has changed since.',
    input:
      'Changes to a purpose. A field that is left out does not change; one that is null is cleared.',
  },
  takesAlong: 'its external ids',
  bulk: {
    row: 'A purpose, found by its external id or created with it.',
    externalId: 'The external id of the purpose. If no purpose has it, one is created.',
    needed: ' Required for a new one.',
  },
  maxRows: {
    count: maxPurposes,
    message: `A workspace has at most ${maxPurposes} purposes. Delete one that is not used.`,
  },
  example: { key: 'newsletter', name: 'Newsletter' },
});
