import type { Channel } from '../../../prisma/generated/client/enums.ts';
import { addressFor } from '../../consents/suppressions/addresses.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { addressHashes } from '../suppressBounced.ts';

/** A customer as a message reaches it. */
export interface ReachedCustomer {
  readonly id: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  /** Whether its address was suppressed since it was decided. */
  readonly isSuppressed: boolean;
}

/**
 * The customers of claimed messages who were not merged or erased since that was decided, and have an address
 * for the channel. Three statements for any number.
 *
 * @param since when it was decided
 */
export async function stillReached(
  db: WorkspaceDb,
  customers: readonly string[],
  { channel, since }: { readonly channel: Channel; readonly since: Date },
): Promise<ReadonlyMap<string, ReachedCustomer>> {
  if (customers.length === 0) return new Map();
  const found = await db.customer.findMany({
    where: { id: { in: [...new Set(customers)] }, mergedIntoId: null },
    select: { id: true, name: true, email: true, phone: true },
  });
  const column = addressFor(channel);
  if (column === null) {
    return new Map(found.map((customer) => [customer.id, { ...customer, isSuppressed: false }]));
  }
  const hashOf = await addressHashes(db);
  const hashed = found.flatMap((customer) => {
    const hash = customer[column] === null ? null : hashOf(channel, customer[column]);
    return hash === null ? [] : [{ customer, hash }];
  });
  const suppressed = await db.suppressedAddress.findMany({
    where: {
      ...{ hash: { in: hashed.map(({ hash }) => hash) }, channel, liftedAt: null },
      recordedAt: { gte: since },
    },
    select: { hash: true },
  });
  const later = new Set(suppressed.map(({ hash }) => hash));
  return new Map(
    hashed.map(({ customer, hash }) => [
      customer.id,
      { ...customer, isSuppressed: later.has(hash) },
    ]),
  );
}

/**
 * Has messages decided anew, because their customers cannot be sent to as was decided. Those of templates are
 * rendered anew: after a merge they are for another customer.
 */
export async function askAgain(db: WorkspaceDb, now: Date, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const again = { state: 'QUEUED', dueAt: now } as const;
  const unrendered = { locale: null, subject: null, text: null, html: null };
  await db.message.updateMany({
    where: { id: { in: [...ids] }, state: 'SENDING', templateId: { not: null } },
    data: { ...again, ...unrendered },
  });
  await db.message.updateMany({
    where: { id: { in: [...ids] }, state: 'SENDING', templateId: null },
    data: again,
  });
}
