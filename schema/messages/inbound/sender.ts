import type { Channel } from '../../../prisma/generated/client/enums.ts';
import { addressFor } from '../../consents/suppressions/addresses.ts';
import { keyText } from '../../customers/customerKey.ts';
import { erasedHash } from '../../customers/erased.ts';
import { withAliases } from '../../customers/merge/facts.ts';
import { normalEmail, normalPhone } from '../../kernel/contact.ts';
import { encodeId } from '../../kernel/id.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { workspaceSecret } from '../../kernel/workspaceSecret.ts';

/**
 * The address that a message came from, in its normal form: a mail names it alone or as
 * `Jana <jana@example.com>`; other channels have the customer’s id.
 *
 * @returns null for a text that is none
 */
export function senderIn(channel: Channel, from: string): string | null {
  const kind = addressFor(channel);
  if (kind === 'phone') return normalPhone(from);
  if (kind === null) return from.trim();
  return normalEmail(/<([^<>]*)>\s*$/.exec(from)?.[1] ?? from);
}

/**
 * Whether a sender is a customer: by the address that the customer has or had, or that of one who was
 * merged into the customer, also by way of others.
 */
export async function isSentBy(
  db: WorkspaceDb,
  customer: string,
  channel: Channel,
  sender: string,
): Promise<boolean> {
  const ids = await withAliases(db, [customer]);
  const kind = addressFor(channel);
  if (kind === null) return ids.some((id) => sender === encodeId('Customer', id));
  const named = await db.customer.count({ where: { id: { in: ids }, [kind]: sender } });
  if (named > 0) return true;
  const hash = erasedHash(await workspaceSecret(db), keyText({ [kind]: sender }));
  const former = await db.customerFormerKey.count({ where: { customerId: { in: ids }, hash } });
  return former > 0;
}
