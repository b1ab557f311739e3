import type { Context } from '../kernel/context.ts';
import { newId } from '../kernel/id.ts';
import { Customer } from './customer.ts';
import { type CustomerKeyShape, keyText } from './customerKey.ts';
import { matchCustomers } from './matchCustomers.ts';

/**
 * Creates the customers that keys name and the workspace does not have, each with what its key says.
 * Calls at the same time create one customer and not two. A key that is an `id` creates none.
 */
export async function createMissing(
  ctx: Context,
  keys: readonly CustomerKeyShape[],
): Promise<void> {
  const named = new Map(keys.filter(({ id }) => id == null).map((key) => [keyText(key), key]));
  if (named.size === 0) return;
  const rows = [...named.values()].map((key) => ({ input: { key }, path: ['input'] }));
  const matches = await matchCustomers(ctx, rows);
  const missing = rows.filter((_row, index) => {
    const match = matches[index];
    return match !== undefined && 'row' in match && match.row === null;
  });
  const made = missing.map(({ input: { key }, path }) => {
    const { externalId, email, phone } = key;
    const input = {
      ...(externalId && { externalIds: [externalId] }),
      ...(email != null && { email }),
      ...(phone != null && { phone }),
    };
    return { key: newId(), input, path };
  });
  await Customer.create(ctx, made);
}
