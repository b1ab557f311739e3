import type { Context } from '../kernel/context.ts';
import { refusal } from '../kernel/errors.ts';
import { encodeId } from '../kernel/id.ts';
import { personalScope, requireScope } from '../kernel/scope.ts';
import type { InputPath, UserErrorShape } from '../kernel/userError.ts';
import {
  type CustomerKeyShape,
  customerKeyErrors,
  type Found,
  findCustomers,
} from './customerKey.ts';

/**
 * The customer that a key in an argument of a query fits; none, or one that was erased, is no error.
 *
 * @throws FORBIDDEN for an address or number without the scope `customers:personal`; BAD_USER_INPUT with
 * the `reason` AMBIGUOUS_CUSTOMER for a key that fits several
 */
export async function findByArgument(
  ctx: Context,
  key: CustomerKeyShape,
  path: InputPath,
): Promise<Found> {
  for (const field of ['email', 'phone'] as const) {
    if (key[field] != null) requireScope(ctx, personalScope, [...path, field].join('.'));
  }
  const found = (await findCustomers(ctx.db, [key]))(key);
  if (found.total > 1) refuse(customerKeyErrors(ctx, key, found, path), found);
  return found;
}

/**
 * The key of the customer that a key in an argument of a query fits; null for one that was erased.
 *
 * @throws as `findByArgument`, and BAD_USER_INPUT for a key that fits none
 */
export async function requireByArgument(
  ctx: Context,
  key: CustomerKeyShape,
  path: InputPath,
): Promise<string | null> {
  const found = await findByArgument(ctx, key, path);
  const [customer] = found.customers;
  if (customer === undefined && !found.erased) {
    refuse(customerKeyErrors(ctx, key, found, path), found);
  }
  return customer ?? null;
}

/** @throws BAD_USER_INPUT for the first of the errors of a key */
function refuse([error]: readonly UserErrorShape[], found: Found): void {
  if (!error) return;
  const inputPath = error.path.join('.');
  const customers = error.type === 'AmbiguousCustomerError' ? error.customers : [];
  throw refusal('BAD_USER_INPUT', `${inputPath}: ${error.message}`, {
    inputPath,
    reason: error.code,
    customers: customers.map((each) => encodeId('Customer', each)),
    total: found.total,
  });
}
