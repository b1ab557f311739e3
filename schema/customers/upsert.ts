import { builder } from '../builder.ts';
import { throwUserErrors, type UserErrorShape } from '../kernel/userError.ts';
import { type FailedRows, mutation } from '../toolkit/write/mutation.ts';
import { Customer } from './customer.ts';
import { CustomerKey } from './customerKey.ts';
import { type Keyed, matchCustomers } from './matchCustomers.ts';

type Fields = Parameters<typeof Customer.make>[1];

const CustomerUpsertInput = builder.inputRef<Keyed & Fields>('CustomerUpsertInput').implement({
  description:
    'A customer, found by the key or created with it. A field that is left out does not change; one that is null is cleared.',
  fields: (t) =>
    ({
      key: t.field({
        type: CustomerKey,
        required: true,
        description:
          'Which customer it is. A new customer gets the external id, the email address or the telephone number of the key; one with an `id` must exist.',
      }),
      ...Customer.makeFields(t),
    }) as never,
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
    const customer = match && 'customer' in match ? match.customer : null;
    const failed: FailedRows = new Map();
    const stored = await Customer.upsert(ctx, [rowOf(input, customer)], failed, {
      known: customer === null ? new Map() : new Map([[0, customer]]),
    });
    throwUserErrors((failed.get(0) ?? []).map(ofOneRow));
    const { key = '', status } = stored.get(0) ?? {};
    return { customer: key, created: status === 'CREATED' };
  },
});

/** The row to store; a new customer gets what its key has. */
function rowOf({ key, ...input }: Keyed & Fields, customer: string | null) {
  if (customer !== null) return input;
  const { externalId, email, phone } = key;
  return {
    ...input,
    ...(externalId && { externalId }),
    ...(email != null && { email }),
    ...(phone != null && { phone }),
  };
}

/** The error of the only row of a call, whose path has no row. */
function ofOneRow(error: UserErrorShape): UserErrorShape {
  const [input = 'input', , , ...rest] = error.path;
  const path = rest[0] === 'externalId' ? ['key', ...rest] : rest;
  return { ...error, path: [input, ...path] };
}
