import type { Context } from '../kernel/context.ts';
import { grouped } from '../kernel/group.ts';
import { personalData } from '../kernel/personalData.ts';
import { workspaceSecret } from '../kernel/workspaceSecret.ts';
import type { ExternalIdShape } from '../toolkit/write/externalId.ts';
import { externalKey } from '../toolkit/write/reference.ts';
import { type CustomerKeyShape, findCustomers, keyText } from './customerKey.ts';
import { erasedHash } from './erased.ts';
import { ofCustomer } from './ofCustomer.ts';

ofCustomer('CustomerFormerKey', { merge: 'STAY' });
personalData('CustomerFormerKey', { internal: ['hash'] });

/** A customer of a call, and how it was stored before; null if it is new. */
interface ChangedCustomer {
  readonly key: string;
  readonly input: {
    readonly email?: string | null | undefined;
    readonly phone?: string | null | undefined;
    readonly externalIds?: readonly ExternalIdShape[] | null | undefined;
  };
  readonly stored: { readonly email: string | null; readonly phone: string | null } | null;
}

/**
 * Remembers keyed hashes of the addresses and external ids that customers give up, so that an erasure
 * refuses these, too: another system can send an earlier one. What another customer has is that one's. In
 * as many statements for many rows as for one; call it before the external ids are replaced.
 */
export async function rememberFormer(
  { db }: Pick<Context, 'db'>,
  rows: readonly ChangedCustomer[],
): Promise<void> {
  const renamed = rows.filter(({ stored, input }) => stored && input.externalIds);
  const stored =
    renamed.length === 0
      ? []
      : await db.customerExternalId.findMany({
          where: { entityId: { in: renamed.map(({ key }) => key) } },
        });
  const idsOf = grouped(stored, ({ entityId }) => entityId);
  const dropped = rows.flatMap((row) =>
    [...formerAddresses(row), ...formerIds(row, idsOf.get(row.key) ?? [])].map((former) => ({
      customer: row.key,
      former,
    })),
  );
  if (dropped.length === 0) return;
  const found = await findCustomers(
    db,
    dropped.map(({ former }) => former),
  );
  const secret = await workspaceSecret(db);
  const own = dropped.filter(({ customer, former }) =>
    found(former).customers.every((other) => other === customer),
  );
  await db.customerFormerKey.createMany({
    data: own.map(({ customer, former }) => ({
      customerId: customer,
      hash: erasedHash(secret, keyText(former)),
    })),
    skipDuplicates: true,
  });
}

function formerAddresses({ input, stored }: ChangedCustomer): CustomerKeyShape[] {
  const { email, phone } = stored ?? {};
  return [
    ...(email != null && input.email !== undefined && input.email !== email ? [{ email }] : []),
    ...(phone != null && input.phone !== undefined && input.phone !== phone ? [{ phone }] : []),
  ];
}

function formerIds(
  { input }: ChangedCustomer,
  stored: readonly { readonly system: string; readonly externalId: string }[],
): CustomerKeyShape[] {
  const wanted = new Set((input.externalIds ?? []).map(externalKey));
  return stored
    .map(({ system, externalId }) => ({ system, id: externalId }))
    .filter((each) => !wanted.has(externalKey(each)))
    .map((externalId) => ({ externalId }));
}
