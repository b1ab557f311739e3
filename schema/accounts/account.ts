import { primitive } from '../toolkit/primitive.ts';
import { cycleErrors } from '../toolkit/write/parents.ts';
import { lockWorkspace } from '../toolkit/write/revision.ts';

export const Account = primitive('Account', {
  scope: 'accounts',
  description:
    'A company or organisation whose people are customers: in B2B, the account decides, and its people use. Accounts can be below others: a group, its companies, their sites.',
  fields: {
    name: {
      description: 'The name of the company or organisation.',
      order: 'Its name, capital letters before small ones.',
      maxLength: 200,
      notBlank: true,
    },
    parent: {
      description: 'The account that it belongs to; null for one at the top.',
      input: 'The account that it belongs to.',
      reverse: {
        field: 'children',
        description: 'The accounts that belong to this one directly.',
      },
    },
    owner: {
      description: 'The actor who is responsible for it; null if there is none.',
      input: 'The actor who is responsible for it.',
    },
  },
  list: {
    field: 'accounts',
    description: 'The accounts of the workspace, by name.',
    order: { name: 'asc' },
    relations: {
      customers: { to: 'Customer', description: 'The people who are customers as part of it.' },
    },
  },
  make: {
    verb: 'Create',
    description: 'Creates an account.',
    input: 'A new account. Only its name is required.',
    payload: 'The new account; null if there are errors.',
  },
  update: {
    description:
      'Changes an account. Refused with `STALE_REVISION` if `revision` is set and the account has changed since, and with `CYCLE` if it would be above itself.',
    input:
      'Changes to an account. A field that is left out does not change; one that is null is cleared.',
  },
  takesAlong: 'its external ids',
  bulk: {
    row: 'An account, found by its external id or created with it. A parent must exist before the call.',
    externalId: 'The external id of the account. If no account has it, one is created.',
    needed: ' Required for a new one.',
  },
  lock: async (ctx, inputs) => {
    // Two changes at once could close a circle that neither sees.
    if (inputs.some(({ parent }) => parent)) await lockWorkspace(ctx);
  },
  checkRows: (ctx, rows) => {
    // A new account has none below it.
    const parents = rows.flatMap(({ key, stored, input: { parent }, path }) =>
      stored && parent ? [{ key, parentId: parent, path: [...path, 'parent'] }] : [],
    );
    return cycleErrors(ctx, 'Account', parents);
  },
  example: { name: 'Sato Rail' },
});
