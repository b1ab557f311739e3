import { builder } from '../builder.ts';
import { encodeId } from '../kernel/id.ts';
import type { ErrorOf } from '../kernel/userError.ts';
import { UserError, userErrorCode } from '../toolkit/write/userErrors.graph.ts';

declare module '../kernel/userError.ts' {
  interface UserErrorTypes {
    readonly AmbiguousCustomerError: {
      readonly code: 'AMBIGUOUS_CUSTOMER';
      /** Keys of customers that the viewer may read. */
      readonly customers: readonly string[];
      readonly total: number;
    };
  }
}

userErrorCode(
  'AMBIGUOUS_CUSTOMER',
  'Several customers have this email address or telephone number. Name one by its id or external id.',
);

builder.objectRef<ErrorOf<'AmbiguousCustomerError'>>('AmbiguousCustomerError').implement({
  interfaces: [UserError],
  description:
    'Several customers have this email address or telephone number, as a family can. Name one by its id or external id.',
  fields: (t) => ({
    customers: t.idList({
      description:
        'The ids of these customers, the first 20; empty for a key that may not read customers.',
      resolve: ({ customers }) => customers.map((key) => encodeId('Customer', key)),
    }),
    total: t.exposeInt('total', { description: 'How many customers have it.' }),
  }),
});
