import type { CustomerMatch } from '../../../prisma/generated/client/enums.ts';
import type { Context } from '../../kernel/context.ts';
import { type InputPath, notFound, type UserErrorShape } from '../../kernel/userError.ts';
import { enqueue } from '../../outbox/outbox.ts';
import { lockUnmerged } from '../../toolkit/write/merged.ts';
import { type CustomerKeyShape, findCustomers } from '../customerKey.ts';
import { erasedError } from '../erased.ts';
import { customersTask } from './changed.ts';
import { identifierOf, identifierText, storeIdentifiers } from './identifiers.ts';

/** The columns of a response or of feedback that say whose it is. */
export interface CustomerLink {
  readonly customerId: string | null;
  readonly customerMatch: CustomerMatch;
  readonly identifierId: string | null;
}

/** The columns of one that came without a customer. */
export const noLink: CustomerLink = { customerId: null, customerMatch: 'NONE', identifierId: null };

/** How many customers fit a key, as the match of a fact that came with it. */
export function matchOf(total: number): Exclude<CustomerMatch, 'NONE'> {
  if (total === 1) return 'MATCHED';
  return total === 0 ? 'WAITING' : 'AMBIGUOUS';
}

/**
 * Finds the customers that keys name, and stores the keys as identifiers; in as many statements for
 * many keys as for one. Where there is no customer, or several, a task looks again after the commit: a
 * customer that is stored at the same moment does not see the fact. A key that an erased customer had
 * is not stored and names no customer. Call it in a transaction.
 *
 * @returns the columns for a fact that came with a key
 */
export async function linksOf(
  { db, now }: Pick<Context, 'db' | 'now'>,
  keys: readonly CustomerKeyShape[],
): Promise<(key: CustomerKeyShape) => CustomerLink> {
  if (keys.length === 0) return () => noLink;
  const found = await findCustomers(db, keys);
  const known = keys.filter((key) => !found(key).erased);
  const identifiers = await storeIdentifiers(db, known.map(identifierOf));
  const matched = known.flatMap((key) => (found(key).total === 1 ? found(key).customers : []));
  await lockUnmerged(db, 'Customer', matched);
  const linkOf = (key: CustomerKeyShape): CustomerLink => {
    const { customers, total, erased } = found(key);
    if (erased) return noLink;
    const [customerId = null] = total === 1 ? customers : [];
    const identifierId = identifiers.get(identifierText(identifierOf(key))) ?? null;
    return { customerId, customerMatch: matchOf(total), identifierId };
  };
  const links = known.map(linkOf);
  const identifiersThat = (match: CustomerMatch) => {
    const those = links.filter(({ customerMatch }) => customerMatch === match);
    return [...new Set(those.flatMap(({ identifierId }) => identifierId ?? []))];
  };
  const [ambiguous, waiting] = [identifiersThat('AMBIGUOUS'), identifiersThat('WAITING')];
  if (ambiguous.length + waiting.length > 0) {
    await enqueue(db, now, [customersTask({ customers: [], identifiers: ambiguous, waiting })]);
  }
  return linkOf;
}

/** A key of an input, and the path to it. */
export interface NamedCustomer {
  readonly customer: CustomerKeyShape;
  readonly path: InputPath;
}

/**
 * The user errors of keys with an id that no customer has, as other keys can wait for their customer, and
 * of keys that an erased customer had.
 */
export async function namedCustomerErrors(
  { db }: Pick<Context, 'db'>,
  named: readonly NamedCustomer[],
): Promise<UserErrorShape[]> {
  if (named.length === 0) return [];
  const found = await findCustomers(
    db,
    named.map(({ customer }) => customer),
  );
  return named.flatMap(({ customer, path }) => {
    const { total, erased } = found(customer);
    const [field = ''] = Object.entries(customer).find(([, value]) => value != null) ?? [];
    if (erased) return [erasedError([...path, field])];
    return customer.id != null && total !== 1 ? [notFound([...path, 'id'], 'customer')] : [];
  });
}
