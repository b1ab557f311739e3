import { builder } from '../builder.ts';
import { encodeId } from '../kernel/id.ts';
import type { ErrorOf, InputPath, UserErrorShape } from '../kernel/userError.ts';
import { UserError, userErrorCode } from '../toolkit/write/userErrors.graph.ts';

declare module '../kernel/userError.ts' {
  interface UserErrorTypes {
    readonly AmbiguousCustomerError: {
      readonly code: 'AMBIGUOUS_CUSTOMER';
      /** Keys of customers that the viewer may read. */
      readonly customers: readonly string[];
      readonly total: number;
    };
    readonly CustomerMergedError: {
      readonly code: 'CUSTOMER_MERGED';
      /** The key of the customer that stands for it. */
      readonly survivor: string;
    };
    readonly LaterMergeError: {
      readonly code: 'LATER_MERGE';
      /** The key of the merge. */
      readonly merge: string;
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

userErrorCode(
  'CUSTOMER_MERGED',
  'The customer was merged into another, which stands for it. Name that one, or undo the merge first.',
);

builder.objectRef<ErrorOf<'CustomerMergedError'>>('CustomerMergedError').implement({
  interfaces: [UserError],
  description:
    'The customer was merged into another, which stands for it. Name that one, or undo the merge first.',
  fields: (t) => ({
    survivor: t.id({
      description: 'The id of the customer that stands for it.',
      resolve: ({ survivor }) => encodeId('Customer', survivor),
    }),
  }),
});

userErrorCode(
  'LATER_MERGE',
  'The customer that got the facts of the merge was itself merged later. Undo that merge first.',
);

builder.objectRef<ErrorOf<'LaterMergeError'>>('LaterMergeError').implement({
  interfaces: [UserError],
  description:
    'The customer that got the facts of the merge was itself merged later. Undo that merge first.',
  fields: (t) => ({
    merge: t.id({
      description: 'The id of the later merge.',
      resolve: ({ merge }) => encodeId('CustomerMerge', merge),
    }),
  }),
});

/** The user error of a change to a customer that was merged. */
export function mergedError(survivor: string, path: InputPath): UserErrorShape {
  return {
    type: 'CustomerMergedError',
    code: 'CUSTOMER_MERGED',
    path,
    message: `This customer was merged into ${encodeId('Customer', survivor)}, which stands for it. Name that one, or undo the merge first.`,
    survivor,
  };
}
