import type { Channel } from '../../prisma/generated/client/enums.ts';
import { suppressedAddresses } from '../consents/suppressions/suppressed.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';

/** Why nothing is sent to an address any more. */
export type Suppression = 'OPTED_OUT' | 'BOUNCED';

/** A customer with the address for the channel. */
export interface Addressed {
  readonly customer: string;
  readonly address: string;
}

/** What is about to be sent: by which channel, for which purpose. */
export interface Sending {
  readonly channel: Channel;
  /** The key of the purpose's row. */
  readonly purpose: string;
}

/**
 * The customers whose addresses get nothing any more by a channel, for a purpose or at all. A report as
 * spam is an opt-out.
 */
export async function suppressed(
  db: WorkspaceDb,
  sending: Sending,
  customers: readonly Addressed[],
): Promise<ReadonlyMap<string, Suppression>> {
  const addresses = customers.map(({ address }) => address);
  const reasons = await suppressedAddresses(db, sending, addresses);
  return new Map(
    customers.flatMap(({ customer, address }) => {
      const reason = reasons.get(address);
      if (reason === undefined) return [];
      return [[customer, reason === 'BOUNCED' ? 'BOUNCED' : 'OPTED_OUT'] as const];
    }),
  );
}
