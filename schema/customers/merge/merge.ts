import { builder } from '../../builder.ts';
import { logChanges } from '../../changes/log.ts';
import type { Context } from '../../kernel/context.ts';
import { newId } from '../../kernel/id.ts';
import { TryAgain } from '../../kernel/tryAgain.ts';
import { invalid, throwUserErrors, UserErrorsThrown } from '../../kernel/userError.ts';
import { enqueue } from '../../outbox/outbox.ts';
import { mutation } from '../../toolkit/write/mutation.ts';
import { readLocked, revise, type StoredRow } from '../../toolkit/write/revision.ts';
import { archivedTask } from '../archived.ts';
import {
  CustomerKey,
  type CustomerKeyShape,
  customerKeyErrors,
  findCustomers,
} from '../customerKey.ts';
import { mergedError } from '../errors.graph.ts';
import { customersTask } from '../match/changed.ts';
import { afterMerge } from '../ofCustomer.ts';
import { touchedTask } from '../touched.ts';
import { moveFacts, withAliases } from './facts.ts';
import { copyAttributes, missingColumns } from './fill.ts';
import { enqueueForgetting } from './forgetMerges.ts';
import './merge.graph.ts';

interface MergeInput {
  readonly customer: CustomerKeyShape;
  readonly into: CustomerKeyShape;
}

const CustomerMergeInput = builder.inputRef<MergeInput>('CustomerMergeInput').implement({
  description: 'Two customers that are one person.',
  fields: (t) => ({
    customer: t.field({
      type: CustomerKey,
      required: true,
      description:
        'The customer to merge away. It stays as it is, and lists leave it out; its id, external ids, email address and telephone number find the other customer from then on.',
    }),
    into: t.field({
      type: CustomerKey,
      required: true,
      description:
        'The customer that stands for both, the survivor. If it was merged itself, its survivor does.',
    }),
  }),
});

mutation<MergeInput, { merge: string }>('customerMerge', {
  description:
    'Merges a customer into another, the survivor: its events and whatever else is recorded of it become the survivor’s, and so does what comes later with its id, external ids, email address or telephone number. The survivor gets the fields and attributes that it lacks. It can be undone within a day: `customerMergeUndo`. Refused with `CUSTOMER_MERGED` for the `id` of a customer that was merged already, with `WRONG_STATE` for an archived one, with `INVALID_VALUE` for one and the same customer.',
  scope: 'customers:write',
  input: CustomerMergeInput,
  entity: {
    field: 'merge',
    model: 'CustomerMerge',
    description: 'The merge, with the survivor; null if there are errors.',
  },
  resolve: async (ctx, input) => {
    const found = await findTwo(ctx, input);
    const { merged, survivor } = await lockTwo(ctx, found);
    const filled = missingColumns(survivor, merged);
    const merge = { id: newId(), survivor: survivor.id, merged: merged.id };
    await ctx.db.customerMerge.createMany({
      data: {
        id: merge.id,
        survivorId: survivor.id,
        mergedId: merged.id,
        actorId: ctx.viewer?.actorId ?? null,
        mergedAt: ctx.now,
        filled: Object.keys(filled),
      },
    });
    await moveFacts(ctx.db, merge);
    await copyAttributes(ctx.db, merge);
    await afterMerge(ctx.db, merge);
    await revise(ctx.db, 'Customer', merged.id, null, { mergedIntoId: survivor.id });
    await revise(ctx.db, 'Customer', survivor.id, null, filled);
    const customers = await withAliases(ctx.db, [merged.id, survivor.id]);
    await enqueue(ctx.db, ctx.now, [
      customersTask({ customers, identifiers: [] }),
      touchedTask(customers),
      // What the merged customer refused is not to be sent to the survivor either.
      archivedTask(survivor.id),
    ]);
    await enqueueForgetting(ctx.db, ctx.now, merge.id);
    await logChanges(ctx.db, ctx.now, [
      { type: 'customer.merged', subjectId: merged.id },
      { type: 'customer.updated', subjectId: survivor.id },
    ]);
    return { merge: merge.id };
  },
});

/** The keys of two customers, of which the second is no merged one. */
interface Two {
  readonly customer: string;
  readonly into: string;
}

async function findTwo(ctx: Context, { customer, into }: MergeInput): Promise<Two> {
  const found = await findCustomers(ctx.db, [customer, into]);
  const paths = [
    ['input', 'customer'],
    ['input', 'into'],
  ] as const;
  throwUserErrors([
    ...customerKeyErrors(ctx, customer, found(customer), paths[0]),
    ...customerKeyErrors(ctx, into, found(into), paths[1]),
  ]);
  const [survivor = ''] = found(customer).customers;
  const [target = ''] = found(into).customers;
  if (customer.id != null && customer.id !== survivor) {
    throw new UserErrorsThrown(mergedError(survivor, [...paths[0], 'id']));
  }
  if (survivor === target) {
    const message = 'Both are one and the same customer. Name another one.';
    throw new UserErrorsThrown(invalid('INVALID_VALUE', paths[1], message));
  }
  return { customer: survivor, into: target };
}

async function lockTwo(
  { db }: Context,
  { customer, into }: Two,
): Promise<{ merged: StoredRow; survivor: StoredRow }> {
  const rows = await readLocked(db, 'Customer', [customer, into], 'UPDATE');
  const [merged, survivor] = [rows.get(customer), rows.get(into)];
  // Found a moment ago, and merged or deleted since.
  if (!merged || !survivor || merged.mergedIntoId || survivor.mergedIntoId) throw new TryAgain();
  const message = 'This customer is archived. Restore it first.';
  throwUserErrors([
    ...(merged.archivedAt ? [invalid('WRONG_STATE', ['input', 'customer'], message)] : []),
    ...(survivor.archivedAt ? [invalid('WRONG_STATE', ['input', 'into'], message)] : []),
  ]);
  return { merged, survivor };
}
