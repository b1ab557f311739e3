import { builder } from '../builder.ts';
import { throwUserErrors, type UserErrorShape } from '../kernel/userError.ts';
import { type FailedRows, mutation } from '../toolkit/write/mutation.ts';
import { newRowOf } from '../toolkit/write/rowKey.ts';
import { Customer } from './customer.ts';
import { CustomerKey, newByKey } from './customerKey.ts';
import { type Keyed, matchCustomers } from './matchCustomers.ts';

type Fields = Parameters<typeof Customer.make>[1];

const CustomerUpsertInput = builder.inputRef<Keyed & Fields>('CustomerUpsertInput').implement({
  description:
    'A customer, found by the key or created with it. A field that is left out does not change; one that is null is cleared.',
  fields: (t) => ({
    key: t.field({
      type: CustomerKey,
      required: true,
      description: newByKey,
    }),
    ...Customer.makeFields(t),
  }),
});

mutation<Keyed & Fields, { customer: string; created: boolean }>('customerUpsert', {
  description:
    'Changes the customer that the key fits, or creates one with it; calls at the same time create one. Refused with `AMBIGUOUS_CUSTOMER` if the key fits several customers, with `NOT_FOUND` for an `id` of none, and with `EXTERNAL_ID_TAKEN`.',
  scope: 'customers:write',
  input: CustomerUpsertInput,
  entity: {
    field: 'customer',
    model: 'Customer',
    description: 'The customer as it is now; null if there are errors.',
  },
  fields: (t) => ({
    created: t.boolean({
      description: 'Whether the customer was created.',
      resolve: ({ effect }) => effect?.created ?? false,
    }),
  }),
  resolve: async (ctx, input) => {
    const [match] = await matchCustomers(ctx, [{ input, path: ['input'] }]);
    if (match && 'errors' in match) throwUserErrors(match.errors);
    const customer = match && 'row' in match ? match.row : null;
    const failed: FailedRows = new Map();
    const { key: _key, ...found } = input;
    const row = customer === null ? newRowOf(input) : found;
    const stored = await Customer.upsert(ctx, [row], failed, {
      known: customer === null ? new Map() : new Map([[0, customer]]),
    });
    throwUserErrors((failed.get(0) ?? []).map(ofOneRow));
    const { key = '', status } = stored.get(0) ?? {};
    return { customer: key, created: status === 'CREATED' };
  },
});

/** The error of the only row of a call, whose path has no row. */
function ofOneRow(error: UserErrorShape): UserErrorShape {
  const [input = 'input', , , ...path] = error.path;
  return { ...error, path: [input, ...path] };
}
