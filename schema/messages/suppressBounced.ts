import type { Channel, SuppressionReason } from '../../prisma/generated/client/enums.ts';
import { enqueueRefused } from '../consents/refused.ts';
import { addressFor, addressHash } from '../consents/suppressions/addresses.ts';
import { storeSuppressions } from '../consents/suppressions/storeSuppressions.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import { workspaceSecret } from '../kernel/workspaceSecret.ts';

/** An address that nothing is to be sent to any more. */
export interface Bounced {
  readonly channel: Channel;
  /** The key of the customer whom it was to reach. */
  readonly customer: string;
  /** The keyed hash of the address. */
  readonly hash: string;
  readonly reason: Extract<SuppressionReason, 'BOUNCED' | 'COMPLAINED'>;
}

/** Stores that addresses bounced or complained, as `suppressedAddressRecord` does. Call it in a transaction. */
export async function suppressBounced(
  db: WorkspaceDb,
  now: Date,
  bounced: readonly Bounced[],
): Promise<void> {
  if (bounced.length === 0) return;
  await storeSuppressions(
    { db, now, viewer: null },
    bounced.map(({ hash, channel, reason }) => ({ hash, channel, reason, purpose: null, at: now })),
  );
  await enqueueRefused(
    { db, now },
    bounced.map(({ customer }) => customer),
    [],
  );
}

/** Makes the keyed hashes of addresses; null for a channel whose addresses are not suppressed. */
export async function addressHashes(
  db: WorkspaceDb,
): Promise<(channel: Channel, address: string) => string | null> {
  const secret = await workspaceSecret(db);
  return (channel, address) => {
    const kind = addressFor(channel);
    return kind === null ? null : addressHash(secret, kind, address);
  };
}
