import { builder } from '../builder.ts';
import { personalScope } from '../kernel/scope.ts';
import { readArgument } from '../toolkit/read/lookup.ts';
import { findRow, rowType } from '../toolkit/read/rowField.ts';
import { CustomerKey, type CustomerKeyShape } from './customerKey.ts';
import { findByArgument } from './keyArgument.ts';

builder.queryField('customerByKey', (t) =>
  t.field({
    type: rowType('Customer'),
    nullable: true,
    description: `The customer that the key fits, archived or not; null if it fits none. A key that fits several is refused with \`BAD_USER_INPUT\`, whose \`extensions\` have the \`reason\` AMBIGUOUS_CUSTOMER, the ids of the first 20 and the \`total\`. An email address or telephone number needs the scope \`${personalScope}\`.`,
    authScopes: { scope: 'customers:read' },
    args: {
      key: t.arg({ type: CustomerKey, required: true, description: 'Which customer to find.' }),
    },
    resolve: async (_root, args, ctx, info) => {
      const key = readArgument<CustomerKeyShape>(info, 'key', args.key);
      const found = await findByArgument(ctx, key, ['key']);
      return findRow(ctx, info, 'Customer', found.customers[0]);
    },
  }),
);
