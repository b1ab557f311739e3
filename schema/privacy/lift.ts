import { type CustomerKeyShape, keyText } from '../customers/customerKey.ts';
import { erasedHash } from '../customers/erased.ts';
import type { Context } from '../kernel/context.ts';
import { notFound, UserErrorsThrown } from '../kernel/userError.ts';
import { workspaceSecret } from '../kernel/workspaceSecret.ts';

/**
 * Lets a person come back: what named it is stored again from now on. The erased id stays in the list of
 * erasures, since a backup can have what it was erased from.
 *
 * @returns how many keys are no longer refused
 */
export async function liftErasure({ db }: Context, key: CustomerKeyShape): Promise<number> {
  const hash = erasedHash(await workspaceSecret(db), keyText(key));
  const erased = await db.erasedIdentifier.findFirst({ where: { hash } });
  if (!erased) {
    const [field = ''] = Object.entries(key).find(([, value]) => value != null) ?? [];
    throw new UserErrorsThrown(notFound(['input', 'customer', field], 'erased customer'));
  }
  const { customerId } = erased;
  const { count } = await db.erasedIdentifier.deleteMany({ where: { customerId } });
  return count;
}
