import { primitive } from '../toolkit/primitive.ts';

/** Stages of a workspace at most, archived ones included: people read them as one list. */
const maxStages = 100;

primitive('LifecycleStage', {
  scope: 'lifecycleStages',
  description:
    'How far the company and a customer have come with each other, as the workspace sees it: prospect, new, regular, at risk, lost. `Customer.lifecycleStage` says in which one a customer is.',
  label: ['key', 'name'],
  fields: {
    key: {
      description:
        'A stable name for programs, conditions and files: `prospect`. Letters, digits and _, beginning with a letter; unique in the workspace. It never changes.',
      row: 'A stable name for programs, conditions and files: `prospect`. Required for a new one. It cannot change.',
      order: 'Its key, capital letters before small ones.',
      maxLength: 100,
      key: true,
      fixed: 'A stage keeps its key: conditions and programs name it.',
    },
    name: {
      description: 'What people read: `Prospect`.',
      input: 'What people read.',
      order: 'Its name, capital letters before small ones.',
      maxLength: 200,
      notBlank: true,
    },
    description: {
      description: 'When a customer is in this stage, and what is meant to follow.',
      filter: false,
      maxLength: 10_000,
    },
    position: {
      description:
        'Where it comes in the list: the stage with the lowest number is the first. Numbers can be left out, and two stages can have the same.',
      input:
        'Where it comes in the list: the lowest number is the first. A new stage has 0 by default.',
      order: 'Its position, the order in which a customer passes the stages.',
      min: 0,
      max: 10_000,
    },
  },
  list: {
    field: 'lifecycleStages',
    description: 'The lifecycle stages of the workspace, in their order.',
    order: { position: 'asc' },
  },
  make: {
    verb: 'Create',
    description: `Creates a lifecycle stage. A workspace has at most ${maxStages}. Refused with \`KEY_TAKEN\` for a key that another stage has.`,
    input: 'A new lifecycle stage. Its key and name are required.',
    payload: 'The new lifecycle stage; null if there are errors.',
  },
  update: {
    description:
      'Changes a lifecycle stage. Refused with `STALE_REVISION` if `revision` is set and the stage has changed since.',
    input:
      'Changes to a lifecycle stage. A field that is left out does not change; one that is null is cleared.',
  },
  takesAlong: 'its external ids',
  bulk: {
    row: 'A lifecycle stage, found by its external id or created with it.',
    externalId: 'The external id of the stage. If no stage has it, one is created.',
    needed: ' Required for a new one.',
  },
  maxRows: {
    count: maxStages,
    message: `A workspace has at most ${maxStages} lifecycle stages. Delete one that is not used.`,
  },
  example: { key: 'prospect', name: 'Prospect' },
});
