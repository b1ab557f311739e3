import type { Context } from '../../kernel/context.ts';
import { workspaceSecret } from '../../kernel/workspaceSecret.ts';
import { type ConsentStatement, consentInForce } from '../inForce.ts';
import { type About, aboutKey } from '../statements.ts';
import { addressHash, channelsAbout } from './addresses.ts';
import type { Address } from './customersOfAddresses.ts';
import {
  type LaterConsent,
  liftByConsent,
  type NewSuppression,
  storeSuppressions,
} from './storeSuppressions.ts';

/** A new statement, as far as it is about an address, too. */
type Said = About & Pick<ConsentStatement, 'channel' | 'status' | 'statusAt' | 'hasEvidence'>;

/**
 * Has opt-outs count for the addresses of their customers, since several customers can have one: what is
 * REVOKED suppresses the address, and a later GRANTED with evidence lifts that. Judged by what is in force,
 * so that old statements from a file change nothing. In as many SQL statements for many as for one.
 *
 * @param statements all that can be in force, the new ones included, by `aboutKey`
 * @returns the addresses that are suppressed
 */
export async function followConsents(
  ctx: Context,
  said: readonly Said[],
  statements: ReadonlyMap<string, readonly ConsentStatement[]>,
): Promise<Address[]> {
  const deciding = said.filter(
    ({ status, hasEvidence }) => status === 'REVOKED' || (status === 'GRANTED' && hasEvidence),
  );
  if (deciding.length === 0) return [];
  const customers = await ctx.db.customer.findMany({
    where: { id: { in: [...new Set(deciding.map(({ customer }) => customer))] } },
    select: { id: true, email: true, phone: true },
  });
  const addressesOf = new Map(customers.map((each) => [each.id, each]));
  const secret = await workspaceSecret(ctx.db);
  const suppressions: NewSuppression[] = [];
  const suppressed: Address[] = [];
  const consents: LaterConsent[] = [];
  for (const each of deciding) {
    for (const kind of ['email', 'phone'] as const) {
      const address = addressesOf.get(each.customer)?.[kind];
      if (address == null) continue;
      const hash = addressHash(secret, kind, address);
      for (const channel of channelsAbout(each.channel, kind)) {
        const inForce = consentInForce(statements.get(aboutKey(each)) ?? [], channel, ctx.now);
        if (!inForce) continue;
        const { status, statusAt } = inForce.statement;
        const about = { hash, channel, purpose: each.purpose };
        if (status === 'REVOKED') {
          suppressions.push({ ...about, at: statusAt, reason: 'OPTED_OUT' });
          suppressed.push({ [kind]: address });
        } else if (each.status === 'GRANTED' && status === 'GRANTED') {
          consents.push({ ...about, at: each.statusAt });
        }
      }
    }
  }
  await storeSuppressions(ctx, suppressions);
  await liftByConsent(ctx, consents);
  return suppressed;
}
