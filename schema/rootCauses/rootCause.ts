import { primitive } from '../toolkit/primitive.ts';

/** Rows of a workspace at most, archived ones included: people read them as one list. */
const most = 500;

export const RootCause = primitive('RootCause', {
  scope: 'rootCauses',
  description:
    'Why what cases are about happened, as the workspace sees it: a supplier, a release, a missing process. `Case.rootCause` names one.',
  label: ['key', 'name'],
  fields: {
    key: {
      description:
        'A stable name for programs and files: `supplier`. Letters, digits and _, beginning with a letter; unique in the workspace. It never changes.',
      row: 'A stable name for programs and files: `supplier`. Required for a new one. It cannot change.',
      order: 'Its key, capital letters before small ones.',
      maxLength: 100,
      key: true,
      fixed: 'A root cause keeps its key: programs name it.',
    },
    name: {
      description: 'What people read: `Supplier`.',
      input: 'What people read.',
      order: 'Its name, capital letters before small ones.',
      maxLength: 200,
      notBlank: true,
    },
    description: {
      description: 'When a case has this root cause, in words of the team.',
      filter: false,
      maxLength: 10_000,
    },
    position: {
      description:
        'Where it comes in the list: the lowest number is the first. Numbers can be left out, and two can have the same.',
      input:
        'Where it comes in the list: the lowest number is the first. A new one has 0 by default.',
      order: 'Its position in the list.',
      min: 0,
      max: 10_000,
    },
  },
  list: {
    field: 'rootCauses',
    description: 'The root causes of cases, in their order.',
    order: { position: 'asc' },
  },
  make: {
    verb: 'Create',
    description: `Creates a root cause of cases. A workspace has at most ${most}. Refused with \`KEY_TAKEN\` for a key that another one has.`,
    input: 'A new root cause of cases. Its key and name are required.',
    payload: 'The new root cause; null if there are errors.',
  },
  update: {
    description:
      'Changes a root cause of cases. Refused with `STALE_REVISION` if `revision` is set and it has changed since.',
    input:
      'Changes to a root cause. A field that is left out does not change; one that is null is cleared.',
  },
  takesAlong: 'its external ids',
  bulk: {
    row: 'A root cause of cases, found by its external id or created with it.',
    externalId: 'The external id of the root cause. If none has it, one is created.',
    needed: ' Required for a new one.',
  },
  maxRows: {
    count: most,
    message: `A workspace has at most ${most} root causes. Delete one that is not used.`,
  },
  example: { key: 'supplier', name: 'Supplier' },
});
