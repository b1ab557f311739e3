import { Prisma } from '../../../prisma/generated/client/client.ts';
import type { Channel, SuppressionReason } from '../../../prisma/generated/client/enums.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { storedWorkspaceSecret } from '../../kernel/workspaceSecret.ts';
import { addressFor, addressHash } from './addresses.ts';

/** How and for what an address would be written to. */
export interface AskedContact {
  readonly channel: Channel;
  /** The key of the purpose; null for none, which only what is about all purposes forbids. */
  readonly purpose: string | null;
}

/**
 * Those of some addresses, in their normal form, that are not written to over a channel, and why: an
 * opt-out of the purpose or of all, a bounce, a report as spam. One statement for any number of addresses.
 */
export async function suppressedAddresses(
  db: WorkspaceDb,
  { channel, purpose }: AskedContact,
  addresses: readonly string[],
): Promise<Map<string, SuppressionReason>> {
  const kind = addressFor(channel);
  const secret = kind && addresses.length > 0 ? await storedWorkspaceSecret(db) : null;
  // Without a secret nothing was suppressed yet.
  if (kind === null || secret === null) return new Map();
  const addressOf = new Map(addresses.map((each) => [addressHash(secret, kind, each), each]));
  const rows = await db.$queryRaw<{ hash: string; reason: SuppressionReason }[]>(Prisma.sql`
    SELECT stored.hash, stored.reason FROM unnest(${[...addressOf.keys()]}::text[]) AS asked (hash)
    CROSS JOIN LATERAL (
      SELECT hash, reason FROM "SuppressedAddress"
      WHERE "workspaceId" = ${db.$workspaceId}::uuid AND hash = asked.hash
        AND channel = ${channel}::"Channel" AND "liftedAt" IS NULL
        AND ("purposeId" IS NULL OR "purposeId" = ${purpose}::uuid)
      -- Of several reasons an opt-out counts: it binds most.
      ORDER BY reason LIMIT 1
    ) stored`);
  return new Map(rows.map(({ hash, reason }) => [addressOf.get(hash) ?? '', reason]));
}

/** A time in which an address was not written to. */
export interface SuppressedTime {
  readonly reason: SuppressionReason;
  readonly from: Date;
  /** Null for one that lasts. */
  readonly until: Date | null;
}

/** The times in which some addresses were not written to, those that are over included; one statement. */
export async function suppressedTimes(
  db: WorkspaceDb,
  { channel, purpose }: AskedContact,
  addresses: readonly string[],
): Promise<ReadonlyMap<string, readonly SuppressedTime[]>> {
  const kind = addressFor(channel);
  const secret = kind && addresses.length > 0 ? await storedWorkspaceSecret(db) : null;
  if (kind === null || secret === null) return new Map();
  const addressOf = new Map(addresses.map((each) => [addressHash(secret, kind, each), each]));
  const rows = await db.suppressedAddress.findMany({
    where: {
      ...{ hash: { in: [...addressOf.keys()] }, channel },
      OR: [{ purposeId: null }, { purposeId: purpose }],
    },
    orderBy: { reason: 'asc' },
    select: { hash: true, reason: true, suppressedAt: true, liftedAt: true },
  });
  const times = new Map<string, SuppressedTime[]>();
  for (const { hash, reason, suppressedAt: from, liftedAt: until } of rows) {
    const address = addressOf.get(hash) ?? '';
    const own = times.get(address) ?? [];
    times.set(address, [...own, { reason, from, until }]);
  }
  return times;
}
