import type { Channel } from '../../../prisma/generated/client/enums.ts';
import { findCustomers } from '../../customers/customerKey.ts';
import type { Context } from '../../kernel/context.ts';
import { TryAgain } from '../../kernel/tryAgain.ts';
import type { SentFact } from '../../toolkit/write/bulkRecord.ts';
import { readLocked } from '../../toolkit/write/revision.ts';
import type { ConsentInput } from '../consent.input.ts';
import { type ConsentStatement, consentInForce, isRefusal } from '../inForce.ts';
import { recordConsents } from '../recordConsents.ts';
import { aboutKey, statementsAbout } from '../statements.ts';
import type { OpenedLink } from './openLink.ts';

/** What a customer wants of one purpose. */
export interface Preference {
  readonly purpose: { readonly id: string; readonly key: string };
  readonly channel: Channel | null;
  readonly allowed: boolean;
}

/**
 * Records what the holder of a link wants, as far as it is not in force already: sent twice, it is stored
 * once. Call it in a transaction, with a link that has not expired.
 *
 * @returns false if the customer is no longer there: then nothing is recorded
 */
export async function changePreferences(
  ctx: Context,
  link: OpenedLink,
  preferences: readonly Preference[],
): Promise<boolean> {
  const customer = await customerOfLink(ctx, link);
  if (customer === null) return false;
  // What is in force is judged under the lock: of two calls at once, the second one sees the first.
  const locked = await readLocked(ctx.db, 'Customer', [customer], 'NO KEY UPDATE');
  if (!locked.has(customer) || locked.get(customer)?.mergedIntoId) throw new TryAgain();
  const statements = await statementsAbout(
    ctx.db,
    preferences.map(({ purpose }) => ({ customer, purpose: purpose.id })),
  );
  const sent = preferences
    .filter((preference) => {
      const about = statements.get(aboutKey({ customer, purpose: preference.purpose.id })) ?? [];
      return !isSoAlready(about, preference, ctx.now);
    })
    .map(
      ({ purpose, channel, allowed }): SentFact<ConsentInput> => ({
        input: {
          customer: { id: customer },
          purpose: purpose.key,
          channel,
          status: allowed ? 'GRANTED' : 'REVOKED',
          source: 'preference link',
          evidence: `link ${link.name}`,
        },
        path: ['input', 'preferences'],
      }),
    );
  await recordConsents(ctx, sent, new Map(), { rejectsAll: true });
  return true;
}

/** The key of the customer that a link for preferences is of, or of its survivor; null if it is gone. */
export async function customerOfLink(
  { db }: Pick<Context, 'db'>,
  { subject }: Pick<OpenedLink, 'subject'>,
): Promise<string | null> {
  const found = await findCustomers(db, [{ id: subject }]);
  return found({ id: subject }).customers[0] ?? null;
}

/** Whether all channels of a preference are as it wants them. */
function isSoAlready(
  about: readonly ConsentStatement[],
  { channel, allowed }: Preference,
  now: Date,
): boolean {
  const channels = channel === null ? [null, ...about.map((each) => each.channel)] : [channel];
  return channels.every((each) => {
    const inForce = consentInForce(about, each, now);
    if (inForce === null) return false;
    return allowed ? inForce.status === 'GRANTED' : isRefusal(inForce.statement);
  });
}
