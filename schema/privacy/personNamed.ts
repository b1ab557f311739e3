import {
  type CustomerKeyShape,
  customerKeyErrors,
  findCustomers,
} from '../customers/customerKey.ts';
import { findIdentifiers, identifierOf } from '../customers/match/identifiers.ts';
import type { Context } from '../kernel/context.ts';
import { newId } from '../kernel/id.ts';
import { throwUserErrors } from '../kernel/userError.ts';

/** Whom a call is about. */
export interface Named {
  /** The key of the customer; a new one where there are only facts that wait for a customer. */
  readonly customer: string;
  /** Keys of the identifiers that these facts came with. */
  readonly identifiers: readonly string[];
}

/**
 * Finds whom a key names: a customer, or a person of whom there are only facts that wait under an address.
 *
 * @throws UserErrorsThrown if it names none, or several customers
 */
export async function personNamed(ctx: Context, key: CustomerKeyShape): Promise<Named> {
  const found = (await findCustomers(ctx.db, [key]))(key);
  if (found.total === 0 && !found.erased && key.id == null) {
    const identifiers = [...(await findIdentifiers(ctx.db, [identifierOf(key)])).values()];
    if (identifiers.length > 0) return { customer: newId(), identifiers };
  }
  throwUserErrors(customerKeyErrors(ctx, key, found, ['input', 'customer']));
  return { customer: found.customers[0] ?? '', identifiers: [] };
}
