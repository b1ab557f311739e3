import { Prisma } from '../../../prisma/generated/client/client.ts';
import type { Channel, SuppressionReason } from '../../../prisma/generated/client/enums.ts';
import { grouped } from '../../kernel/group.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { storedWorkspaceSecret } from '../../kernel/workspaceSecret.ts';
import type { ConsentStatement } from '../inForce.ts';
import type { About } from '../statements.ts';
import { addressHash, channelsAbout } from './addresses.ts';

type Said = About & Pick<ConsentStatement, 'channel' | 'status' | 'statusAt' | 'hasEvidence'>;

interface Suppression {
  readonly hash: string;
  readonly channel: Channel;
  readonly reason: SuppressionReason;
  readonly purposeId: string | null;
  readonly suppressedAt: Date;
}

/**
 * Which consents leave all addresses that they are about suppressed, and why, by their index: a bounce, a
 * report as spam, or an opt-out that they do not lift. Two statements for any number.
 */
export async function stillSuppressed(
  db: WorkspaceDb,
  consents: ReadonlyMap<number, Said>,
): Promise<ReadonlyMap<number, SuppressionReason>> {
  const grants = [...consents].filter(([, { status }]) => status === 'GRANTED');
  const secret = grants.length > 0 ? await storedWorkspaceSecret(db) : null;
  // Without a secret nothing was suppressed yet.
  if (secret === null) return new Map();
  const customers = await db.customer.findMany({
    where: { id: { in: [...new Set(grants.map(([, { customer }]) => customer))] } },
    select: { id: true, email: true, phone: true },
  });
  const hashesOf = new Map(
    customers.map(({ id, ...addresses }) => [
      id,
      (['email', 'phone'] as const).flatMap((kind) => {
        const address = addresses[kind];
        return address === null ? [] : [{ kind, hash: addressHash(secret, kind, address) }];
      }),
    ]),
  );
  const hashes = [...hashesOf.values()].flat().map(({ hash }) => hash);
  const rows = await db.$queryRaw<Suppression[]>(Prisma.sql`
    SELECT stored.* FROM unnest(${[...new Set(hashes)]}::text[]) AS asked (hash)
    CROSS JOIN LATERAL (
      SELECT hash, channel, reason, "purposeId", "suppressedAt" FROM "SuppressedAddress"
      WHERE "workspaceId" = ${db.$workspaceId}::uuid AND hash = asked.hash AND "liftedAt" IS NULL
      OFFSET 0
    ) stored`);
  const storedOf = grouped(rows, ({ hash }) => hash);
  return new Map(
    grants.flatMap(([index, consent]) => {
      const reached = (hashesOf.get(consent.customer) ?? []).flatMap(({ kind, hash }) =>
        channelsAbout(consent.channel, kind).map((channel) =>
          (storedOf.get(hash) ?? []).find(
            (each) => each.channel === channel && stays(each, consent),
          ),
        ),
      );
      const [first] = reached;
      return first && reached.every(Boolean) ? [[index, first.reason] as const] : [];
    }),
  );
}

/** Whether a suppression is about what a consent is about, and is not lifted by it. */
function stays(
  { reason, purposeId, suppressedAt }: Suppression,
  { purpose, statusAt, hasEvidence }: Said,
): boolean {
  if (purposeId !== null && purposeId !== purpose) return false;
  return !(
    reason === 'OPTED_OUT' &&
    purposeId === purpose &&
    hasEvidence &&
    suppressedAt < statusAt
  );
}
