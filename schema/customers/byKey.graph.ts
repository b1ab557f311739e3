import { builder } from '../builder.ts';
import { refusal } from '../kernel/errors.ts';
import { encodeId } from '../kernel/id.ts';
import { personalScope, requireScope } from '../kernel/scope.ts';
import { readArgument } from '../toolkit/read/lookup.ts';
import { findRow, rowType } from '../toolkit/read/rowField.ts';
import {
  CustomerKey,
  type CustomerKeyShape,
  customerKeyErrors,
  findCustomers,
} from './customerKey.ts';

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
      for (const field of ['email', 'phone'] as const) {
        if (key[field] != null) requireScope(ctx, personalScope, `key.${field}`);
      }
      const found = (await findCustomers(ctx.db, [key]))(key);
      const [error] = found.total > 1 ? customerKeyErrors(ctx, key, found, ['key']) : [];
      if (error) {
        const path = error.path.join('.');
        throw refusal('BAD_USER_INPUT', `${path}: ${error.message}`, {
          inputPath: path,
          reason: error.code,
          customers: found.customers.map((each) => encodeId('Customer', each)),
          total: found.total,
        });
      }
      return findRow(ctx, info, 'Customer', found.customers[0]);
    },
  }),
);
