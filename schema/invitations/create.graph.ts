import { builder } from '../builder.ts';
import {
  CustomerKey,
  type CustomerKeyShape,
  customerKeyErrors,
  findCustomers,
} from '../customers/customerKey.ts';
import type { Context } from '../kernel/context.ts';
import { invalid, type UserErrorShape, UserErrorsThrown } from '../kernel/userError.ts';
import { describedEnum } from '../toolkit/describedEnum.ts';
import { rowField } from '../toolkit/read/rowField.ts';
import { ErrorPolicy, maxBulkRows } from '../toolkit/write/bulk.ts';
import { failRow } from '../toolkit/write/bulkStore.ts';
import type { Effect } from '../toolkit/write/idempotency.ts';
import { bounded } from '../toolkit/write/input.ts';
import { type FailedRows, mutation } from '../toolkit/write/mutation.ts';
import { UserError } from '../toolkit/write/userErrors.graph.ts';
import './invitation.graph.ts';
import { invite } from './invite.ts';
import { type InvitingInput, invitingFields, readInviting } from './inviting.ts';

interface CreateInput extends InvitingInput {
  readonly customers: readonly CustomerKeyShape[];
  readonly errorPolicy: 'REJECT_ALL' | 'REJECT_FAILED';
}

const InvitationCreateInput = builder.inputRef<CreateInput>('InvitationCreateInput').implement({
  description: 'Customers to ask, up to 1,000, and how.',
  fields: (t) => ({
    ...invitingFields(t),
    customers: t.field({
      type: [CustomerKey],
      ...bounded(
        { maxItems: maxBulkRows },
        {
          required: true,
          description: 'The customers. For one that was merged, its survivor is asked.',
        },
      ),
    }),
    errorPolicy: t.field({
      type: ErrorPolicy,
      required: true,
      defaultValue: 'REJECT_ALL',
      description: 'Whether an error in one customer also refuses the others.',
    }),
  }),
});

interface CreateResult {
  readonly index: number;
  readonly status: 'CREATED' | 'FAILED';
  readonly invitation: string | null;
  readonly errors: readonly UserErrorShape[];
}

const Status = describedEnum('InvitationCreateStatus', 'The result for one customer.', {
  CREATED: 'There is an invitation; its `state` and `decision` say whether it may be sent.',
  FAILED: 'There is none; the `errors` say why.',
});

const Result = builder.objectRef<CreateResult>('InvitationCreateResult').implement({
  description: 'The result of `invitationCreate` for one customer.',
  fields: (t) => ({
    index: t.exposeInt('index', { description: 'Its position in the input, counted from 0.' }),
    status: t.field({
      type: Status,
      description: 'Whether there is an invitation.',
      resolve: ({ status }) => status,
    }),
    invitation: t.field(
      rowField(
        'Invitation',
        'The invitation; null if it failed.',
        ({ invitation }: CreateResult) => invitation,
      ),
    ),
    errors: t.field({
      type: [UserError],
      description: 'The user errors of this customer; empty if there is an invitation.',
      resolve: ({ errors }) => [...errors],
    }),
  }),
});

interface CreateEffect extends Effect {
  readonly results: readonly CreateResult[];
}

mutation<CreateInput, CreateEffect>('invitationCreate', {
  description: `Invites up to ${maxBulkRows.toLocaleString('en')} customers to a survey, in as many SQL statements as for one. Whether each may be asked is decided as \`canContact\` does, and stored with the invitation: one that is allowed is QUEUED and due, one for LATER waits until then, all others have come to their end. Refused with \`SURVEY_CLOSED\`; with \`WRONG_STATE\` for a survey whose \`url\` has no \`{token}\`, or that has none while the workspace has no \`surveyUrl\`; for single customers with \`NOT_FOUND\`, \`AMBIGUOUS_CUSTOMER\` and \`ERASED\`, and with \`DUPLICATE\` for one that is named twice.`,
  scope: 'invitations:write',
  input: InvitationCreateInput,
  rows: 'customers',
  fields: (t) => ({
    results: t.field({
      type: [Result],
      extensions: { rowsOf: 'customers' },
      description:
        'One result for each customer, in the order of the input; empty if all were refused.',
      resolve: ({ effect }) => [...(effect?.results ?? [])],
    }),
  }),
  resolve: async (ctx, input, failed) => {
    const customers = await namedCustomers(ctx, input.customers, failed);
    if (input.errorPolicy === 'REJECT_ALL' && failed.size > 0) {
      throw new UserErrorsThrown(...[...failed.values()].flat());
    }
    const inviting = await readInviting(ctx, input);
    const invitations = await invite(ctx.db, ctx.now, inviting, [...customers.values()]);
    const results = input.customers.map((_customer, index): CreateResult => {
      const invitation = invitations.get(customers.get(index) ?? '') ?? null;
      if (invitation !== null) return { index, status: 'CREATED', invitation, errors: [] };
      return { index, status: 'FAILED', invitation, errors: failed.get(index) ?? [] };
    });
    return { results };
  },
});

/** The keys of the customers that an input names, by their index; those that it names wrongly fail. */
async function namedCustomers(
  ctx: Context,
  keys: readonly CustomerKeyShape[],
  failed: FailedRows,
): Promise<ReadonlyMap<number, string>> {
  const found = await findCustomers(ctx.db, keys);
  const customers = new Map<number, string>();
  const seen = new Set<string>();
  for (const [index, key] of keys.entries()) {
    if (failed.has(index)) continue;
    const fits = found(key);
    const path = ['input', 'customers', String(index)];
    const errors = customerKeyErrors(ctx, key, fits, path);
    for (const error of errors) failRow(failed, index, error);
    const [customer] = fits.customers;
    if (errors.length > 0 || customer === undefined) continue;
    if (seen.has(customer)) {
      const message = 'This customer is in the input twice. Name each once.';
      failRow(failed, index, invalid('DUPLICATE', path, message));
      continue;
    }
    seen.add(customer);
    customers.set(index, customer);
  }
  return customers;
}
